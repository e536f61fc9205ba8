import { describe, expect, test } from "vitest";
import { fraction, KRONA, kronor, ore } from "#domain/money";
import type { ExplanationStep, LedgerLine } from "#domain/source";
import { day } from "#domain/time";
import { explainInSwedish, markWords, type TraceContext } from "./explain.ts";
import type { WordedLine, WordedPart, WordedTrace } from "./worded-trace.ts";

const context: TraceContext = {
  title: "Sala kommuns del av 250 mnkr",
  amount: kronor(559_096n),
  grain: KRONA,
  certainty: "preliminary",
  recipient: "1981",
  nameOf: (code) => ({ "1981": "Sala", "19": "Region Västmanland" })[code] ?? code,
  componentTitle: (id) => (id === "unga" ? "Regionerna: initiativ för att nå unga" : id),
  clauseHref: (clause) => `#${clause}`,
  rowHref: (date, code) => `/${date}/${code}`,
  amountHref: (address) => `/belopp/${address}`,
  annexHref: (hash) => `/bilagor/${hash}`,
  marked: ["250 Mkr", "1 november 2016"],
  checkHref: "#kontroll",
  closing: [],
};

const SOURCE = { document: "Psykisk hälsa", place: "Stycket ”250 Mkr”" };
const READING = {
  interpretation: "t-1",
  text: "Regionerna får 250 miljoner kronor och kommunerna lika mycket.",
  by: "Samnytta",
  evidence: "Bara då stämmer summan.",
};

const agreement: ExplanationStep = {
  kind: "agreement",
  passages: [{ clause: "p-5", text: "250 Mkr kronor fördelas", isQuote: true, source: SOURCE }],
  readings: [READING],
};

const key: ExplanationStep & { readonly kind: "key" } = {
  kind: "key",
  rule: { name: "population", version: 1 },
  form: "population",
  stage: "direct",
  grain: KRONA,
  rest: "largest-remainder",
  recipients: 290,
  keyDate: day("2016-11-01"),
  usedDate: day("2016-12-31"),
  isReading: false,
  passages: [],
  readings: [],
};

function worded(...steps: readonly ExplanationStep[]): WordedTrace {
  return explainInSwedish(steps, context);
}

/** The parts of the only step, as text with plain spaces. */
function partsOf(step: ExplanationStep): readonly (readonly string[])[] {
  return (worded(step).steps[0]?.parts ?? []).map(textOf);
}

function textOf(part: WordedPart): readonly string[] {
  switch (part.kind) {
    case "quote":
      return [part.text.map(({ text }) => text).join(""), part.source.label].map(plain);
    case "note":
      return [...(part.mark === undefined ? [] : [part.mark.word]), part.text].map(plain);
    case "ledger":
      return part.lines.map(lineText);
  }
}

const lineText = ({ label, value }: WordedLine) => plain(`${label} | ${value}`);
const plain = (text: string) => text.replaceAll("\u00a0", " ");

function linesOf(...lines: readonly LedgerLine[]): readonly string[] {
  return partsOf({ kind: "calculation", lines })[0] ?? [];
}

test("the four steps stand in their order under their headings", () => {
  const calculation: ExplanationStep = { kind: "calculation", lines: [] };
  const basis: ExplanationStep = {
    kind: "basis",
    rows: [],
    total: { code: "", name: "", value: 0n, unit: "persons" },
    source: SOURCE,
    asOf: day("2016-12-31"),
  };
  const trace = worded(agreement, key, basis, calculation);
  expect(trace.steps.map(({ heading }) => heading)).toEqual([
    "Vad avtalet säger",
    "Nyckeln",
    "Underlaget",
    "Räkningen",
  ]);
  expect(plain(trace.amount)).toBe("559 096 kr");
});

