import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "#domain/time";
import { DECEMBER, NOVEMBER, regionsOf, scbTable, type TableRegion } from "../../../tests/pxweb/scb-table.ts";
import { shippedRegister, shippedSeries } from "../../../tests/reference/read-reference.ts";
import { writeExcel, type ExcelCell } from "../excel.ts";
import { readPopulationFile } from "./read-population-file.ts";
import type { PopulationOrigin } from "./read-population.ts";

const register = shippedRegister();
const all = shippedSeries(register);
const origin: PopulationOrigin = {
  source: { document: "SCB" },
  certainty: "assumption",
  expected: ["0980", "1980", "1981"],
};

/** Three municipalities and one county of them, with the figures of 31 December 2016. */
const REGIONS: readonly TableRegion[] = [
  { code: "00", label: "Riket", persons: 227_776n },
  { code: "0980", label: "Gotland", persons: 58_003n },
  { code: "19", label: "Västmanlands län", persons: 169_773n },
  { code: "1980", label: "Västerås", persons: 147_420n },
  { code: "1981", label: "Sala", persons: 22_353n },
];
const THREE = { "0980": 58_003n, "1980": 147_420n, "1981": 22_353n };

function read(content: string | Uint8Array | object, given: PopulationOrigin = origin) {
  const bytes =
    content instanceof Uint8Array
      ? content
      : new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
  const reading = readPopulationFile(bytes, "fil", register, given);
  return reading.ok
    ? [
        reading.value.date.toString(),
        Object.fromEntries([...reading.value.rows].map(([code, { persons }]) => [code, persons])),
      ]
    : reading.problems;
}

const december = scbTable(REGIONS, DECEMBER, "2016");

