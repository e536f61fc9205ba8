import type { Child } from "hono/jsx";
import { largestDifference, rowsToLookAt } from "../../../application/count-differences.ts";
import { wayFollowed } from "../../../application/told-way.ts";
import type { AnnexPreview } from "../../../application/preview-annex.ts";
import {
  ANNEX_PAGES,
  comparisonCaption,
  followsSentence,
  noRowsToLookAt,
  otherDaySentence,
  passedOverLine,
  rowsApartSentence,
} from "../../../texts/annex-pages.ts";
import { annexRecoverySentences } from "../../../texts/annex-recovery.ts";
import { causeSentences } from "../../../texts/explain-published.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { DifferenceTable } from "./difference-table.tsx";

/** The word of the query that shows every row, and what it says then. */
export const ROWS_QUERY = { name: "rader", all: "alla" } as const;

/** Where the comparison stands in its page. */
export const COMPARISON_ID = "jamforelse";

/** How many rows there are and how many of them somebody has to look at. */
export type RowCounts = { readonly all: number; readonly toLookAt: number };

/** An annex row by row beside ours: those that differ, or all of them. */
export function AnnexComparison(props: {
  readonly preview: AnnexPreview;
  readonly showsAll: boolean;
  /** Leads to the other rows: a link where the page is asked for, a button where it is the answer to a form. */
  readonly otherRows: (counts: RowCounts) => Child;
  readonly addressOf?: (code: string) => string;
}) {
  const { preview, showsAll, otherRows, addressOf } = props;
  const { annex, target, comparison, nameOf } = preview;
  const lookedAt = rowsToLookAt(comparison);
  const rows = showsAll ? comparison.rows : lookedAt;
  const counts = { all: comparison.rows.length, toLookAt: lookedAt.length };
  return (
    <section aria-labelledby={COMPARISON_ID}>
      <h2 id={COMPARISON_ID}>{ANNEX_PAGES.differences}</h2>
      {rows.length === 0 ? (
        <EmptyState>{noRowsToLookAt(largestDifference(comparison).compared)}</EmptyState>
      ) : (
        <DifferenceTable
          caption={comparisonCaption(rows.length, counts.all)}
          rows={rows}
          table={annex.table}
          component={target.component}
          nameOf={nameOf}
          addressOf={addressOf}
        />
      )}
      {(showsAll || counts.toLookAt < counts.all) && otherRows(counts)}
      <Reading preview={preview} />
    </section>
  );
}

/** Why a table differs: the computation that it follows, where it follows one, and each cause in a sentence. */
export function Causes({
  preview: { comparison, recovery, nameOf, target },
}: {
  readonly preview: Pick<AnnexPreview, "comparison" | "recovery" | "nameOf" | "target">;
}) {
  const { follows, rows } = comparison;
  const { result } = target.component;
  const stated = "basis" in result ? result.basis?.keyDate : undefined;
  const sentences = [
    ...(follows === undefined
      ? []
      : [
          followsSentence(wayFollowed(follows), rows.length),
          otherDaySentence(follows.candidate.day, stated),
        ]),
    ...causeSentences(rows.map(({ cause }) => cause)),
    ...annexRecoverySentences(recovery, nameOf),
    rowsApartSentence(rows.filter(({ cause }) => cause.kind === "row").length),
  ].filter((sentence) => sentence !== "");
  return sentences.length === 0 ? <></> : <p>{sentences.join(" ")}</p>;
}

/** How the table was read: lines that were passed over, and rows that were matched by name. */
function Reading({
  preview: { annex, nameOf },
}: {
  readonly preview: Pick<AnnexPreview, "annex" | "nameOf">;
}) {
  const { passedOver, matchedByName } = annex.table;
  return (
    <>
      {passedOver.length > 0 && (
        <details>
          <summary>{ANNEX_PAGES.passedOver}</summary>
          <ul>
            {passedOver.map((line) => (
              <li>{passedOverLine(line)}</li>
            ))}
          </ul>
        </details>
      )}
      {matchedByName.length > 0 && (
        <details>
          <summary>{ANNEX_PAGES.matched}</summary>
          <p>{ANNEX_PAGES.matchedHelp}</p>
          <ul>
            {matchedByName.map(({ row, written, recipient }) => (
              <li>
                {ANNEX_PAGES.row} {row}: ”{written}” = {nameOf(recipient)} ({recipient})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
