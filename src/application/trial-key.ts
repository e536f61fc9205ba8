import type { SharingForm } from "#domain/financing";
import type { Ore } from "#domain/money";

/** The keys that can be tried (fördelningsnycklar att prova); the last three need an amount for twelve months. */
export const TRIAL_KEYS = ["population", "equal", "base", "floor", "ceiling"] as const;

/** @see TRIAL_KEYS */
export type TrialKey = (typeof TRIAL_KEYS)[number];

/** The key that a form is tried as, with its amount; nothing for a form that cannot be tried so. */
export function formKindOf(form: SharingForm): { readonly key?: TrialKey; readonly amount?: Ore } {
  switch (form.kind) {
    case "population":
    case "equal":
      return { key: form.kind };
    case "base-plus-population":
      return { key: "base", amount: form.base };
    case "bounded":
      if (form.floor !== undefined && form.ceiling === undefined) return { key: "floor", amount: form.floor };
      if (form.ceiling !== undefined && form.floor === undefined)
        return { key: "ceiling", amount: form.ceiling };
      return {};
    case "between-groups":
    case "table":
      return {};
  }
}
