import type { CatalogueEntry } from "../../../application/open-catalogue.ts";
import { checkWord } from "../../../texts/agreements-page.ts";
import { knownDay } from "../../../texts/agreement-page.ts";
import { formatMillions } from "../../../texts/format.ts";
import { agreementHref, withQuery } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** Every agreement of the catalogue: year, frame, what is computed and whether the sums add up. */
export function AgreementsPage(props: {
  readonly entries: readonly CatalogueEntry[];
  readonly all: number;
  readonly filter: string;
}) {
  const { entries, all, filter } = props;
  return (
    <PageLayout
      title="Överenskommelser"
      under="agreements"
      crumbs={[{ label: "Överenskommelser" }]}
      address="/overenskommelser"
    >
      <h1>Vilka statliga överenskommelser finns här?</h1>
      <Answer explanation="En överenskommelse är ett avtal mellan staten och SKR om pengar till kommuner och regioner för ett område.">
        Här finns {all} överenskommelser, lästa ur offentliga dokument.
      </Answer>
      <form class="choice" method="get" action="/overenskommelser">
        <Field
          name="sok"
          label="Sök överenskommelse"
          control={{ kind: "text", value: filter, inputMode: "search" }}
        />
        <button class="button secondary" type="submit">
          Visa
        </button>
      </form>
      {entries.length === 0 ? (
        <EmptyState>
          Vi hittar ingen överenskommelse för ”{filter}”. <a href="/overenskommelser">Visa alla</a>
        </EmptyState>
      ) : (
        <LedgerTable
          caption="Nyaste året först"
          rowHeading={{ label: "Överenskommelse" }}
          columns={[
            { key: "year", label: "År", isNumber: true },
            { key: "frame", label: "Ram", isNumber: true },
            { key: "decided", label: "Beslutad" },
            { key: "computed", label: "Delar med belopp", isNumber: true },
            { key: "check", label: "Stämmer summorna?" },
          ]}
          rows={entries.map(({ agreement, components, check }) => ({
            heading: <a href={agreementHref(agreement.slug)}>{agreement.title}</a>,
            cells: {
              year: String(agreement.year),
              frame: agreement.frame === "unknown" ? "okänt" : formatMillions(agreement.frame.ore),
              decided: knownDay(agreement.decided),
              computed: `${components.filter(({ amounts }) => amounts.length > 0).length} av ${components.filter(({ result }) => result.status !== "divided").length}`,
              check: (
                <a href={withQuery(agreementHref(agreement.slug), {}, "#kontroll")}>{checkWord(check)}</a>
              ),
            },
          }))}
        />
      )}
    </PageLayout>
  );
}
