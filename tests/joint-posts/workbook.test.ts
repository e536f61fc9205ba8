import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JointPost, PostWorkbook } from "#domain/financing";
import { fraction, kronor, ore } from "#domain/money";
import type { ExcelCell } from "../../src/documents/excel.ts";
import { postSheets, writePostWorkbook } from "../../src/documents/post-workbook/index.ts";
import { PAYLOADS } from "../exports/formula-payloads.ts";
import { partsOf as filesOf, readWorkbook } from "../exports/read-files.ts";
import { evaluateSheets, type Value } from "../workbooks/evaluate-sheets.ts";
import { dalarna } from "../worked-cases/joint-post.ts";
import { PAGE, partsOf, workbookOf } from "./workbook.ts";

/** Cells of Dalarna's sheets, by what they hold. */
const CELLS = { length: "Antaganden!B8", salary: "Antaganden!B9", rise: "Antaganden!B10" } as const;
/** Ludvika is the last of the fifteen. */
const LUDVIKA_TAKES_PART = "Nyckel!D20";

const facts = workbookOf();
const sheets = postSheets(facts);

/** Öre by party, 2023 and on, as the formulas give them when cells are changed. */
function computed(changed: Readonly<Record<string, Value>>, of: PostWorkbook = facts, years = 4) {
  const at = evaluateSheets(postSheets(of), changed);
  return Object.fromEntries(
    of.parties.map(({ code }, index) => [
      code,
      Array.from({ length: years }, (_, year) => oreIn(at("Delar", `${"CDEF"[year]}${6 + index}`))),
    ]),
  );
}

function oreIn(value: Value): bigint {
  return BigInt(Math.round(Number(value) * 100));
}

/** The post with another salary, öre a month. */
function withSalary(monthly: bigint, months = 36, post = dalarna): JointPost {
  return {
    ...post,
    period: { ...post.period, months },
    costs: post.costs.map((line) => (line.kind === "salary" ? { ...line, monthly: ore(monthly) } : line)),
  };
}

