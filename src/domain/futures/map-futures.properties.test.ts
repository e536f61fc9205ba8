import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { GapRule } from "#domain/financing";
import { mapFutures, type Commons, type FuturesWhenLate } from "#domain/futures";
import { fraction, ore } from "#domain/money";
import { naiveMap, standsPlainly } from "../../../tests/futures/naive.ts";

const RULES: readonly GapRule[] = ["others-pay", "up-to-ceiling", "employer-pays", "work-shrinks"];
const RUNS = { numRuns: 200 } as const;

/** Small posts of one or two years, up to six parties, some of them alike. */
const commonses: fc.Arbitrary<Commons> = fc
  .record({
    gap: fc.constantFrom(...RULES),
    months: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
    years: fc.integer({ min: 1, max: 2 }),
    parties: fc.array(
      fc.record({
        weight: fc.integer({ min: 0, max: 4 }),
        ceiling: fc.integer({ min: 0, max: 90 }),
        part: fc.integer({ min: 0, max: 60 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    base: fc.constantFrom(0, 0, 1),
    carries: fc.integer({ min: 0, max: 30 }),
    comes: fc.integer({ min: 1, max: 8 }),
    lenders: fc.array(fc.tuple(fc.constantFrom("a", "b", "host"), fc.integer({ min: 0, max: 80 })), {
      maxLength: 3,
    }),
    smallest: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ gap, months, years, parties, base, carries, comes, lenders, smallest }) => ({
    gap,
    employerCarries: ore(BigInt(carries)),
    smallestWork: fraction(BigInt(smallest), 4n),
    advances: lenders.map(([by, upTo]) => ({ by, upTo: ore(BigInt(upTo)) })),
    parties: parties.map(({ weight, ceiling }, index) => ({
      party: nameOf(index),
      weight: BigInt(weight),
      ceiling: ore(BigInt(ceiling)),
    })),
    years: Array.from({ length: years }, (_, index) => ({
      year: 2023 + index,
      months: months.map((cost, month) => ({
        month: { year: 2023 + index, month: 13 - months.length + month },
        cost: ore(BigInt(cost + 9 * index)),
      })),
      base: ore(months.length >= 3 && parties.length <= 3 ? BigInt(base + index) : 0n),
      parts: new Map(parties.map(({ part }, party) => [nameOf(party), ore(BigInt(part))])),
      money:
        comes > 6
          ? { kind: "own-budget" as const }
          : { kind: "grant" as const, comes: { year: 2023 + index, month: 6 + comes } },
    })),
  }));

function nameOf(index: number): string {
  return "abcdef".charAt(index);
}

function drawn(commons: Commons, late = 0): FuturesWhenLate {
  const map = mapFutures(commons, [late]);
  if (!map.ok || map.value.status !== "computed") return expect.fail("the map can be drawn");
  const [first] = map.value.byLateness;
  return first ?? expect.fail("one lateness was asked for");
}

/** Whether our map says the same as a plain one. */
function agrees(commons: Commons, late: number, stands = standsPlainly): boolean {
  const ours = drawn(commons, late);
  const plain = naiveMap(commons, late, stands);
  return (
    ours.standing === BigInt(plain.standing.size) &&
    ours.pivotal.every(({ party, count }) => count === BigInt(plain.pivotal.get(party) ?? -1)) &&
    ours.single.toSorted().join() === plain.single.toSorted().join() &&
    (ours.smallestNo === undefined
      ? plain.smallest === "none"
      : ours.smallestNo.size === plain.smallest && ours.smallestNo.groups === BigInt(plain.groups))
  );
}

const latenesses = fc.integer({ min: 0, max: 6 });

test("the map equals every group tried one by one, with fractions and a purse by month", () => {
  fc.assert(
    fc.property(commonses, latenesses, (commons, late) => agrees(commons, late)),
    RUNS,
  );
});

test.each<readonly [string, typeof standsPlainly]>([
  [
    "forgets the ceilings",
    (commons, group, late) =>
      standsPlainly(
        { ...commons, parties: commons.parties.map((each) => ({ ...each, ceiling: ore(10_000n) })) },
        group,
        late,
      ),
  ],
  ["forgets what the months before the grant cost", (commons, group) => standsPlainly(commons, group, -99)],
  [
    "lets those who are out lie out too",
    (commons, group, late) =>
      standsPlainly(
        {
          ...commons,
          advances:
            commons.advances === "unknown"
              ? "unknown"
              : commons.advances.map((each) => ({ ...each, by: "host" })),
        },
        group,
        late,
      ),
  ],
  [
    "forgets what the employer carries",
    (commons, group, late) => standsPlainly({ ...commons, employerCarries: ore(0n) }, group, late),
  ],
  [
    "looks at the first year only",
    (commons, group, late) => standsPlainly({ ...commons, years: commons.years.slice(0, 1) }, group, late),
  ],
])("a map that %s is caught", (_, twin) => {
  const outcome = fc.check(
    fc.property(commonses, latenesses, (commons, late) => agrees(commons, late, twin)),
    RUNS,
  );
  expect(outcome.failed).toBe(true);
});

test("parties that nothing tells apart decide equally often", () => {
  fc.assert(
    fc.property(commonses, latenesses, (commons, late) => {
      const { pivotal } = drawn(alike(commons), late);
      return new Set(pivotal.map(({ count }) => count)).size === 1;
    }),
    RUNS,
  );
});

/** Every party as the first one is, and nobody of them lying out. */
function alike(commons: Commons): Commons {
  const [first] = commons.parties;
  if (first === undefined) return expect.fail("there are parties");
  return {
    ...commons,
    parties: commons.parties.map(({ party }) => ({ ...first, party })),
    advances: [{ by: "host", upTo: ore(500n) }],
    years: commons.years.map((year) => ({
      ...year,
      parts: new Map(commons.parties.map(({ party }) => [party, year.parts.get(first.party) ?? ore(0n)])),
    })),
  };
}
