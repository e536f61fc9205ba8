import {
  allocationContent,
  allocationHash,
  type Allocation,
  type allocate,
  type explainShare,
} from "#domain/allocation";
import type { Fraction } from "#domain/money";
import { hashOf, type CanonicalValue } from "#domain/source";
import { listedBackwards, type Case, type WeightedCase } from "./cases.ts";
import {
  compare,
  exactParts,
  inWholeGrains,
  shareCountiesFirst,
  shareDirectly,
  type Ratio,
} from "./oracle.ts";

/** The function under test, or a wrong twin of it. */
export type Sharer = typeof allocate;

/** Shares a case that can be shared, once for all promises. @throws when it cannot, which is a fault of the case or of the sharer */
export function shared(share: Sharer, each: Case): Allocation {
  const done = sharedBy.get(each) ?? new Map<Sharer, Allocation>();
  const known = done.get(share);
  if (known !== undefined) return known;
  const result = share(each.total, each.key, each.rule);
  if (!result.ok) throw new Error(`cannot share: ${result.problems.map(({ kind }) => kind).join(", ")}`);
  sharedBy.set(each, done.set(share, result.value));
  return result.value;
}

const sharedBy = new WeakMap<Case, Map<Sharer, Allocation>>();

/** The promises of an allocation by weight, by name; each says whether it holds for a case. */
export const WEIGHTED = {
  "the shares are the whole, to the öre": (share: Sharer, each: WeightedCase) => {
    const { shares, difference, total } = shared(share, each);
    return difference === 0n && sumOf(shares.map(({ amount }) => amount)) === total;
  },
  "nobody gets less than nothing": (share: Sharer, each: WeightedCase) =>
    shared(share, each).shares.every(({ amount }) => amount >= 0n),
  "every share is less than one grain from exact, and one that is exact in grains stays": (
    share: Sharer,
    each: WeightedCase,
  ) => {
    const exact = exactParts([each.total, 1n], each.key);
    return shared(share, each).shares.every(({ recipient, amount }) =>
      isWithinGrain(amount, exact.get(recipient), each.rule.grain),
    );
  },
  "listing order does not matter": (share: Sharer, each: WeightedCase) => {
    const backwards = amountsOf(shared(share, listedBackwards(each)));
    return [...amountsOf(shared(share, each))].every(([code, amount]) => backwards.get(code) === amount);
  },
  "equal weights differ by at most one grain, and whoever gets it is said to win a tie by code": (
    share: Sharer,
    each: WeightedCase,
  ) => {
    const { shares } = shared(share, each);
    return shares.every((more) =>
      shares.every(
        (less) =>
          more.weight?.value !== less.weight?.value ||
          more.amount <= less.amount ||
          (more.amount - less.amount === each.rule.grain &&
            more.rest === "by-code-on-tie" &&
            more.recipient < less.recipient),
      ),
    );
  },
  "the amounts are those of the slow oracle": (share: Sharer, each: WeightedCase) =>
    isSame(amountsOf(shared(share, each)), shareDirectly(each.total, each.key, each.rule.grain)),
} as const;

/** The promises of an allocation over the counties first. */
export const COUNTIES_FIRST = {
  "each stage conserves": (share: Sharer, each: WeightedCase) => {
    const { shares, counties = [], difference, total } = shared(share, each);
    return (
      difference === 0n &&
      sumOf(counties.map(({ amount }) => amount)) === total &&
      counties.every(
        (county) =>
          sumOf(shares.filter(({ recipient }) => isIn(county, recipient)).map(({ amount }) => amount)) ===
          county.amount,
      )
    );
  },
  "each stage is less than one grain from exact": (share: Sharer, each: WeightedCase) => {
    const { shares, counties = [] } = shared(share, each);
    const { grain } = each.rule;
    return (
      counties.every(({ amount, exact }) => isWithinGrain(amount, ratio(exact), grain)) &&
      shares.every(({ amount, exact }) => isWithinGrain(amount, ratio(exact), grain))
    );
  },
  "listing order does not matter": WEIGHTED["listing order does not matter"],
  "both stages are those of the slow oracle": (share: Sharer, each: WeightedCase) => {
    const allocation = shared(share, each);
    const oracle = shareCountiesFirst(each.total, each.weights, each.rule.grain);
    const counties = new Map((allocation.counties ?? []).map(({ recipient, amount }) => [recipient, amount]));
    return isSame(amountsOf(allocation), oracle.amounts) && isSame(counties, oracle.counties);
  },
} as const;

