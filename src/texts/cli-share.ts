import type { JointPost, SharingForm } from "#domain/financing";
import type { Certainty } from "#domain/source";
import { certaintyMeaning, certaintyWord } from "./certainty.ts";
import { paragraph } from "./cli-lines.ts";
import { formText, tryingSentence } from "./joint-post-trial.ts";
import { formatDay } from "./format.ts";

/** The headings of the columns beside the operating years: code, name, inhabitants, and all years. */
export const shareHeadings = ["code", "name", "persons", "total"] as const;

/** What the table is: how it is shared, what is tried, and how sure it is. @param without the names of those who are not in */
export function shareClosing(shown: {
  readonly post: JointPost;
  readonly form: SharingForm;
  readonly trial: { readonly form?: SharingForm };
  readonly certainty: Certainty;
  readonly without: readonly string[];
  readonly gap: { readonly isAssumed: boolean };
  readonly findings: readonly { readonly lead: string; readonly body: string }[];
}): readonly string[] {
  const { post, form, trial, certainty, without, gap, findings } = shown;
  const isTried = without.length > 0 || trial.form !== undefined;
  const sentences = [
    `Kronor. Kostnaden delas ${formText(form)}, folkmängd ${formatDay(post.sharing.on)}, största rest.`,
    `${certaintyWord(certainty)}: ${certaintyMeaning(certainty)}`,
    ...(isTried ? [`Prövat: ${tryingSentence(without, trial.form)}`] : []),
    ...(without.length > 0 && gap.isAssumed
      ? ["Att de andra betalar är ett antagande: underlaget har ingen regel."]
      : []),
    ...findings.map(({ lead, body }) => `${lead} ${body}`),
  ];
  return sentences.flatMap((sentence) => ["", ...paragraph(sentence, FLUSH)]);
}

const FLUSH = { first: "", rest: "" };
