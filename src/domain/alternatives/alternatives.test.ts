import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Weights } from "#domain/allocation";
import {
  LATER_AMOUNTS,
  LATER_KEYS,
  moneyOf,
  outcomeOf,
  sameInEither,
  readLaterAmounts,
  shareLater,
  type Alternative,
  type Alternatives,
  type LaterKey,
} from "#domain/alternatives";
import { fraction, kronor, ore, sumOre } from "#domain/money";
import { assert } from "#domain/result";
import { day } from "#domain/time";

const SOURCE = { document: "SCB" } as const;
const NORTH = ["22", "23", "24", "25"];

/** Inhabitants on 31 December 2016 of the four regions and their municipalities, out of the shipped file. */
const INHABITANTS: Weights = northern();

function northern(): Weights {
  const text = readFileSync(new URL("../../../reference/population/2016-12-31.csv", import.meta.url), "utf8");
  const rows = text
    .split("\n")
    .map((line) => line.trim().split(";"))
    .flatMap((cells) => {
      const code = cells.find((cell) => /^2[2-5]\d\d$/.test(cell));
      return code === undefined ? [] : [{ code, persons: BigInt(cells.at(-1) ?? "0") }];
    });
  const weight = (value: bigint) => ({ value, unit: "persons" as const, source: SOURCE });
  const regions = NORTH.map((region): [string, ReturnType<typeof weight>] => [
    region,
    weight(
      rows.filter(({ code }) => code.startsWith(region)).reduce((sum, { persons }) => sum + persons, 0n),
    ),
  ]);
  return new Map([
    ...regions,
    ...rows.map(({ code, persons }): [string, ReturnType<typeof weight>] => [code, weight(persons)]),
  ]);
}

function tried(key: LaterKey) {
  const shared = shareLater(kronor(5_000_000n), key, {
    parties: [...INHABITANTS.keys()],
    inhabitants: INHABITANTS,
    source: SOURCE,
  });
  assert(shared.status === "computed", "inhabitants are chosen");
  return {
    ...shared,
    of: (code: string) =>
      (shared.allocation.shares.find(({ recipient }) => recipient === code)?.amount ?? 0n) / 100n,
  };
}

test.each(LATER_KEYS)("%s shares 5 000 000 kr over the 48 without a krona left", (key) => {
  const { allocation } = tried(key);
  expect(allocation.shares).toHaveLength(48);
  expect(sumOre(allocation.shares.map(({ amount }) => amount))).toBe(kronor(5_000_000n));
});

test("equal over 48: 32 pay 104 167 and 16 pay 104 166", () => {
  // 5 000 000 ÷ 48 = 104 166 and 32 over.
  const { regions, municipalities } = tried("equal");
  const of = (amount: bigint) =>
    [...regions.sums, ...municipalities.sums]
      .filter((each) => each.amount === kronor(amount))
      .reduce((sum, { parties }) => sum + parties, 0);
  expect([of(104_167n), of(104_166n)]).toEqual([32, 16]);
});

test("half and half, equal within: 625 000 to each region, and 8 of 44 municipalities pay 56 819", () => {
  // 2 500 000 ÷ 44 = 56 818 and 8 over.
  const { regions, municipalities } = tried("halves-equal");
  expect(regions.sums).toEqual([{ amount: kronor(625_000n), parties: 4 }]);
  expect(municipalities.sums).toEqual([
    { amount: kronor(56_818n), parties: 36 },
    { amount: kronor(56_819n), parties: 8 },
  ]);
});

test("half and half by inhabitants of 31 December 2016", () => {
  const { of } = tried("halves-population");
  expect(NORTH.map(of)).toEqual([689_270n, 361_159n, 746_273n, 703_298n]);
  expect([of("2480"), of("2403")]).toEqual([344_933n, 6_888n]);
});

test("by inhabitants over all 48 is the same as half and half: each is counted in a region and in a municipality", () => {
  // 5 000 000 × w ÷ 2N = 2 500 000 × w ÷ N; without a floor that bites, the sixth key is by inhabitants alone.
  const { allocation } = tried("halves-population");
  const all = [...INHABITANTS.values()].reduce((sum, { value }) => sum + value, 0n);
  for (const { recipient, exact } of allocation.shares)
    expect(exact).toEqual(fraction(500_000_000n * (INHABITANTS.get(recipient)?.value ?? 0n), all));
});

test("70 per cent to the regions, a base of 20 000 kr and a floor of 10 000 kr", () => {
  const seventy = tried("seventy-thirty").allocation.shares;
  const regions = seventy.filter(({ recipient }) => recipient.length === 2);
  expect(sumOre(regions.map(({ amount }) => amount))).toBe(kronor(3_500_000n));
  // Bjurholm: 20 000 + (5 000 000 − 48 × 20 000) × 2 454 ÷ (2 × 890 696) = 20 000 + 5 565.38.
  expect(tried("base-population").of("2403")).toBe(25_565n);
  expect(tried("floor-population").of("2403")).toBe(10_000n);
});