/** The promises of an allocation by any composition of keys. */
export const COMPOSED = {
  "the shares are the whole, to the öre": (share: Sharer, each: Case) => {
    const { shares, difference, total, key } = shared(share, each);
    return (key.kind === "table" || difference === 0n) && sumOf(shares.map(({ amount }) => amount)) === total;
  },
  "exact shares are the oracle's, and so are the amounts, less than one grain from them": (
    share: Sharer,
    each: Case,
  ) => {
    const exact = exactParts([each.total, 1n], each.key);
    const { shares } = shared(share, each);
    const isTable = each.key.kind === "table";
    const amounts = isTable ? undefined : inWholeGrains(exact, each.total, each.rule.grain);
    return (
      shares.length === exact.size &&
      shares.every(({ recipient, exact: own, amount }) => {
        const oracle = exact.get(recipient);
        const isExact = oracle !== undefined && compare(ratio(own), oracle) === 0;
        if (amounts === undefined) return isExact && compare([amount, 1n], ratio(own)) === 0;
        return isExact && amounts.get(recipient) === amount && isWithinGrain(amount, oracle, each.rule.grain);
      })
    );
  },
  "nobody is below the floor or above the ceiling": (share: Sharer, each: Case) => {
    const { key } = each;
    return (
      key.kind !== "bounded" ||
      shared(share, each).shares.every(
        ({ amount }) => amount >= (key.floor ?? 0n) && (key.ceiling === undefined || amount <= key.ceiling),
      )
    );
  },
  "listing order does not matter": (share: Sharer, each: Case) =>
    isSame(amountsOf(shared(share, each)), amountsOf(shared(share, listedBackwards(each)))),
} as const;

/** What explains an allocation: the lines of one share. */
export type Explainer = typeof explainShare;

/** Whether the lines behind a share end in its amount, and exact + rounding is that amount: for the first and the last share. */
export function explainsShares(explain: Explainer, allocation: Allocation): boolean {
  return [...allocation.shares.slice(0, 1), ...allocation.shares.slice(-1)].every((share) => {
    const { lines } = explain(share, allocation);
    const [result, rounding, last] = lines.toReversed();
    if (result?.kind !== "result" || rounding?.kind !== "rounding" || last === undefined) return false;
    if (!("exact" in last)) return false;
    const sum: Ratio = [
      last.exact.numerator * rounding.change.denominator + rounding.change.numerator * last.exact.denominator,
      last.exact.denominator * rounding.change.denominator,
    ];
    return (
      result.amount === share.amount &&
      compare(ratio(last.exact), ratio(share.exact)) === 0 &&
      compare(sum, [share.amount, 1n]) === 0
    );
  });
}

/** Writes an allocation's content as a file does and reads it back. */
export type Saver = (content: CanonicalValue) => CanonicalValue;

/** Whether what is read back has the same hash. */
export function survivesSaving(save: Saver, allocation: Allocation): boolean {
  return hashOf(save(allocationContent(allocation))) === allocationHash(allocation);
}

function isIn(county: { readonly recipient: string }, recipient: string): boolean {
  return recipient.startsWith(county.recipient);
}

function isWithinGrain(amount: bigint, exact: Ratio | undefined, grain: bigint): boolean {
  if (exact === undefined) return false;
  const isWhole = exact[0] % (exact[1] * grain) === 0n;
  if (isWhole) return compare([amount, 1n], exact) === 0;
  return compare([amount - grain, 1n], exact) < 0 && compare([amount + grain, 1n], exact) > 0;
}

function ratio({ numerator, denominator }: Fraction): Ratio {
  return [numerator, denominator];
}

function amountsOf({ shares }: Allocation): ReadonlyMap<string, bigint> {
  return new Map(shares.map(({ recipient, amount }) => [recipient, amount]));
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

function isSame(left: ReadonlyMap<string, bigint>, right: ReadonlyMap<string, bigint>): boolean {
  return left.size === right.size && [...left].every(([code, amount]) => right.get(code) === amount);
}
