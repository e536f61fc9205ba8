import { recipientsOfGroup, type AllocationBasis, type Known } from "#domain/agreement";
import { addOre, ore, sumOre, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { changedFacts } from "./changed-facts.ts";
import { computedIn, effectsOfPair } from "./effects-of-pair.ts";
import { pairParts } from "./pair-parts.ts";
import type {
  AgreementComparison,
  ComparedAgreement,
  ComparedPart,
  Effects,
  RecipientChange,
  SumOfChanges,
} from "./types.ts";

const NO_EFFECTS: Effects = { frame: ore(0n), population: ore(0n), rule: ore(0n), published: ore(0n) };

/**
 * Compares two agreements, or two versions of one: which facts changed, and for every recipient the amounts before and
 * after, the difference and why. A recipient's amount is known on a side when every part that may go to it is computed.
 */
export function compareAgreements(
  before: ComparedAgreement,
  after: ComparedAgreement,
  basis: AllocationBasis,
): AgreementComparison {
  const pairs = pairParts(partsThatAddUp(before), partsThatAddUp(after));
  const effects = pairs.map((pair) => effectsOfPair(pair, before.agreement, basis));
  const [start, end] = [amountsOn(before, basis), amountsOn(after, basis)];
  const recipients = new Set([...start.recipients, ...end.recipients]);
  const changes = [...recipients].map((recipient): RecipientChange => {
    const [from, to] = [start.amountOf(recipient), end.amountOf(recipient)];
    const isKnown = from !== "unknown" && to !== "unknown";
    return {
      recipient,
      before: from,
      after: to,
      difference: isKnown ? ore(to - from) : "unknown",
      effects: isKnown ? effects.map((of) => of(recipient)).reduce(addEffects, NO_EFFECTS) : "unknown",
    };
  });
  return { facts: changedFacts(before, after, pairs), pairs, changes: changes.toSorted(largestFirst) };
}

/** Changes together, such as a county's. @returns unknown where one of them is, undefined where there are none */
export function sumOfChanges(changes: readonly RecipientChange[]): SumOfChanges | undefined {
  if (changes.length === 0) return undefined;
  const sum = (values: readonly Known<Ore>[]): Known<Ore> => {
    const known = values.filter((value) => value !== "unknown");
    return known.length < values.length ? "unknown" : sumOre(known);
  };
  const effects = changes.flatMap((each) => (each.effects === "unknown" ? [] : [each.effects]));
  return {
    before: sum(changes.map((each) => each.before)),
    after: sum(changes.map((each) => each.after)),
    difference: sum(changes.map(({ difference }) => difference)),
    effects: effects.length < changes.length ? "unknown" : effects.reduce(addEffects, NO_EFFECTS),
  };
}

/** Parts that hold money of their own: not divided into others, and not only pointed out ("varav"). */
function partsThatAddUp({ parts }: ComparedAgreement): readonly ComparedPart[] {
  return parts.filter(
    ({ result }) => result.status !== "divided" && result.component.written.isOfWhich !== true,
  );
}

/** What each recipient gets on one side of a comparison, or that nobody has said it. */
function amountsOn(side: ComparedAgreement, { register }: AllocationBasis) {
  const parts = partsThatAddUp(side);
  const shown = parts.map((part) => new Map([...computedIn(part), ...part.published]));
  const waiting = parts
    .filter(({ result }) => result.status !== "computed")
    .map(({ result: { component }, published }) => ({
      published,
      reaches:
        component.groups.length === 0
          ? undefined
          : new Set(component.groups.flatMap((group) => recipientsOfGroup(group, register))),
    }));
  const isOpen = hasMoneyWithoutRecipient(side);
  return {
    recipients: new Set(shown.flatMap((amounts) => [...amounts.keys()])),
    amountOf: (recipient: RecipientCode): Known<Ore> => {
      const isWaiting = waiting.some(
        ({ published, reaches }) => reaches?.has(recipient) !== false && !published.has(recipient),
      );
      if (isWaiting) return "unknown";
      const own = shown.flatMap((amounts) => amounts.get(recipient) ?? []);
      // Who is in no part may still get some of the money that the parts do not account for.
      return own.length === 0 && isOpen ? "unknown" : sumOre(own);
    },
  };
}

/** Whether the parts that are known leave some of the frame, or the frame is not known at all. */
function hasMoneyWithoutRecipient({ agreement, parts }: ComparedAgreement): boolean {
  if (agreement.frame === "unknown") return true;
  const top = parts.filter(
    ({ result: { component } }) => component.parent === undefined && component.written.isOfWhich !== true,
  );
  const amounts = top.flatMap(({ result: { component } }) =>
    component.amount === "unknown" ? [] : [component.amount],
  );
  return amounts.length < top.length || sumOre(amounts) < agreement.frame.ore;
}

function addEffects(left: Effects, right: Effects): Effects {
  return {
    frame: addOre(left.frame, right.frame),
    population: addOre(left.population, right.population),
    rule: addOre(left.rule, right.rule),
    published: addOre(left.published, right.published),
  };
}

/** By the size of the difference, up or down; what is unknown last; else by code. */
function largestFirst(left: RecipientChange, right: RecipientChange): number {
  const [a, b] = [sizeOf(left), sizeOf(right)];
  if (a !== b) return a > b ? -1 : 1;
  return left.recipient < right.recipient ? -1 : 1;
}

function sizeOf({ difference }: RecipientChange): bigint {
  if (difference === "unknown") return -1n;
  return difference < 0n ? -difference : difference;
}