test("another base and floor than the usual are shared by; what 48 cannot pay each is told, and the usual stands", () => {
  const amount = kronor(5_000_000n);
  const read = (base: string, floor: string) => readLaterAmounts({ base, floor }, amount, 48);
  expect(read("25 000 kr", " 12000 ").amounts).toEqual({ base: kronor(25_000n), floor: kronor(12_000n) });
  expect(read("", "").amounts).toEqual(LATER_AMOUNTS);
  // 5 000 000 ÷ 48 = 104 166.67.
  expect(read("104 167", "104 166")).toEqual({
    amounts: { base: LATER_AMOUNTS.base, floor: kronor(104_166n) },
    problems: [{ field: "base", written: "104 167", kind: "too-large", most: kronor(104_166n) }],
  });
  // A base that leaves nothing to share by inhabitants is too large, a floor that all stand on is not.
  expect(readLaterAmounts({ base: "100", floor: "100" }, kronor(200n), 2).problems).toMatchObject([
    { field: "base", most: kronor(99n) },
  ]);
  for (const most of ["104 166", "1"]) {
    const { amounts } = read(most, most);
    for (const key of LATER_KEYS)
      expect(
        shareLater(
          amount,
          key,
          { parties: [...INHABITANTS.keys()], inhabitants: INHABITANTS, source: SOURCE },
          amounts,
        ).status,
      ).toBe("computed");
  }
});

test("a small sum lowers the usual base and floor to what all can pay, and öre are shared as öre", () => {
  // 500 000.01 ÷ 48 = 10 416.67, and with a krona left for the inhabitants 10 416.65.
  const amount = ore(50_000_001n);
  const { amounts, problems } = readLaterAmounts({}, amount, 48);
  expect(problems).toEqual([]);
  expect(amounts).toEqual({ base: kronor(10_416n), floor: kronor(10_000n) });
  const given = { parties: [...INHABITANTS.keys()], inhabitants: INHABITANTS, source: SOURCE };
  for (const key of LATER_KEYS) {
    const shared = shareLater(amount, key, given, amounts);
    assert(shared.status === "computed", "inhabitants are chosen");
    expect(sumOre(shared.allocation.shares.map((share) => share.amount))).toBe(amount);
  }
});

test("without chosen inhabitants only the two equal keys can be shared", () => {
  const without = { parties: [...INHABITANTS.keys()], inhabitants: "unknown", source: SOURCE } as const;
  expect(LATER_KEYS.map((key) => shareLater(kronor(5_000_000n), key, without).status)).toEqual([
    "computed",
    "computed",
    "choose-inhabitants",
    "choose-inhabitants",
    "choose-inhabitants",
    "choose-inhabitants",
  ]);
});

const A: Alternative = {
  id: "a",
  title: "A",
  uses: [
    { id: "s", title: "s", asWritten: "70%", part: fraction(7n, 10n), passage: "p" },
    { id: "k", title: "k", asWritten: "30%", part: fraction(3n, 10n), passage: "p" },
  ],
};
const B: Alternative = {
  id: "b",
  title: "B",
  uses: [
    { id: "t", title: "t", asWritten: "70%", part: fraction(7n, 10n), passage: "p" },
    {
      id: "l",
      title: "l",
      asWritten: "30%",
      part: fraction(3n, 10n),
      passage: "p",
      given: {
        passage: "p",
        rows: [400n, 400n, 400n, 200n].map((tkr, index) => ({
          recipient: NORTH[index] ?? "",
          asWritten: `${tkr} tkr`,
          amount: kronor(tkr * 1000n),
        })),
      },
    },
  ],
};
const BOTH: Alternatives = {
  id: "x",
  slug: "x",
  title: "x",
  question: "x",
  healthcareRegion: "norra",
  document: "x",
  readingDay: day("2018-10-01"),
  passages: [],
  money: { asWritten: "5.3 Mkr", amount: kronor(5_300_000n), passage: "p" },
  columns: [A, B, { id: "i-dag", title: "Som i dag", uses: "unknown" }],
  points: [],
  answers: [
    { id: "yes", leadsTo: "a", text: "", certainty: "intention", passages: [] },
    { id: "conditional", leadsTo: "unknown", text: "", certainty: "missing", passages: [] },
    { id: "no", leadsTo: "b", text: "", certainty: "intention", passages: [] },
  ],
  later: { from: 2020, asWritten: "5 Mkr", amount: kronor(5_000_000n), passage: "p" },
  notKnown: [],
};

test("30 per cent of 5.3 million is 1 590 000, of which 1 400 000 is given and 190 000 has no recipient", () => {
  const [structure, counties] = moneyOf(BOTH, B) === "unknown" ? [] : [...moneyOf(BOTH, B)];
  expect(structure).toMatchObject({ amount: kronor(3_710_000n), gap: 0n });
  expect(counties).toMatchObject({
    amount: kronor(1_590_000n),
    given: kronor(1_400_000n),
    gap: kronor(190_000n),
  });
});

test("the regions' own 70 per cent is the same in either case", () => {
  expect(sameInEither(BOTH)?.amount).toBe(kronor(3_710_000n));
});

test("all of 44 leads to A, none to B, and 43 of 44 is unknown", () => {
  expect([44, 43, 1, 0].map((yes) => outcomeOf(BOTH, yes, 44))).toEqual(["a", "unknown", "unknown", "b"]);
});
