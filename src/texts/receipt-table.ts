import { KRONA, wholeFraction, type Ore } from "#domain/money";
import type { FactRow, ReceiptFacts } from "#domain/receipt";
import { capitalised } from "./capitalised.ts";
import { componentTitle } from "./component-title.ts";
import { AGREEMENT_PAGE } from "./agreement-page.ts";
import { formatChange, formatExact, formatOre, groupThousands } from "./format.ts";
import { stageName } from "./rules.ts";
import type { PlacedText, ReceiptTable } from "./worded-receipt.ts";

const OURS = "Vår uträkning";

type Column = {
  readonly name: string;
  readonly heading: string;
  readonly cell: (row: FactRow) => string | undefined;
  readonly sum?: string | undefined;
};

/** The amounts of a receipt as a table: one component with weight and exact share, or several with their names. */
export function receiptTable(facts: ReceiptFacts, caption: string): ReceiptTable {
  const columns = columnsOf(facts);
  const wordColumns = columns.filter(({ name }) => name === "name" || name === "part").length;
  return {
    caption: { place: "caption", text: caption },
    columns: columns.map(({ name, heading }) => ({ place: `column.${name}`, text: heading })),
    wordColumns,
    rows: facts.rows.map((row, index) =>
      columns.map(({ name, cell }) => computed(`row.${index}.${name}`, cell(row))),
    ),
    sum: columns.map(({ name, sum }) =>
      name === "name" || sum === undefined
        ? { place: `sum.${name}`, text: name === "name" ? "Summa" : "", isComputed: name !== "name" }
        : computed(`sum.${name}`, sum),
    ),
  };
}

function columnsOf(facts: ReceiptFacts): readonly Column[] {
  const { kind, components, rows, sums } = facts;
  const [first, second] = components.map(({ computed: { allocation } }) => allocation);
  const isOneComponent = kind === "comparison" || components.length <= 1;
  const isComputed = rows.some(({ share }) => share !== undefined);
  const kronor = (amount: Ore, { component }: Pick<FactRow, "component">) =>
    formatOre(amount, grainOf(facts, component));
  const stageHeading = (allocation: typeof first) =>
    allocation === undefined ? "" : capitalised(stageName(allocation.rule.stage, allocation.shares.length));
  return [
    { name: "name", heading: AGREEMENT_PAGE.recipient, cell: ({ name }) => name },
    ...(isOneComponent
      ? []
      : [
          {
            name: "part",
            heading: AGREEMENT_PAGE.part,
            cell: ({ component }: FactRow) => {
              const own = components[component]?.computed.component;
              return own && componentTitle(own);
            },
          },
        ]),
    ...(isOneComponent && sums.weight !== undefined
      ? [
          {
            name: "weight",
            heading: isCounted(rows) ? AGREEMENT_PAGE.persons : "Vikt",
            cell: ({ share }: FactRow) => share?.weight && groupThousands(share.weight.value),
            sum: groupThousands(sums.weight),
          },
        ]
      : []),
    ...(kind === "table" && isComputed
      ? [
          {
            name: "exact",
            heading: "Exakt andel",
            cell: ({ share }: FactRow) => share && formatExact(share.exact),
          },
        ]
      : []),
    ...(isComputed
      ? [
          {
            name: "amount",
            heading:
              kind === "comparison" ? stageHeading(first) : sums.published === undefined ? "Belopp" : OURS,
            cell: (row: FactRow) => row.share && kronor(row.share.amount, row),
            sum: kronor(sums.amount, { component: 0 }),
          },
        ]
      : []),
    ...(sums.published === undefined
      ? []
      : [
          {
            name: "published",
            heading: "Fastställt av betalaren",
            cell: (row: FactRow) => row.published && kronor(row.published, row),
            sum: kronor(sums.published.amount, { component: 0 }),
          },
          {
            name: "counts",
            heading: "Gäller",
            cell: (row: FactRow) => kronor(row.counts, row),
            sum: kronor(sums.published.counts, { component: 0 }),
          },
        ]),
    ...(sums.other === undefined
      ? []
      : [
          {
            name: "other",
            heading: stageHeading(second),
            cell: (row: FactRow) => row.other && kronor(row.other.share.amount, row),
            sum: kronor(sums.other.amount, { component: 0 }),
          },
          {
            name: "change",
            heading: "Skillnad",
            cell: ({ other }: FactRow) => other && changeText(other.change),
            sum: changeText(sums.other.change),
          },
        ]),
  ];
}

function changeText(change: Ore): string {
  return formatChange(wholeFraction(change), change % 100n === 0n ? 0 : 2);
}

/** What is published without being computed is written as it is: whole kronor, or with its öre. */
function grainOf({ components }: ReceiptFacts, index: number): Ore {
  return components[index]?.computed.allocation.rule.grain ?? KRONA;
}

function isCounted(rows: readonly FactRow[]): boolean {
  return rows.every(({ share }) => share?.weight === undefined || share.weight.unit === "persons");
}

function computed(place: string, text: string | undefined): PlacedText {
  return { place, text: text ?? "", isComputed: true };
}
