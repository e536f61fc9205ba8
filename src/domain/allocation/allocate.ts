import { assert, fail, ok, type Result } from "#domain/result";
import { ore, wholeFraction, type Ore } from "#domain/money";
import { countyOfMunicipality, type RecipientCode } from "#domain/organisation";
import { exactShares } from "./exact-shares.ts";
import { findKeyProblems, onlyParticipants } from "./find-key-problems.ts";
import { handOutRest } from "./hand-out-rest.ts";
import { proportionalShare } from "./proportional-share.ts";
import { proportionalQuotas, quotasOf } from "./quotas.ts";
import type {
  Allocation,
  AllocationKey,
  AllocationProblem,
  AllocationRule,
  Share,
  Weight,
  Weights,
} from "./types.ts";

/**
 * Splits `total` over the recipients of `key` (fördelar enligt fördelningsnyckel).
 *
 * Exact: computed as total × weight ÷ Σ weights in integers. With "largest-remainder" the shares
 * sum to `total`, each differs from its exact share by less than one grain, a share that is exact
 * in grains stays so, and listing order does not matter; equal remainders go to the lower code, and say so.
 * 10 öre over the weights 70, 16 and 14 become 7, 2 and 1. It is not monotonic: a larger total can lower
 * someone's share by one grain (Alabama paradox).
 * "each-rounded" rounds every share by itself, as a published table may have done; its `difference`
 * is then a line of its own on the page. A table's difference is what it leaves without recipient.
 *
 * @param total  öre, ≥ 0 (asserted), a whole number of grains
 * @returns the allocation with its rule and inputs, or every problem found (not only the first)
 * @source  the agreement's clause on the key; stage and rest where it is silent: an interpretation, ADR 0004
 */
export function allocate(
  total: Ore,
  key: AllocationKey,
  rule: AllocationRule,
): Result<Allocation, AllocationProblem> {
  assert(total >= 0n, "an amount to share is not negative");
  assert(rule.grain > 0n, "a grain is above zero");
  const [first, ...others] = findKeyProblems(total, key, rule);
  if (first !== undefined) return fail(first, ...others);
  const effective = onlyParticipants(key);
  if (effective.kind === "table") return ok(tableAllocation(total, key, rule, effective));
  if (rule.stage === "county-first" && effective.kind === "proportional") {
    return ok(countyFirst(total, key, rule, effective.weights));
  }
  return ok(allocation(total, key, rule, directShares(total, effective, rule)));
}

function directShares(total: Ore, key: AllocationKey, rule: AllocationRule): readonly Share[] {
  if (key.kind === "proportional") return proportionalShares(total, key.weights, rule);
  const exact = exactShares(wholeFraction(total), key);
  const { grains, reasons } = handOutRest(quotasOf(exact, total / rule.grain, rule.grain), rule.rest);
  return [...exact].map(([recipient, share], index) => {
    const weight = weightIn(key, recipient);
    return {
      recipient,
      ...(weight === undefined ? {} : { weight }),
      exact: share,
      amount: ore(BigInt(grains[index] ?? 0) * rule.grain),
      rest: reasons[index] ?? "none",
    };
  });
}

/** The common case, one key of weights. */
function proportionalShares(total: Ore, weights: Weights, rule: AllocationRule): readonly Share[] {
  const recipients: RecipientCode[] = [];
  const listed: Weight[] = [];
  for (const [recipient, weight] of weights) {
    recipients.push(recipient);
    listed.push(weight);
  }
  const quotas = proportionalQuotas(total / rule.grain, recipients, listed);
  const { grains, reasons } = handOutRest(quotas, rule.rest);
  const exactOf = proportionalShare(wholeFraction(total), BigInt(quotas.denominator));
  return listed.map((weight, index) => ({
    recipient: recipients[index] ?? "",
    weight,
    exact: exactOf(weight.value),
    amount: ore(BigInt(grains[index] ?? 0) * rule.grain),
    rest: reasons[index] ?? "none",
  }));
}

/** First over the counties by the sum of their weights, then within each county; each stage conserves. */
function countyFirst(total: Ore, key: AllocationKey, rule: AllocationRule, weights: Weights): Allocation {
  const members = new Map<string, Map<string, Weights extends ReadonlyMap<string, infer W> ? W : never>>();
  for (const [recipient, weight] of weights) {
    const county = countyOfMunicipality(recipient);
    members.set(county, (members.get(county) ?? new Map()).set(recipient, weight));
  }
  const countyWeights: Weights = new Map([...members].map(([county, own]) => [county, weightOfCounty(own)]));
  const counties = proportionalShares(total, countyWeights, rule).toSorted((a, b) =>
    a.recipient < b.recipient ? -1 : 1,
  );
  const amountOf = new Map(counties.map((county) => [county.recipient, county.amount]));
  const shares = new Map(
    [...members].flatMap(([county, own]) =>
      proportionalShares(amountOf.get(county) ?? ore(0n), own, rule).map((share) => [share.recipient, share]),
    ),
  );
  const inListingOrder = [...weights.keys()].flatMap((recipient) => shares.get(recipient) ?? []);
  return { ...allocation(total, key, rule, inListingOrder), counties };
}

function weightOfCounty(weights: Weights) {
  const [first, ...others] = weights.values();
  assert(first !== undefined, "a county has at least one recipient");
  return others.reduce((sum, { value }) => ({ ...sum, value: sum.value + value }), first);
}

function tableAllocation(
  total: Ore,
  key: AllocationKey,
  rule: AllocationRule,
  table: AllocationKey & { readonly kind: "table" },
): Allocation {
  const shares = [...table.amounts].map(([recipient, amount]) => ({
    recipient,
    exact: wholeFraction(amount),
    amount,
    rest: "none" as const,
  }));
  return allocation(total, key, rule, shares);
}

function allocation(
  total: Ore,
  key: AllocationKey,
  rule: AllocationRule,
  shares: readonly Share[],
): Allocation {
  let difference: bigint = total;
  for (const { amount } of shares) difference -= amount;
  return { total, key, rule, shares, difference: ore(difference) };
}

/** The one weight behind a share, where the composition has just one set of weights. */
function weightIn(key: AllocationKey, recipient: string): Share["weight"] {
  switch (key.kind) {
    case "proportional":
      return key.weights.get(recipient);
    case "fixed":
      return key.rest && weightIn(key.rest, recipient);
    case "bounded":
    case "participants":
      return weightIn(key.by, recipient);
    case "split":
    case "table":
      return undefined;
  }
}
