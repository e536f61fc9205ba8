import { problemsHeading } from "../../texts/parts.ts";

/** A problem with one field: the sentence and the field's id. */
export type FieldProblem = { readonly text: string; readonly fieldId: string };

/** The problems of a form. */
export type ErrorSummaryProps = {
  readonly problems: readonly FieldProblem[];
  /** Focus comes here when the page opens; only not where the box is shown as a specimen. */
  readonly takesFocus?: boolean | undefined;
};

/** The problems of a form, first on the page, each leading to its field. */
export function ErrorSummary({ problems, takesFocus = true }: ErrorSummaryProps) {
  return (
    <section
      class="notice notice-stop"
      aria-labelledby="problems-heading"
      tabindex={-1}
      autofocus={takesFocus}
    >
      <h2 id="problems-heading">{problemsHeading(problems.length)}</h2>
      <ul>
        {problems.map(({ text, fieldId }) => (
          <li>
            <a href={`#${fieldId}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
