import { describe, expect, test } from "vitest";
import {
  shippedFile,
  statedKronor,
  withComponent,
  type WrittenComponent,
} from "../../../tests/mutations/agreement-files.ts";
import { foundIn } from "../../../tests/mutations/found-in.ts";

type File = ReturnType<typeof shippedFile>;

const file2017 = shippedFile("2017-psykisk-halsa");
const file2018 = shippedFile("2018-norra-stodstruktur");
const file2024 = shippedFile("2024-god-och-nara-vard");

function changed(change: (component: WrittenComponent) => WrittenComponent): File {
  return withComponent(file2017, "unga", change);
}

const population = { kind: "population", on: "2016-11-01" } as const;
const MILLION = 100_000_000n;

describe("a stated amount against its own key", () => {
  const tableOf = (tkr: number): WrittenComponent["key"] => ({
    kind: "table",
    amounts: [{ recipient: "19", asWritten: `${tkr} tkr`, ore: `${tkr}00000` }],
  });

  test("a table that names less than the amount leaves something without recipient", () => {
    expect(
      foundIn(
        changed((each) => ({ ...each, key: tableOf(149_000) })),
        "amount-against-key",
      ),
    ).toMatchObject([
      { severity: "gap", detail: { stated: 150n * MILLION, named: 149n * MILLION, difference: MILLION } },
    ]);
  });

  test("a table that names more is a contradiction, and one that names it all is none", () => {
    expect(
      foundIn(
        changed((each) => ({ ...each, key: tableOf(151_000) })),
        "amount-against-key",
      ),
    ).toMatchObject([{ severity: "contradiction", detail: { difference: -MILLION } }]);
    expect(
      foundIn(
        changed((each) => ({ ...each, key: tableOf(150_000) })),
        "amount-against-key",
      ),
    ).toEqual([]);
  });

  test("fixed amounts may leave something for the key of the rest", () => {
    const fixed = (rest: boolean): WrittenComponent["key"] => ({
      kind: "fixed",
      amounts: [{ recipient: "19", asWritten: "1 000 tkr", ore: "100000000" }],
      ...(rest ? { rest: population } : {}),
    });
    expect(
      foundIn(
        changed((each) => ({ ...each, key: fixed(true) })),
        "amount-against-key",
      ),
    ).toEqual([]);
    expect(
      foundIn(
        changed((each) => ({ ...each, key: fixed(false) })),
        "amount-against-key",
      ),
    ).toHaveLength(1);
  });

  // 9 995 153 inhabitants on 31 December 2016 at 20 kronor are 199 903 060 kronor; on 1 November it may be a little less.
  test("a rate per inhabitant may differ a little where another day's inhabitants are counted, and no more", () => {
    const rate = (kronor: number) =>
      changed((each) => ({
        ...each,
        stated: statedKronor(kronor, "p-6"),
        grain: "1",
        key: { kind: "rate-per-inhabitant", on: "2016-11-01", rate: "2000" },
      }));
    expect(foundIn(rate(199_500_000), "amount-against-key")).toEqual([]);
    expect(foundIn(rate(150_000_000), "amount-against-key")).toMatchObject([
      { detail: { named: 19_990_306_000n, form: "rate-per-inhabitant" } },
    ]);
  });
});

test("a key whose floor is more than there is cannot share, and says why", () => {
  const bounded = changed((each) => ({
    ...each,
    key: { kind: "bounded", floor: "10000000000", by: population },
  }));
  expect(foundIn(bounded, "key-cannot-share")).toMatchObject([
    {
      severity: "contradiction",
      detail: { problems: [{ kind: "bounds-cannot-carry", total: 150n * MILLION }] },
    },
  ]);
});

