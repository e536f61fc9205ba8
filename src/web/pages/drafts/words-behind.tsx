import type { WordsBehind } from "../../../application/words-behind.ts";
import {
  WORDS_BEHIND,
  wordsBehindLabel,
  wordsBehindSentence,
  wordsBehindSummary,
} from "../../../texts/left-over.ts";
import { draftHref } from "../../addresses.ts";
import { Field } from "../../ui/field.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { FormBasis } from "./draft-frame.tsx";

/** Clauses that say other figures than the amounts that rest on them, each with the field where its words are written anew. */
export function WordsBehindForm(props: {
  readonly behind: readonly WordsBehind[];
  readonly object: string;
  readonly version: number;
  readonly formKey: string;
  /** What an amount is called, by its part: "frame", or the id of a part. */
  readonly partName: (part: string) => string;
  /** The draft's year, where the clauses are in another year's words. */
  readonly year: number | undefined;
  /** Whether the sums of the parts are to be put right first. */
  readonly isWaiting: boolean;
}) {
  const { behind, object, version, formKey, partName, year, isWaiting } = props;
  if (behind.length === 0) return <></>;
  if (isWaiting) return <p class="small">{WORDS_BEHIND.correctFirst}</p>;
  return (
    <details>
      <summary>{wordsBehindSummary(behind.length, year)}</summary>
      <p class="small">{WORDS_BEHIND.otherwise}</p>
      <form method="post" action={draftHref(object)} class="stacked draft-part" id="orden">
        <FormBasis basedOn={version} formKey={formKey} />
        {behind.map(({ field, number, heading, text, proposal, figures, amounts }) => (
          <>
            <p>
              {wordsBehindSentence(
                figures,
                amounts.map(({ where, amount }) => ({
                  name: partName(where.kind === "component" ? where.component : where.kind),
                  amount,
                })),
              )}
            </p>
            <Field
              name={field}
              label={wordsBehindLabel(number, heading, year)}
              help={proposal === undefined ? undefined : WORDS_BEHIND.proposal}
              control={{ kind: "long-text", rows: 3, value: proposal ?? text }}
            />
          </>
        ))}
        <SubmitButton isSecondary>{WORDS_BEHIND.save}</SubmitButton>
      </form>
    </details>
  );
}
