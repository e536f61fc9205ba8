import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { hashOf } from "#domain/source";
import type { Day } from "#domain/time";
import type { PublishedTable } from "./published-table.ts";

/**
 * A payer's table of one component with where it comes from (bilaga). Its amounts bind before ours;
 * what we compute stands beside them as control.
 */
export type Annex = {
  /** The agreement by id, in whatever version it is read. */
  readonly agreement: string;
  readonly component: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: Day | "unknown";
  readonly table: PublishedTable;
};

/** A published amount of one recipient, as an annex gives it. */
export type PublishedAmount = {
  readonly recipient: RecipientCode;
  readonly amount: Ore;
  readonly asWritten: string;
  readonly row: number;
  readonly isProvenBySum: boolean;
  readonly annex: Annex;
};

/** What an annex is named by, as plain values: days as 2017-02-14 or "unknown", amounts and unit in öre. */
export type AnnexContent = Pick<Annex, "agreement" | "component" | "title" | "publisher"> & {
  readonly published: string;
  readonly group: string;
  readonly unit: bigint;
  /** In any order. */
  readonly rows: readonly (readonly [code: RecipientCode, amount: bigint, asWritten: string])[];
};

/** The name of an annex' content: SHA-256 over what it is, whose it is, and every amount in order of code. */
export function annexHash({ agreement, component, title, publisher, published, table }: Annex): string {
  return hashOfAnnex({
    agreement,
    component,
    title,
    publisher,
    published: published.toString(),
    group: table.group,
    unit: table.unit,
    rows: [...table.rows].map(([code, { amount, asWritten }]) => [code, amount, asWritten]),
  });
}

/** The same name from plain values, as an export or a receipt carries them. */
export function hashOfAnnex({ rows, ...head }: AnnexContent): string {
  return hashOf({ ...head, rows: rows.toSorted(([a], [b]) => (a < b ? -1 : 1)) });
}

/**
 * The permanent address of a published amount: SHA-256 over the agreement's version, component, recipient and annex.
 */
export function addressOfPublished(inputs: {
  readonly agreement: string;
  readonly component: string;
  readonly recipient: RecipientCode;
  readonly annex: string;
}): string {
  return hashOf({ published: { ...inputs } });
}

/**
 * What is published of a component when several annexes are at hand: each recipient's amount in the last annex that
 * names it. Nothing is handed out anew to those that none names.
 * @param annexes in the order they were read in
 */
export function publishedAmounts(annexes: readonly Annex[]): ReadonlyMap<RecipientCode, PublishedAmount> {
  return new Map(
    annexes.flatMap((annex) =>
      [...annex.table.rows].map(
        ([recipient, { amount, asWritten, row, isProvenBySum = false }]): [
          RecipientCode,
          PublishedAmount,
        ] => [recipient, { recipient, amount, asWritten, row, isProvenBySum, annex }],
      ),
    ),
  );
}
