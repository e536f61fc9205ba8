import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addFractions,
  addOre,
  compareFractions,
  fraction,
  fractionOf,
  isWholeIn,
  KRONA,
  kronor,
  multiplyFractions,
  ore,
  persons,
  roundDown,
  roundHalfUp,
  subtractFractions,
  sumOre,
  TKR,
  toDecimalText,
  type Fraction,
  type Ore,
} from "#domain/money";

describe("öre do not mix with other numbers", () => {
  test("the compiler refuses plain integers and persons where öre are wanted, and öre as persons", () => {
    const amount: Ore = ore(100n);
    // @ts-expect-error a plain integer is not öre
    const plain: Ore = 100n;
    // @ts-expect-error persons are not öre
    const inhabitants: Ore = persons(100n);
    // @ts-expect-error a number with decimals is not öre
    const float: Ore = 100.5;
    // @ts-expect-error what is computed from öre is öre again only when it is said to be
    const doubled: Ore = amount * 2n;
    // @ts-expect-error persons are not added to öre
    expect(() => addOre(amount, persons(1n))).not.toThrow();
    expect([plain, inhabitants, float, doubled]).toEqual([100n, 100n, 100.5, 200n]);
  });

  test("a number of persons is never negative", () => {
    expect(() => persons(-1n)).toThrow("not negative");
  });
});

test("the usual grains are a krona of 100 öre and a thousand kronor", () => {
  expect(KRONA).toBe(kronor(1n));
  expect(TKR).toBe(kronor(1000n));
  expect(isWholeIn(kronor(1500n), TKR)).toBe(false);
  expect(isWholeIn(kronor(1500n), KRONA)).toBe(true);
});

test("the parts of the 2017 agreement sum to 780 million", () => {
  const millions = [250n, 250n, 150n, 130n].map((each) => kronor(each * 1_000_000n));
  expect(sumOre(millions)).toBe(kronor(780_000_000n));
  expect(sumOre([])).toBe(0n);
});

describe("rounding says how", () => {
  test.each([
    [fraction(7n, 2n), 3n, 4n],
    [fraction(-7n, 2n), -4n, -3n],
    [fraction(1n, 3n), 0n, 0n],
    [fraction(-1n, 3n), -1n, 0n],
    [fraction(2n, 3n), 0n, 1n],
    [fraction(-2n, 3n), -1n, -1n],
    [fraction(6n, 3n), 2n, 2n],
    [fraction(0n, 5n), 0n, 0n],
  ])("%o down is %s, half up %s", (value, down, halfUp) => {
    expect(roundDown(value)).toBe(down);
    expect(roundHalfUp(value)).toBe(halfUp);
  });

  test.each([
    [fraction(5n, 3n), 6, "1.666667"],
    [fraction(-5n, 3n), 6, "-1.666667"],
    [fraction(1n, 100_000_000n), 6, "0.000000"],
    [fraction(-1n, 100_000_000n), 6, "0.000000"],
    [fraction(1n, 2n), 0, "1"],
    [fraction(-1n, 20n), 2, "-0.05"],
  ])("%o with %i decimals is %s", (value, decimals, text) => {
    expect(toDecimalText(value, decimals)).toBe(text);
  });
});

describe("fractions are exact", () => {
  const fractions = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
    .map(([numerator, denominator]) => fraction(numerator, denominator));

  test("a fraction is reduced and its denominator is positive", () => {
    expect(fraction(30n, 100n)).toEqual({ numerator: 3n, denominator: 10n });
    expect(fraction(30n, -100n)).toEqual({ numerator: -3n, denominator: 10n });
    expect(fraction(0n, -7n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => fraction(1n, 0n)).toThrow("not zero");
  });

  test("30 % of 5.3 million is 1 590 000 kronor", () => {
    expect(fractionOf(kronor(5_300_000n), 30n, 100n)).toEqual({
      numerator: kronor(1_590_000n),
      denominator: 1n,
    });
  });

  function addsBack(add: (left: Fraction, right: Fraction) => Fraction) {
    return fc.property(fractions, fractions, (left, right) => {
      const back = subtractFractions(add(left, right), right);
      return back.numerator === left.numerator && back.denominator === left.denominator;
    });
  }

  test("what is added can be taken away again, to the last digit", () => {
    fc.assert(addsBack(addFractions), { numRuns: 2000 });
  });

  test("a twin that adds in floating point is caught", () => {
    const scale = 1_000_000;
    const inFloats = (left: Fraction, right: Fraction): Fraction => {
      const sum =
        Number(left.numerator) / Number(left.denominator) +
        Number(right.numerator) / Number(right.denominator);
      return fraction(BigInt(Math.round(sum * scale)), BigInt(scale));
    };
    expect(fc.check(addsBack(inFloats)).failed).toBe(true);
  });

  test("order follows the difference, and multiplication keeps the order of what is positive", () => {
    fc.assert(
      fc.property(fractions, fractions, (left, right) => {
        const { numerator } = subtractFractions(left, right);
        const order = numerator < 0n ? -1 : numerator > 0n ? 1 : 0;
        expect(compareFractions(left, right)).toBe(order);
        const third = fraction(1n, 3n);
        expect(compareFractions(multiplyFractions(left, third), multiplyFractions(right, third))).toBe(order);
      }),
      { numRuns: 500 },
    );
  });
});
