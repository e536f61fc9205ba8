import { KRONA } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import { commonCertainty } from "../../../application/amount-figure.ts";
import type { AgreementQuestion, AllocationSort } from "../../../application/view-agreement.ts";
import type { RecipientTotals } from "../../../application/view-totals.ts";
import { AGREEMENT_PAGE } from "../../../texts/agreement-page.ts";
import { AGREEMENT_TABLES, rowName, togetherCaption } from "../../../texts/agreement-tables.ts";
import { amountHref } from "../../addresses.ts";
import { recipientHref } from "../../recipient-href.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { LedgerTable, type ColumnSort } from "../../ui/ledger-table.tsx";

/** Every recipient with all components of the agreement together. */
export function TotalsLedger(props: {
  readonly totals: RecipientTotals;
  readonly question: AgreementQuestion;
  readonly register: OrganisationRegister;
  readonly sortHref: (sort: AllocationSort, isDescending: boolean) => string;
  readonly where: string | undefined;
  /** The agreement's slug: a recipient's page is opened at its place there. */
  readonly slug: string;
}) {
  const { totals, question, register, sortHref, where, slug } = props;
  const { rows, sum, isWholeSelection } = totals;
  const sort = (column: AllocationSort): ColumnSort => {
    const isCurrent = question.sort === column || (column === "name" && question.sort === "persons");
    return {
      href: sortHref(column, isCurrent ? !question.isDescending : column !== "name"),
      direction: isCurrent ? (question.isDescending ? "descending" : "ascending") : undefined,
    };
  };
  return (
    <LedgerTable
      caption={togetherCaption(rows.length, where)}
      rowHeading={{ label: AGREEMENT_PAGE.recipient, sort: sort("name") }}
      columns={[{ key: "amount", label: AGREEMENT_TABLES.amount, isNumber: true, sort: sort("amount") }]}
      rows={rows.map((row) => {
        const href = recipientHref(row.recipient, register, slug);
        const name = rowName(row.recipient, row.name);
        return {
          id: `m-${row.recipient}`,
          heading: href === undefined ? name : <a href={href}>{name}</a>,
          cells: {
            amount: (
              <AmountLink
                of={name}
                figure={row.sum.figure}
                grain={KRONA}
                href={amountHref(row.sum.address)}
              />
            ),
          },
        };
      })}
      sum={
        sum === undefined || !isWholeSelection
          ? undefined
          : {
              heading: AGREEMENT_TABLES.everyRecipient,
              cells: {
                amount: <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} />,
              },
            }
      }
      certainty={commonCertainty(rows.flatMap((row) => row.sum.parts))}
    />
  );
}
