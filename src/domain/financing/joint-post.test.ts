import { expect, test } from "vitest";
import type { Weights } from "#domain/allocation";
import { kronor, ore, toDecimalText, fraction, type Ore } from "#domain/money";
import { assert } from "#domain/result";
import type { Source } from "#domain/source";
import { BARE_POST } from "../../../tests/financing/bare-post.ts";
import { DALARNA as PERSONS, inhabitantsOf } from "../../../tests/financing/dalarna.ts";
import {
  amountOf,
  checkPost,
  fullYearCost,
  legalNotice,
  liabilityAfter,
  operatingYears,
  sharePost,
  type CostLine,
  type JointPost,
  type PayrollOverhead,
  type SharingForm,
} from "./index.ts";

const SOURCE: Source = { document: "SKR, PO-pålägg" };
const GROUND = { certainty: "example", source: SOURCE } as const;

/** Regions' overhead: 45.22 % in 2022 and 52.28 % in 2023. */
const OVERHEADS: readonly PayrollOverhead[] = [
  { employer: "region", year: 2022, fraction: fraction(4522n, 10_000n), source: SOURCE },
  { employer: "region", year: 2023, fraction: fraction(5228n, 10_000n), source: SOURCE },
];

const DALARNA: Weights = inhabitantsOf(PERSONS, SOURCE);
const [FALUN, BORLANGE, ORSA, AVESTA] = ["2080", "2081", "2034", "2084"] as const;

const SALARY: CostLine = {
  kind: "salary",
  id: "lon",
  title: "Utvecklingsledare",
  monthly: kronor(50_000n),
  employer: "region",
  ground: GROUND,
};

function post(months = 36): JointPost {
  return {
    ...BARE_POST,
    period: { from: { year: 2023, month: 4 }, months, ground: GROUND },
    statedYears: { first: 2023, last: 2026, asWritten: "2023-2026" },
    statedLength: { months: 36, asWritten: "tre (3) år" },
    costs: [SALARY],
    sharing: { ...BARE_POST.sharing, parties: [...DALARNA.keys()] },
  };
}

function yearsOf(given: JointPost = post()) {
  const years = operatingYears(given, OVERHEADS);
  assert(years.ok, "the overheads are known");
  return years.value;
}

/** A whole year of 913 680 kr, shared by a form. */
function partsOf(form: SharingForm, without: readonly string[] = []): (party: string) => string {
  const whole = yearsOf().filter(({ year }) => year === 2024);
  const among = new Set([...DALARNA.keys()].filter((code) => !without.includes(code)));
  const shared = sharePost(whole, { ...post().sharing, form }, DALARNA, SOURCE, among);
  assert(shared.ok, "the year can be shared");
  const [year] = shared.value.years;
  assert(year !== undefined, "one year is shared");
  expect(year.allocation.difference).toBe(0n);
  return (party) => inKronor(amountOf(year.allocation, party));
}

const inKronor = (amount: Ore) => toDecimalText(fraction(amount, 100n), 2);

test("50 000 kr a month is 871 320 kr with the overhead of 2022 and 913 680 with that of 2023", () => {
  // 50 000 × 1.4522 × 12 and 50 000 × 1.5228 × 12.
  expect(OVERHEADS.map((each) => inKronor(fullYearCost(kronor(50_000n), each)))).toEqual([
    "871320.00",
    "913680.00",
  ]);
});

test("36 months from 1 April 2023 are four operating years: 9, 12, 12 and 3 months", () => {
  expect(yearsOf().map(({ year, months, amount }) => [year, months.length, inKronor(amount)])).toEqual([
    [2023, 9, "685260.00"],
    [2024, 12, "913680.00"],
    [2025, 12, "913680.00"],
    [2026, 3, "228420.00"],
  ]);
});

test("a year without an overhead of its own uses the last known, as an assumption", () => {
  const grounds = yearsOf().map(({ months }) => months[0]?.lines[0]?.salary?.overhead.certainty);
  expect(grounds).toEqual(["published", "assumption", "assumption", "assumption"]);
});

test("a year before any known overhead is told, and nothing is reckoned", () => {
  const before = { ...post(), period: { ...post().period, from: { year: 2021, month: 11 } } };
  expect(operatingYears(before, OVERHEADS)).toEqual({
    ok: false,
    problems: [{ kind: "overhead-missing", line: "lon", employer: "region", year: 2021 }],
  });
});

test("the year is shared to the öre by inhabitants", () => {
  const part = partsOf({ kind: "population" });
  expect([FALUN, BORLANGE, ORSA, AVESTA].map(part)).toEqual([
    "189578.14",
    "165553.35",
    "21917.90",
    "72631.96",
  ]);
});

