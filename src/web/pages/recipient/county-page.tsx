import { KRONA } from "#domain/money";
import type { CountyView } from "../../../application/view-recipient.ts";
import { commonCertainty, type ShownSum } from "../../../application/amount-figure.ts";
import { countyQuestion, RECIPIENT_PAGE } from "../../../texts/recipient-page.ts";
import { agreementHref, amountHref, withQuery } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** A county's municipalities beside each other, and what region and county get jointly, agreement by agreement. */
export function CountyPage({ view }: { readonly view: CountyView }) {
  const { county, region, agreements, municipalities } = view;
  const [newest] = agreements;
  return (
    <PageLayout
      title={county.name}
      under="municipalities"
      crumbs={[{ label: "Kommuner", href: "/kommuner" }, { label: county.shortName }]}
      address={`/lan/${county.slug}`}
    >
      <h1>{countyQuestion(county.name)}</h1>
      {newest?.amounts.total === undefined ? (
        <Answer>{RECIPIENT_PAGE.noneGets}</Answer>
      ) : (
        <Answer explanation="Beloppen är uträknade av Samnytta, inte utbetalda.">
          {county.shortName} beräknas få {amount(newest.amounts.total)} av{" "}
          <a href={agreementHref(newest.entry.agreement.slug)}>{newest.entry.agreement.title}</a>
          {newest.amounts.municipalities !== undefined && (
            <>, varav {amount(newest.amounts.municipalities)} till kommunerna</>
          )}
          .
        </Answer>
      )}
      {region !== undefined && (
        <p>
          <a href={`/regioner/${region.slug}`}>Det här får {region.name}</a>
        </p>
      )}
      {agreements.map(({ entry, amounts, byMunicipality }) => (
        <section aria-labelledby={entry.agreement.slug}>
          <h2 id={entry.agreement.slug}>
            <a href={withQuery(agreementHref(entry.agreement.slug), { lan: county.slug })}>
              {entry.agreement.title}
            </a>
          </h2>
          <LedgerTable
            caption={`${entry.agreement.title} i ${county.name}`}
            rowHeading={{ label: "Mottagare" }}
            columns={[{ key: "amount", label: "Belopp", isNumber: true }]}
            rows={[
              ...municipalities.flatMap(({ code, name, slug }) => {
                const sum = byMunicipality.get(code);
                return sum === undefined
                  ? []
                  : [{ heading: <a href={`/kommuner/${slug}`}>{name}</a>, cells: { amount: amount(sum) } }];
              }),
              ...(amounts.region === undefined
                ? []
                : [
                    {
                      heading: region?.name ?? RECIPIENT_PAGE.region,
                      cells: { amount: amount(amounts.region) },
                    },
                  ]),
              ...(amounts.jointly === undefined
                ? []
                : [{ heading: RECIPIENT_PAGE.jointly, cells: { amount: amount(amounts.jointly) } }]),
            ]}
            sum={amounts.total && { heading: RECIPIENT_PAGE.total, cells: { amount: amount(amounts.total) } }}
            certainty={commonCertainty(amounts.total?.parts ?? [])}
          />
        </section>
      ))}
    </PageLayout>
  );
}

function amount(sum: ShownSum) {
  return <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} />;
}
