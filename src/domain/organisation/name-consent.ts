import type { Seat } from "./seat.ts";
import type { Span } from "./written.ts";

/** How somebody agreed to have their name shown (sätt). */
export type ConsentWay = "in-writing" | "by-mail" | "orally";

/** Every way. */
export const CONSENT_WAYS: readonly ConsentWay[] = ["in-writing", "by-mail", "orally"];

/** Whose name it is: that of whoever holds the seat, or of the deputy (ersättare). */
export type NamedHolder = "holder" | "deputy";

/** Both. */
export const NAMED_HOLDERS: readonly NamedHolder[] = ["holder", "deputy"];

/**
 * That a representative has agreed to have the name shown beside a seat (samtycke): `from` is the day it was given. The name
 * is not here: a record cannot be erased, a name can.
 */
export type NameConsent = Span & {
  /** The seat, by its id. */
  readonly seat: string;
  readonly holder: NamedHolder;
  readonly way: ConsentWay;
  /** What the person agreed to, in the words they were shown. */
  readonly wording: string;
};

/**
 * Whether a name may be shown beside a seat at all, with consent: only that of somebody who represents users, patients or
 * relatives. Membership may reveal somebody's health, so without consent no name is shown there either.
 * @source förordning (EU) 2016/679 articles 6.1 a and 9.2 a
 */
export function mayShowName(seat: Pick<Seat, "function">): boolean {
  return seat.function === "user-organisation";
}
