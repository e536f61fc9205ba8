import { OPEN_DATA } from "../../../texts/about-open-data.ts";
import { SERIES_PAGE, seriesProblemLead } from "../../../texts/series-page.ts";
import { LOADED_SERIES_PATH } from "../../addresses.ts";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SeriesForm, type SeriesField, type SeriesFormValues } from "./series-form.tsx";

/** What the page of the form is made of. */
export type SeriesFormPageProps = {
  readonly values: SeriesFormValues;
  /** What is wrong with single fields. */
  readonly problems: Partial<Readonly<Record<SeriesField, string>>>;
  /** Everything that is wrong with the table, one sentence each. */
  readonly tableProblems: readonly string[];
  /** Whether this installation takes deeds at all. */
  readonly isLocal: boolean;
};

/** Where a population is given: file or pasted text, its day and where it comes from. */
export function SeriesFormPage({ values, problems, tableProblems, isLocal }: SeriesFormPageProps) {
  const summary: readonly FieldProblem[] = [
    ...Object.entries(problems).map(([fieldId, text]) => ({ fieldId, text })),
    ...(tableProblems.length === 0
      ? []
      : [{ fieldId: "tabell", text: seriesProblemLead(tableProblems.length) }]),
  ];
  return (
    <PageLayout
      title={SERIES_PAGE.crumb}
      hasErrors={summary.length > 0}
      crumbs={[{ label: OPEN_DATA.title, href: "/oppna-data" }, { label: SERIES_PAGE.crumb }]}
    >
      <h1>{SERIES_PAGE.heading}</h1>
      {summary.length > 0 && <ErrorSummary problems={summary} />}
      {tableProblems.length > 0 && (
        <ul class="problem-list">
          {tableProblems.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
      <p>{SERIES_PAGE.lead}</p>
      {isLocal ? (
        <SeriesForm values={values} problems={problems} />
      ) : (
        <Notice tone="fact">{SERIES_PAGE.onlyLocal}</Notice>
      )}
      <p>
        <a href={LOADED_SERIES_PATH}>{SERIES_PAGE.toList}</a>
      </p>
    </PageLayout>
  );
}
