import type { Day } from "#domain/time";
import { KRONA, type Ore } from "#domain/money";
import type { WrittenAttachment } from "../../../application/attach-file.ts";
import type { Catalogue, CatalogueEntry } from "../../../application/open-catalogue.ts";
import { comparisonSlugs, nearestToCompare } from "../../../application/view-comparison.ts";
import type {
  AgreementQuestion,
  AgreementView,
  AllocationSort,
} from "../../../application/view-agreement.ts";
import type { PublishedState } from "../../../application/view-published-state.ts";
import { recipientName } from "../../../application/view-agreement.ts";
import { readDay } from "../../../application/read-day.ts";
import type { FlowView } from "../../../application/view-flow.ts";
import {
  AGREEMENT_PAGE,
  agreementHeading,
  stageSentence,
  unknownWordSentence,
  unreadableDaySentence,
} from "../../../texts/agreement-page.ts";
import { ANSWERABLE } from "../../../texts/answerable.ts";
import {
  AGREEMENT_TABLES,
  allocationHeading,
  allRecipients,
  noRecipientMatches,
  showDiffering,
} from "../../../texts/agreement-tables.ts";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { LOAD_ANNEX } from "../../../texts/annex-pages.ts";
import { COMPARISON } from "../../../texts/comparison.ts";
import { componentTitle, groupInSentence } from "../../../texts/component-title.ts";
import { DRAFTS } from "../../../texts/drafts.ts";
import { formatMillions, formatOre } from "../../../texts/format.ts";
import { unknownSentence } from "../../../texts/missing.ts";
import type { WordedPublication } from "../../../texts/entered-amount.ts";
import { withYearOf } from "../../../texts/other-year.ts";
import { textOfYear, wholeHeading } from "../../../texts/text-of-year.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { RECEIPT_PAGE } from "../../../texts/receipt-titles.ts";
import {
  agreementHref,
  answerableHref,
  amountHref,
  comparisonHref,
  componentReceiptHref,
  nextYearHref,
  withQuery,
} from "../../addresses.ts";
import { findingContext } from "../../../texts/finding-context.ts";
import type { WordedTrace } from "../../../texts/worded-trace.ts";
import { OwnDay } from "../../own-day.tsx";
import { AmountLink } from "../../ui/amount-link.tsx";
import { AttachedFiles } from "../../ui/attached-files.tsx";
import { CaseNumbers, type ShownCaseNumber } from "../../ui/case-numbers.tsx";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { Columns } from "../../ui/columns.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { TextOfYearNotice } from "../../ui/text-of-year-notice.tsx";
import { TracePanel, TracePlace } from "../../ui/trace-panel.tsx";
import { AgreementAnswer } from "./agreement-answer.tsx";
import { AgreementCheckBox } from "./agreement-check.tsx";
import { AgreementFlow } from "./agreement-flow.tsx";
import { AgreementReadings, AgreementTerms, AgreementUnknowns } from "./agreement-terms.tsx";
import { AllocationChoice } from "./allocation-choice.tsx";
import { TotalsLedger } from "./totals-table.tsx";
import { AllocationLedger } from "./allocation-table.tsx";

/** What an agreement's page is made of. */
export type AgreementPageProps = {
  readonly view: AgreementView;
  readonly state: PublishedState;
  readonly flow: FlowView | undefined;
  readonly question: AgreementQuestion;
  readonly catalogue: Catalogue;
  readonly readingDay: Day;
  readonly today: Day;
  /** The words of the query as they stand, to be kept when one of them changes. */
  readonly query: Readonly<Record<string, string>>;
  readonly caseNumbers: readonly ShownCaseNumber[];
  readonly files: readonly WrittenAttachment[];
  /** Who published it here. */
  readonly publication: WordedPublication | undefined;
  readonly opened: { readonly trace: WordedTrace; readonly address: string } | undefined;
};

