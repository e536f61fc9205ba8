import type { Draft } from "../../../application/draft-record.ts";
import { agreementProblemSentence } from "../../../texts/agreement-problems.ts";
import { DRAFTS } from "../../../texts/drafts.ts";
import { draftHref } from "../../addresses.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { KeptForm } from "../../ui/kept-form.tsx";
import { DraftFrame } from "./draft-frame.tsx";

/** What the page of a draft's whole text is made of. */
export type DraftJsonPageProps = {
  readonly draft: Draft;
  readonly organisation: string;
  readonly formKey: string;
  readonly whose: string;
  readonly refusal: string | undefined;
  /** What stood in the box when it could not be kept, and why. */
  readonly given?: { readonly text: string; readonly problem: string } | undefined;
};

/** The whole agreement as a text, with every problem by line and field. */
export function DraftJsonPage(props: DraftJsonPageProps) {
  const { draft, organisation, formKey, whose, refusal, given } = props;
  const { object, version } = draft.version;
  const problems =
    given !== undefined
      ? [given.problem]
      : draft.reading.ok
        ? []
        : draft.reading.problems.map(agreementProblemSentence);
  return (
    <DraftFrame
      draft={draft}
      organisation={organisation}
      page="json"
      heading={DRAFTS.jsonHeading}
      hasErrors={problems.length > 0}
      first={
        problems.length > 0 && <ErrorSummary problems={problems.map((text) => ({ text, fieldId: "json" }))} />
      }
    >
      {refusal !== undefined && <Notice tone="wait">{refusal}</Notice>}
      <p>{DRAFTS.jsonLead}</p>
      <KeptForm
        action={draftHref(object, "json")}
        whose={whose}
        basedOn={version}
        formKey={formKey}
        keeps={refusal === undefined}
      >
        <Field
          name="json"
          label={DRAFTS.jsonField}
          problem={given?.problem}
          control={{ kind: "long-text", rows: 30, value: given?.text ?? draft.text }}
        />
        {refusal === undefined && <SubmitButton>{DRAFTS.save}</SubmitButton>}
      </KeptForm>
    </DraftFrame>
  );
}
