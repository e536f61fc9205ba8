import type { Child } from "hono/jsx";
import { KRONA } from "#domain/money";
import type { CountyView } from "../../../application/view-recipient.ts";
import { commonCertainty, type ShownSum } from "../../../application/amount-figure.ts";
import { ANSWERS } from "../../../texts/answers.ts";
import { MENU } from "../../../texts/page-frame.ts";
import {
  countyCaption,
  countyQuestion,
  partByPart,
  RECIPIENT_PAGE,
  whatRegionGets,
} from "../../../texts/recipient-page.ts";
import { textOfYearInShort } from "../../../texts/text-of-year.ts";
import type { EnteredBy } from "../../publication.ts";
import { agreementHref, amountHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** A county's municipalities beside each other, and what region and county get jointly, agreement by agreement. */
export function CountyPage(props: {
  readonly view: CountyView;
  readonly bodies?: Child;
  readonly enteredBy: EnteredBy;
}) {
  const { view, bodies } = props;
  const { county, region, agreements, municipalities } = view;
  const newest = agreements.find(({ amounts }) => amounts.total !== undefined);
  return (
    <PageLayout
      title={county.name}
      under="municipalities"
      crumbs={[{ label: MENU.municipalities, href: "/kommuner" }, { label: county.shortName }]}
      address={`/lan/${county.slug}`}
    >
      <h1>{countyQuestion(county.name)}</h1>
      {newest?.amounts.total === undefined ? (
        <Answer>{RECIPIENT_PAGE.noneGets}</Answer>
      ) : (
        <Answer explanation={RECIPIENT_PAGE.computed}>
          {county.shortName} {ANSWERS.isToGet} {amount(newest.amounts.total)} {ANSWERS.by}{" "}
          <a href={agreementHref(newest.entry.agreement.slug, county.slug)}>{newest.entry.agreement.title}</a>
          {newest.amounts.municipalities !== undefined && (
            <>
              {ANSWERS.ofWhich} {amount(newest.amounts.municipalities)} {ANSWERS.toMunicipalities}
            </>
          )}
          .
        </Answer>
      )}
      {region !== undefined && (
        <p>
          <a href={`/regioner/${region.slug}`}>{whatRegionGets(region.name)}</a>
        </p>
      )}
      {agreements.map(({ entry: { agreement } }) => {
        const words = textOfYearInShort(agreement, props.enteredBy(agreement));
        return (
          words !== "" && (
            <Notice tone="wait" lead={`${agreement.title}:`}>
              {words}
            </Notice>
          )
        );
      })}
      {agreements.length > 0 && (
        <LedgerTable
          caption={countyCaption(county.name)}
          rowHeading={{ label: RECIPIENT_PAGE.recipient }}
          columns={agreements.map(({ entry }) => ({
            key: entry.agreement.slug,
            label: entry.agreement.title,
            isNumber: true,
          }))}
          rows={[
            ...municipalities.map(({ code, name, slug }) => ({
              heading: <a href={`/kommuner/${slug}`}>{name}</a>,
              cells: cellsOf(agreements, name, ({ byMunicipality }) => byMunicipality.get(code)),
            })),
            {
              heading:
                region === undefined ? (
                  RECIPIENT_PAGE.region
                ) : (
                  <a href={`/regioner/${region.slug}`}>{region.name}</a>
                ),
              cells: cellsOf(
                agreements,
                region?.name ?? RECIPIENT_PAGE.region,
                ({ amounts }) => amounts.region,
              ),
            },
            {
              heading: RECIPIENT_PAGE.jointly,
              cells: cellsOf(agreements, RECIPIENT_PAGE.jointly, ({ amounts }) => amounts.jointly),
            },
          ]}
          sum={{
            heading: RECIPIENT_PAGE.total,
            cells: cellsOf(agreements, RECIPIENT_PAGE.total, ({ amounts }) => amounts.total),
          }}
          certainty={commonCertainty(agreements.flatMap(({ amounts }) => amounts.total?.parts ?? []))}
        />
      )}
      <ul>
        {agreements.map(({ entry }) => (
          <li>
            <a href={agreementHref(entry.agreement.slug, county.slug)}>
              {partByPart(entry.agreement.title, county.shortName)}
            </a>
          </li>
        ))}
      </ul>
      {bodies}
    </PageLayout>
  );
}

type CountyAgreement = CountyView["agreements"][number];

/** One cell for each agreement: the amount, or "okänt" where nobody has said it. */
function cellsOf(
  agreements: readonly CountyAgreement[],
  of: string,
  sumOf: (agreement: CountyAgreement) => ShownSum | undefined,
): Readonly<Record<string, Child>> {
  return Object.fromEntries(
    agreements.map((agreement) => {
      const sum = sumOf(agreement);
      return [
        agreement.entry.agreement.slug,
        sum === undefined ? <span class="unknown">{RECIPIENT_PAGE.unknown}</span> : amount(sum, of),
      ];
    }),
  );
}

function amount(sum: ShownSum, of?: string) {
  return <AmountLink of={of} figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} />;
}