test("without Falun the others carry its part: Borlänge's goes from 165 553.35 to 208 897.11", () => {
  expect(partsOf({ kind: "population" }, [FALUN])(BORLANGE)).toBe("208897.11");
});

test("20 000 kr each and the rest by inhabitants gives Orsa 34 721.32", () => {
  expect(partsOf({ kind: "base-plus-population", base: kronor(20_000n) })(ORSA)).toBe("34721.32");
});

test("a floor of 30 000 kr lifts Orsa to it and lowers Falun to 184 144.80", () => {
  const part = partsOf({ kind: "bounded", floor: kronor(30_000n), by: { kind: "population" } });
  expect([ORSA, FALUN].map(part)).toEqual(["30000.00", "184144.80"]);
});

test("a party's part of the whole is the sum of its years", () => {
  const shared = sharePost(yearsOf(), post().sharing, DALARNA, SOURCE);
  assert(shared.ok, "the post can be shared");
  expect(inKronor(shared.value.totals.get(FALUN) ?? ore(0n))).toBe("568734.41");
  expect(shared.value.years.map(({ allocation }) => inKronor(amountOf(allocation, FALUN)))).toEqual([
    "142183.60",
    "189578.14",
    "189578.14",
    "47394.53",
  ]);
});

test("the money ends after 14 of 36 months: what is left by contract, by agreed notice and by law", () => {
  // 22, 2 and 1 months of 76 140 kr.
  expect(legalNotice(14)).toBe(1);
  const left = (["none", 2, legalNotice(14)] as const).map((notice) => liabilityAfter(yearsOf(), 14, notice));
  expect(left.map(({ months, amount }) => [months.length, inKronor(amount)])).toEqual([
    [22, "1675080.00"],
    [2, "152280.00"],
    [1, "76140.00"],
  ]);
});

test.each([
  [0, 1],
  [23, 1],
  [24, 2],
  [47, 2],
  [48, 3],
  [72, 4],
  [96, 5],
  [119, 5],
  [120, 6],
  [300, 6],
])("whoever has been employed %i months has %i months' notice by law", (months, notice) => {
  expect(legalNotice(months)).toBe(notice);
});

test("the check says what the heading, the raise of overhead and the pension ceiling mean", () => {
  const ceilings = [{ year: 2023, monthly: kronor(46_438n), source: SOURCE }];
  expect(checkPost(post(), yearsOf(), OVERHEADS, ceilings)).toEqual([
    {
      kind: "years-and-length-differ",
      years: "2023-2026",
      length: "tre (3) år",
      operatingYears: 4,
      lastMonth: { year: 2026, month: 3 },
    },
    {
      kind: "overhead-raised",
      line: "lon",
      from: 2022,
      to: 2023,
      before: kronor(871_320n),
      after: kronor(913_680n),
    },
    {
      kind: "salary-above-ceiling",
      line: "lon",
      year: 2023,
      salary: kronor(50_000n),
      ceiling: kronor(46_438n),
    },
    { kind: "overhead-assumed", years: [2024, 2025, 2026], knownYear: 2023 },
  ]);
});

test("years without an overhead of their own are told by the year that stands in for them", () => {
  const later = { ...OVERHEADS[1], year: 2025 } as PayrollOverhead;
  const years = operatingYears(post(), [...OVERHEADS, later]);
  assert(years.ok, "the overheads are known");
  const told = checkPost(post(), years.value, OVERHEADS, []).filter(
    ({ kind }) => kind === "overhead-assumed",
  );
  expect(told).toEqual([
    { kind: "overhead-assumed", years: [2024], knownYear: 2023 },
    { kind: "overhead-assumed", years: [2026], knownYear: 2025 },
  ]);
});

test("pay at the ceiling itself is not above it; one krona more is", () => {
  const kinds = (monthly: bigint) =>
    checkPost(post(), yearsOf(), OVERHEADS, [{ year: 2023, monthly: kronor(monthly), source: SOURCE }]).map(
      ({ kind }) => kind,
    );
  expect(kinds(50_000n)).not.toContain("salary-above-ceiling");
  expect(kinds(49_999n)).toContain("salary-above-ceiling");
});

test("a heading of three years and a text of three years go together", () => {
  const three = { ...post(), statedYears: { first: 2023, last: 2025, asWritten: "2023-2025" } };
  const kinds = checkPost(three, yearsOf(), OVERHEADS, []).map(({ kind }) => kind);
  expect(kinds).not.toContain("years-and-length-differ");
});
