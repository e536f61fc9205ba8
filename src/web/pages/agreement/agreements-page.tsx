import { isExample, type CatalogueEntry } from "../../../application/open-catalogue.ts";
import {
  AGREEMENTS_PAGE,
  agreementsAnswer,
  checkWord,
  noAgreementFor,
  partsWithAmounts,
} from "../../../texts/agreements-page.ts";
import { knownDay } from "../../../texts/agreement-page.ts";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { formatMillions } from "../../../texts/format.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { agreementHref, withQuery } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Examples } from "../../ui/examples.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { TextOfYearLine } from "../../ui/text-of-year-notice.tsx";
import type { EnteredBy } from "../../publication.ts";
import { PageLayout } from "../../ui/page-layout.tsx";

/** Every agreement of the catalogue: year, frame, what is computed and whether the sums add up. */
export function AgreementsPage(props: {
  readonly entries: readonly CatalogueEntry[];
  readonly all: number;
  readonly filter: string;
  readonly enteredBy: EnteredBy;
}) {
  const { entries, all, filter } = props;
  const examples = entries.filter(isExample);
  const real = entries.filter((entry) => !isExample(entry));
  return (
    <PageLayout
      title={MENU.agreements}
      under="agreements"
      crumbs={[{ label: MENU.agreements }]}
      address="/overenskommelser"
    >
      <h1>{AGREEMENTS_PAGE.heading}</h1>
      <Answer explanation={AGREEMENTS_PAGE.explanation}>{agreementsAnswer(all, examples.length > 0)}</Answer>
      <form class="choice" method="get" action="/overenskommelser">
        <Field
          name="sok"
          label={AGREEMENTS_PAGE.find}
          control={{ kind: "text", value: filter, inputMode: "search" }}
        />
        <button class="button secondary" type="submit">
          {AGREEMENTS_PAGE.show}
        </button>
      </form>
      {entries.length === 0 ? (
        <EmptyState>
          {noAgreementFor(filter)} <a href="/overenskommelser">{AGREEMENTS_PAGE.showAll}</a>
        </EmptyState>
      ) : (
        <>
          {real.length > 0 && <AgreementsLedger entries={real} enteredBy={props.enteredBy} />}
          {examples.length > 0 && (
            <Examples>
              <AgreementsLedger entries={examples} enteredBy={props.enteredBy} />
            </Examples>
          )}
        </>
      )}
    </PageLayout>
  );
}

function AgreementsLedger({
  entries,
  enteredBy,
}: {
  readonly entries: readonly CatalogueEntry[];
  readonly enteredBy: EnteredBy;
}) {
  return (
    <LedgerTable
      caption={AGREEMENTS_PAGE.caption}
      rowHeading={{ label: AGREEMENTS_PAGE.agreement }}
      columns={[
        { key: "year", label: AGREEMENTS_PAGE.year, isNumber: true },
        { key: "frame", label: AGREEMENTS_PAGE.frame, isNumber: true },
        { key: "decided", label: AGREEMENTS_PAGE.decided },
        { key: "computed", label: AGREEMENTS_PAGE.computed, isNumber: true },
        { key: "check", label: AGREEMENTS_PAGE.check },
      ]}
      rows={entries.map(({ agreement, components, check }) => ({
        heading: (
          <>
            <a href={agreementHref(agreement.slug)}>{agreement.title}</a>
            <TextOfYearLine agreement={agreement} enteredBy={enteredBy(agreement)} />
          </>
        ),
        cells: {
          year: String(agreement.year),
          frame: agreement.frame === "unknown" ? UNKNOWN : formatMillions(agreement.frame.ore),
          decided: knownDay(agreement.decided),
          computed: partsWithAmounts(
            components.filter(({ amounts }) => amounts.length > 0).length,
            components.filter(({ result }) => result.status !== "divided").length,
          ),
          check: <a href={withQuery(agreementHref(agreement.slug), {}, "#kontroll")}>{checkWord(check)}</a>,
        },
      }))}
    />
  );
}
