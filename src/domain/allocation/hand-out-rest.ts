import type { AllocationRule, RestReason } from "./types.ts";
import type { Quotas } from "./quotas.ts";

/** Whole grains per recipient in listing order, and why each has the grain it has. */
export type HandedOut = { readonly grains: readonly bigint[]; readonly reasons: readonly RestReason[] };

/**
 * Turns exact quotas into whole grains by the rest rule (restregel).
 *
 * "largest-remainder" and "as-listed" and "each-rounded-leftover-to-largest" conserve the total;
 * "each-rounded" does not promise to.
 */
export function handOutRest(quotas: Quotas, rest: AllocationRule["rest"]): HandedOut {
  switch (rest) {
    case "largest-remainder":
      return topUp(quotas, byRemainder(quotas), "by-remainder");
    case "as-listed":
      return topUp(
        quotas,
        quotas.recipients.map((_, index) => index),
        "by-listing",
      );
    case "each-rounded":
      return { grains: eachRounded(quotas), reasons: quotas.recipients.map(() => "none") };
    case "each-rounded-leftover-to-largest":
      return leftoverToLargest(quotas);
  }
}

/** Listing positions, largest remainder first; equal remainders in code order, so that listing order never matters. */
function byRemainder({ remainders, recipients }: Quotas): number[] {
  return recipients
    .map((_, index) => index)
    .toSorted((left, right) => {
      const a = remainders[left] ?? 0;
      const b = remainders[right] ?? 0;
      return a < b ? 1 : a > b ? -1 : (recipients[left] ?? "") < (recipients[right] ?? "") ? -1 : 1;
    });
}

function topUp(quotas: Quotas, order: readonly number[], reason: "by-remainder" | "by-listing"): HandedOut {
  const grains = quotas.floors.map(BigInt);
  const reasons: RestReason[] = grains.map(() => "none");
  const count = leftover(quotas, grains);
  const firstWithout = order[count];
  const cutoff = firstWithout === undefined ? undefined : quotas.remainders[firstWithout];
  for (const index of order.slice(0, count)) {
    grains[index] = (grains[index] ?? 0n) + 1n;
    const tied = reason === "by-remainder" && cutoff !== undefined && quotas.remainders[index] === cutoff;
    reasons[index] = tied ? "by-code-on-tie" : reason;
  }
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

function leftover({ totalGrains }: Quotas, floors: readonly bigint[]): number {
  return Number(totalGrains - floors.reduce((sum, floor) => sum + floor, 0n));
}
