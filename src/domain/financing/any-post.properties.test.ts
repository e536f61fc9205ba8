import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Weights } from "#domain/allocation";
import { fraction, ore, sumOre } from "#domain/money";
import type { Source } from "#domain/source";
import {
  cashByMonth,
  liabilityAfter,
  operatingYears,
  sharePost,
  standingOf,
  type CostLine,
  type OperatingYear,
  type PayrollOverhead,
} from "./index.ts";

const SOURCE: Source = { document: "Prov" };
const GROUND = { certainty: "example", source: SOURCE } as const;
const RUNS = { numRuns: 150 } as const;
/** A wrong twin is caught by any case; the smallest one need not be looked for. */
const WRONG = { ...RUNS, endOnFailure: true } as const;
/** Regions and municipalities, Gotland as both. */
const CODES = ["09", "20", "0980", "2034", "2080"] as const;

/** A post from any month, of 1 to 60 months, with two employees whose pay rises or falls, and a cost each year. */
const anyPost = fc.record({
  from: fc.record({ year: fc.integer({ min: 2022, max: 2024 }), month: fc.integer({ min: 1, max: 12 }) }),
  months: fc.oneof(fc.constantFrom(1, 13, 60), fc.integer({ min: 1, max: 60 })),
  pays: fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 9_999_999 })),
  rises: fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })),
  yearly: fc.record({
    amount: fc.integer({ min: 1, max: 5_000_000 }),
    month: fc.integer({ min: 1, max: 12 }),
  }),
  overheads: fc.record({
    region: fc.array(fc.integer({ min: 2020, max: 2028 }), { maxLength: 4 }),
    municipality: fc.array(fc.integer({ min: 2020, max: 2028 }), { maxLength: 4 }),
  }),
});
type AnyPost = typeof anyPost extends fc.Arbitrary<infer T> ? T : never;

/** Hundredths of a percent in a year: any number that differs from year to year and from one employer to the other. */
const overheadIn = (employer: string, year: number) => 4_000 + (year - 2000) * 13 + employer.length;
const EMPLOYERS = ["region", "municipality"] as const;

function seriesOf({ overheads }: AnyPost): readonly PayrollOverhead[] {
  return EMPLOYERS.flatMap((employer) =>
    [2019, ...overheads[employer]].map((year) => ({
      employer,
      year,
      fraction: fraction(BigInt(overheadIn(employer, year)), 10_000n),
      source: SOURCE,
    })),
  );
}

function yearsOf(post: AnyPost): readonly OperatingYear[] {
  const { from, months, pays, rises, yearly } = post;
  const costs: readonly CostLine[] = [
    ...EMPLOYERS.map((employer, index) => ({
      kind: "salary" as const,
      id: employer,
      title: employer,
      monthly: ore(BigInt(pays[index] ?? 0)),
      employer,
      yearlyRise: fraction(BigInt(rises[index] ?? 0), 10_000n),
      ground: GROUND,
    })),
    {
      kind: "yearly",
      id: "resor",
      title: "Resor",
      amount: ore(BigInt(yearly.amount)),
      month: yearly.month,
      ground: GROUND,
    },
  ];
  const years = operatingYears({ period: { from, months, ground: GROUND }, costs }, seriesOf(post));
  if (!years.ok) throw new Error("an overhead of 2019 is known");
  return years.value;
}

/** The same counted month by month in one fraction each, without the rules. */
function plainCost({ from, months, pays, rises, yearly, overheads }: AnyPost, hasFirst = true): bigint {
  let sum = 0n;
  for (let index = 0; index < months; index += 1) {
    const year = from.year + Math.floor((from.month - 1 + index) / 12);
    const month = ((from.month - 1 + index) % 12) + 1;
    for (const [own, employer] of EMPLOYERS.entries()) {
      const known = Math.max(...[2019, ...overheads[employer]].filter((each) => each <= year));
      const januaries = BigInt(year - from.year);
      const top =
        BigInt(pays[own] ?? 0) *
        BigInt(10_000 + (rises[own] ?? 0)) ** januaries *
        BigInt(10_000 + overheadIn(employer, known));
      const bottom = 10_000n ** (januaries + 1n);
      sum += (2n * top + bottom) / (2n * bottom);
    }
    const isPast = hasFirst && index === 0 && yearly.month < from.month;
    if (month === yearly.month || isPast) sum += BigInt(yearly.amount);
  }
  return sum;
}

test("the years cost what the months cost, whatever month it begins and however long it is", () => {
  const holds = (plain: typeof plainCost) =>
    fc.property(anyPost, (post) => sumOre(yearsOf(post).map(({ amount }) => amount)) === plain(post));
  fc.assert(holds(plainCost), RUNS);
  // The wrong twin loses a yearly cost whose month the first year begins after.
  expect(
    fc.check(
      holds((post) => plainCost(post, false)),
      WRONG,
    ).failed,
  ).toBe(true);
});

