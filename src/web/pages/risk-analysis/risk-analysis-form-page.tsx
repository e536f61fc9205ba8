import type { Child } from "hono/jsx";
import { suggestionOf, type SuggestedRisk } from "../../../application/prefill-risk-analysis.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { NOTICE_PAGE } from "../../../texts/notice-page.ts";
import {
  computedSentence,
  CONSEQUENCE_WORDS,
  PROBABILITY_WORDS,
  RISK_ANALYSIS,
  RISK_FIELDS,
  rowTitle,
  SCALE_SENTENCES,
  stepOptions,
} from "../../../texts/risk-analysis.ts";
import { MY_PATH, OWN_POSTS_PATH, riskHref } from "../../addresses.ts";
import { ownAnalysisHref } from "../../risk-analysis-addresses.ts";
import { RISK_FIELD_NAMES, type RiskField, type RiskRowValues } from "../../risk-analysis-fields.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, type FieldControl } from "../../ui/field.tsx";
import { KeptForm } from "../../ui/kept-form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** What the form of a risk analysis is made of. */
export type RiskAnalysisFormPageProps = {
  readonly slug: string;
  /** Of the post. */
  readonly title: string;
  /** Absent for a new one. */
  readonly object: string | undefined;
  readonly state: "new" | "draft" | "published";
  readonly rows: readonly RiskRowValues[];
  readonly suggested: readonly SuggestedRisk[];
  readonly problems: Readonly<Record<string, string>>;
  readonly basedOn: number;
  readonly formKey: string;
  readonly whose: string;
  /** The key of the form that publishes; absent where this one may not, or nothing is to be published. */
  readonly publishKey?: string | undefined;
  /** Where the published one is read; absent where none is. */
  readonly publicHref?: string | undefined;
  /** What was done a moment ago. */
  readonly done?: string | undefined;
  /** Somebody else was before: what stands now. */
  readonly stale?: Child;
  /** Why nothing can be written; then what stands is shown. */
  readonly refusal?: string | undefined;
  readonly shown?: Child;
};

/** The form of an organisation's risk analysis: a row for each risk, with what is computed today beside it. */
export function RiskAnalysisFormPage(props: RiskAnalysisFormPageProps) {
  const { slug, title, object, state, problems, refusal, publicHref, done } = props;
  const summary = Object.entries(problems).map(([fieldId, text]) => ({ fieldId, text }));
  return (
    <PageLayout
      title={`${RISK_ANALYSIS.title}: ${title}`}
      under="mine"
      hasErrors={summary.length > 0}
      crumbs={[
        { label: MY_PAGE.title, href: MY_PATH },
        { label: NOTICE_PAGE.posts, href: OWN_POSTS_PATH },
        { label: `${RISK_ANALYSIS.title}: ${title}` },
      ]}
    >
      {summary.length > 0 && <ErrorSummary problems={summary} />}
      <h1>{RISK_ANALYSIS.question}</h1>
      <p>
        <a href={riskHref(slug)}>{title}</a>
      </p>
      {done !== undefined && <Notice tone="ok">{done}</Notice>}
      <Notice tone={state === "published" ? "fact" : "wait"}>
        {state === "new"
          ? RISK_ANALYSIS.notSaved
          : state === "draft"
            ? RISK_ANALYSIS.draft
            : RISK_ANALYSIS.published}{" "}
        {publicHref !== undefined && <a href={publicHref}>{RISK_ANALYSIS.publicPage}</a>}
      </Notice>
      {props.stale !== undefined && <Notice tone="stop">{RISK_ANALYSIS.stale}</Notice>}
      {props.stale}
      {object !== undefined && (
        <p>
          {RISK_ANALYSIS.files}:{" "}
          <a href={ownAnalysisHref(slug, object, "/riskanalys.docx")}>{RISK_ANALYSIS.word}</a>,{" "}
          <a href={ownAnalysisHref(slug, object, "/riskanalys.pdf")}>{RISK_ANALYSIS.pdf}</a>
        </p>
      )}
      {refusal === undefined ? (
        <AnalysisForm {...props} />
      ) : (
        <>
          {props.shown}
          <Notice tone="fact">{refusal}</Notice>
        </>
      )}
      <PublishForm {...props} />
    </PageLayout>
  );
}

function AnalysisForm(props: RiskAnalysisFormPageProps) {
  const { slug, object, rows, basedOn, formKey, whose } = props;
  return (
    <>
      <p>{RISK_ANALYSIS.lead}</p>
      <ul>
        {SCALE_SENTENCES.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <KeptForm
        action={ownAnalysisHref(slug, object)}
        whose={whose}
        basedOn={basedOn}
        formKey={formKey}
        isStacked
      >
        {rows.map((row, index) => (
          <RiskRow {...props} row={row} number={index + 1} />
        ))}
        <SubmitButton>{RISK_ANALYSIS.save}</SubmitButton>
      </KeptForm>
    </>
  );
}

function RiskRow({
  row,
  number,
  suggested,
  problems,
}: RiskAnalysisFormPageProps & { readonly row: RiskRowValues; readonly number: number }) {
  const computed = suggestionOf(suggested, row.grund);
  return (
    <fieldset>
      <legend>
        <b>{rowTitle(number, row.risk)}</b>
      </legend>
      <input type="hidden" name={`grund-${number}`} value={row.grund} />
      {computed !== undefined && <p class="small">{computedSentence(computed)}</p>}
      {RISK_FIELD_NAMES.map((name) => {
        const { label, ...rest } = RISK_FIELDS[name];
        return (
          <Field
            name={`${name}-${number}`}
            label={label}
            help={"help" in rest ? rest.help : undefined}
            problem={problems[`${name}-${number}`]}
            control={controlOf(name, row)}
          />
        );
      })}
      <label>
        <input type="checkbox" name={`bort-${number}`} value="ja" /> {RISK_ANALYSIS.remove}
      </label>
    </fieldset>
  );
}

function controlOf(name: RiskField, row: RiskRowValues): FieldControl {
  const value = row[name];
  if (name === "sannolikhet") return stepChoice(value, PROBABILITY_WORDS);
  if (name === "konsekvens") return stepChoice(value, CONSEQUENCE_WORDS);
  if (name === "orsak" || name === "atgard") return { kind: "long-text", value, rows: 2 };
  return { kind: "text", value, size: name === "risk" ? 50 : 24 };
}

function stepChoice(chosen: string, words: Parameters<typeof stepOptions>[0]): FieldControl {
  return {
    kind: "choice",
    chosen,
    options: [{ value: "", label: RISK_ANALYSIS.notSaid }, ...stepOptions(words)],
  };
}

function PublishForm({ slug, object, basedOn, publishKey }: RiskAnalysisFormPageProps) {
  if (publishKey === undefined || object === undefined) return <></>;
  return (
    <form method="post" action={ownAnalysisHref(slug, object, "/publicera")}>
      <input type="hidden" name="nyckel" value={publishKey} />
      <input type="hidden" name="version" value={String(basedOn)} />
      <p>{RISK_ANALYSIS.publishLead}</p>
      <SubmitButton>{RISK_ANALYSIS.publish}</SubmitButton>
    </form>
  );
}
