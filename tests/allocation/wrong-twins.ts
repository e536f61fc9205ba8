import { allocate, type AllocationKey, type Share, type Weights } from "#domain/allocation";
import { fraction, ore, sumOre, type Ore } from "#domain/money";
import { ok } from "#domain/result";
import type { Sharer } from "./promises.ts";

/**
 * Ways to share an amount that look right and are not. Each is one that somebody has used: spreadsheets, well-known
 * money libraries, hurried code. A property that lets one of them through tests nothing.
 */

/** Everybody's share in floating point, rounded by itself. */
export const inFloats = twin((total, weights, grain) => {
  const sum = [...weights.values()].reduce((all, { value }) => all + Number(value), 0);
  return [...weights.values()].map(({ value }) =>
    ore(BigInt(Math.round((Number(total / grain) * Number(value)) / sum)) * grain),
  );
});

/** What is left over goes to the first in the list, one grain each. */
export const leftoverToFirstListed = twin((total, weights, grain) => {
  const amounts = roundedDown(total, weights, grain);
  return amounts.map((amount, index) => ore(amount + (index < leftover(total, amounts, grain) ? grain : 0n)));
});

/** What is left over goes to the largest weight, all of it. */
export const leftoverToLargest = twin((total, weights, grain) => {
  const amounts = roundedDown(total, weights, grain);
  const values = [...weights.values()].map(({ value }) => value);
  const largest = values.indexOf(values.reduce((a, b) => (b > a ? b : a)));
  return amounts.map((amount, index) => (index === largest ? ore(amount + total - sumOre(amounts)) : amount));
});

/** The largest remainders in floating point: a true tie becomes a difference in the last digit. */
export const remaindersAsFloats = twin((total, weights, grain) => {
  const amounts = roundedDown(total, weights, grain);
  const sum = Number([...weights.values()].reduce((all, { value }) => all + value, 0n));
  const rests = [...weights.values()].map(({ value }) => {
    const share = (Number(total / grain) / sum) * Number(value);
    return share - Math.floor(share);
  });
  return withOneMore(amounts, grain, leftover(total, amounts, grain), [...weights.keys()], rests);
});

/** The largest remainders, where the first listed wins a tie. */
export const tieToFirstListed = twin((total, weights, grain) => {
  const amounts = roundedDown(total, weights, grain);
  const sum = [...weights.values()].reduce((all, { value }) => all + value, 0n);
  const rests = [...weights.values()].map(({ value }) => ((total / grain) * value) % sum);
  const order = rests.map((_, index) => index).toSorted((a, b) => compareWhole(rests[b], rests[a]) || a - b);
  const more = new Set(order.slice(0, leftover(total, amounts, grain)));
  return amounts.map((amount, index) => ore(amount + (more.has(index) ? grain : 0n)));
});

/** One grain moved from the first who has one to another. */
export const oneGrainAstray = twin((total, weights, grain) => {
  const result = allocate(total, { kind: "proportional", weights }, DIRECT(grain));
  const amounts = result.ok ? result.value.shares.map(({ amount }) => amount) : [];
  const from = amounts.findIndex((amount) => amount > 0n);
  const to = (from + 1) % amounts.length;
  return amounts.map((amount, index) =>
    ore(amount - (index === from ? grain : 0n) + (index === to ? grain : 0n)),
  );
});

/** One grain taken from the first in the list, whether there is one or not. */
export const belowNothing = twin((total, weights, grain) => {
  const amounts = roundedDown(total, weights, grain);
  return amounts.map((amount, index) => (index === 0 ? ore(amount - grain) : amount));
});

/** The right amounts, without a word of who won a tie. */
export const tieUnsaid: Sharer = (total, key, rule) => {
  const result = allocate(total, key, rule);
  if (!result.ok) return result;
  const shares = result.value.shares.map((share): Share => ({
    recipient: share.recipient,
    ...(share.weight === undefined ? {} : { weight: share.weight }),
    exact: share.exact,
    amount: share.amount,
    rest: share.rest === "by-code-on-tie" ? "by-remainder" : share.rest,
  }));
  return ok({ ...result.value, shares });
};