describe("percentages", () => {
  const percent = (fraction: string, of: string) => ({ asWritten: "en del", fraction, of, clause: "p-2" });

  test("where the frame is unknown, parts that are all percentages should be 100 together", () => {
    const unframed = { ...file2018, frame: "unknown" as const };
    expect(foundIn(unframed, "percentages-against-whole")).toEqual([]);
    const short = withComponent(unframed, "stodstruktur", (each) => ({
      ...each,
      percentage: percent("6/10", "frame"),
    }));
    expect(foundIn(short, "percentages-against-whole")).toMatchObject([
      { severity: "gap", detail: { of: "frame", sum: { numerator: 9n, denominator: 10n } } },
    ]);
  });

  // 1/3 and 2/3 of 5 300 000 kronor are 176 666 666.67 and 353 333 333.33 öre, rounded down an öre short.
  test("thirds that are rounded to whole öre make up their whole", () => {
    const third = withComponent(file2018, "samverkan", (each) => ({
      ...each,
      percentage: percent("1/3", "frame"),
    }));
    const both = withComponent(third, "stodstruktur", (each) => ({
      ...each,
      percentage: percent("2/3", "frame"),
    }));
    expect(foundIn(both, "parts-against-whole")).toEqual([]);
  });

  test("more than 100 % of one whole is a contradiction", () => {
    const above = withComponent(file2018, "stodstruktur", (each) => ({
      ...each,
      percentage: percent("8/10", "frame"),
    }));
    expect(foundIn(above, "percentages-against-whole")).toMatchObject([
      { severity: "contradiction", detail: { sum: { numerator: 11n, denominator: 10n } } },
    ]);
  });

  // 20 % of 780 is 156 million.
  test("“cirka 160 miljoner” is near 20 % of 780, and 160 exactly is not", () => {
    const stated = (precision: "exact" | "approximate") =>
      changed((each) => ({
        ...each,
        stated: { ...statedKronor(160_000_000, "p-6"), precision },
        percentage: percent("1/5", "stimulansmedel"),
      }));
    expect(foundIn(stated("approximate"), "percentage-against-amount")).toEqual([]);
    expect(foundIn(stated("exact"), "percentage-against-amount")).toMatchObject([
      { severity: "contradiction", detail: { computed: 156n * MILLION, difference: -4n * MILLION } },
    ]);
  });
});

// 250 + 250 + 150 + 130 = 780 against 780.4: "cirka 150 miljoner" may be 5 million off.
test("an approximate part may make up the difference, an exact one may not", () => {
  const whole = withComponent(file2017, "stimulansmedel", (each) => ({
    ...each,
    stated: statedKronor(780_400_000, "p-3"),
  }));
  const openIn = (precision: "exact" | "approximate") =>
    foundIn(
      withComponent(whole, "unga", (each) =>
        each.stated === "unknown" ? each : { ...each, stated: { ...each.stated, precision } },
      ),
      "parts-against-whole",
    ).filter(({ place, answeredBy }) => place.endsWith(":stimulansmedel") && answeredBy.length === 0);
  expect(openIn("approximate")).toEqual([]);
  expect(openIn("exact")).toHaveLength(1);
});

describe("what is said of a county", () => {
  const stated = (file: File, county: string, kronor: number, id = county): File => ({
    ...file,
    statements: [
      ...file.statements,
      { id: `lan-${id}`, kind: "county-total", county, stated: statedKronor(kronor, "p-4") },
    ],
  });

  // Västmanland gets 20 885 186 kronor on 31 December 2016.
  test("a small difference may be another day's inhabitants, and is then something to know", () => {
    expect(foundIn(stated(file2017, "19", 20_885_186), "stated-against-computed")).toEqual([]);
    expect(foundIn(stated(file2017, "19", 20_900_000), "stated-against-computed")).toMatchObject([
      { severity: "note", detail: { isWithinDays: true, difference: 1_481_400n } },
    ]);
    expect(foundIn(stated(file2017, "19", 22_000_000), "stated-against-computed")).toMatchObject([
      { severity: "contradiction", detail: { isWithinDays: false } },
    ]);
  });

  test("while keys are unknown only what is more than all that could reach the county is told", () => {
    expect(foundIn(stated(file2024, "01", 1_000_000_000), "stated-against-computed")).toEqual([]);
    expect(foundIn(stated(file2024, "01", 3_300_000_000), "stated-against-computed")).toMatchObject([
      { severity: "contradiction", detail: { isAtMost: true, computed: 329_600_000_000n } },
    ]);
  });

  test("a county to which nothing goes cannot get anything", () => {
    expect(foundIn(stated(file2018, "19", 100_000), "stated-against-computed")).toMatchObject([
      { detail: { computed: 0n } },
    ]);
  });

  test("counties that get more than the frame between them", () => {
    const two = stated(stated(file2024, "01", 2_000_000_000), "12", 2_000_000_000);
    expect(foundIn(two, "counties-above-frame")).toMatchObject([
      { severity: "contradiction", detail: { counties: ["01", "12"], difference: -56_975_000_000n } },
    ]);
  });
});

