import type { Draft } from "../../../application/draft-record.ts";
import type { Answer } from "../../../application/interpret-finding.ts";
import { DRAFTS } from "../../../texts/drafts.ts";
import { draftHref } from "../../addresses.ts";
import { Field } from "../../ui/field.tsx";
import { KeptForm } from "../../ui/kept-form.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** What the form of a reading is made of. */
export type InterpretationFormProps = {
  readonly draft: Draft;
  readonly findings: readonly { readonly id: string; readonly label: string }[];
  readonly given: Answer | undefined;
  readonly empty: readonly (keyof Answer)[];
  readonly formKey: string;
  readonly whose: string;
  readonly today: string;
};

/** How a finding is answered with a reading: what it says, who stands for it, which day, and why. */
export function InterpretationForm(props: InterpretationFormProps) {
  const { draft, findings, given, empty, formKey, whose, today } = props;
  const problem = (name: keyof Answer) => (empty.includes(name) ? DRAFTS.emptyField : undefined);
  return (
    <KeptForm
      action={`${draftHref(draft.version.object)}/tolkning`}
      whose={whose}
      basedOn={draft.version.version}
      formKey={formKey}
    >
      <h3 id="tolkning">{DRAFTS.answerHeading}</h3>
      <p>{DRAFTS.answerLead}</p>
      <Field
        name="finding"
        label={DRAFTS.finding}
        control={{
          kind: "choice",
          chosen: given?.finding,
          options: findings.map(({ id, label }) => ({ value: id, label })),
        }}
      />
      {(["reading", "why", "evidence"] as const).map((name) => (
        <Field
          name={name}
          label={DRAFTS[name]}
          problem={problem(name)}
          control={{ kind: "long-text", rows: 2, value: given?.[name] ?? "" }}
        />
      ))}
      <Field
        name="by"
        label={DRAFTS.by}
        help={DRAFTS.byHelp}
        problem={problem("by")}
        control={{ kind: "text", size: 44, value: given?.by }}
      />
      <Field
        name="on"
        label={DRAFTS.on}
        problem={problem("on")}
        control={{ kind: "text", size: 12, value: given?.on ?? today }}
      />
      <SubmitButton isSecondary>{DRAFTS.answer}</SubmitButton>
    </KeptForm>
  );
}