describe("a table in JSON-stat 2.0 gives its municipalities on its day", () => {
  const persons = REGIONS.map((region) => Number(region.persons));
  const widened = (code: string, values: readonly string[], figures: readonly number[]) => ({
    ...december,
    id: ["Region", code, "ContentsCode", "Tid"],
    size: [5, values.length, 1, 1],
    dimension: { ...december.dimension, [code]: { category: { index: values } } },
    value: figures,
  });

  test.each<readonly [string, object, string]>([
    ["of 31 December by its reference period", december, "2016-12-31"],
    ["of 1 November by its title", scbTable(REGIONS, NOVEMBER, "2016"), "2016-11-01"],
    [
      "of 1 November by its number, where it says no day",
      scbTable(
        REGIONS,
        { ...NOVEMBER, label: "Folkmängd", contents: { code: "A", label: "Folkmängd" } },
        "2016",
      ),
      "2016-11-01",
    ],
    [
      "with the regions in a list",
      {
        ...december,
        dimension: {
          ...december.dimension,
          Region: { category: { index: REGIONS.map(({ code }) => code) } },
        },
      },
      "2016-12-31",
    ],
    [
      "with codes before the names",
      {
        ...december,
        dimension: {
          ...december.dimension,
          Region: {
            category: {
              index: REGIONS.map(({ code }) => code),
              label: Object.fromEntries(REGIONS.map(({ code, label }) => [code, `${code} ${label}`])),
            },
          },
        },
      },
      "2016-12-31",
    ],
    ["with figures by place", { ...december, value: Object.fromEntries(persons.entries()) }, "2016-12-31"],
    [
      "of all ages, which stand last",
      widened(
        "Alder",
        ["0", "1+", "tot"],
        persons.flatMap((count) => [1, count - 1, count]),
      ),
      "2016-12-31",
    ],
    [
      "of women and men, who are added",
      widened(
        "Kon",
        ["2", "1"],
        persons.flatMap((count) => [count - 7, 7]),
      ),
      "2016-12-31",
    ],
  ])("%s", (_, table, date) => {
    expect(read(table)).toEqual([date, THREE]);
  });

  // Three ages, two sexes: the figure of all ages stands at (region × 3 + 2) × 2 for men, one further for women.
  test("of all ages and both sexes together", () => {
    const table = {
      ...december,
      id: ["Region", "Alder", "Kon", "ContentsCode", "Tid"],
      size: [5, 3, 2, 1, 1],
      dimension: {
        ...december.dimension,
        Alder: { category: { index: ["0", "1+", "tot"] } },
        Kon: { category: { index: ["1", "2"] } },
      },
      value: persons.flatMap((count) => [1, 1, count, 1, count - 100, 100]),
    };
    expect(read(table)).toEqual(["2016-12-31", THREE]);
  });

  test("of the year that is asked for, never the latest by itself", () => {
    const years = {
      ...december,
      size: [5, 1, 2],
      dimension: { ...december.dimension, Tid: { category: { index: ["2016", "2017"] } } },
      value: persons.flatMap((count) => [count, count + 1]),
    };
    expect(read(years, { ...origin, date: day("2016-12-31") })).toEqual(["2016-12-31", THREE]);
    expect(read(years)).toMatchObject([{ kind: "periods-several", found: ["2016", "2017"] }]);
  });

  test("of a month only with the day said, and in that month", () => {
    const month = {
      ...december,
      dimension: {
        ...december.dimension,
        ContentsCode: { category: { index: ["A"], label: { A: "Folkmängd" } } },
        Tid: { category: { index: ["2016M10"] } },
      },
      extension: {},
    };
    expect(read(month)).toMatchObject([{ kind: "date-missing" }]);
    expect(read(month, { ...origin, date: day("2016-10-31") })).toEqual(["2016-10-31", THREE]);
    expect(read(month, { ...origin, date: day("2016-11-01") })).toMatchObject([
      { kind: "period-absent", found: ["2016M10"] },
    ]);
  });

  test("but not where two dimensions divide by sex, or one has more values than any table has", () => {
    const sex = { category: { index: ["1", "2"] } };
    const twice = {
      ...december,
      id: ["Region", "Kon", "sex", "ContentsCode", "Tid"],
      size: [5, 2, 2, 1, 1],
      dimension: { ...december.dimension, Kon: sex, sex },
      value: {},
    };
    expect(read(twice)).toMatchObject([{ kind: "breakdown-without-total", dimension: "sex" }]);
    const index = Array.from({ length: 10_001 }, (_, place) => `${place}`);
    const many = { ...december, dimension: { ...december.dimension, Region: { category: { index } } } };
    expect(read(many)).toContainEqual(
      expect.objectContaining({ kind: "field-out-of-format", rule: "maxItems" }),
    );
  });

  test("and is told by its first hundred faults where every value is one", () => {
    const index = Object.fromEntries(Array.from({ length: 500 }, (_, place) => [`a${place}`, "x"]));
    const wrong = { ...december, dimension: { ...december.dimension, Region: { category: { index } } } };
    expect(read(wrong).length).toBe(100);
  });

  test("all 290, the same as the series that is shipped", () => {
    const series = all.get("2016-12-31");
    if (series === undefined) throw new Error("the series of 2016 is shipped");
    const { expected: _all, ...everywhere } = origin;
    const [date, figures] = read(scbTable(regionsOf(series, register), DECEMBER, "2016"), everywhere);
    expect(date).toBe("2016-12-31");
    expect(figures).toEqual(Object.fromEntries([...series.rows].map(([code, row]) => [code, row.persons])));
  });
});

