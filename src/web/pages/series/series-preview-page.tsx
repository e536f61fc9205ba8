import type { OrganisationRegister } from "#domain/organisation";
import type { SeriesComparison } from "#domain/population";
import type { NewSeriesView } from "../../../application/preview-series.ts";
import { OPEN_DATA, seriesCertainty } from "../../../texts/about-open-data.ts";
import { sourceWords } from "../../../texts/exports.ts";
import { formatPersons } from "../../../texts/format.ts";
import { populationAnswer, populationSource } from "../../../texts/population-page.ts";
import { keptSourceSentence, SERIES_PAGE } from "../../../texts/series-page.ts";
import {
  comparedHeading,
  findingSentences,
  missingSentence,
  nationalSentence,
  percentChange,
  personsChange,
  SERIES_PREVIEW,
  unknownSentence,
} from "../../../texts/series-preview.ts";
import { LOADED_SERIES_PATH, SERIES_FORM_PATH } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { SeriesEffectList } from "./series-effect.tsx";
import { HiddenSeriesValues, SeriesForm, type SeriesFormValues } from "./series-form.tsx";

/** A population before anybody has decided: what it holds, what looks wrong, and which amounts it changes. */
export function SeriesPreviewPage(props: {
  readonly view: NewSeriesView;
  readonly register: OrganisationRegister;
  readonly values: SeriesFormValues;
  /** Whether the very same figures are read in, or shipped, already. */
  readonly isAtHand: "loaded" | "shipped" | undefined;
  /** The figures were read in once before with another source, which stays. */
  readonly hasOtherSource: boolean;
  /** From the form: the same key twice is one deed. */
  readonly deedKey: string;
}) {
  const { view, register, values, isAtHand, hasOtherSource, deedKey } = props;
  const { series, total, comparison } = view.preview;
  const source = sourceWords(series.source);
  const title = SERIES_PREVIEW.title(series.date);
  return (
    <PageLayout
      title={title}
      crumbs={[
        { label: OPEN_DATA.title, href: "/oppna-data" },
        { label: SERIES_PAGE.crumb, href: SERIES_FORM_PATH },
        { label: title },
      ]}
    >
      <h1>{title}</h1>
      <Answer
        explanation={`${populationSource(source, seriesCertainty(series.certainty))} ${SERIES_PAGE.nothingSaved}`}
      >
        {populationAnswer(formatPersons(total), series.rows.size)}
      </Answer>
      {hasOtherSource && <Notice tone="wait">{keptSourceSentence(source)}</Notice>}
      <Findings view={view} />
      {isAtHand === undefined ? (
        <section aria-labelledby="effekt">
          <h2 id="effekt">{SERIES_PREVIEW.effect}</h2>
          <SeriesEffectList effect={view.effect} register={register} tense="foretold" />
          <form method="post" action={`${SERIES_FORM_PATH}/anvand`} enctype="multipart/form-data">
            <HiddenSeriesValues values={values} deedKey={deedKey} />
            <p>
              <SubmitButton>{SERIES_PAGE.confirm}</SubmitButton>
            </p>
          </form>
        </section>
      ) : (
        <Notice tone="ok" lead={isAtHand === "loaded" ? SERIES_PAGE.inForce : SERIES_PAGE.atHand}>
          <a href={LOADED_SERIES_PATH}>{SERIES_PAGE.toList}</a>
        </Notice>
      )}
      {comparison === undefined ? (
        <p>{SERIES_PREVIEW.nothingToCompare}</p>
      ) : (
        <Comparison comparison={comparison} />
      )}
      <details>
        <summary>{SERIES_PAGE.crumb}</summary>
        <SeriesForm values={values} problems={{}} />
      </details>
    </PageLayout>
  );
}

/** Its sum beside the agency's, whom it lacks, and what a person should look at. */
function Findings({ view: { preview, isSuspicious } }: { readonly view: NewSeriesView }) {
  const { national, comparison, missing, unknown } = preview;
  const sum =
    national === undefined
      ? SERIES_PAGE.noNational
      : nationalSentence(national.stated.persons, national.difference, national.mayBeProtection);
  const findings = findingSentences(comparison?.suspicious ?? [], comparison?.swapped ?? []);
  return (
    <>
      {isSuspicious && <Notice tone="stop" lead={SERIES_PAGE.lookFirst} />}
      <p>
        {sum} {missingSentence(missing)} {unknownSentence(unknown)}
      </p>
      {findings.length > 0 && (
        <ul class="problem-list">
          {findings.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Comparison({ comparison }: { readonly comparison: SeriesComparison }) {
  const { largest, unchanged } = comparison;
  const heading = comparedHeading(comparison.with.date, unchanged, largest.length);
  if (largest.length === 0) return <p>{heading}</p>;
  return (
    <LedgerTable
      caption={heading}
      rowHeading={{ label: SERIES_PREVIEW.municipality }}
      columns={[
        { key: "code", label: SERIES_PREVIEW.code },
        { key: "before", label: SERIES_PREVIEW.before, isNumber: true },
        { key: "after", label: SERIES_PREVIEW.after, isNumber: true },
        { key: "change", label: SERIES_PREVIEW.change, isNumber: true },
        { key: "percent", label: SERIES_PREVIEW.percent, isNumber: true },
      ]}
      rows={largest.map(({ municipality, before, after, change, share }) => ({
        heading: municipality.name,
        cells: {
          code: municipality.code,
          before: formatPersons(before),
          after: formatPersons(after),
          change: personsChange(change),
          percent: percentChange(share),
        },
      }))}
    />
  );
}
