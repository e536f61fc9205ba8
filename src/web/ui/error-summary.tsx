import { problemsHeading } from "../../texts/parts.ts";

/** A problem with one field: the sentence and the field's id. */
export type FieldProblem = { readonly text: string; readonly fieldId: string };

/** The problems of a form, first on the page, each leading to its field. Focus comes here when the page opens. */
export function ErrorSummary({ problems }: { readonly problems: readonly FieldProblem[] }) {
  return (
    <section class="notice notice-stop" aria-labelledby="problems-heading" tabindex={-1} autofocus>
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
