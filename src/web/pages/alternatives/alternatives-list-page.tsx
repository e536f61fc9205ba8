import { KRONA } from "#domain/money";
import type { ListedAlternatives } from "../../../application/view-alternatives.ts";
import { ALTERNATIVES, alternativesCounted } from "../../../texts/alternatives-page.ts";
import { formatOre } from "../../../texts/format.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { ALTERNATIVES_PATH, alternativesHref } from "../../addresses.ts";
import { Openable } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** Every question that has alternatives side by side. */
export function AlternativesListPage({ listed }: { readonly listed: readonly ListedAlternatives[] }) {
  return (
    <PageLayout
      title={ALTERNATIVES.title}
      under="alternatives"
      crumbs={[{ label: MENU.start, href: "/" }, { label: ALTERNATIVES.title }]}
      address={ALTERNATIVES_PATH}
    >
      <h1>{ALTERNATIVES.heading}</h1>
      <Answer explanation={ALTERNATIVES.listExplanation}>{alternativesCounted(listed.length)}</Answer>
      <LedgerTable
        caption={ALTERNATIVES.listCaption}
        rowHeading={{ label: ALTERNATIVES.question }}
        columns={[
          { key: "money", label: ALTERNATIVES.money, isNumber: true },
          { key: "gap", label: ALTERNATIVES.noRecipient, isNumber: true },
        ]}
        rows={listed.map(({ slug, title, question, money, gap }) => ({
          heading: (
            <>
              <a href={alternativesHref(slug)}>{question}</a>
              <span class="place">{title}</span>
            </>
          ),
          cells: {
            money: (
              <Openable
                text={formatOre(money, KRONA)}
                href={`${alternativesHref(slug)}#sa-raknades-det`}
                of={title}
              />
            ),
            gap: (
              <Openable text={formatOre(gap, KRONA)} href={`${alternativesHref(slug)}#kontroll`} of={title} />
            ),
          },
        }))}
      />
    </PageLayout>
  );
}
