import type { OrganisationRegister } from "#domain/organisation";
import {
  marksOf,
  RECEIPT_FORMAT,
  RECEIPT_FORMAT_2,
  writtenKey,
  type FactComponent,
  type ReceiptAnnex,
  type ReceiptComponent,
  type ReceiptContent,
  type ReceiptFacts,
  type ReceiptPair,
  type ReceiptSeries,
  type SealedReceipt,
} from "#domain/receipt";
import { hashOf } from "#domain/source";
import { seriesHash } from "#domain/population";
import { recipientName } from "./view-agreement.ts";

/** The words that a receipt is shown and judged with. */
export type ReceiptWords = {
  /** What stands before an address where it is shown. */
  readonly addressPath: string;
  readonly words: readonly ReceiptPair[];
  readonly sentences: Readonly<Record<string, string>>;
};

/** Puts everything that a receipt needs to compute itself again into one value, with its marks and its hash. */
export function sealReceipt(
  facts: ReceiptFacts,
  { addressPath, words, sentences }: ReceiptWords,
  register: OrganisationRegister,
): SealedReceipt {
  const { agreement, kind, text, ruleVersion, components, series, annexes, rows } = facts;
  const content: ReceiptContent = {
    format: annexes.length === 0 ? RECEIPT_FORMAT : RECEIPT_FORMAT_2,
    kind,
    agreement: {
      id: agreement.id,
      title: agreement.title,
      version: agreement.version,
      content: JSON.parse(text),
    },
    ruleVersion,
    addressPath,
    names: namesIn(facts, register),
    series: series.map(writtenSeries),
    components: components.map(writtenComponent),
    ...(annexes.length === 0 ? {} : { annexes: annexes.map(writtenAnnex) }),
    rows: rows.map(({ component, code }) => [kind === "comparison" ? 0 : component, code]),
    words,
    sentences,
  };
  return { content, marks: marksOf(content), hash: hashOf(content) };
}

/** Everybody who has a share in one of the components or a row, by code. */
function namesIn({ components, rows }: ReceiptFacts, register: OrganisationRegister): readonly ReceiptPair[] {
  const names = components.flatMap(({ computed: { component, allocation } }) =>
    allocation.shares.map(({ recipient }): ReceiptPair => [
      recipient,
      recipientName(recipient, component, register),
    ]),
  );
  const shown = rows.map(({ code, name }): ReceiptPair => [code, name]);
  return [...new Map([...names, ...shown])].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** A payer's table as a receipt carries it. */
export function writtenAnnex({ hash, annex }: ReceiptFacts["annexes"][number]): ReceiptAnnex {
  const { agreement, component, title, publisher, published, table } = annex;
  return {
    hash,
    agreement,
    component,
    title,
    publisher,
    published: published.toString(),
    group: table.group,
    unit: String(table.unit),
    rows: [...table.rows].map(([code, { amount, asWritten, row }]) => [code, String(amount), asWritten, row]),
  };
}

/** A population series as a receipt carries it. */
export function writtenSeries({ hash, series }: ReceiptFacts["series"][number]): ReceiptSeries {
  const { date, certainty, source, rows } = series;
  return {
    hash,
    date: date.toString(),
    certainty,
    source: {
      document: source.document,
      ...(source.place === undefined ? {} : { place: source.place }),
      ...(source.published === undefined ? {} : { published: source.published.toString() }),
      ...(source.readOn === undefined ? {} : { readOn: source.readOn.toString() }),
    },
    rows: [...rows].map(([code, { persons, row }]) => [code, String(persons), row]),
  };
}

/** A component as a receipt carries it, with its key written out. */
export function writtenComponent({
  computed: { component, allocation, basis, certainty },
  isAlternative,
  result,
}: Pick<FactComponent, "computed" | "isAlternative" | "result">): ReceiptComponent {
  const { grain, stage, rest } = allocation.rule;
  return {
    id: component.id,
    title: component.written.title,
    isAlternative,
    total: String(allocation.total),
    key: writtenKey(allocation.key),
    rule: { grain: String(grain), stage, rest },
    ...(basis === undefined
      ? {}
      : {
          basis: {
            series: seriesHash(basis.series),
            keyDate: basis.keyDate.toString(),
            usedDate: basis.series.date.toString(),
          },
        }),
    certainty,
    result,
  };
}
