import * as fc from "fast-check";
import { fraction } from "#domain/money";
import { test } from "vitest";
import { proportionalShare } from "./proportional-share.ts";

test("is total × weight ÷ sum in lowest terms, whatever the size of the numbers", () => {
  const size = fc.constantFrom(1n, 10n, 10n ** 7n, 2n ** 31n, 10n ** 20n);
  const upTo = (most: fc.Arbitrary<bigint>) => most.chain((max) => fc.bigInt({ min: 0n, max }));
  const cases = fc.record({
    numerator: upTo(size),
    denominator: upTo(size),
    weight: upTo(size),
    others: upTo(size),
  });
  fc.assert(
    fc.property(cases, ({ numerator, denominator, weight, others }) => {
      const total = fraction(numerator, denominator + 1n);
      const sum = weight + others + 1n;
      const share = proportionalShare(total, sum)(weight);
      const expected = fraction(total.numerator * weight, total.denominator * sum);
      return share.numerator === expected.numerator && share.denominator === expected.denominator;
    }),
    { numRuns: 10_000 },
  );
});
