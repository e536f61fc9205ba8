import type { AgreementAnnexes, AllAnnexes } from "../../../application/view-annex.ts";
import { annexAmounts, annexHeading } from "../../../texts/annex-pages.ts";
import { annexesAnswer, annexNote, ANNEXES_PAGE, formLink } from "../../../texts/annexes-page.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { agreementHref, annexFormHref, annexHref, ANNEXES_PATH } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** What payers have published, agreement by agreement, and the way to read a table in. */
export function AnnexesPage({
  all: { agreements, inForce, agreementsInForce },
}: {
  readonly all: AllAnnexes;
}) {
  return (
    <PageLayout
      title={ANNEXES_PAGE.title}
      under="agreements"
      crumbs={[{ label: MENU.agreements, href: "/overenskommelser" }, { label: ANNEXES_PAGE.title }]}
      address={ANNEXES_PATH}
    >
      <h1>{ANNEXES_PAGE.heading}</h1>
      <Answer explanation={ANNEXES_PAGE.explanation}>{annexesAnswer(inForce, agreementsInForce)}</Answer>
      <LedgerTable
        caption={ANNEXES_PAGE.caption}
        rowHeading={{ label: ANNEXES_PAGE.agreement }}
        columns={[
          { key: "read", label: ANNEXES_PAGE.read },
          { key: "form", label: ANNEXES_PAGE.form },
        ]}
        rows={agreements.map(({ entry: { agreement }, targets, annexes }) => ({
          heading: <a href={agreementHref(agreement.slug)}>{agreement.title}</a>,
          cells: {
            read: annexes.length === 0 ? ANNEXES_PAGE.none : <Annexes annexes={annexes} />,
            form: <a href={annexFormHref(agreement.slug)}>{formLink(targets.map(({ group }) => group))}</a>,
          },
        }))}
      />
    </PageLayout>
  );
}

function Annexes({ annexes }: Pick<AgreementAnnexes, "annexes">) {
  return (
    <>
      {annexes.map(({ annex, hash, isInForce }) => (
        <div>
          <a href={annexHref(hash)}>{annexHeading(annex.title, annex.publisher)}</a>
          {annexNote(isInForce, annexAmounts(annex.table.rows.size))}
        </div>
      ))}
    </>
  );
}
