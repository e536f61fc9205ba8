import * as fc from "fast-check";
import { expect, test } from "vitest";
import { valueInOrder } from "./value-in-order.ts";

const largestFirst = (values: readonly number[]) => values.toSorted((a, b) => b - a);

test("is the value that sorting puts at the place", () => {
  const values = fc.array(fc.oneof(fc.nat(5), fc.nat()), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(values, fc.nat(), (list, any) => {
      const place = any % list.length;
      return valueInOrder(list, place) === largestFirst(list)[place];
    }),
    { numRuns: 2_000 },
  );
});

test("a place beyond the list has no value", () => {
  expect(valueInOrder([3, 1, 2], 3)).toBeUndefined();
  expect(valueInOrder([], 0)).toBeUndefined();
});

test("a list made to be slow is put in order all the same", () => {
  const values = smallestInTheMiddle(2_000);
  expect(valueInOrder(values, 700)).toBe(largestFirst(values)[700]);
  expect(valueInOrder(values, 0)).toBe(1_999);
});

/** A list where every round finds the smallest value in the middle, and so leaves all the others for the next. */
function smallestInTheMiddle(count: number): readonly number[] {
  const places = Array.from({ length: count }, (_, index) => index);
  const values: number[] = [];
  for (let last = count - 1; last >= 0; last -= 1) {
    const middle = last >> 1;
    const place = places[middle] ?? 0;
    places[middle] = places[last] ?? 0;
    values[place] = values.length === 0 ? 0 : count - 1 - last;
  }
  return values;
}