describe("what the agreement says", () => {
  test("the quote with its place in the sentence, and the reading with who made it and why", () => {
    expect(partsOf(agreement)).toEqual([
      ["250 Mkr kronor fördelas", "Psykisk hälsa, stycket ”250 Mkr”"],
      [
        "Tolkat",
        "Regionerna får 250 miljoner kronor och kommunerna lika mycket. Bara då stämmer summan. (Samnytta)",
      ],
    ]);
  });

  test("the words that carry the amount are marked, and the clause can be opened", () => {
    const [quote] = worded(agreement).steps[0]?.parts ?? [];
    expect(quote).toMatchObject({
      isQuote: true,
      text: [
        { text: "250 Mkr", isMarked: true },
        { text: " kronor fördelas", isMarked: false },
      ],
      source: { href: "#p-5" },
    });
  });

  test("a passage that nobody has read is said to be unread", () => {
    expect(partsOf({ kind: "agreement", passages: [], readings: [] })).toEqual([
      ["Stället i källan är inte läst."],
    ]);
  });
});

describe("the key", () => {
  test("names its rule, its stage, its smallest unit and who gets the rest", () => {
    expect(partsOf(key)[0]).toEqual([
      "Regel: per invånare, direkt på 290 mottagare, hela kronor, största rest, version 1.",
    ]);
  });

  test("says that it counts on another day than the agreement names", () => {
    expect(partsOf(key)[1]).toEqual([
      "Underlaget avviker",
      "Räknat på folkmängden 31 december 2016, avtalet säger 1 november 2016.",
    ]);
  });

  test("does not put the day of a reading into the agreement's mouth", () => {
    expect(partsOf({ ...key, isReading: true })[1]).toEqual([
      "Underlaget avviker",
      "Räknat på folkmängden 31 december 2016. Tolkningen av nyckeln säger 1 november 2016.",
    ]);
  });

  test("says nothing of days when they are the same, nor of rounding when a table names the amounts", () => {
    expect(partsOf({ ...key, usedDate: day("2016-11-01") })).toHaveLength(1);
    expect(
      partsOf({ ...key, form: "table", keyDate: day("2016-11-01"), usedDate: day("2016-11-01") }),
    ).toEqual([["Regel: belopp i en tabell, version 1."]]);
  });
});

describe("the basis", () => {
  const row = (code: string, name: string, value: bigint, line: number) =>
    ({ code, name, value, unit: "persons", row: line }) as const;
  const basis = (...rows: readonly ReturnType<typeof row>[]): ExplanationStep => ({
    kind: "basis",
    rows,
    total: { code: "", name: "", value: 9_995_153n, unit: "persons" },
    source: { document: "SCB, folkmängd 31 december 2016" },
    asOf: day("2016-12-31"),
  });

  test("one municipality stands with its row in the file", () => {
    expect(partsOf(basis(row("1981", "Sala", 22_353n, 219)))).toEqual([
      ["Sala, rad 219 | 22 353", "Alla mottagare tillsammans | 9 995 153"],
      ["SCB, folkmängd 31 december 2016."],
    ]);
  });

  test("a region's many municipalities are summed in one line", () => {
    const rows = Array.from({ length: 10 }, (_, index) =>
      row(`19${index}0`, `Kommun ${index}`, 1_000n, index + 2),
    );
    expect(partsOf(basis(...rows))[0]).toEqual([
      "Sala, 10 kommuner | 10 000",
      "Alla mottagare tillsammans | 9 995 153",
    ]);
  });
});

