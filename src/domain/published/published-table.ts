import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";

/** Whom a published table has a row for; Gotland is "0980" among municipalities and "09" among regions. */
export type PublishedGroup = "municipalities" | "regions" | "counties-jointly";

/** One recipient's amount in a published table. */
export type PublishedRow = {
  readonly amount: Ore;
  readonly asWritten: string;
  /** The line of the file or the row of the sheet, counted from 1. */
  readonly row: number;
  /** The writing was a misprint ("544 99 160", "42 045981") that is read with its digits joined, since the sum proves it. */
  readonly isProvenBySum?: true;
};

/** A line of the file that is nobody's amount, and why it was passed over. */
export type PassedOverLine = {
  readonly row: number;
  readonly text: string;
  readonly why: "total" | "county-sum" | "heading" | "note";
};

/** A row that had no code and was matched by its name, which is shown for the reader to judge. */
export type MatchedName = {
  readonly row: number;
  readonly written: string;
  readonly recipient: RecipientCode;
};

/**
 * What a payer has published of one component, per recipient (betalarens bilaga). It may be partial: only the
 * recipients it names have a published amount. Rows stand in the order of the file.
 */
export type PublishedTable = {
  readonly group: PublishedGroup;
  readonly rows: ReadonlyMap<RecipientCode, PublishedRow>;
  /** Öre in the unit that amounts are written in: 100 for kronor, 100 000 for tkr. */
  readonly unit: Ore;
  /** The total that the table itself states. */
  readonly statedTotal?: { readonly amount: Ore; readonly row: number };
  readonly passedOver: readonly PassedOverLine[];
  readonly matchedByName: readonly MatchedName[];
};