describe("where amounts stand", () => {
  test("a clause without any figure is no source of an amount", () => {
    const astray = changed((each) => ({ ...each, stated: statedKronor(150_000_000, "p-4") }));
    expect(foundIn(astray, "amount-without-source")).toMatchObject([
      {
        severity: "gap",
        detail: { where: { kind: "component", component: "unga" }, amount: 150n * MILLION },
      },
    ]);
  });

  test("amounts in a key need a clause of the key", () => {
    const keyed = withComponent(file2018, "samverkan", (each) => ({ ...each, keyClauses: [] }));
    expect(foundIn(keyed, "amount-without-source")).toMatchObject([
      { detail: { where: { kind: "key", component: "samverkan" }, amount: 140_000_000n } },
    ]);
  });
});

test("a part of 0 kronor goes to nobody", () => {
  const nothing = changed((each) => ({ ...each, stated: { ...statedKronor(0, "p-6"), ore: "0" } }));
  expect(foundIn(nothing, "component-nobody-gets")).toMatchObject([
    { detail: { component: "unga", amount: 0n } },
  ]);
});

test("an explanation answers the figures it was written for, and no others", () => {
  const explained = (finding: string): File => ({
    ...file2024,
    interpretations: [
      {
        id: "t-1",
        effect: { kind: "explained", finding },
        reading: "Resten går till andra.",
        by: "Samnytta",
        on: "2026-11-22",
        why: "Det står i en annan bilaga.",
        evidence: [{ text: "Bilagan." }],
      },
    ],
  });
  const answered = (file: File) => foundIn(file, "parts-against-whole").map(({ answeredBy }) => answeredBy);
  expect(answered(explained("parts-against-whole:frame:10000000000"))).toEqual([["t-1"]]);
  expect(answered(explained("parts-against-whole:frame:9000000000"))).toEqual([[]]);
});

describe("an interpretation that was made for another year", () => {
  const copied = (kronor: number, forYear: number | undefined) => ({
    ...withComponent(
      withComponent(file2017, "analys", (each) => ({ ...each, stated: statedKronor(kronor) })),
      "stimulansmedel",
      (each) => ({ ...each, stated: statedKronor(280_000_000 + 2 * kronor) }),
    ),
    interpretations: file2017.interpretations.map((each) =>
      forYear === undefined ? each : { ...each, forYear },
    ),
  });
  const answersTo = (kronor: number, forYear: number | undefined) =>
    foundIn(copied(kronor, forYear), "parts-against-whole").find(
      ({ place }) => place === "parts-against-whole:stimulansmedel",
    )?.answeredBy;

  // 260 + 150 + 130 = 540 of 800: the reading says "Regionerna får 250 miljoner kronor".
  test("does not answer a finding of other amounts than its own, until somebody of this year confirms it", () => {
    expect(answersTo(260_000_000, 2016)).toEqual([]);
    expect(answersTo(260_000_000, 2017)).toEqual(["t-1"]);
    expect(answersTo(260_000_000, undefined)).toEqual(["t-1"]);
  });

  test("answers where the amounts are the same", () => {
    expect(answersTo(250_000_000, 2016)).toEqual(["t-1"]);
  });
});