describe("the economist's workbook of Dalarna's post", () => {
  test("shows the page's amounts to the öre before anything is computed", async () => {
    const read = await readWorkbook(await writePostWorkbook(facts));
    expect([...read.keys()]).toEqual([
      "Antaganden",
      "Månader",
      "År",
      "Nyckel",
      "Avrundning",
      "Delar",
      "Källor",
    ]);
    const rows = new Map((read.get("Delar") ?? []).map(([code, ...cells]) => [code, cells]));
    for (const [code, parts] of Object.entries(partsOf(facts)))
      expect([
        code,
        rows
          .get(code)
          ?.slice(1, 5)
          .map((cell) => oreIn(Number(cell))),
      ]).toEqual([code, parts]);
    expect(rows.get("2080")?.[2]).toBe(189_578.14);
    expect(read.get("År")?.[6]?.[2]).toBe(913_680);
    expect(read.get("Källor")?.flat()).toContain(PAGE);
  });

  test("every formula gives the value that stands beside it", () => {
    const at = evaluateSheets(sheets);
    const formulas = sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row, index) =>
        row.flatMap((cell, column) =>
          cell.kind === "formula"
            ? [{ place: `${"ABCDEFGHIJKLMNOPQ"[column]}${index + 1}`, name, value: cell.value }]
            : [],
        ),
      ),
    );
    expect(formulas.length).toBeGreaterThan(400);
    const differ = formulas.filter(({ name, place, value }) => {
      const given = at(name, place);
      return typeof value === "number" && typeof given === "number"
        ? Math.abs(value - given) > 1e-9
        : value !== given;
    });
    expect(differ).toEqual([]);
  });

  // 52 000 × 1,5228 = 79 185,60 a month, 950 227,20 a year; × 59 837 ÷ 288 387 = 197 161,262…
  test("a salary of 52 000 kr gives what the page gives, and adds up", () => {
    const parts = computed({ [CELLS.salary]: 52_000 });
    expect(parts["2080"]?.[1]).toBe(19_716_126n);
    expect(parts).toEqual(partsOf(workbookOf(withSalary(5_200_000n))));
    const at = evaluateSheets(sheets, { [CELLS.salary]: 52_000 });
    expect(["C24", "D24", "E24", "F24"].map((place) => at("Delar", place))).toEqual(
      Array.from({ length: 4 }, () => "Stämmer"),
    );
    expect(at("År", "E7")).toBe(36_547.2);
  });

  // 913 680 × 59 837 ÷ (288 387 − 26 497) = 208 758,91.
  test("Ludvika set to 0 gives the others what they pay without it", () => {
    const parts = computed({ [LUDVIKA_TAKES_PART]: 0 });
    expect(parts["2080"]?.[1]).toBe(20_875_891n);
    expect(parts).toEqual(partsOf(workbookOf(dalarna, { without: ["2085"] })));
  });

  test("nobody left pays nothing, and the sheet says that it does not add up", () => {
    const none = Object.fromEntries(facts.parties.map((_, index) => [`Nyckel!D${6 + index}`, 0]));
    expect(
      Object.values(computed(none))
        .flat()
        .every((part) => part === 0n),
    ).toBe(true);
    expect(evaluateSheets(sheets, none)("Delar", "D24")).toBe("Stämmer inte");
  });

  // 48 months fit: to March 2027, a fifth operating year.
  test("a longer post gets another operating year, and one that is too long is told", () => {
    const at = evaluateSheets(sheets, { [CELLS.length]: 48 });
    expect([at("År", "B10"), at("År", "C10"), at("Delar", "G24")]).toEqual([3, 228_420, "Stämmer"]);
    expect(evaluateSheets(sheets, { [CELLS.length]: 49 })("Antaganden", "B18")).toBe(
      "Alla månader får inte plats",
    );
  });

  const salaries = fc.bigInt({ min: 1n, max: 20_000_000n });
  const cases = fc.record({ salary: salaries, months: fc.integer({ min: 1, max: 48 }), equal: fc.boolean() });

  test("any salary and length gives each party the page's öre, and every year adds up", () => {
    fc.assert(
      fc.property(cases, ({ salary, months, equal }) => {
        const post = withSalary(salary, months);
        const trial = equal ? { without: ["2021"], form: { kind: "equal" } as const } : { without: [] };
        const wanted = workbookOf(post, trial);
        const changed = { [CELLS.salary]: Number(salary) / 100, [CELLS.length]: months };
        expect(computed(changed, workbookOf(dalarna, trial), wanted.years.length)).toEqual(partsOf(wanted));
      }),
      { numRuns: 12 },
    );
  });

  // The wrong twin: everybody's part rounded by itself. 913 680 kr over fifteen leaves some öre over.
  test("parts that are rounded one by one would not add up", () => {
    const year = facts.shared.years[1];
    const alone = facts.parties.reduce(
      (sum, { persons }) => sum + BigInt(Math.round((91_368_000 * Number(persons)) / 288_387)),
      0n,
    );
    expect(year?.operating.amount).toBe(91_368_000n);
    expect(alone).not.toBe(91_368_000n);
  });

  // 50 000 × 1,03² × 1,5228 = 80 776,926 in 2025.
  test("a yearly rise, and costs of other kinds, are the page's too", () => {
    const [salary] = dalarna.costs;
    const { ground } = salary ?? { ground: dalarna.period.ground };
    const post: JointPost = {
      ...dalarna,
      costs: [
        ...dalarna.costs.map((line) =>
          line.kind === "salary" ? { ...line, yearlyRise: fraction(3n, 100n) } : line,
        ),
        { kind: "monthly", id: "lokal", title: "Lokal", amount: ore(123_456n), ground },
        { kind: "yearly", id: "resor", title: "Resor", amount: kronor(12_000n), month: 2, ground },
        { kind: "once", id: "start", title: "Start", amount: ore(1n), at: { year: 2023, month: 5 }, ground },
      ],
    };
    const own = workbookOf(post);
    expect(computed({}, own)).toEqual(partsOf(own));
    expect(evaluateSheets(postSheets(own))("Månader", "D27")).toBe(80_776.93);
  });

  // Falun has decided 180 000 kr for 2024: 9 578,14 less than its part, and nobody else's grows.
  test("what a party has decided stands whatever is changed, and what nobody pays is a row", () => {
    const { ground } = dalarna.period;
    const answer = { kind: "yes", level: "decision" } as const;
    const amount = kronor(180_000n);
    const decided = workbookOf({
      ...dalarna,
      commitments: [{ party: "2080", year: 2024, answer, amount, evidence: ground }],
    });
    const at = evaluateSheets(postSheets(decided), {});
    expect(["D15", "D14", "D23", "D24"].map((place) => at("Delar", place))).toEqual([
      180_000,
      65_487.58,
      9_578.14,
      "Stämmer inte",
    ]);
    expect(at("Delar", "J15")).toBe(0);
    expect(evaluateSheets(postSheets(decided), { [CELLS.salary]: 52_000 })("Delar", "D15")).toBe(180_000);
  });

  test("a key with a floor stands as finished amounts, and says so", () => {
    const floored = workbookOf(dalarna, {
      without: [],
      form: { kind: "bounded", floor: kronor(30_000n), by: { kind: "population" } },
    });
    const own = postSheets(floored);
    expect(own.map(({ name }) => name)).not.toContain("Avrundning");
    const delar = own.find(({ name }) => name === "Delar");
    expect(JSON.stringify(delar?.rows[2])).toContain("färdiga belopp utan formler");
    expect(computed({}, floored)).toEqual(partsOf(floored));
  });
});

test("what a person has written is text in every sheet, whatever it begins with", async () => {
  for (const payload of PAYLOADS) {
    const post = {
      ...dalarna,
      title: payload,
      costs: dalarna.costs.map((line) => ({ ...line, id: payload, title: payload })),
      period: { ...dalarna.period, ground: { ...dalarna.period.ground, why: payload } },
      notKnown: [payload],
    };
    const named = { ...facts, post, parties: facts.parties.map((party) => ({ ...party, name: payload })) };
    const formulas = postSheets(named).flatMap(({ rows }) => rows.flat().flatMap(formulaIn));
    expect(formulas.filter((formula) => !OWN_FORMULA.test(formula))).toEqual([]);
  }
  const payload = PAYLOADS.find((each) => each.startsWith("=")) ?? "";
  const bytes = await writePostWorkbook({ ...facts, post: { ...dalarna, title: payload } });
  expect((await readWorkbook(bytes)).get("Antaganden")?.[0]?.[0]).toBe(payload);
  expect([...filesOf(bytes).values()].some((xml) => xml.includes(`<f>${payload.slice(1)}`))).toBe(false);
});

/** A formula of ours has functions, cells, numbers, signs and the two words of each check, and nothing else. */
const OWN_FORMULA =
  /^(?:'(?:Antaganden|Månader|År|Nyckel|Avrundning|Delar)'!|"(?:Stämmer|Stämmer inte|Alla månader får plats|Alla månader får inte plats)"|(?:SUM|SUMPRODUCT|ROUND|INT|IF|RANK|COUNTIF)\(|\$?[A-Z]\$?\d+|[-+*/^=<>(),:\d])+$/;

function formulaIn(cell: ExcelCell): readonly string[] {
  return cell.kind === "formula" ? [cell.formula] : [];
}
