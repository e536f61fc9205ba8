import type { Child } from "hono/jsx";
import type { Effects } from "#domain/comparison";
import { KRONA, type Ore } from "#domain/money";
import { commonCertainty, type ShownSum } from "../../../application/amount-figure.ts";
import type { ComparisonView } from "../../../application/view-comparison.ts";
import { rowName } from "../../../texts/agreement-tables.ts";
import { certaintyWordInSentence } from "../../../texts/certainty.ts";
import {
  changesCaption,
  COMPARISON,
  differenceText,
  sideHeading,
  sideWithout,
} from "../../../texts/comparison.ts";
import { formatOre } from "../../../texts/format.ts";
import { amountHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

type ColumnKey = "before" | "after" | "difference" | keyof Effects;

/** Every recipient before and after, the difference and its causes, the largest first. */
export function ChangesLedger({
  view,
  isDraft = false,
}: {
  readonly view: ComparisonView;
  /** The later side is a draft: its amounts have no address to be opened at. */
  readonly isDraft?: boolean;
}) {
  const { before, after, rows, sum, hasPublished, county } = view;
  const [start, end] = [sideOf(rows.map((row) => row.before)), sideOf(rows.map((row) => row.after))];
  const causes: readonly (keyof Effects)[] = ["frame", "population", "rule"];
  const shown = hasPublished ? [...causes, "published" as const] : causes;
  const cells = (
    change: NonNullable<ComparisonView["sum"]>,
    first: ShownSum | undefined,
    last: ShownSum | undefined,
    name: string | undefined,
  ): Readonly<Record<ColumnKey, Child>> => ({
    before: <SideAmount amount={change.before} sum={first} isSure={start !== undefined} of={name} />,
    after: (
      <SideAmount amount={change.after} sum={last} isSure={end !== undefined} of={name} isDraft={isDraft} />
    ),
    difference: differenceText(change.difference),
    frame: causeText(change.effects, "frame"),
    population: causeText(change.effects, "population"),
    rule: causeText(change.effects, "rule"),
    published: causeText(change.effects, "published"),
  });
  return (
    <LedgerTable<ColumnKey>
      caption={changesCaption(rows.length, county?.shortName)}
      rowHeading={{ label: COMPARISON.recipient }}
      columns={[
        { key: "before", label: sideHeading(before.agreement.title, start), isNumber: true },
        { key: "after", label: sideHeading(after.agreement.title, end), isNumber: true },
        { key: "difference", label: COMPARISON.difference, isNumber: true },
        ...shown.map((key) => ({ key, label: COMPARISON[key], isNumber: true })),
      ]}
      rows={rows.map((row) => {
        const name = rowName(row.recipient, row.name);
        return {
          id: `m-${row.recipient}`,
          heading: name,
          cells: cells(row.change, row.before, row.after, name),
        };
      })}
      sum={
        sum === undefined
          ? undefined
          : { heading: COMPARISON.sum, cells: cells(sum, view.sumBefore, view.sumAfter, undefined) }
      }
    />
  );
}

/** An amount of one side that opens; without one it is okänt, or a dash where the agreement gives nothing. */
function SideAmount(props: {
  readonly amount: Ore | "unknown";
  readonly sum: ShownSum | undefined;
  /** Whether the column says how sure all of its amounts are. */
  readonly isSure: boolean;
  readonly of: string | undefined;
  readonly isDraft?: boolean;
}) {
  const { amount, sum, isSure, of, isDraft = false } = props;
  if (isDraft && amount !== "unknown") return <>{formatOre(amount, KRONA)}</>;
  if (amount === "unknown" || sum === undefined) return <>{sideWithout(amount)}</>;
  return (
    <>
      <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} of={of} />
      {!isSure && <CertaintyMark certainty={sum.figure.certainty} />}
    </>
  );
}

/** How sure every amount of a side is, in a word; undefined where they differ. */
function sideOf(sums: readonly (ShownSum | undefined)[]): string | undefined {
  const certainty = commonCertainty(sums.flatMap((sum) => sum?.parts ?? []));
  return certainty === undefined ? undefined : certaintyWordInSentence(certainty);
}

function causeText(effects: Effects | "unknown", key: keyof Effects): string {
  return differenceText(effects === "unknown" ? effects : effects[key]);
}