/** How much money, to whom, by which key, until when; and whether the sums add up. */
export function AgreementPage(props: AgreementPageProps) {
  const { view, state, flow, question, catalogue, readingDay, today, query, opened } = props;
  const { agreement } = view.entry;
  const path = agreementHref(agreement.slug);
  const context = findingContext(
    agreement,
    view.totals.map(({ component }) => component),
    catalogue.register,
  );
  return (
    <PageLayout
      title={agreement.title}
      under="agreements"
      crumbs={[{ label: MENU.agreements, href: "/overenskommelser" }, { label: agreement.title }]}
      reading={{
        day: readingDay,
        note: (
          <>
            <OwnDay
              shown={readingDay}
              own={agreement.readingDay}
              today={today}
              hrefOn={(day) => withQuery(path, { ...query, dag: day?.toString() })}
            />{" "}
            {AGREEMENT_PAGE.readingNote}
          </>
        ),
        kept: Object.entries(query).flatMap(([name, value]) => (name === "dag" ? [] : [{ name, value }])),
      }}
      sources={agreement.documents
        .map(({ title, publisher, ofYear }) => withYearOf(`${title} (${publisher})`, ofYear))
        .join("; ")}
      address={path}
    >
      <h1>{agreementHeading(agreement)}</h1>
      <TextOfYearNotice agreement={agreement} publication={props.publication} />
      {[...view.unknownWords.map(unknownWordSentence), ...unreadableDay(query["dag"])].map((sentence) => (
        <Notice tone="wait">{sentence}</Notice>
      ))}
      <AgreementAnswer view={view} state={state} />
      <h2>{AGREEMENT_PAGE.flow}</h2>
      <AgreementFlow flow={flow} csvHref={`${path}/penningflode.csv`} />
      <AgreementCheckBox entry={view.entry} register={catalogue.register} context={context} />
      <Columns
        isWide
        side={
          <TracePlace>
            {opened === undefined ? (
              <p class="tiny screen-only" data-needs-script hidden>
                {AGREEMENT_PAGE.traceHint}
              </p>
            ) : (
              <TracePanel
                trace={opened.trace}
                ownHref={amountHref(opened.address)}
                closeHref={withQuery(path, { ...query, visa: undefined }, "#fordelning")}
              />
            )}
          </TracePlace>
        }
      >
        <h2 id="fordelning">{headingOf(view)}</h2>
        <p class="small screen-only">{AGREEMENT_PAGE.openHint}</p>
        <AllocationChoice view={view} question={question} catalogue={catalogue} path={path} query={query} />
        <Allocation {...props} path={path} />
      </Columns>
      <AllParts view={view} />
      <AgreementTerms agreement={agreement} readingDay={readingDay} />
      <AgreementReadings agreement={agreement} />
      <AgreementUnknowns agreement={agreement} readIn={state.readIn} />
      <AttachedFiles files={props.files} />
      <CaseNumbers numbers={props.caseNumbers} />
      <section class="screen-only" aria-labelledby="hamta">
        <h2 id="hamta">{AGREEMENT_PAGE.fetch}</h2>
        <ButtonRow>
          <ButtonLink href={`${path}/bilaga`} isSecondary>
            {LOAD_ANNEX}
          </ButtonLink>
          <ButtonLink href={comparisonLink(view.entry, catalogue)} isSecondary>
            {COMPARISON.link}
          </ButtonLink>
          <ButtonLink href={`${path}/text`} isSecondary>
            {AGREEMENT_PAGE.text}
          </ButtonLink>
          <ButtonLink href={answerableHref(agreement.slug)} isSecondary>
            {ANSWERABLE.title}
          </ButtonLink>
          {receiptOf(view, question).map(({ label, href }) => (
            <ButtonLink href={href} isSecondary>
              {label}
            </ButtonLink>
          ))}
          <ButtonLink href={`${path}/belopp.xlsx`} isSecondary>
            {AGREEMENT_PAGE.workbook}
          </ButtonLink>
          <ButtonLink href={`${path}/belopp.csv`} isSecondary>
            {AGREEMENT_PAGE.csv}
          </ButtonLink>
          <ButtonLink href={`${path}/export.json`} isSecondary>
            {AGREEMENT_PAGE.everything}
          </ButtonLink>
          <ButtonLink href={nextYearHref(agreement)} isSecondary>
            {DRAFTS.nextYear}
          </ButtonLink>
        </ButtonRow>
      </section>
    </PageLayout>
  );
}

function Allocation({
  view,
  question,
  catalogue,
  query,
  path,
}: AgreementPageProps & { readonly path: string }) {
  const { table, county, together } = view;
  const sortHref = (sort: AllocationSort, isDescending: boolean) =>
    withQuery(
      path,
      { ...query, sort: SORT_WORDS[sort], ordning: isDescending ? "fallande" : undefined },
      "#fordelning",
    );
  if (together !== undefined) {
    return together.rows.length === 0 ? (
      <NoRows view={view} query={query} path={path} />
    ) : (
      <TotalsLedger
        totals={together}
        question={question}
        register={catalogue.register}
        sortHref={sortHref}
        where={county?.name}
        slug={view.entry.agreement.slug}
      />
    );
  }
  if (table === undefined)
    return (
      <EmptyState>
        {AGREEMENT_TABLES.noneYet} {unknownOf(view)}
      </EmptyState>
    );
  const { result } = table.component;
  if (result.status === "awaiting-basis" && table.ofAll === 0)
    return <EmptyState>{unknownSentence(result.missing)}</EmptyState>;
  if (table.rows.length === 0) return <NoRows view={view} query={query} path={path} />;
  const example = table.stages?.example;
  return (
    <>
      <AllocationLedger
        table={table}
        question={question}
        register={catalogue.register}
        sortHref={sortHref}
        countyName={county?.name}
        opened={query["visa"]}
        slug={view.entry.agreement.slug}
      />
      {table.stages !== undefined && (
        <p class="tiny">
          {stageSentence({
            ...table.stages,
            example: example && {
              name: recipientName(example.used.recipient, result.component, catalogue.register),
              used: textOf(example.used.figure.value),
              other: textOf(example.other.figure.value),
            },
          })}{" "}
          <a
            href={withQuery(
              path,
              { ...query, steg: question.showsBothStages ? undefined : "bada" },
              "#fordelning",
            )}
          >
            {question.showsBothStages ? AGREEMENT_TABLES.onlyUsedStage : AGREEMENT_TABLES.bothStages}
          </a>
          {table.stages.differing > 0 && question.onlyDiffering !== true && (
            <>
              {" · "}
              <a href={withQuery(path, { ...query, lan: "alla", steg: "skiljer" }, "#fordelning")}>
                {showDiffering(table.stages.differing)}
              </a>
            </>
          )}
        </p>
      )}
    </>
  );
}

