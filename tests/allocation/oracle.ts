import type { AllocationKey, Weights } from "#domain/allocation";

/**
 * A second, slow way to share an amount, to differ from: pairs of whole numbers instead of the house's fractions,
 * one grain at a time instead of sorted remainders, and for floors and ceilings the level at which everything fits
 * instead of holding one after the other. It knows the largest remainder only.
 */
export type Ratio = readonly [numerator: bigint, denominator: bigint];

type Parts = ReadonlyMap<string, Ratio>;

/** What each recipient gets of `total` öre before rounding. */
export function exactParts(total: Ratio, key: AllocationKey): Parts {
  switch (key.kind) {
    case "proportional":
      return byWeight(total, key.weights);
    case "table":
      return new Map([...key.amounts].map(([code, amount]) => [code, [amount, 1n]]));
    case "participants":
      return exactParts(total, among(key.by, key.only));
    case "fixed": {
      let left = total;
      for (const amount of key.amounts.values()) left = plus(left, [-amount, 1n]);
      const rest: Parts = key.rest === undefined ? new Map() : exactParts(left, key.rest);
      return merge([rest, new Map([...key.amounts].map(([code, amount]) => [code, [amount, 1n]]))]);
    }
    case "split":
      return merge(
        key.parts.map(({ fraction, by }) =>
          exactParts(times(total, [fraction.numerator, fraction.denominator]), by),
        ),
      );
    case "bounded":
      return level(total, exactParts(total, key.by), key.floor ?? 0n, key.ceiling);
  }
}

/** Whole grains for exact parts: everyone rounded down, then one grain at a time to the largest remainder, the lower code first. */
export function inWholeGrains(parts: Parts, total: bigint, grain: bigint): ReadonlyMap<string, bigint> {
  const amounts = new Map(
    [...parts].map(([code, [top, bottom]]) => [code, (top / (bottom * grain)) * grain]),
  );
  const waiting = new Set(parts.keys());
  let left = total;
  for (const amount of amounts.values()) left -= amount;
  while (left > 0n) {
    let chosen: string | undefined;
    for (const code of waiting) {
      if (chosen === undefined || isBefore(code, chosen, parts, grain)) chosen = code;
    }
    if (chosen === undefined) throw new Error("the oracle ran out of recipients");
    waiting.delete(chosen);
    amounts.set(chosen, (amounts.get(chosen) ?? 0n) + grain);
    left -= grain;
  }
  return amounts;
}

/** Direct: over all recipients at once. */
export function shareDirectly(total: bigint, key: AllocationKey, grain: bigint): ReadonlyMap<string, bigint> {
  return inWholeGrains(exactParts([total, 1n], key), total, grain);
}

/** County first: the counties' sums of weights, then each county's amount within the county. */
export function shareCountiesFirst(
  total: bigint,
  weights: Weights,
  grain: bigint,
): { readonly counties: ReadonlyMap<string, bigint>; readonly amounts: ReadonlyMap<string, bigint> } {
  const sums = new Map<string, bigint>();
  for (const [code, { value }] of weights)
    sums.set(code.slice(0, 2), (sums.get(code.slice(0, 2)) ?? 0n) + value);
  let all = 0n;
  for (const sum of sums.values()) all += sum;
  const counties = inWholeGrains(
    new Map([...sums].map(([county, sum]) => [county, [total * sum, all]])),
    total,
    grain,
  );
  const amounts = new Map<string, bigint>();
  for (const [county, pot] of counties) {
    const own: Weights = new Map([...weights].filter(([code]) => code.startsWith(county)));
    if (sums.get(county) === 0n) for (const code of own.keys()) amounts.set(code, 0n);
    else
      for (const [code, amount] of inWholeGrains(byWeight([pot, 1n], own), pot, grain))
        amounts.set(code, amount);
  }
  return { counties, amounts };
}

/** −1, 0 or 1 as the left pair is smaller, the same or larger. */
export function compare([a, b]: Ratio, [c, d]: Ratio): -1 | 0 | 1 {
  return a * d < c * b ? -1 : a * d > c * b ? 1 : 0;
}

function byWeight([top, bottom]: Ratio, weights: Weights): Parts {
  let sum = 0n;
  for (const { value } of weights.values()) sum += value;
  return new Map([...weights].map(([code, { value }]) => [code, [top * value, bottom * sum]]));
}

