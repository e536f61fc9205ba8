import fc from "fast-check";
import { expect, test } from "vitest";
import { leavingTablesOf, WAYS, weightsOfWays, type LeavingTables } from "./leaving-tables.ts";

/** What a word's last 24 bits are out of. */
const BELOW = 2 ** 24;

/** The chance of each way to leave, as the table deals out all words. */
function dealt({ limits, others }: LeavingTables, group = 0): readonly number[] {
  const words = Array.from({ length: WAYS }, () => 0);
  for (let way = 0; way < WAYS; way += 1) {
    const [limit = 0, other = 0] = [limits[group * WAYS + way], others[group * WAYS + way]];
    words[way] = (words[way] ?? 0) + limit;
    words[other] = (words[other] ?? 0) + BELOW - limit;
  }
  return words.map((count) => count / 2 ** 32);
}

/** The chance of a way when everybody leaves by itself. */
const multiplied = (chances: readonly number[], way: number) =>
  chances.reduce((product, chance, bit) => product * ((way >> bit) & 1 ? chance : 1 - chance), 1);

/** Whether the table deals each way its chance, to one part in 2^24. */
function dealsEach(tables: LeavingTables, chances: readonly number[]): boolean {
  return dealt(tables).every((part, way) => {
    const isPossible = way < 2 ** chances.length;
    return Math.abs(part - (isPossible ? multiplied(chances, way) : 0)) < 2 ** -24;
  });
}

test("two that leave one time in four and in two: nobody 3/8, the first 1/8, the second 3/8, both 1/8", () => {
  expect(dealt(leavingTablesOf([[0.25, 0.5]])).slice(0, 5)).toEqual([3 / 8, 1 / 8, 3 / 8, 1 / 8, 0]);
});

test("who is certain to leave always does, and who is certain to stay never", () => {
  const parts = dealt(leavingTablesOf([[1, 0, 0.3]]));
  expect(parts.flatMap((part, way) => (part > 0 ? [way] : []))).toEqual([0b001, 0b101]);
});

test("every way to leave has the product of its chances", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (chances) => dealsEach(leavingTablesOf([chances]), chances),
    ),
    { numRuns: 60 },
  );
  // The wrong twin: ways that have too little are filled from the last way, whether it has too much or not.
  const chances = [0.1, 0.3, 0.5];
  const right = leavingTablesOf([chances]);
  const twin = { ...right, others: right.others.map(() => 7) };
  expect(dealsEach(twin, chances)).toBe(false);
});

test("the ninth party is in a group of its own, and every list has its groups in a row", () => {
  const nine = [0, 0, 0, 0, 0, 0, 0, 0, 1];
  const tables = leavingTablesOf([nine, nine.map(() => 0.5)]);
  expect(tables.others).toHaveLength(4 * WAYS);
  expect(dealt(tables, 1)[1]).toBe(1);
  expect(dealt(tables, 3).slice(0, 3)).toEqual([0.5, 0.5, 0]);
});

test("a way to leave takes the weight of those who leave", () => {
  const weights = weightsOfWays(Float64Array.from([1, 10, 100, 0, 0, 0, 0, 0, 7]));
  expect([0, 0b101, 0b11, WAYS, WAYS + 1].map((index) => weights[index])).toEqual([0, 101, 11, 0, 7]);
});
