import type { Effects, SumOfChanges } from "#domain/comparison";
import { KRONA, type Ore } from "#domain/money";
import type { ChangeFacts } from "#domain/receipt";
import { certaintyWordInSentence } from "./certainty.ts";
import { COMPARISON, differenceText, sideHeading, sideWithout } from "./comparison.ts";
import { formatOre } from "./format.ts";
import type { PlacedText, ReceiptTable } from "./worded-receipt.ts";

type Given = { readonly isGivenBefore: boolean; readonly isGivenAfter: boolean };

/** Every recipient of a receipt of two agreements before and after, the difference and its causes: the table of the page. */
export function changesTable(facts: ChangeFacts, caption: string): ReceiptTable {
  const { rows, sum, isGiven } = facts;
  const columns = columnsOf(facts);
  const cells = (place: string, name: PlacedText, change: SumOfChanges, given: Given) => [
    name,
    ...columns.map(({ key, cell }) => computed(`${place}.${key}`, cell(change, given))),
  ];
  return {
    caption: { place: "caption", text: caption },
    columns: [
      { place: "column.name", text: COMPARISON.recipient },
      ...columns.map(({ key, heading }) => ({ place: `column.${key}`, text: heading })),
    ],
    wordColumns: 1,
    rows: rows.map(({ name, change, ...given }, index) =>
      cells(`row.${index}`, computed(`row.${index}.name`, name), change, given),
    ),
    sum: cells("sum", { place: "sum.name", text: COMPARISON.sum }, sum, {
      isGivenBefore: isGiven.before,
      isGivenAfter: isGiven.after,
    }),
  };
}

type Column = {
  readonly key: string;
  readonly heading: string;
  readonly cell: (change: SumOfChanges, given: Given) => string;
};

function columnsOf({ before, after, certainty, hasPublished }: ChangeFacts): readonly Column[] {
  const heading = (title: string, sure: keyof typeof certainty) => {
    const word = certainty[sure];
    return `${sideHeading(title, word && certaintyWordInSentence(word))}, kr`;
  };
  const causes: readonly (keyof Effects)[] = [
    "frame",
    "population",
    "rule",
    ...(hasPublished ? ["published" as const] : []),
  ];
  return [
    {
      key: "before",
      heading: heading(before.agreement.title, "before"),
      cell: (change, { isGivenBefore }) => sideText(change.before, isGivenBefore),
    },
    {
      key: "after",
      heading: heading(after.agreement.title, "after"),
      cell: (change, { isGivenAfter }) => sideText(change.after, isGivenAfter),
    },
    {
      key: "difference",
      heading: COMPARISON.difference,
      cell: ({ difference }) => differenceText(difference),
    },
    ...causes.map((key): Column => ({
      key,
      heading: COMPARISON[key],
      cell: ({ effects }) => differenceText(effects === "unknown" ? effects : effects[key]),
    })),
  ];
}

/** An amount in a column of kronor; without one okänt, or a dash where the agreement gives nothing. */
function sideText(amount: Ore | "unknown", isGiven: boolean): string {
  if (amount === "unknown" || !isGiven) return sideWithout(amount);
  return formatOre(amount, KRONA).replace(/\u00a0kr$/, "");
}

function computed(place: string, text: string): PlacedText {
  return { place, text, isComputed: true };
}
