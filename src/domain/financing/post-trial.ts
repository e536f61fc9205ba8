import { parseStatedAmount, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Day } from "#domain/time";
import type { Sharing } from "./joint-post.ts";
import type { SharingForm } from "./sharing-form.ts";

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

/** What somebody tries (prova): who is not in, another key, and another day to read it on. Nothing of it is kept. */
export type PostTrial = {
  readonly without: readonly RecipientCode[];
  /** The day that the post has been laid out for, where somebody has asked for one (läget den dagen). */
  readonly readOn?: Day;
  /** Base, floor and ceiling of a tried key are for twelve months. */
  readonly form?: SharingForm;
};

/** What somebody asks to try, as it was written: codes of those who are not in, a key, and its amount. */
export type AskedTrial = {
  readonly without: readonly string[];
  readonly key?: TrialKey | undefined;
  readonly amount?: string | undefined;
  readonly readOn?: Day | undefined;
};

/** Why something asked cannot be tried. */
export type TrialProblem =
  | { readonly kind: "not-a-party"; readonly code: string }
  | { readonly kind: "nobody-left" }
  | { readonly kind: "amount-missing"; readonly key: TrialKey }
  | { readonly kind: "amount-unreadable"; readonly written: string }
  | { readonly kind: "amount-not-positive"; readonly written: string };

/** Reads what is asked. What cannot be used is told and left out; the rest of it stands. */
export function readTrial(
  { without, key, amount, readOn }: AskedTrial,
  { parties }: Pick<Sharing, "parties">,
): { readonly trial: PostTrial; readonly problems: readonly TrialProblem[] } {
  const problems: TrialProblem[] = without
    .filter((code) => !parties.includes(code))
    .map((code) => ({ kind: "not-a-party", code }));
  const out = parties.filter((code) => without.includes(code));
  const isNobody = out.length === parties.length;
  if (isNobody) problems.push({ kind: "nobody-left" });
  const form = key === undefined ? undefined : formOf(key, amount, problems);
  return {
    trial: {
      without: isNobody ? [] : out,
      ...(form === undefined ? {} : { form }),
      ...(readOn === undefined ? {} : { readOn }),
    },
    problems,
  };
}

/** What a trial is asked as: the same words give it back. */
export function askedOf({ without, form }: PostTrial): {
  readonly without: readonly string[];
  readonly key?: TrialKey;
  readonly amount?: Ore;
} {
  if (form === undefined) return { without };
  return { without, ...formKindOf(form) };
}

function formOf(
  key: TrialKey,
  written: string | undefined,
  problems: TrialProblem[],
): SharingForm | undefined {
  if (key === "population" || key === "equal") return { kind: key };
  if (written === undefined || written.trim() === "") {
    problems.push({ kind: "amount-missing", key });
    return undefined;
  }
  const amount = parseStatedAmount(written);
  if (!amount.ok) {
    problems.push({ kind: "amount-unreadable", written });
    return undefined;
  }
  if (amount.value <= 0n) {
    problems.push({ kind: "amount-not-positive", written });
    return undefined;
  }
  switch (key) {
    case "base":
      return { kind: "base-plus-population", base: amount.value };
    case "floor":
      return { kind: "bounded", floor: amount.value, by: { kind: "population" } };
    case "ceiling":
      return { kind: "bounded", ceiling: amount.value, by: { kind: "population" } };
  }
}

/** The sharing as it is tried: a tried key is for twelve months. */
export function triedSharing<S extends Pick<Sharing, "form" | "amountsPer">>(
  sharing: S,
  { form }: PostTrial,
): S {
  return form === undefined ? sharing : { ...sharing, form, amountsPer: "twelve-months" };
}
