import {
  allocateComponent,
  type Agreement,
  type AllocationBasis,
  type ComponentAllocation,
  type Known,
} from "#domain/agreement";
import { ore, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { ComparedPart, Effects, PartPair } from "./types.ts";

type Amounts = ReadonlyMap<RecipientCode, Ore>;
/** What a recipient's amount in one pair of parts changed by, and why. */
export type EffectsOfRecipient = (recipient: RecipientCode) => Effects;

const NOTHING: Amounts = new Map();

/** A part that is computed. */
type Computed = ComponentAllocation & { readonly status: "computed" };

/** What a pair of parts is computed as, one step after the other; a step that gives nobody anything is absent. */
export type PairSteps = {
  readonly start?: Computed;
  /** The later money by the earlier key and inhabitants. */
  readonly withMoney?: Computed;
  /** The same on the later inhabitants. */
  readonly withPeople?: Computed;
  readonly end?: Computed;
};

/**
 * Why the amounts of a pair differ, in a fixed order: first the money of the later part is shared by the earlier one's
 * key and inhabitants (frame), then on the later one's inhabitants (population); what is then left to the later amount is
 * key and rules. Each step is shared to whole grains, so the effects are the difference to the öre.
 */
export function effectsOfPair(
  pair: PartPair,
  agreement: Agreement,
  basis: AllocationBasis,
): EffectsOfRecipient {
  const steps = stepsOfPair(pair, agreement, basis);
  const [start, withMoney] = [amountsOfStep(steps.start), amountsOfStep(steps.withMoney)];
  const [withPeople, end] = [amountsOfStep(steps.withPeople), amountsOfStep(steps.end)];
  const published = (recipient: RecipientCode) =>
    deviation(pair.after, recipient) - deviation(pair.before, recipient);
  return (recipient) => ({
    frame: ore(at(withMoney, recipient) - at(start, recipient)),
    population: ore(at(withPeople, recipient) - at(withMoney, recipient)),
    rule: ore(at(end, recipient) - at(withPeople, recipient)),
    published: ore(published(recipient)),
  });
}

/**
 * The steps from the earlier part of a pair to the later one. A part of one side only is all frame. A step that cannot
 * be shared, such as fixed amounts above the new money, adds nothing, and its effect falls on the next one.
 * @param agreement the earlier one
 */
export function stepsOfPair(pair: PartPair, agreement: Agreement, basis: AllocationBasis): PairSteps {
  const [start, end] = [computed(pair.before), computed(pair.after)];
  const [withMoney, withPeople] =
    pair.before === undefined || pair.after === undefined
      ? [end, end]
      : stepsBetween(pair.before, pair.after, agreement, basis);
  return {
    ...(start === undefined ? {} : { start }),
    ...(withMoney === undefined ? {} : { withMoney }),
    ...(withPeople === undefined ? {} : { withPeople }),
    ...(end === undefined ? {} : { end }),
  };
}

function stepsBetween(
  before: ComparedPart,
  after: ComparedPart,
  agreement: Agreement,
  { register, series }: AllocationBasis,
): readonly [Computed | undefined, Computed | undefined] {
  const { component } = before.result;
  const shared = (amount: Known<Ore>, part: ComparedPart): Computed | undefined => {
    const used = part.result.status === "computed" ? part.result.basis?.series : undefined;
    const result = allocateComponent({ ...component, amount }, agreement, {
      register,
      series: used === undefined ? series : [used],
    });
    return result.status === "computed" ? result : undefined;
  };
  const money = after.result.component.amount;
  const withMoney = shared(money, before) ?? computed(before);
  return [withMoney, shared(money, after) ?? withMoney];
}

function computed(part: ComparedPart | undefined): Computed | undefined {
  return part?.result.status === "computed" ? part.result : undefined;
}

function amountsOfStep(step: Computed | undefined): Amounts {
  return step === undefined ? NOTHING : amountsOf(step.allocation.shares);
}

/** What is computed of a part, by recipient; nothing where it is not computed or not there. */
export function computedIn(part: ComparedPart | undefined): Amounts {
  return amountsOfStep(computed(part));
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
