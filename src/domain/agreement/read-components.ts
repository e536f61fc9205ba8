import { multiplyFractions, ore, roundDown, wholeFraction, type Ore } from "#domain/money";
import type {
  Agreement,
  Component,
  Interpretation,
  KeyForm,
  Known,
  RecipientGroup,
  RestRule,
  Stage,
} from "./agreement.ts";

/**
 * A component as it is read: what is written, with the recorded interpretations applied.
 * A component that names two groups and is read as "to each" becomes one component per group.
 */
export type ReadComponent = {
  /** The written component's id, with the group's suffix where it was read as one per group. */
  readonly id: string;
  readonly written: Component;
  readonly parent?: string;
  readonly amount: Known<Ore>;
  readonly groups: readonly RecipientGroup[];
  readonly key: Known<KeyForm>;
  readonly stage: Known<Stage>;
  readonly grain: Known<Ore>;
  readonly rest: Known<RestRule>;
  /** Readings that this component rests on; they make its amounts interpreted. */
  readonly interpretations: readonly Interpretation[];
  /** Whether other components share this one between them; then only they have recipients. */
  readonly isDivided: boolean;
};

const GROUP_SUFFIX: Readonly<Record<RecipientGroup["kind"], string>> = {
  regions: "regioner",
  municipalities: "kommuner",
  "counties-jointly": "lan",
  named: "namngivna",
};

/** The id of what one group gets of a component that is read as one amount to each. @example groupPartId("analys", "regions") // "analys-regioner" */
export function groupPartId(component: string, kind: RecipientGroup["kind"]): string {
  return `${component}-${GROUP_SUFFIX[kind]}`;
}

/**
 * Reads every component with the agreement's interpretations, or with none of them
 * ("what do the words alone say?", which the check asks).
 */
export function readComponents(
  agreement: Agreement,
  interpretations: readonly Interpretation[] = agreement.interpretations,
): readonly ReadComponent[] {
  return agreement.components.flatMap((component) => readOne(component, agreement, interpretations));
}

function readOne(
  component: Component,
  agreement: Agreement,
  interpretations: readonly Interpretation[],
): readonly ReadComponent[] {
  const isDivided = agreement.components.some(
    ({ parent, isOfWhich }) => parent === component.id && isOfWhich !== true,
  );
  const eachGroup = interpretations.find(
    ({ effect }) => effect.kind === "amount-to-each-group" && effect.component === component.id,
  );
  const joint = interpretations.find(
    ({ effect }) => effect.kind === "jointly-per-county" && effect.component === component.id,
  );
  const whole = withRule(component, agreement, interpretations, isDivided);
  if (eachGroup !== undefined) {
    return component.recipients.map((group) => ({
      ...whole,
      id: groupPartId(component.id, group.kind),
      groups: [group],
      interpretations: [eachGroup, ...thatMatter(whole.interpretations, [group])],
    }));
  }
  if (joint !== undefined) {
    const groups = [{ kind: "counties-jointly" }] as const;
    return [{ ...whole, groups, interpretations: [joint, ...thatMatter(whole.interpretations, groups)] }];
  }
  return [{ ...whole, interpretations: thatMatter(whole.interpretations, whole.groups) }];
}

/**
 * Whether it matters if the counties come first. Regions and counties are one recipient per county: both stages are
 * the same thing for them.
 */
export function hasStages(groups: readonly RecipientGroup[]): boolean {
  return groups.length === 1 && groups[0]?.kind === "municipalities";
}

/** No amount rests on a reading of the stage where stages do not matter. */
function thatMatter(
  interpretations: readonly Interpretation[],
  groups: readonly RecipientGroup[],
): readonly Interpretation[] {
  return hasStages(groups)
    ? interpretations
    : interpretations.filter(({ effect }) => effect.kind !== "stage");
}

function withRule(
  component: Component,
  agreement: Agreement,
  interpretations: readonly Interpretation[],
  isDivided: boolean,
): ReadComponent {
  const used: Interpretation[] = [];
  let { key, stage, grain, rest } = component;
  for (const interpretation of isDivided || isWholly(component) ? [] : interpretations) {
    const { effect } = interpretation;
    if (effect.kind === "key" && effect.components.includes(component.id)) key = effect.key;
    else if (effect.kind === "stage" && component.stage === "unknown") stage = effect.stage;
    else if (effect.kind === "rounding" && (component.grain === "unknown" || component.rest === "unknown")) {
      grain = component.grain === "unknown" ? effect.grain : component.grain;
      rest = component.rest === "unknown" ? effect.rest : component.rest;
    } else if (effect.kind !== "figures-as-read" || effect.component !== component.id) continue;
    used.push(interpretation);
  }
  return {
    id: component.id,
    written: component,
    ...(component.parent === undefined ? {} : { parent: component.parent }),
    amount: amountOf(component, agreement),
    groups: component.recipients,
    key,
    stage,
    grain,
    rest,
    interpretations: used,
    isDivided,
  };
}

/** One named recipient gets it all: no stage, no rounding, nothing to interpret. */
function isWholly({ key }: Component): boolean {
  return key !== "unknown" && key.kind === "whole";
}

/** The stated amount, else the stated percentage of the frame or of another component, whole öre. */
function amountOf(component: Component, agreement: Agreement): Known<Ore> {
  if (component.stated !== "unknown") return component.stated.ore;
  const { percentage } = component;
  if (percentage === undefined) return "unknown";
  const base = agreement.components.find(({ id }) => id === percentage.of);
  const whole =
    percentage.of === "frame"
      ? agreement.frame === "unknown"
        ? "unknown"
        : agreement.frame.ore
      : base === undefined
        ? "unknown"
        : amountOf(base, agreement);
  if (whole === "unknown") return "unknown";
  return ore(roundDown(multiplyFractions(wholeFraction(whole), percentage.fraction)));
}
