import * as fc from "fast-check";
import { fraction, kronor, ore, type Fraction, type Ore } from "#domain/money";
import {
  bounded,
  fixed,
  participants,
  proportional,
  split,
  table,
  type AllocationKey,
  type AllocationRule,
  type Weights,
} from "#domain/allocation";

/** How many random cases every promise is tried on. */
export const CASES = 10_000;

/** One thing to share. */
export type Case = { readonly total: Ore; readonly key: AllocationKey; readonly rule: AllocationRule };

/** One thing to share by weight alone. */
export type WeightedCase = Case & { readonly weights: Weights };

const SOURCE = { document: "slumpat" };

/** Municipalities of five counties, so that there are counties of one and of several. */
const CODES = [
  "0114",
  "0115",
  "0117",
  "0980",
  "1980",
  "1981",
  "1984",
  "2021",
  "2023",
  "2026",
  "2029",
  "2580",
];

const GRAINS = [ore(1n), kronor(1n), kronor(1000n)] as const;

/** Weights as they come: nothing, one, the same for many, inhabitants, and far beyond. */
const weightValue = fc.oneof(
  fc.constantFrom(0n, 1n, 1n, 7n, 7n, 1_000_000_000n),
  fc.bigInt({ min: 0n, max: 100_000n }),
  fc.bigInt({ min: 0n, max: 10n ** 13n }),
);

/** Totals as they come: nothing, a few grains, millions, and far beyond 2^53 öre. */
const grainCount = fc.oneof(
  fc.bigInt({ min: 0n, max: 12n }),
  fc.bigInt({ min: 0n, max: 10n ** 9n }),
  fc.bigInt({ min: 0n, max: 10n ** 17n }),
);

const codes = fc.shuffledSubarray(CODES, { minLength: 1 });

/** Weights of some recipients in any order, at least one above zero. */
export const weightsArbitrary: fc.Arbitrary<Weights> = fc
  .record({ codes, values: fc.array(weightValue, { minLength: CODES.length, maxLength: CODES.length }) })
  .map(({ codes: listed, values }) => {
    const known = listed.map((code, index) => [code, values[index] ?? 0n] as const);
    const isNothing = known.every(([, value]) => value === 0n);
    return new Map(
      known.map(([code, value]) => [
        code,
        { value: isNothing ? 1n : value, unit: "parts" as const, source: SOURCE },
      ]),
    );
  });

/** An amount to share by weight. */
export function weightedCase(
  stage: AllocationRule["stage"],
  rest: AllocationRule["rest"] = "largest-remainder",
): fc.Arbitrary<WeightedCase> {
  return fc
    .record({ weights: weightsArbitrary, grains: grainCount, grain: fc.constantFrom(...GRAINS) })
    .map(({ weights, grains, grain }) => ({
      total: ore(grains * grain),
      key: proportional(weights),
      rule: { grain, stage, rest },
      weights,
    }));
}

/** Totals and weights whose product lies on either side of 2^53, where ordinary numbers stop being exact. */
export const aroundSafeNumbers: fc.Arbitrary<WeightedCase> = fc
  .record({
    largest: fc.bigInt({ min: 1n, max: 10n ** 9n }),
    off: fc.bigInt({ min: -20n, max: 20n }),
    others: fc.array(fc.bigInt({ min: 0n, max: 1_000n }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ largest, off, others }) => {
    const near = 2n ** 53n / largest + off;
    const values = [largest, ...others.map((part) => (largest * part) / 1_000n)];
    const weights: Weights = new Map(
      values.map((value, index) => [CODES[index] ?? "", { value, unit: "parts", source: SOURCE }]),
    );
    return {
      total: ore(near < 0n ? 0n : near),
      key: proportional(weights),
      rule: { grain: ore(1n), stage: "direct", rest: "largest-remainder" },
      weights,
    };
  });

/** The shape of a composed key, with the random numbers that its amounts are made of. */
type Shape =
  | { readonly kind: "proportional"; readonly weights: Weights }
  | { readonly kind: "table"; readonly weights: Weights }
  | { readonly kind: "fixed"; readonly codes: readonly string[]; readonly by: Shape | undefined }
  | { readonly kind: "split"; readonly parts: readonly (readonly [number, Shape])[] }
  | { readonly kind: "bounded"; readonly floor: number; readonly ceiling: number; readonly by: Shape }
  | { readonly kind: "participants"; readonly out: number; readonly by: Shape };

const { shape } = fc.letrec<{ shape: Shape; leaf: Shape }>((tie) => ({
  leaf: fc.record({
    kind: fc.constantFrom("proportional", "proportional", "table"),
    weights: weightsArbitrary,
  }),
  shape: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    tie("leaf"),
    fc.record({ kind: fc.constant("fixed"), codes, by: fc.option(tie("shape"), { nil: undefined }) }),
    fc.record({
      kind: fc.constant("split"),
      parts: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), tie("shape")), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("bounded"),
      floor: fc.integer({ min: 0, max: 120 }),
      ceiling: fc.integer({ min: 90, max: 400 }),
      by: tie("shape"),
    }),
    fc.record({
      kind: fc.constant("participants"),
      out: fc.integer({ min: 0, max: 5 }),
      by: fc.record({ kind: fc.constant("proportional"), weights: weightsArbitrary }),
    }),
  ),
}));