describe("an export of SCB as CSV gives the same", () => {
  const lines = (row: (region: TableRegion) => string) => REGIONS.map(row).join("\n");
  const plain = lines(({ code, label, persons }) => `"${code} ${label}";${persons}`);
  const notes = '\n\n"Fr.o.m. 2007 ingår Heby i Uppsala län; tidigare i Västmanland."\n"Källa: SCB"\n';

  test.each<readonly [string, string]>([
    [
      "with the day of the year in its title",
      `"Folkmängden den 31 december efter region och år"\n\n"region";"2016"\n${plain}${notes}`,
    ],
    [
      "with the day below the rows",
      `"region";"2016"\n${plain}\n\n"Referenstid:"\n"31 december respektive år"\n`,
    ],
    [
      "with codes alone, as the interface writes by itself",
      `"Region","Folkmängd 31 december 2016"\n${lines(({ code, persons }) => `"${code}",${persons}`)}\n`,
    ],
    [
      "with spaces between thousands",
      `"Folkmängd 31 december"\n"region";"2016"\n${plain.replaceAll(/(?<=\d)(?=\d{3}(?:\n|$))/g, " ")}`,
    ],
    [
      "with both sexes, who are added",
      `"Folkmängd 31 december"\n"region";"kön";"2016"\n${lines(
        ({ code, label, persons }) =>
          `"${code} ${label}";"män";${persons - 9n}\n"${code} ${label}";"kvinnor";9`,
      )}${notes}`,
    ],
    [
      "with ages and their total",
      `"Folkmängd 31 december"\n"region";"ålder";"2016"\n${lines(
        ({ code, label, persons }) =>
          `"${code} ${label}";"0 år";1\n"${code} ${label}";"totalt ålder";${persons}`,
      )}`,
    ],
    [
      "with the year in each row",
      `"Folkmängd 31 december"\n"region";"år";"Folkmängd"\n${lines(
        ({ code, label, persons }) => `"${code} ${label}";"2016";${persons}`,
      )}`,
    ],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual(["2016-12-31", THREE]);
    const latin1 = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect(read(latin1)).toEqual(["2016-12-31", THREE]);
  });

  test("of the year that is asked for", () => {
    const text = `"Folkmängd 31 december"\n"region","2015","2016"\n${lines(
      ({ code, label, persons }) => `"${code} ${label}",1,${persons}`,
    )}`;
    expect(read(text, { ...origin, date: day("2016-12-31") })).toEqual(["2016-12-31", THREE]);
    expect(read(text)).toMatchObject([{ kind: "periods-several", found: ["2015", "2016"] }]);
  });

  test("a municipality that is no more and has nobody is passed over", () => {
    const text = `"Folkmängd 31 december"\n"region";"2016"\n"1917 Heby";".."\n${plain}`;
    expect(read(text)).toEqual(["2016-12-31", THREE]);
  });
});

describe("a workbook gives the same", () => {
  type Cells = readonly (readonly (string | bigint)[])[];
  const workbook = (...sheets: readonly { readonly name: string; readonly cells: Cells }[]) =>
    writeExcel(
      sheets.map(({ name, cells }) => ({
        name,
        widths: [10, 20, 10],
        rows: cells.map((row) =>
          row.map((cell): ExcelCell =>
            typeof cell === "bigint"
              ? { kind: "number", number: Number(cell) }
              : { kind: "text", text: cell },
          ),
        ),
      })),
    );
  const inTwo = REGIONS.map(({ code, label, persons }) => [code, label, persons]);
  const inOne = REGIONS.map(({ code, label, persons }) => [`${code} ${label}`, persons]);
  const notes = [[], ["Fr.o.m. 2007 ingår Heby i Uppsala län."], ["Källa:"], ["SCB"]];

  test.each<readonly [string, Cells]>([
    [
      "as SCB writes it, with headings over the figures alone",
      [["Folkmängden den 31 december efter region och år"], [], ["", "", "2016"], ...inTwo, ...notes],
    ],
    [
      "with the contents above the years",
      [["Folkmängd 31 december"], [], ["", "Folkmängd", ""], ["", "2015", "2016"]].concat(
        inOne.map(([place = "", persons = ""]) => [`${place}`, "1", `${persons}`]),
      ),
    ],
    [
      "with named columns",
      [["Folkmängd 31 december 2016"], ["Kod", "Kommunnamn", "Folkmängd", "Folkökning"], ...inTwo],
    ],
    [
      "with the day below",
      [["region", "2016"], ...inOne, [], ["Referenstid:"], ["31 december respektive år"]],
    ],
  ])("%s", async (_, cells) => {
    const bytes = await workbook({ name: "Folkmängd", cells }, { name: "Om", cells: [["Läs mig"]] });
    expect(read(bytes, { ...origin, date: day("2016-12-31") })).toEqual(["2016-12-31", THREE]);
  });

  test("problems are told by sheet, and two sheets of inhabitants are not chosen between", async () => {
    const cells: Cells = [
      ["kod", "Folkmängd 2016-12-31"],
      ["1980", "12 3O4"],
    ];
    const problems = read(await workbook({ name: "Län U", cells }), { ...origin, expected: ["1980"] });
    expect(problems).toEqual([
      {
        kind: "persons-not-whole",
        at: { file: "fil", sheet: "Län U", row: 2, column: "Folkmängd 2016-12-31" },
        written: "12 3O4",
        meant: 12_304n,
      },
    ]);
    expect(read(await workbook({ name: "A", cells }, { name: "B", cells }))).toMatchObject([
      { kind: "sheets-several", found: ["A", "B"] },
    ]);
  });
});

