import type { JointPost, SharingForm } from "#domain/financing";
import { formKindOf, type TrialKey } from "./trial-key.ts";
import { parseStatedAmount, type Ore } from "#domain/money";
import type { PostTrial } from "./reckon-post.ts";

/** What somebody asks to try, as it was written: codes of those who are not in, a key, and its amount. */
export type AskedTrial = {
  readonly without: readonly string[];
  readonly key?: TrialKey | undefined;
  readonly amount?: string | undefined;
};

/** Why something asked cannot be tried. */
export type TrialProblem =
  | { readonly kind: "not-a-party"; readonly code: string }
  | { readonly kind: "nobody-left" }
  | { readonly kind: "amount-missing"; readonly key: TrialKey }
  | { readonly kind: "amount-unreadable"; readonly written: string }
  | { readonly kind: "amount-not-positive"; readonly written: string };

/** Reads what is asked. What cannot be used is told and left out; the rest of it stands. */
export function readPostTrial(
  { without, key, amount }: AskedTrial,
  { sharing: { parties } }: JointPost,
): { readonly trial: PostTrial; readonly problems: readonly TrialProblem[] } {
  const problems: TrialProblem[] = without
    .filter((code) => !parties.includes(code))
    .map((code) => ({ kind: "not-a-party", code }));
  const out = parties.filter((code) => without.includes(code));
  const isNobody = out.length === parties.length;
  if (isNobody) problems.push({ kind: "nobody-left" });
  const form = key === undefined ? undefined : formOf(key, amount, problems);
  return {
    trial: { without: isNobody ? [] : out, ...(form === undefined ? {} : { form }) },
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
