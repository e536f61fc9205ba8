import { CHANGES } from "../../../texts/changes.ts";
import { CHANGES_PATH } from "../../addresses.ts";
import { Field } from "../../ui/field.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** Asks which day to look back at. */
export function DayForm({ day, problem }: { readonly day: string; readonly problem?: string | undefined }) {
  return (
    <form class="choice" method="get" action={`${CHANGES_PATH}/laget`}>
      <Field
        name="dag"
        label={CHANGES.dayLabel}
        help={CHANGES.dayHelp}
        problem={problem}
        control={{ kind: "text", value: day, size: 16 }}
      />
      <SubmitButton isSecondary>{CHANGES.dayButton}</SubmitButton>
    </form>
  );
}
