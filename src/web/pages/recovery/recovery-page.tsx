import type { RecoveredTable } from "../../../application/recover-table.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { RECOVERY_PAGE } from "../../../texts/recovery-page.ts";
import { RECOVERY_PATH } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { RecoveryResult } from "./recovery-result.tsx";

/** The fields of the form, as they stand in it. */
export const RECOVERY_FIELDS = { table: "tabell", total: "belopp" } as const;

/** What was written in the form. */
export type WrittenTable = { readonly table: string; readonly total: string };

const NOTHING: WrittenTable = { table: "", total: "" };

/** "Nyckeln baklänges": a form for a published table, and what it says when one is given. Nothing is kept. */
export function RecoveryPage({
  written = NOTHING,
  problems = [],
  result,
}: {
  readonly written?: WrittenTable | undefined;
  readonly problems?: readonly FieldProblem[];
  readonly result?: RecoveredTable | undefined;
}) {
  const words = RECOVERY_PAGE;
  return (
    <PageLayout
      title={words.title}
      crumbs={[
        { label: MENU.start, href: "/" },
        { label: words.rulesTitle, href: "/sa-raknar-vi" },
        { label: words.title },
      ]}
      hasErrors={problems.length > 0}
      address={RECOVERY_PATH}
    >
      <h1>{words.heading}</h1>
      {problems.length > 0 && <ErrorSummary problems={problems} />}
      {result === undefined ? (
        <Answer explanation={words.explanation}>{words.answer}</Answer>
      ) : (
        <RecoveryResult result={result} />
      )}
      <section aria-labelledby="prova">
        <h2 id="prova">{result === undefined ? words.formHeading : words.formHeadingAgain}</h2>
        <RecoveryForm written={written} problems={problems} />
      </section>
      <section aria-labelledby="sa-gar-det-till">
        <h2 id="sa-gar-det-till">{words.howHeading}</h2>
        {words.how.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </section>
    </PageLayout>
  );
}

function RecoveryForm({
  written,
  problems,
}: {
  readonly written: WrittenTable;
  readonly problems: readonly FieldProblem[];
}) {
  const words = RECOVERY_PAGE;
  const problemOf = (field: string) =>
    problems
      .filter(({ fieldId }) => fieldId === field)
      .map(({ text }) => text)
      .join(" ") || undefined;
  return (
    <form method="post" action={RECOVERY_PATH}>
      <Field
        name={RECOVERY_FIELDS.table}
        label={words.table}
        help={words.tableHelp}
        problem={problemOf(RECOVERY_FIELDS.table)}
        control={{ kind: "long-text", value: written.table, rows: 12 }}
      />
      <Field
        name={RECOVERY_FIELDS.total}
        label={words.total}
        help={words.totalHelp}
        problem={problemOf(RECOVERY_FIELDS.total)}
        isOptional
        control={{ kind: "text", value: written.total, inputMode: "numeric", size: 18 }}
      />
      <SubmitButton>{words.submit}</SubmitButton>
    </form>
  );
}
