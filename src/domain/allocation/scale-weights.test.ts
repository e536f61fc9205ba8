import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fraction } from "#domain/money";
import { scaleToWholeWeights } from "#domain/allocation";

test("whole weights stay as they are", () => {
  expect(scaleToWholeWeights([fraction(70n, 1n), fraction(16n, 1n), fraction(14n, 1n)])).toEqual([
    70n,
    16n,
    14n,
  ]);
});

// The smallest number that makes 1/4, 1/6 and 2 whole is 12.
test("a quarter, a sixth and two become 3, 2 and 24", () => {
  expect(scaleToWholeWeights([fraction(1n, 4n), fraction(1n, 6n), fraction(2n, 1n)])).toEqual([3n, 2n, 24n]);
});

const weights = fc.array(
  fc.record({
    numerator: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    denominator: fc.bigInt({ min: 1n, max: 10n ** 4n }),
  }),
  { minLength: 2, maxLength: 12 },
);

type Scale = typeof scaleToWholeWeights;

function keepsProportions(scale: Scale) {
  return fc.property(weights, (exact) => {
    const whole = scale(exact);
    return exact.every((left, i) =>
      exact.every(
        (right, j) =>
          left.numerator * right.denominator * (whole[j] ?? -1n) ===
          right.numerator * left.denominator * (whole[i] ?? -1n),
      ),
    );
  });
}

test("scaling keeps every proportion", () => {
  fc.assert(keepsProportions(scaleToWholeWeights), { numRuns: 500 });
});

test("a twin that rounds to hundredths is caught", () => {
  const toHundredths: Scale = (exact) =>
    exact.map(({ numerator, denominator }) => (numerator * 100n) / denominator);
  expect(fc.check(keepsProportions(toHundredths)).failed).toBe(true);
});
