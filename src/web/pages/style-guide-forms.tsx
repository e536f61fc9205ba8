import { STYLE_GUIDE_SENTENCES } from "../../texts/style-guide-sentences.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Field } from "../ui/field.tsx";
import { SubmitButton } from "../ui/submit-button.tsx";

const { form } = STYLE_GUIDE_SENTENCES;

/** A form that came back with two problems, keeping what was written. */
export function FormParts() {
  return (
    <>
      <ErrorSummary
        takesFocus={false}
        problems={[
          { text: form.amountProblem, fieldId: "belopp-falt" },
          { text: form.dayProblem, fieldId: "dag-falt" },
        ]}
      />
      <form method="get" action="/stilmall">
        <Field
          name="belopp-falt"
          label={form.amount}
          help={form.amountHelp}
          problem={form.amountProblem}
          control={{ kind: "text", value: form.amountWritten, inputMode: "decimal", size: 16 }}
        />
        <Field
          name="dag-falt"
          label={form.day}
          help={form.dayHelp}
          problem={form.dayProblem}
          isOptional
          control={{ kind: "text", value: form.dayWritten, size: 20 }}
        />
        <Field
          name="lan-falt"
          label={form.county}
          control={{
            kind: "choice",
            options: form.countyOptions.map((label) => ({ value: label, label })),
            chosen: form.countyOptions[2],
          }}
        />
        <SubmitButton>{form.send}</SubmitButton>
      </form>
    </>
  );
}
