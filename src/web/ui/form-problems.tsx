import { tableProblemLead } from "../../texts/given-table.ts";
import { ErrorSummary, type FieldProblem } from "./error-summary.tsx";

/** What is wrong with a form that takes a table: its fields, by name, and the table, one sentence each. */
export type FormProblemsProps = {
  readonly problems: Readonly<Record<string, string>>;
  readonly tableProblems: readonly string[];
};

/** Whether anything is wrong. */
export function hasProblems({ problems, tableProblems }: FormProblemsProps): boolean {
  return Object.keys(problems).length > 0 || tableProblems.length > 0;
}

/** Everything that is wrong with a form and its table, first on the page; nothing where all is right. */
export function FormProblems({ problems, tableProblems }: FormProblemsProps) {
  const summary: readonly FieldProblem[] = [
    ...Object.entries(problems).map(([fieldId, text]) => ({ fieldId, text })),
    ...(tableProblems.length === 0
      ? []
      : [{ fieldId: "tabell", text: tableProblemLead(tableProblems.length) }]),
  ];
  if (summary.length === 0) return <></>;
  return (
    <>
      <ErrorSummary problems={summary} />
      {tableProblems.length > 0 && (
        <ul class="problem-list">
          {tableProblems.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
