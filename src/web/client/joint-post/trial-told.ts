import type { CarriedShares, PostTrial } from "#domain/financing";
import { ore, type Ore } from "#domain/money";
import { formatOre } from "../../../texts/format.ts";
import { gapText } from "../../../texts/joint-post-page.ts";
import { TRIAL, tryingSentence } from "../../../texts/joint-post-trial.ts";
import { TRIAL_WORDS } from "../../../texts/trial-words.ts";

/** What is tried, in the sentences that the page says it with; nothing where the post is as it is written. */
export function trialTold(
  form: HTMLFormElement,
  { grain, wholeYear, isGapAssumed }: CarriedShares,
  { without, form: key }: PostTrial,
  gap: Ore,
): string {
  if (without.length === 0 && key === undefined) return "";
  const sentences = [
    TRIAL.trying,
    tryingSentence(namesIn(form, without), key),
    ...(without.length === 0 ? [] : [gapText(formatOre(gap, ore(BigInt(grain))), wholeYear, isGapAssumed)]),
    TRIAL.notSaved,
  ];
  return sentences.join(" ");
}

/** The names of those who are ticked, as they stand beside their boxes. */
function namesIn(form: HTMLFormElement, codes: readonly string[]): readonly string[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[name="${TRIAL_WORDS.without}"]`)]
    .filter(({ value }) => codes.includes(value))
    .map(({ labels }) => labels?.[0]?.textContent.trim() ?? "");
}