/** The county's amount cut down to whole grains instead of rounded, so that grains are lost between the stages. */
export const countiesCut: Sharer = (total, key, rule) => {
  const result = allocate(total, key, rule);
  if (!result.ok || result.value.counties === undefined || key.kind !== "proportional") return result;
  const cut = result.value.counties.map((county) => {
    const whole = (county.exact.numerator / county.exact.denominator / rule.grain) * rule.grain;
    return { ...county, amount: ore(whole) };
  });
  const shares = cut.flatMap((county) => {
    const own = new Map([...key.weights].filter(([code]) => code.startsWith(county.recipient)));
    const within = allocate(county.amount, { kind: "proportional", weights: own }, DIRECT(rule.grain));
    return within.ok ? within.value.shares : [];
  });
  return ok({ ...result.value, counties: cut, shares });
};

/** Each part of a composition rounded by itself, as a sheet with one column for each does. */
export const partsRoundedApart: Sharer = (total, key, rule) => {
  const result = allocate(total, key, rule);
  if (!result.ok) return result;
  const shares = result.value.shares.map((share): Share => {
    const { numerator, denominator } = share.exact;
    const amount = ore(
      ((2n * numerator + denominator * rule.grain) / (2n * denominator * rule.grain)) * rule.grain,
    );
    return { recipient: share.recipient, exact: share.exact, amount, rest: share.rest };
  });
  return ok({ ...result.value, shares });
};

/** Floors and ceilings cut afterwards, so that nobody carries what the others gained. */
export const boundsCutAfterwards: Sharer = (total, key, rule) => {
  const result = allocate(total, withoutBounds(key), rule);
  if (!result.ok || key.kind !== "bounded") return result;
  const shares = result.value.shares.map((share) => {
    const raised = key.floor !== undefined && share.amount < key.floor ? key.floor : share.amount;
    const amount = key.ceiling !== undefined && raised > key.ceiling ? key.ceiling : raised;
    return { recipient: share.recipient, exact: fraction(amount, 1n), amount, rest: share.rest };
  });
  return ok({ ...result.value, shares });
};

/** Bounds left out altogether. */
export const boundsForgotten: Sharer = (total, key, rule) => allocate(total, withoutBounds(key), rule);

function withoutBounds(key: AllocationKey): AllocationKey {
  return key.kind === "bounded" ? withoutBounds(key.by) : key;
}

const DIRECT = (grain: Ore) => ({ grain, stage: "direct", rest: "largest-remainder" }) as const;

/** A sharer of weights made of its amounts in listing order; its exact shares are right. */
function twin(amountsOf: (total: Ore, weights: Weights, grain: Ore) => readonly Ore[]): Sharer {
  return (total, key, rule) => {
    const right = allocate(total, key, rule);
    if (!right.ok || key.kind !== "proportional") return right;
    const amounts = amountsOf(total, key.weights, rule.grain);
    const shares = right.value.shares.map((share, index): Share => ({
      recipient: share.recipient,
      ...(share.weight === undefined ? {} : { weight: share.weight }),
      exact: share.exact,
      amount: amounts[index] ?? ore(0n),
      rest: share.rest,
    }));
    return ok({ ...right.value, shares, difference: ore(total - sumOre(amounts)) });
  };
}

function roundedDown(total: Ore, weights: Weights, grain: Ore): readonly Ore[] {
  const sum = [...weights.values()].reduce((all, { value }) => all + value, 0n);
  return [...weights.values()].map(({ value }) => ore((((total / grain) * value) / sum) * grain));
}

function leftover(total: Ore, amounts: readonly Ore[], grain: Ore): number {
  return Number((total - sumOre(amounts)) / grain);
}

function withOneMore(
  amounts: readonly Ore[],
  grain: Ore,
  count: number,
  codes: readonly string[],
  rests: readonly number[],
): readonly Ore[] {
  const order = codes
    .map((_, index) => index)
    .toSorted((a, b) => (rests[b] ?? 0) - (rests[a] ?? 0) || ((codes[a] ?? "") < (codes[b] ?? "") ? -1 : 1));
  const more = new Set(order.slice(0, count));
  return amounts.map((amount, index) => ore(amount + (more.has(index) ? grain : 0n)));
}

function compareWhole(left = 0n, right = 0n): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