function among(key: AllocationKey, only: ReadonlySet<string>): AllocationKey {
  const kept = <T>(from: ReadonlyMap<string, T>) => new Map([...from].filter(([code]) => only.has(code)));
  switch (key.kind) {
    case "proportional":
      return { ...key, weights: kept(key.weights) };
    case "table":
      return { ...key, amounts: kept(key.amounts) };
    case "participants":
      return among(key.by, new Set([...key.only].filter((code) => only.has(code))));
    case "fixed":
      return {
        ...key,
        amounts: kept(key.amounts),
        ...(key.rest === undefined ? {} : { rest: among(key.rest, only) }),
      };
    case "split":
      return { ...key, parts: key.parts.map((part) => ({ ...part, by: among(part.by, only) })) };
    case "bounded":
      return { ...key, by: among(key.by, only) };
  }
}

/**
 * Floors and ceilings as one level: everybody's base is stretched by the same factor and cut at the bounds, and the
 * factor is the one at which it all comes to `total`. It lies between two of the factors at which somebody is cut.
 * Those without base are at the floor, and share equally what the others leave when all of them are at the ceiling.
 */
function level(total: Ratio, base: Parts, floor: bigint, ceiling: bigint | undefined): Parts {
  const cut = (factor: Ratio, own: Ratio): Ratio => {
    const stretched = times(factor, own);
    if (compare(stretched, [floor, 1n]) < 0) return [floor, 1n];
    return ceiling !== undefined && compare(stretched, [ceiling, 1n]) > 0 ? [ceiling, 1n] : stretched;
  };
  const at = (factor: Ratio) => new Map([...base].map(([code, own]) => [code, cut(factor, own)] as const));
  const sumAt = (factor: Ratio) => [...at(factor).values()].reduce(plus, [0n, 1n]);
  const positive = [...base.values()].filter(([top]) => top > 0n);
  const turns = positive
    .flatMap(([top, bottom]): readonly Ratio[] => [
      [floor * bottom, top],
      ...(ceiling === undefined ? [] : [[ceiling * bottom, top] as const]),
    ])
    .toSorted(compare);
  const low = turns.findLast((turn) => compare(sumAt(turn), total) <= 0) ?? [0n, 1n];
  const missing = minus(total, sumAt(low));
  const free = positive.filter((own) => {
    const stretched = times(low, own);
    return (
      compare(stretched, [floor, 1n]) >= 0 && (ceiling === undefined || compare(stretched, [ceiling, 1n]) < 0)
    );
  });
  if (missing[0] === 0n) return at(low);
  if (free.length > 0) {
    const [top, bottom] = free.reduce(plus, [0n, 1n]);
    return at(plus(low, times(missing, [bottom, top])));
  }
  const none = [...base].filter(([, [top]]) => top === 0n).map(([code]) => code);
  const each = times(missing, [1n, BigInt(none.length)]);
  return new Map([...at(low)].map(([code, part]) => [code, none.includes(code) ? plus(part, each) : part]));
}

function isBefore(code: string, other: string, parts: Parts, grain: bigint): boolean {
  const side = compare(remainder(parts.get(code), grain), remainder(parts.get(other), grain));
  return side > 0 || (side === 0 && code < other);
}

function remainder(part: Ratio | undefined, grain: bigint): Ratio {
  const [top, bottom] = part ?? [0n, 1n];
  return [top % (bottom * grain), bottom];
}

function merge(all: readonly Parts[]): Parts {
  const sum = new Map<string, Ratio>();
  for (const parts of all)
    for (const [code, part] of parts) sum.set(code, plus(sum.get(code) ?? [0n, 1n], part));
  return sum;
}

function plus([a, b]: Ratio, [c, d]: Ratio): Ratio {
  return lowest([a * d + c * b, b * d]);
}

function minus(left: Ratio, [c, d]: Ratio): Ratio {
  return plus(left, [-c, d]);
}

function times([a, b]: Ratio, [c, d]: Ratio): Ratio {
  return lowest([a * c, b * d]);
}

/** Keeps the numbers short; the sign stays above. */
function lowest([top, bottom]: Ratio): Ratio {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (a !== 0n) [a, b] = [b % a, a];
  return [top / b, bottom / b];
}