// SCB protects every figure from 2025, sums too. Västmanland's two and their sum are three figures: at most 9 persons.
describe("a sum that differs from its parts", () => {
  const kindsWhen = (year: string, difference: bigint) => {
    const regions = REGIONS.map((region) =>
      region.code === "19" ? { ...region, persons: region.persons + difference } : region,
    );
    const problems = read(scbTable(regions, DECEMBER, year));
    return problems.map((problem) => (typeof problem === "object" && "kind" in problem ? problem.kind : ""));
  };

  test("is refused to the last person before 2025", () => {
    expect(kindsWhen("2024", 1n)).toEqual(["total-differs"]);
    expect(kindsWhen("2024", -1n)).toEqual(["total-differs"]);
  });

  test("is let through from 2025 as far as the protection of its figures reaches", () => {
    expect(kindsWhen("2025", 9n)).not.toContain("total-differs");
    expect(kindsWhen("2025", -9n)).not.toContain("total-differs");
    expect(kindsWhen("2025", 10n)).toEqual(["total-differs"]);
    expect(kindsWhen("2025", -10n)).toEqual(["total-differs"]);
  });
});

describe("whatever the order of dimensions", () => {
  const DIMENSIONS = ["Region", "Alder", "Kon", "ContentsCode", "Tid"] as const;
  const values: Readonly<Record<(typeof DIMENSIONS)[number], readonly string[]>> = {
    Region: REGIONS.map(({ code }) => code),
    Alder: ["0-17", "18+", "tot"],
    Kon: ["1", "2"],
    ContentsCode: ["A"],
    Tid: ["2015", "2016"],
  };
  /** Of 2016 every figure of all ages is the region's persons less 5 for men and 5 for women; all else is 1. */
  const figure = (at: Readonly<Record<string, string>>): number => {
    if (at["Tid"] !== "2016" || at["Alder"] !== "tot") return 1;
    const persons = Number(REGIONS.find(({ code }) => code === at["Region"])?.persons ?? 0n);
    return at["Kon"] === "1" ? persons - 5 : 5;
  };
  const tableIn = (order: readonly (typeof DIMENSIONS)[number][], sizesIn = order) => {
    let places: readonly Readonly<Record<string, string>>[] = [{}];
    for (const dimension of sizesIn)
      places = places.flatMap((place) =>
        values[dimension].map((value) => ({ ...place, [dimension]: value })),
      );
    return {
      ...december,
      id: order,
      size: order.map((dimension) => values[dimension].length),
      dimension: Object.fromEntries(
        order.map((dimension) => [
          dimension,
          {
            category: { index: values[dimension], label: { A: "Folkmängd" } },
            extension: { refperiod: { A: "31 december" } },
          },
        ]),
      ),
      value: places.map(figure),
    };
  };
  const given = { ...origin, date: day("2016-12-31") };
  const orders = fc.shuffledSubarray([...DIMENSIONS], { minLength: 5 });
  const areRead = fc.property(orders, (order) => {
    expect(read(tableIn(order), given)).toEqual(["2016-12-31", THREE]);
  });

  test("the same figures are found", () => {
    fc.assert(areRead, { numRuns: 60 });
  });

  test("a table whose figures stand in another order than it says is caught", () => {
    const twin = fc.property(orders, (order) => {
      expect(read(tableIn(order, DIMENSIONS), given)).toEqual(["2016-12-31", THREE]);
    });
    expect(fc.check(twin, { numRuns: 60 }).failed).toBe(true);
  });
});