/** The receipt of the component that the table shows; with both stages where both are shown. */
function receiptOf({ entry, table }: AgreementView, { showsBothStages }: AgreementQuestion) {
  if (table === undefined || table.component.amounts.length === 0) return [];
  const { id } = table.component.result.component;
  const isBoth = showsBothStages && table.component.otherStage !== undefined;
  return [
    {
      label: isBoth ? RECEIPT_PAGE.saveBoth : RECEIPT_PAGE.save,
      href: componentReceiptHref(entry.agreement.slug, id, isBoth),
    },
  ];
}

/** The words of the query for each column that sorts. */
export const SORT_WORDS: Readonly<Record<AllocationSort, string | undefined>> = {
  name: undefined,
  persons: "folkmangd",
  amount: "belopp",
};

function AllParts({ view }: { readonly view: AgreementView }) {
  if (view.totals.length === 0) return <></>;
  return (
    <section aria-labelledby="delar">
      <h2 id="delar">{AGREEMENT_PAGE.allParts}</h2>
      <LedgerTable
        caption={AGREEMENT_TABLES.partsCaption}
        rowHeading={{ label: AGREEMENT_PAGE.part }}
        columns={[
          { key: "whole", label: wholeHeading(textOfYear(view.entry.agreement)), isNumber: true },
          { key: "given", label: AGREEMENT_PAGE.given },
          { key: "allocated", label: AGREEMENT_PAGE.allocated, isNumber: true },
        ]}
        rows={view.totals.map(({ component, sum }, index) => {
          const result = view.entry.components[index]?.result;
          return {
            id: `del-${component.id}`,
            heading: componentTitle(component),
            cells: {
              whole: component.amount === "unknown" ? UNKNOWN : formatMillions(component.amount),
              given: component.isDivided
                ? AGREEMENT_TABLES.dividedBelow
                : allRecipients(
                    component.groups.map((group) =>
                      group.kind === "named"
                        ? group.recipients.map(({ name }) => name).join(", ")
                        : groupInSentence(group.kind),
                    ),
                  ),
              allocated:
                sum !== undefined ? (
                  <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} />
                ) : result?.status === "awaiting-basis" ? (
                  unknownSentence(result.missing)
                ) : component.isDivided ? (
                  ""
                ) : (
                  UNKNOWN
                ),
            },
          };
        })}
      />
    </section>
  );
}

/** Nothing matches the filter: say where it was sought, and lead to everywhere. */
function NoRows(props: {
  readonly view: AgreementView;
  readonly query: Readonly<Record<string, string>>;
  readonly path: string;
}) {
  const { view, query, path } = props;
  return (
    <EmptyState>
      {noRecipientMatches(view.county?.name)}{" "}
      {view.county !== undefined && (
        <a href={withQuery(path, { ...query, lan: "alla" }, "#fordelning")}>{AGREEMENT_TABLES.everywhere}</a>
      )}
    </EmptyState>
  );
}

/** The comparison with the nearest agreement of the same field, else the page where another is chosen. */
function comparisonLink(entry: CatalogueEntry, catalogue: Catalogue): string {
  const other = nearestToCompare(catalogue, entry);
  if (other === undefined) return comparisonHref(entry.agreement.slug);
  const { slug, other: earlier } = comparisonSlugs(entry, other);
  return comparisonHref(slug, earlier);
}

function unreadableDay(asked: string | undefined): readonly string[] {
  return asked === undefined || readDay(asked) !== undefined ? [] : [unreadableDaySentence(asked)];
}

function headingOf({ table, county, together }: AgreementView): string {
  if (together !== undefined) return allocationHeading("all-parts", county?.shortName);
  const kind = table?.component.result.component.groups[0]?.kind;
  return allocationHeading(
    kind === "municipalities" || kind === "regions" ? kind : "others",
    county?.shortName,
  );
}

function unknownOf({ entry }: AgreementView): string {
  const waiting = entry.components.flatMap(({ result }) =>
    result.status === "awaiting-basis" ? result.missing : [],
  );
  return unknownSentence([...new Map(waiting.map((missing) => [missing.kind, missing])).values()]);
}

function textOf(value: Ore | "unknown"): string {
  return value === "unknown" ? UNKNOWN : formatOre(value, KRONA);
}
