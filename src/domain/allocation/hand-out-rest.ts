import type { AllocationRule, RestReason } from "./types.ts";
import type { Quotas, Whole } from "./quotas.ts";
import { valueInOrder } from "./value-in-order.ts";

/** Whole grains per recipient in listing order, and why each has the grain it has. */
export type HandedOut = { readonly grains: readonly Whole[]; readonly reasons: readonly RestReason[] };

/**
 * Turns exact quotas into whole grains by the rest rule (restregel).
 *
 * "largest-remainder" and "as-listed" and "each-rounded-leftover-to-largest" conserve the total;
 * "each-rounded" does not promise to.
 */
export function handOutRest(quotas: Quotas, rest: AllocationRule["rest"]): HandedOut {
  switch (rest) {
    case "largest-remainder":
      return toLargestRemainders(quotas);
    case "as-listed":
      return toFirstListed(quotas);
    case "each-rounded":
      return { grains: eachRounded(quotas), reasons: quotas.recipients.map(() => "none") };
    case "each-rounded-leftover-to-largest":
      return leftoverToLargest(quotas);
  }
}

/** One grain more to the largest remainders; equal ones in code order, so that listing order never matters. */
function toLargestRemainders(quotas: Quotas): HandedOut {
  const { recipients, floors, remainders } = quotas;
  const count = leftover(quotas);
  const firstWithout = remainderInOrder(quotas, count);
  const reasons: RestReason[] = [];
  const tied: number[] = [];
  let given = 0;
  const grains = floors.map((floor, index) => {
    const remainder = remainders[index] ?? 0;
    const isLarger = firstWithout === undefined || remainder > firstWithout;
    reasons.push(isLarger ? "by-remainder" : "none");
    if (isLarger) given += 1;
    else if (remainder === firstWithout) tied.push(index);
    return isLarger ? oneMore(floor) : floor;
  });
  if (given === count) return { grains, reasons };
  const byCode = tied.toSorted((left, right) =>
    (recipients[left] ?? "") < (recipients[right] ?? "") ? -1 : 1,
  );
  for (const index of byCode.slice(0, count - given)) {
    grains[index] = oneMore(grains[index] ?? 0);
    reasons[index] = "by-code-on-tie";
  }
  return { grains, reasons };
}

/** The remainder at a place when they are listed with the largest first; undefined when there are not so many. */
function remainderInOrder({ remainders }: Quotas, place: number): Whole | undefined {
  return remainders.every((remainder) => typeof remainder === "number")
    ? valueInOrder(remainders, place)
    : remainders.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0))[place];
}

/** One grain more to the first in the list; who has no share at all has no part in what is left. */
function toFirstListed(quotas: Quotas): HandedOut {
  const { floors, remainders } = quotas;
  const count = leftover(quotas);
  const reasons: RestReason[] = [];
  let given = 0;
  const grains = floors.map((floor, index) => {
    const hasShare = Number(floor) > 0 || Number(remainders[index] ?? 0) > 0;
    const isGiven = hasShare && given < count;
    if (isGiven) given += 1;
    reasons.push(isGiven ? "by-listing" : "none");
    return isGiven ? oneMore(floor) : floor;
  });
  return { grains, reasons };
}

function eachRounded({ floors, remainders, denominator }: Quotas): bigint[] {
  const whole = BigInt(denominator);
  return floors.map(
    (floor, index) => BigInt(floor) + (2n * BigInt(remainders[index] ?? 0) >= whole ? 1n : 0n),
  );
}

/** Rounds each, then lets the largest exact share carry the difference; never below zero, then the next largest. */
function leftoverToLargest(quotas: Quotas): HandedOut {
  const grains = eachRounded(quotas);
  const reasons: RestReason[] = grains.map(() => "none");
  let difference = quotas.totalGrains - grains.reduce((sum, grain) => sum + grain, 0n);
  for (const index of largestFirst(quotas)) {
    if (difference === 0n) break;
    const before = grains[index] ?? 0n;
    const after = before + difference < 0n ? 0n : before + difference;
    difference -= after - before;
    if (after !== before) reasons[index] = "to-largest";
    grains[index] = after;
  }
  return { grains, reasons };
}

function largestFirst({ recipients, floors, remainders }: Quotas): number[] {
  return recipients
    .map((_, index) => index)
    .toSorted((left, right) => {
      const [a, b] = [floors[left] ?? 0, floors[right] ?? 0];
      if (a !== b) return a < b ? 1 : -1;
      const [restA, restB] = [remainders[left] ?? 0, remainders[right] ?? 0];
      if (restA !== restB) return restA < restB ? 1 : -1;
      return (recipients[left] ?? "") < (recipients[right] ?? "") ? -1 : 1;
    });
}

/** What is left when everybody has the whole grains of the exact share; fewer grains than recipients. */
function leftover({ totalGrains, floors }: Quotas): number {
  let small = 0;
  let large = 0n;
  for (const floor of floors) {
    if (typeof floor === "number") small += floor;
    else large += floor;
  }
  return Number(totalGrains - large - BigInt(small));
}

function oneMore(grains: Whole): Whole {
  return typeof grains === "bigint" ? grains + 1n : grains + 1;
}
