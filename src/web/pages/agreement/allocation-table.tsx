import { KRONA } from "#domain/money";
import {
  differsByStage,
  type AllocationRow,
  type AllocationSort,
  type AllocationTable,
  type AgreementQuestion,
} from "../../../application/view-agreement.ts";
import { commonCertainty, type ShownSum } from "../../../application/amount-figure.ts";
import { formatDifference, formatMillions, formatPercent, formatPersons } from "../../../texts/format.ts";
import { PUBLISHED_WORDS } from "../../../texts/published-sums.ts";
import { AGREEMENT_PAGE, partOf, tableCaption } from "../../../texts/agreement-page.ts";
import { shownOfAll } from "../../../texts/agreement-tables.ts";
import { capitalised } from "../../../texts/capitalised.ts";
import { componentTitle } from "../../../texts/component-title.ts";
import { stageName } from "../../../texts/rules.ts";
import type { OrganisationRegister } from "#domain/organisation";
import { amountHref, populationHref } from "../../addresses.ts";
import { recipientHref } from "../../recipient-href.ts";
import { AmountLink, Openable, PersonsLink } from "../../ui/amount-link.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { LedgerTable, type ColumnSort, type LedgerColumn, type LedgerRow } from "../../ui/ledger-table.tsx";

type Key = "persons" | "share" | "amount" | "other" | "control" | "difference" | "certainty";

/** What each recipient of one component gets: inhabitants, part of all, amount; by both stages when asked. */
export function AllocationLedger(props: {
  readonly table: AllocationTable;
  readonly question: AgreementQuestion;
  readonly register: OrganisationRegister;
  /** The same page sorted otherwise. */
  readonly sortHref: (sort: AllocationSort, isDescending: boolean) => string;
  readonly countyName: string | undefined;
  /** The address of the amount whose explanation is open. */
  readonly opened: string | undefined;
  /** The agreement's slug: a recipient's page is opened at its place there. */
  readonly slug: string;
}) {
  const { table, question, register, sortHref, countyName, opened, slug } = props;
  const { result } = table.component;
  const { component } = result;
  const allocation = result.status === "computed" ? result.allocation : undefined;
  const grain = allocation?.rule.grain ?? KRONA;
  const certainty = commonCertainty(table.rows.map(({ amount }) => amount));
  const showsControl = table.rows.some(({ amount }) => amount.published?.control !== undefined);
  const isCounted = table.rows.some(({ persons }) => persons !== undefined);
  const showsBoth = table.rows.some(({ otherStage }) => otherStage !== undefined);
  const whole = component.amount === "unknown" ? componentTitle(component) : formatMillions(component.amount);
  const sort = (column: AllocationSort): ColumnSort => {
    const isCurrent = question.sort === column;
    return {
      href: sortHref(column, isCurrent ? !question.isDescending : column !== "name"),
      direction: isCurrent ? (question.isDescending ? "descending" : "ascending") : undefined,
    };
  };
  const columns: readonly LedgerColumn<Key>[] = [
    ...(isCounted
      ? [
          { key: "persons" as const, label: AGREEMENT_PAGE.persons, isNumber: true, sort: sort("persons") },
          { key: "share" as const, label: AGREEMENT_PAGE.share, isNumber: true },
        ]
      : []),
    { key: "amount", label: partOf(whole), isNumber: true, sort: sort("amount") },
    ...(showsControl
      ? [
          { key: "control" as const, label: PUBLISHED_WORDS.control, isNumber: true },
          { key: "difference" as const, label: PUBLISHED_WORDS.difference, isNumber: true },
        ]
      : []),
    ...(certainty === undefined ? [{ key: "certainty" as const, label: PUBLISHED_WORDS.certainty }] : []),
    ...(showsBoth && allocation !== undefined
      ? [
          {
            key: "other" as const,
            label: capitalised(
              stageName(allocation.rule.stage === "direct" ? "county-first" : "direct", table.ofAll),
            ),
            isNumber: true,
          },
        ]
      : []),
  ];
  const row = (each: AllocationRow): LedgerRow<Key> => {
    const href = recipientHref(each.recipient, register, slug);
    return {
      id: `m-${each.recipient}`,
      heading: href === undefined ? each.name : <a href={href}>{each.name}</a>,
      cells: {
        persons: each.persons && (
          <PersonsLink
            figure={each.persons}
            of={each.name}
            href={populationHref(each.persons.asOf.toString(), each.recipient)}
          />
        ),
        share: each.share && formatPercent(each.share, 3),
        amount: (
          <AmountLink
            figure={each.amount.figure}
            grain={grain}
            href={amountHref(each.amount.address)}
            of={each.name}
            isOpen={each.amount.address === opened}
          />
        ),
        control: each.amount.published?.control && (
          <AmountLink
            figure={each.amount.published.control.figure}
            of={each.name}
            grain={grain}
            href={amountHref(each.amount.published.control.address)}
          />
        ),
        difference: each.amount.published?.difference.difference !== undefined && (
          <Openable
            text={formatDifference(each.amount.published.difference.difference, grain)}
            href={amountHref(each.amount.address)}
            of={each.name}
          />
        ),
        certainty: certainty === undefined && <CertaintyMark certainty={each.amount.figure.certainty} />,
        other: each.otherStage && (
          <AmountLink
            figure={each.otherStage.figure}
            of={each.name}
            grain={grain}
            href={amountHref(each.otherStage.address)}
          />
        ),
      },
      tone: each.amount.address === opened || differsByStage(each) ? "chosen" : undefined,
    };
  };
  const summed = ({ figure, address }: ShownSum) => (
    <AmountLink figure={figure} grain={grain} href={amountHref(address)} />
  );
  return (
    <LedgerTable
      caption={tableCaption({
        title: componentTitle(component),
        whole,
        stage:
          allocation === undefined || allocation.key.kind === "table"
            ? AGREEMENT_PAGE.byTable
            : stageName(allocation.rule.stage, table.ofAll),
        county: countyName,
      })}
      rowHeading={{ label: rowLabel(component.groups[0]?.kind), sort: sort("name") }}
      columns={columns}
      rows={table.rows.map(row)}
      // A filtered list is a sum of the moment, which nobody could open: it is left out.
      sum={
        table.sum === undefined || !table.isWholeSelection
          ? undefined
          : {
              heading: shownOfAll(table.rows.length, table.ofAll),
              cells: {
                persons: table.sumOfPersons && formatPersons(table.sumOfPersons),
                share: table.sumOfShares && formatPercent(table.sumOfShares, 3),
                amount: summed(table.sum),
                other: table.sumOfOtherStage && summed(table.sumOfOtherStage),
                control: "",
                difference: "",
                certainty: "",
              },
            }
      }
      certainty={certainty}
    />
  );
}

function rowLabel(kind: string | undefined): string {
  if (kind === "municipalities") return AGREEMENT_PAGE.municipality;
  if (kind === "regions") return AGREEMENT_PAGE.region;
  return kind === "counties-jointly" ? AGREEMENT_PAGE.county : AGREEMENT_PAGE.recipient;
}
