import type { Day } from "#domain/time";

/** What is removed some days after it has ended (gallras). */
export type RetentionKind =
  /** A sign-in, after it was closed or ran out. */
  | "session"
  /** A link, after it was used, taken back or ran out. */
  | "link"
  /** A text that is written and not sent, after it was last kept. */
  | "unsent"
  /** Address and ways in of somebody whose every role has ended. */
  | "address"
  /** What a letter says and where it went, after it was sent, given up or kept. */
  | "letter";

/** A rule of removal (gallringsregel). */
export type RetentionRule = {
  readonly kind: RetentionKind;
  /** Whole days that it is kept after the day it ended. */
  readonly days: number;
};

/**
 * The rules. Each installation's controller decides for its own; these are what the house does unless told otherwise.
 * @source förordning (EU) 2016/679 article 5.1 e; the number of days is our proposal, see docs/limits.md
 */
export const RETENTION: readonly RetentionRule[] = [
  { kind: "session", days: 30 },
  { kind: "link", days: 90 },
  { kind: "unsent", days: 30 },
  { kind: "address", days: 365 },
  { kind: "letter", days: 90 },
];

/**
 * The last day on which a thing may have ended to be removed on a day: what ended on it or before is due.
 * @example lastDueEnd({ kind: "session", days: 30 }, day("2026-03-31")).toString() // "2026-02-28"
 */
export function lastDueEnd({ days }: RetentionRule, on: Day): Day {
  return on.subtract({ days: days + 1 });
}

/** The first day that a thing may be removed: it has then been kept whole days after the day it ended. */
export function firstDueDay({ days }: RetentionRule, ended: Day): Day {
  return ended.add({ days: days + 1 });
}
