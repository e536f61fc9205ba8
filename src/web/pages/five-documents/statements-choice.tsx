import type { StatementsQuestion, StatementState } from "../../../application/five-documents.ts";
import type { SourceDocument } from "../../../application/ports.ts";
import { FIVE_DOCUMENTS } from "../../../texts/about-five-documents.ts";
import { Field } from "../../ui/field.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** The words of the address for each state of a statement. */
export const STATE_WORDS: Readonly<Record<StatementState, string>> = {
  works: "gar-att-gora",
  "not-built": "inte-byggt",
};

/** Which document, and which of its statements; a plain form whose answer is an address. */
export function StatementsChoice({
  documents,
  question,
}: {
  readonly documents: readonly SourceDocument[];
  readonly question: StatementsQuestion;
}) {
  return (
    <form class="choice" method="get" action="/underlag/fem-dokument">
      <Field
        name="dokument"
        label={FIVE_DOCUMENTS.chooseDocument}
        control={{
          kind: "choice",
          chosen: question.document ?? "",
          options: [
            { value: "", label: FIVE_DOCUMENTS.allDocuments },
            ...documents.map(({ id, title }) => ({ value: id, label: title })),
          ],
        }}
      />
      <Field
        name="satser"
        label={FIVE_DOCUMENTS.chooseState}
        control={{
          kind: "choice",
          chosen: question.state === undefined ? "" : STATE_WORDS[question.state],
          options: [
            { value: "", label: FIVE_DOCUMENTS.allStates },
            { value: STATE_WORDS.works, label: FIVE_DOCUMENTS.works },
            { value: STATE_WORDS["not-built"], label: FIVE_DOCUMENTS.notBuilt },
          ],
        }}
      />
      <SubmitButton isSecondary>{FIVE_DOCUMENTS.show}</SubmitButton>
    </form>
  );
}
