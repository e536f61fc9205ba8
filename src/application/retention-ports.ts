import type { RetentionKind } from "#domain/personal-data";
import type { Day } from "#domain/time";

/** What is due under one rule: everything that ended on a day or before. */
export type DueEnd = { readonly kind: RetentionKind; readonly lastEnd: Day };

/** How many are due, or were removed, under one rule. */
export type DueCount = DueEnd & { readonly count: number };

/** That something was removed on a day, as it was written down (gallring). */
export type RetentionRun = {
  readonly kind: RetentionKind;
  readonly day: Day;
  readonly count: number;
  /** UTC, ISO 8601. */
  readonly moment: string;
};

/** Removal by rule, done by the owner of the tables: the program's own role can remove nothing of this. */
export type RetentionStore = {
  /** Counts; nothing is removed. */
  readonly countDue: (due: readonly DueEnd[]) => Promise<readonly DueCount[]>;
  /** Removes and writes down how many, in one transaction. */
  readonly removeDue: (
    due: readonly DueEnd[],
    when: { readonly day: Day; readonly moment: string },
  ) => Promise<readonly DueCount[]>;
};
