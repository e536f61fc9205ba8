import {
  basePlusWeights,
  bounded,
  participants,
  proportional,
  split,
  table,
  type AllocationKey,
  type Weights,
} from "#domain/allocation";
import { ore, subtractFractions, wholeFraction, type Fraction, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Source } from "#domain/source";

/** How a joint cost is shared (fördelningsnyckel för en gemensam kostnad). Composed of the six primitives. */
export type SharingForm =
  | { readonly kind: "equal" }
  | { readonly kind: "population" }
  /** A sum to each, öre, and the rest by inhabitants. */
  | { readonly kind: "base-plus-population"; readonly base: Ore }
  | { readonly kind: "bounded"; readonly floor?: Ore; readonly ceiling?: Ore; readonly by: SharingForm }
  /** A part to the municipalities and the rest to the regions, each shared within by `by`. */
  | { readonly kind: "between-groups"; readonly municipalities: Fraction; readonly by: SharingForm }
  | {
      readonly kind: "table";
      readonly amounts: ReadonlyMap<RecipientCode, Ore>;
      readonly decision: Source;
    };

/** Whether a form shares by inhabitants, so that what it gives is no surer than their number. */
export function countsInhabitants(form: SharingForm): boolean {
  switch (form.kind) {
    case "population":
    case "base-plus-population":
      return true;
    case "equal":
    case "table":
      return false;
    case "bounded":
    case "between-groups":
      return countsInhabitants(form.by);
  }
}

/** What a form needs to become a key: the parties' inhabitants, in the order of the parties. */
export type SharingNeeds = { readonly inhabitants: Weights; readonly source: Source };

/**
 * The key that a form stands for, over the parties whose inhabitants are given.
 * Regions are told from municipalities by the length of their codes, two digits and four.
 */
export function keyOfSharing(form: SharingForm, needs: SharingNeeds): AllocationKey {
  const { inhabitants, source } = needs;
  switch (form.kind) {
    case "equal":
      return proportional(
        new Map([...inhabitants.keys()].map((code) => [code, { value: 1n, unit: "parts", source }])),
      );
    case "population":
      return proportional(inhabitants);
    case "base-plus-population":
      return basePlusWeights(form.base, inhabitants);
    case "bounded":
      return bounded(keyOfSharing(form.by, needs), {
        ...(form.floor === undefined ? {} : { floor: form.floor }),
        ...(form.ceiling === undefined ? {} : { ceiling: form.ceiling }),
      });
    case "between-groups":
      return betweenGroups(form, needs);
    case "table":
      return participants(new Set(inhabitants.keys()), table(form.amounts, form.decision));
  }
}

/**
 * The form for a year of fewer months than twelve: base, floor and ceiling in proportion, rounded down to the grain.
 * 20 000 kr for twelve months is 15 000 for nine. A table stands as it is decided.
 */
export function formForMonths(form: SharingForm, months: number, grain: Ore): SharingForm {
  const part = (amount: Ore) => ore(((amount * BigInt(months)) / 12n / grain) * grain);
  switch (form.kind) {
    case "equal":
    case "population":
    case "table":
      return form;
    case "base-plus-population":
      return { ...form, base: part(form.base) };
    case "bounded":
      return {
        kind: "bounded",
        ...(form.floor === undefined ? {} : { floor: part(form.floor) }),
        ...(form.ceiling === undefined ? {} : { ceiling: part(form.ceiling) }),
        by: formForMonths(form.by, months, grain),
      };
    case "between-groups":
      return { ...form, by: formForMonths(form.by, months, grain) };
  }
}

/** With nobody in one of the groups the other one carries the whole. */
function betweenGroups(
  { municipalities: part, by }: Extract<SharingForm, { kind: "between-groups" }>,
  needs: SharingNeeds,
): AllocationKey {
  const [municipalities, regions] = [4, 2].map(
    (digits) => new Map([...needs.inhabitants].filter(([code]) => code.length === digits)),
  );
  const keyOf = (inhabitants: Weights) => keyOfSharing(by, { ...needs, inhabitants });
  if (municipalities === undefined || municipalities.size === 0) return keyOf(needs.inhabitants);
  if (regions === undefined || regions.size === 0) return keyOf(needs.inhabitants);
  return split([
    { fraction: part, by: keyOf(municipalities) },
    { fraction: subtractFractions(wholeFraction(1n), part), by: keyOf(regions) },
  ]);
}
