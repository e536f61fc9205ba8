import * as fc from "fast-check";
import { expect, test } from "vitest";
import { allocate, proportional, rateWithRebate, weightedBy, type Weights } from "#domain/allocation";
import { addFractions, compareFractions, fraction, ore, wholeFraction, type Fraction } from "#domain/money";

/**
 * What the composed keys promise, each with a wrong twin that the promise must catch: a rebate that leaps, a rate that
 * forgets the step above, a factor that is rounded.
 */
const SOURCE = { document: "räkneexempel" };
const RULE = { grain: ore(1n), stage: "direct", rest: "largest-remainder" } as const;

function weightsOf(persons: readonly bigint[]): Weights {
  return new Map(
    persons.map((value, index) => [`${1000 + index}`, { value, unit: "persons" as const, source: SOURCE }]),
  );
}

const steps = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 500n }),
    fc.bigInt({ min: 1n, max: 500n }),
    fc.bigInt({ min: 0n, max: 9n }),
  )
  .map(([first, more, tenths]) => [
    { above: first, rebate: fraction(tenths, 20n) },
    { above: first + more, rebate: fraction(tenths, 10n) },
  ]);

type Steps = readonly { readonly above: bigint; readonly rebate: Fraction }[];
/** What one payer's inhabitants cost, exact, in öre. */
type Fee = (rate: bigint, rebates: Steps, persons: bigint) => Fraction;

/** Through the key itself: two payers, the other with one inhabitant, whose weights keep their proportions. */
const fee: Fee = (rate, rebates, persons) => {
  const { key } = rateWithRebate(ore(rate), rebates, weightsOf([persons, 1n]));
  if (key.kind !== "proportional") throw new Error("a rate is shared by weights");
  const [own, one] = [...key.weights.values()];
  const [first] = rebates;
  // The one inhabitant pays the full rate wherever the first step begins above nobody.
  const single = first !== undefined && first.above >= 1n ? wholeFraction(rate) : byHand(rate, rebates, 1n);
  if (own === undefined || one === undefined || one.value === 0n) return wholeFraction(0n);
  return fraction(own.value * single.numerator, one.value * single.denominator);
};

/** Inhabitant by inhabitant, as with a pencil. */
const byHand: Fee = (rate, rebates, persons) => {
  let sum = wholeFraction(0n);
  for (let place = 1n; place <= persons; place += 1n) {
    const step = rebates.findLast(({ above }) => place > above);
    const paid =
      step === undefined
        ? wholeFraction(1n)
        : fraction(step.rebate.denominator - step.rebate.numerator, step.rebate.denominator);
    sum = addFractions(sum, fraction(rate * paid.numerator, paid.denominator));
  }
  return sum;
};

/** A wrong twin: whoever is above a number has the rebate on all its inhabitants. */
const leaping: Fee = (rate, rebates, persons) => {
  const step = rebates.findLast(({ above }) => persons > above);
  const whole =
    step === undefined
      ? wholeFraction(1n)
      : fraction(step.rebate.denominator - step.rebate.numerator, step.rebate.denominator);
  return fraction(rate * persons * whole.numerator, whole.denominator);
};

/** A wrong twin: each step goes on above the next one, so that both rebates are taken. */
const piling: Fee = (rate, rebates, persons) =>
  rebates.reduce(
    (sum, { above, rebate }) =>
      persons <= above
        ? sum
        : addFractions(sum, fraction(-rate * (persons - above) * rebate.numerator, rebate.denominator)),
    wholeFraction(rate * persons),
  );

const isMarginal = (price: Fee) =>
  fc.property(
    fc.bigInt({ min: 1n, max: 300n }),
    steps,
    fc.bigInt({ min: 0n, max: 1_200n }),
    (rate, rebates, persons) =>
      compareFractions(price(rate, rebates, persons), byHand(rate, rebates, persons)) === 0,
  );

test("a rebate counts only for the inhabitants above its number, each at its own step", () => {
  fc.assert(isMarginal(fee), { numRuns: 60 });
});

test.each([
  ["a rebate on all inhabitants", leaping],
  ["a rebate on top of the next one", piling],
])("the promise is broken by %s", (_, twin) => {
  expect(fc.check(isMarginal(twin), { numRuns: 300 }).failed).toBe(true);
});

const someWeights = fc
  .array(fc.bigInt({ min: 1n, max: 10n ** 6n }), { minLength: 2, maxLength: 12 })
  .map(weightsOf);

test("the fees are the whole total, to the öre", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 300n }), steps, someWeights, (rate, rebates, weights) => {
      const { total, key } = rateWithRebate(ore(rate), rebates, weights);
      const result = allocate(total, key, RULE);
      return result.ok && result.value.shares.reduce((sum, { amount }) => sum + amount, 0n) === total;
    }),
  );
});

type Weigher = typeof weightedBy;

/** A wrong twin: factors in whole numbers. */
const rounding: Weigher = (factors, weights) =>
  weightedBy(
    new Map(
      [...factors].map(([code, { numerator, denominator }]) => [
        code,
        wholeFraction(numerator / denominator + 1n),
      ]),
    ),
    weights,
  );

/** The same as each inhabitant standing `factor` times in the list. */
const countsSoManyTimes = (weigh: Weigher) =>
  fc.property(someWeights, fc.bigInt({ min: 1n, max: 9n }), (weights, halves) => {
    const [code = ""] = weights.keys();
    const total = ore(10n ** 9n);
    const weighed = allocate(total, weigh(new Map([[code, fraction(halves, 2n)]]), weights), RULE);
    const listed = new Map(
      [...weights].map(([each, weight]) => [
        each,
        { ...weight, value: weight.value * (each === code ? halves : 2n) },
      ]),
    );
    const byHandShared = allocate(total, proportional(listed), RULE);
    return (
      weighed.ok &&
      byHandShared.ok &&
      weighed.value.shares.every(({ amount }, index) => amount === byHandShared.value.shares[index]?.amount)
    );
  });

test("a factor of so many halves is the inhabitants so many times, and everybody else's twice", () => {
  fc.assert(countsSoManyTimes(weightedBy));
});

test("the promise is broken by factors in whole numbers", () => {
  expect(fc.check(countsSoManyTimes(rounding)).failed).toBe(true);
});