/** An amount to share by any composition of the six primitives that can share it. */
export const composedCase: fc.Arbitrary<Case> = fc
  .record({ shape, grains: grainCount, grain: fc.constantFrom(...GRAINS) })
  .map(({ shape: drawn, grains, grain }) => {
    const total = ore((grains + 1_000n) * grain);
    return {
      total,
      key: build(drawn, fraction(total, 1n), grain),
      rule: { grain, stage: "direct", rest: "largest-remainder" },
    };
  });

/** Gives a shape amounts that fit what it is to share; where none fit it shares by weight instead. */
function build(drawn: Shape, total: Fraction, grain: Ore): AllocationKey {
  const whole = total.numerator / total.denominator;
  const isWhole = total.numerator % total.denominator === 0n;
  switch (drawn.kind) {
    case "proportional":
      return proportional(drawn.weights);
    case "table":
      return isWhole ? wholeTable(drawn.weights, whole) : proportional(drawn.weights);
    case "fixed": {
      const each = ore((whole / (BigInt(drawn.codes.length) * 3n * grain)) * grain);
      const amounts = new Map(drawn.codes.map((code) => [code, each]));
      const given = each * BigInt(drawn.codes.length);
      if (drawn.by !== undefined) {
        const left = fraction(total.numerator - given * total.denominator, total.denominator);
        return fixed(amounts, build(drawn.by, left, grain));
      }
      const [first = ""] = drawn.codes;
      return isWhole
        ? fixed(amounts.set(first, ore(each + whole - given)))
        : fixed(amounts, proportional(equalWeights(drawn.codes)));
    }
    case "split": {
      const sum = drawn.parts.reduce((all, [part]) => all + part, 0);
      return split(
        drawn.parts.map(([part, by]) => {
          const own = fraction(BigInt(part), BigInt(sum));
          const share = fraction(total.numerator * own.numerator, total.denominator * own.denominator);
          return { fraction: own, by: build(by, share, grain) };
        }),
      );
    }
    case "bounded": {
      const by = build(drawn.by, total, grain);
      const mean = whole / (BigInt(recipientsIn(by).size) * grain);
      const floor = ore(((mean * BigInt(Math.min(drawn.floor, 100))) / 100n) * grain);
      const ceiling = ore(((mean * BigInt(Math.max(drawn.ceiling, 101))) / 100n + 1n) * grain);
      return bounded(by, {
        ...(drawn.floor === 0 ? {} : { floor }),
        ...(drawn.ceiling > 350 ? {} : { ceiling }),
      });
    }
    case "participants": {
      const by = build(drawn.by, total, grain);
      const all = [...recipientsIn(by)];
      const weights = by.kind === "proportional" ? by.weights : new Map();
      const heaviest = all.toSorted(
        (a, b) => Number(weights.get(b)?.value ?? 0n) - Number(weights.get(a)?.value ?? 0n),
      );
      return participants(new Set(heaviest.slice(0, Math.max(1, all.length - drawn.out))), by);
    }
  }
}

function wholeTable(weights: Weights, total: bigint): AllocationKey {
  const listed = [...weights.keys()];
  const each = total / BigInt(listed.length);
  const amounts = new Map(listed.map((code) => [code, ore(each)]));
  const [first = ""] = listed;
  return table(amounts.set(first, ore(total - each * BigInt(listed.length - 1))), SOURCE);
}

function equalWeights(listed: readonly string[]): Weights {
  return new Map(listed.map((code) => [code, { value: 1n, unit: "parts" as const, source: SOURCE }]));
}

function recipientsIn(key: AllocationKey): ReadonlySet<string> {
  switch (key.kind) {
    case "proportional":
      return new Set(key.weights.keys());
    case "table":
      return new Set(key.amounts.keys());
    case "fixed":
      return new Set([...key.amounts.keys(), ...(key.rest === undefined ? [] : recipientsIn(key.rest))]);
    case "split":
      return new Set(key.parts.flatMap(({ by }) => [...recipientsIn(by)]));
    case "bounded":
      return recipientsIn(key.by);
    case "participants":
      return key.only;
  }
}

/** The same case with every list in reverse order. */
export function listedBackwards({ key, ...others }: Case): Case {
  return { ...others, key: backwards(key) };
}

function backwards(key: AllocationKey): AllocationKey {
  const reversed = <T>(map: ReadonlyMap<string, T>) => new Map([...map].toReversed());
  switch (key.kind) {
    case "proportional":
      return { ...key, weights: reversed(key.weights) };
    case "table":
      return { ...key, amounts: reversed(key.amounts) };
    case "fixed":
      return {
        ...key,
        amounts: reversed(key.amounts),
        ...(key.rest === undefined ? {} : { rest: backwards(key.rest) }),
      };
    case "split":
      return { ...key, parts: key.parts.toReversed().map((part) => ({ ...part, by: backwards(part.by) })) };
    case "bounded":
      return { ...key, by: backwards(key.by) };
    case "participants":
      return { ...key, only: new Set([...key.only].toReversed()), by: backwards(key.by) };
  }
}