describe("the calculation, line by line", () => {
  const exact = fraction(5_590_959_938n, 100n);

  test("by inhabitants, rounded up by the largest remainder", () => {
    expect(
      linesOf(
        {
          kind: "proportion",
          total: fraction(25_000_000_000n, 1n),
          weight: 22_353n,
          unit: "persons",
          weightSum: 9_995_153n,
          exact,
        },
        { kind: "rounding", how: "by-remainder", change: fraction(62n, 100n) },
        { kind: "result", amount: kronor(559_096n) },
      ),
    ).toEqual([
      "250 000 000 × 22 353 ÷ 9 995 153 | 559 095,99 kr",
      "Avrundning, största rest | +0,01 kr",
      "Sala | 559 096 kr",
    ]);
  });

  test("first the county, then within it", () => {
    expect(
      linesOf({
        kind: "county",
        county: "19",
        total: fraction(25_000_000_000n, 1n),
        weight: 267_629n,
        weightSum: 9_995_153n,
        exact: fraction(66_939_695_670n, 100n),
        amount: kronor(6_693_970n),
      }),
    ).toEqual(["Först länet: 250 000 000 × 267 629 ÷ 9 995 153 = 6 693 969,57 kr, avrundat | 6 693 970 kr"]);
  });

  test.each<readonly [LedgerLine, string]>([
    [
      { kind: "part", fraction: fraction(1n, 4n), of: fraction(100_000n, 1n), exact: fraction(25_000n, 1n) },
      "25 % av 1 000,00 kr | 250,00 kr",
    ],
    [
      { kind: "part", fraction: fraction(1n, 3n), of: fraction(100_000n, 1n), exact: fraction(100_000n, 3n) },
      "33,33 % av 1 000,00 kr | 333,33 kr",
    ],
    [{ kind: "fixed", exact: fraction(2_000_000n, 1n) }, "Fast belopp | 20 000,00 kr"],
    [
      {
        kind: "remaining",
        total: fraction(91_368_000n, 1n),
        fixed: fraction(30_000_000n, 1n),
        exact: fraction(61_368_000n, 1n),
      },
      "913 680,00 kr minus fasta belopp 300 000,00 kr | 613 680,00 kr",
    ],
    [
      { kind: "held-at", bound: "floor", before: fraction(2_146_801n, 1n), exact: fraction(3_000_000n, 1n) },
      "Golv i stället för 21 468,01 kr | 30 000,00 kr",
    ],
    [
      { kind: "held-at", bound: "ceiling", before: fraction(7_000n, 1n), exact: fraction(4_000n, 1n) },
      "Tak i stället för 70,00 kr | 40,00 kr",
    ],
    [
      { kind: "carried", before: fraction(3_237_310n, 1n), exact: fraction(3_144_529n, 1n) },
      "Delar på det som golv och tak ändrar. Före: 32 373,10 kr | 31 445,29 kr",
    ],
    [{ kind: "sum", exact: fraction(3_441_915n, 1n) }, "Tillsammans | 34 419,15 kr"],
    [{ kind: "table", exact: fraction(20_000_000n, 1n) }, "Belopp i tabellen | 200 000,00 kr"],
    [{ kind: "rounding", how: "none", change: fraction(0n, 1n) }, "Ingen avrundning behövs | ±0,00 kr"],
    [{ kind: "rounding", how: "down", change: fraction(-17n, 1n) }, "Avrundning nedåt | −0,17 kr"],
    [
      { kind: "rounding", how: "by-code-on-tie", change: fraction(50n, 1n) },
      "Avrundning, lika stor rest: lägst kod | +0,50 kr",
    ],
  ])("$0.kind", (line, text) => {
    expect(linesOf(line)).toEqual([text]);
  });
});

test("a sum lists its parts with their addresses, and ends in the sum", () => {
  const step: ExplanationStep = {
    kind: "parts",
    parts: [
      { address: "abc", agreement: "a", component: "unga", recipient: "19", amount: ore(401_638_200n) },
    ],
  };
  expect(partsOf(step)).toEqual([
    ["Region Västmanland, regionerna: initiativ för att nå unga | 4 016 382 kr", "Summa | 559 096 kr"],
  ]);
  const [ledger] = worded(step).steps[0]?.parts ?? [];
  expect(ledger).toMatchObject({ lines: [{ href: "/belopp/abc" }, { isSum: true }] });
});

describe("marking words", () => {
  test("cuts the text around every word that stands in it", () => {
    expect(markWords("150 Mkr den 1 november", ["1 november", "150 Mkr", "finns inte", ""])).toEqual([
      { text: "150 Mkr", isMarked: true },
      { text: " den ", isMarked: false },
      { text: "1 november", isMarked: true },
    ]);
  });

  test("keeps the first of two that overlap", () => {
    expect(markWords("250 Mkr kronor", ["250 Mkr kronor", "250 Mkr"])).toHaveLength(1);
  });
});