test("all that is paid comes in, and at the end of each month what is out is the cost of years that nobody has paid", () => {
  const holds = (isOut: (month: number, comesIn: number) => boolean) =>
    fc.property(anyPost, fc.integer({ min: 1, max: 12 }), (post, comesIn) => {
      const years = yearsOf(post);
      const { months, most } = cashByMonth(years, comesIn);
      const all = sumOre(years.map(({ amount }) => amount));
      const isWhole =
        sumOre(months.map(({ cost }) => cost)) === all && sumOre(months.map(({ comes }) => comes)) === all;
      const isRight = months.every(({ month, outstanding }) => {
        const year = years.find((each) => each.year === month.year);
        const first = year?.months[0]?.month.month ?? 1;
        const soFar = (year?.months ?? []).filter((each) => each.month.month <= month.month);
        const isWaiting = isOut(month.month, Math.max(first, comesIn));
        return outstanding === (isWaiting ? sumOre(soFar.map(({ amount }) => amount)) : 0n);
      });
      return isWhole && isRight && months.every((each) => each.outstanding <= (most?.outstanding ?? 0n));
    });
  fc.assert(
    holds((month, comesIn) => month < comesIn),
    RUNS,
  );
  // The wrong twin: still out in the month that it comes.
  expect(
    fc.check(
      holds((month, comesIn) => month <= comesIn),
      WRONG,
    ).failed,
  ).toBe(true);
});

test("what has been paid and what is left when the money ends are the whole cost", () => {
  fc.assert(
    fc.property(
      anyPost,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 6 }),
      (post, paid, notice) => {
        const years = yearsOf(post);
        const months = years.flatMap((year) => year.months);
        const before = sumOre(months.slice(0, paid).map(({ amount }) => amount));
        const left = liabilityAfter(years, paid, "none");
        const early = liabilityAfter(years, paid, notice);
        expect(before + left.amount).toBe(sumOre(years.map(({ amount }) => amount)));
        // A notice longer than what is left of the contract ends with it.
        expect(early.months).toEqual(left.months.slice(0, notice));
      },
    ),
    RUNS,
  );
});

const anyForm = fc.constantFrom(
  { kind: "equal" } as const,
  { kind: "population" } as const,
  { kind: "base-plus-population", base: ore(700n) } as const,
  { kind: "bounded", floor: ore(90n), by: { kind: "population" } } as const,
  { kind: "between-groups", municipalities: fraction(7n, 10n), by: { kind: "population" } } as const,
);
const anyParties = fc.uniqueArray(fc.tuple(fc.constantFrom(...CODES), fc.integer({ min: 0, max: 60_000 })), {
  selector: ([code]) => code,
  minLength: 1,
});

function weightsOf(parties: readonly (readonly [string, number])[]): Weights {
  return new Map(
    parties.map(([code, persons]) => [code, { value: BigInt(persons), unit: "persons", source: SOURCE }]),
  );
}

test("every year is shared to the last öre or not at all, and secured and left are its cost, whoever has decided how much", () => {
  const said = fc.tuple(
    fc.constantFrom(...CODES),
    fc.integer({ min: 2022, max: 2029 }),
    fc.bigInt(0n, 10n ** 9n),
  );
  const holds = (left: (standing: ReturnType<typeof standingOf>, cost: bigint) => boolean) =>
    fc.property(
      anyPost,
      anyForm,
      anyParties,
      fc.constantFrom("twelve-months", "operating-year" as const),
      fc.array(said, { maxLength: 6 }),
      (post, form, parties, amountsPer, decisions) => {
        const years = yearsOf(post);
        const sharing = { form, amountsPer, grain: ore(1n), rest: "largest-remainder" } as const;
        const shared = sharePost(years, sharing, weightsOf(parties), SOURCE);
        if (!shared.ok) return true;
        const commitments = decisions.map(([party, year, amount]) => ({
          party,
          year,
          answer: { kind: "yes", level: "decision" } as const,
          amount: ore(amount),
          evidence: GROUND,
        }));
        const isWhole = shared.value.years.every(
          ({ operating, allocation: { shares, difference } }) =>
            difference === 0n &&
            shares.length === parties.length &&
            sumOre(shares.map(({ amount }) => amount)) === operating.amount,
        );
        const totals = sumOre([...shared.value.totals.values()]);
        return (
          isWhole &&
          totals === sumOre(years.map(({ amount }) => amount)) &&
          shared.value.years.every((year) => left(standingOf(year, commitments), year.operating.amount))
        );
      },
    );
  fc.assert(
    holds(({ secured, left }, cost) => secured + left === cost),
    RUNS,
  );
  // The wrong twin: nothing is left where more has been decided than the year costs.
  const atLeastNothing = ({ secured, left }: ReturnType<typeof standingOf>, cost: bigint) =>
    secured + (left > 0n ? left : 0n) === cost;
  expect(fc.check(holds(atLeastNothing), WRONG).failed).toBe(true);
});
