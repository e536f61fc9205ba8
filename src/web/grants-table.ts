import type { TableRows } from "../application/export-files.ts";
import type { ShownSum } from "../application/amount-figure.ts";
import type { GrantsView } from "../application/view-grants.ts";
import { certaintyWord } from "../texts/certainty.ts";
import { componentTitle } from "../texts/component-title.ts";
import { formatDayNumeric } from "../texts/format.ts";
import { GRANTS, usesText } from "../texts/grants.ts";
import { textOfYearInShort } from "../texts/text-of-year.ts";
import type { EnteredBy } from "./publication.ts";
import { amountHref } from "./addresses.ts";

/**
 * The table of an organisation's grants for a file: the rows of the page, with the address of each sum. What is
 * made up is not among them.
 * @param house the address of the house, before that of a sum; empty where nobody has said it
 */
export function grantsTable({ grants }: GrantsView, house: string, enteredBy: EnteredBy): TableRows {
  return [
    GRANTS.csvHeadings,
    ...grants.map(({ entry, own, jointly, unknown, use, claims, reports, conditions, days, undated }) => [
      entry.agreement.year,
      entry.agreement.title,
      amountOf(own) ?? GRANTS.unknown,
      own === undefined ? certaintyWord("missing") : certaintyWord(own.figure.certainty),
      amountOf(jointly) ?? "",
      unknown.map(({ component }) => componentTitle(component)).join("; "),
      usesText(use),
      claims.parts || GRANTS.unknown,
      reports.duties || GRANTS.unknown,
      conditions.duties || GRANTS.unknown,
      days.map(formatDayNumeric).join("; "),
      undated,
      own === undefined ? "" : house + amountHref(own.address),
      textOfYearInShort(entry.agreement, enteredBy(entry.agreement)),
    ]),
  ];
}

function amountOf(sum: ShownSum | undefined) {
  const value = sum?.figure.value ?? "unknown";
  return value === "unknown" ? undefined : { ore: value };
}
