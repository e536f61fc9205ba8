import { OPEN_DATA } from "../../../texts/about-open-data.ts";
import { SERIES_PAGE } from "../../../texts/series-page.ts";
import { LOADED_SERIES_PATH } from "../../addresses.ts";
import { FormProblems, hasProblems } from "../../ui/form-problems.tsx";
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
  return (
    <PageLayout
      title={SERIES_PAGE.crumb}
      hasErrors={hasProblems({ problems, tableProblems })}
      crumbs={[{ label: OPEN_DATA.title, href: "/oppna-data" }, { label: SERIES_PAGE.crumb }]}
    >
      <h1>{SERIES_PAGE.heading}</h1>
      <FormProblems problems={problems} tableProblems={tableProblems} />
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
