import { allocateComponent, type Agreement, type AllocationBasis, type Known } from "#domain/agreement";
import { ore, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { ComparedPart, Effects, PartPair } from "./types.ts";

type Amounts = ReadonlyMap<RecipientCode, Ore>;
/** What a recipient's amount in one pair of parts changed by, and why. */
export type EffectsOfRecipient = (recipient: RecipientCode) => Effects;

const NOTHING: Amounts = new Map();

/**
 * Why the amounts of a pair differ, in a fixed order: first the money of the later part is shared by the earlier one's
 * key and inhabitants (frame), then on the later one's inhabitants (population); what is then left to the later amount is
 * key and rules. Each step is shared to whole grains, so the effects are the difference to the öre.
 *
 * A part of one side only is all frame. A step that cannot be shared, such as fixed amounts above the new money, adds
 * nothing, and its effect falls on the next one.
 */
export function effectsOfPair(
  pair: PartPair,
  agreement: Agreement,
  basis: AllocationBasis,
): EffectsOfRecipient {
  const start = computedIn(pair.before);
  const end = computedIn(pair.after);
  const published = (recipient: RecipientCode) =>
    deviation(pair.after, recipient) - deviation(pair.before, recipient);
  const [withMoney, withPeople] =
    pair.before === undefined || pair.after === undefined
      ? [end, end]
      : stepsBetween(pair.before, pair.after, agreement, basis);
  return (recipient) => ({
    frame: ore(at(withMoney, recipient) - at(start, recipient)),
    population: ore(at(withPeople, recipient) - at(withMoney, recipient)),
    rule: ore(at(end, recipient) - at(withPeople, recipient)),
    published: ore(published(recipient)),
  });
}

function stepsBetween(
  before: ComparedPart,
  after: ComparedPart,
  agreement: Agreement,
  { register, series }: AllocationBasis,
): readonly [Amounts, Amounts] {
  const { component } = before.result;
  const shared = (amount: Known<Ore>, part: ComparedPart): Amounts | undefined => {
    const used = part.result.status === "computed" ? part.result.basis?.series : undefined;
    const result = allocateComponent({ ...component, amount }, agreement, {
      register,
      series: used === undefined ? series : [used],
    });
    return result.status === "computed" ? amountsOf(result.allocation.shares) : undefined;
  };
  const money = after.result.component.amount;
  const withMoney = shared(money, before) ?? computedIn(before);
  return [withMoney, shared(money, after) ?? withMoney];
}

/** What is computed of a part, by recipient; nothing where it is not computed or not there. */
export function computedIn(part: ComparedPart | undefined): Amounts {
  return part?.result.status === "computed" ? amountsOf(part.result.allocation.shares) : NOTHING;
}

function amountsOf(shares: readonly { readonly recipient: RecipientCode; readonly amount: Ore }[]): Amounts {
  return new Map(shares.map(({ recipient, amount }) => [recipient, amount]));
}

/** How far the payer's amount is from ours, where the payer has published one. */
function deviation(part: ComparedPart | undefined, recipient: RecipientCode): bigint {
  const amount = part?.published.get(recipient);
  return amount === undefined ? 0n : amount - at(computedIn(part), recipient);
}

function at(amounts: Amounts, recipient: RecipientCode): bigint {
  return amounts.get(recipient) ?? 0n;
}
