import type { CarriedShares, PostTrial, TriedParts } from "#domain/financing";
import { ore } from "#domain/money";
import { formatOre } from "../../../texts/format.ts";
import { gapText } from "../../../texts/joint-post-page.ts";
import { TRIAL, triedPart, tryingSentence } from "../../../texts/joint-post-trial.ts";
import { OWN_NO } from "../../../texts/party-post.ts";
import { TRIAL_WORDS } from "../../../texts/trial-words.ts";

/** What is tried, in the sentences that the page says it with; nothing where the post is as it is written. */
export function trialTold(
  form: HTMLFormElement,
  { grain, shownYear, isGapAssumed }: CarriedShares,
  { without, form: key }: PostTrial,
  { gap, parts }: TriedParts,
): string {
  if (without.length === 0 && key === undefined) return "";
  const own = ownParty();
  const isOwnNo = own !== undefined && without.includes(own);
  const [name = ""] = namesIn(form, own === undefined ? [] : [own]);
  const sentences = [
    isOwnNo ? OWN_NO.lead(name) : TRIAL.trying,
    tryingSentence(namesIn(form, without), key),
    ...(without.length === 0 ? [] : [gapText(formatOre(gap, ore(BigInt(grain))), shownYear, isGapAssumed)]),
    isOwnNo ? OWN_NO.answer(name, shownYear) : partTold(form, parts, { own, grain, year: shownYear }),
    TRIAL.notSaved,
  ];
  return sentences.filter((each) => each !== "").join(" ");
}

/** The party whose page it is; undefined on the page of all. */
function ownParty(): string | undefined {
  return document.querySelector("tr.own[id^='k-']")?.id.slice("k-".length);
}

/** What the party whose page it is pays, or on the page of all the one that pays most. */
function partTold(
  form: HTMLFormElement,
  parts: TriedParts["parts"],
  { own, grain, year }: { readonly own: string | undefined; readonly grain: string; readonly year: number },
): string {
  const [most] = [...parts].toSorted(([, left], [, right]) => (left.year < right.year ? 1 : -1));
  const party = own ?? most?.[0];
  const amount = party === undefined ? undefined : parts.get(party)?.year;
  if (party === undefined || amount === undefined) return "";
  const [name = ""] = namesIn(form, [party]);
  return triedPart(name, formatOre(amount, ore(BigInt(grain))), year, own === undefined);
}

/** The names of those who are ticked, as they stand beside their boxes. */
function namesIn(form: HTMLFormElement, codes: readonly string[]): readonly string[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[name="${TRIAL_WORDS.without}"]`)]
    .filter(({ value }) => codes.includes(value))
    .map(({ labels }) => labels?.[0]?.textContent.trim() ?? "");
}
