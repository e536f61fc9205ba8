import type { Day } from "#domain/time";

/**
 * What is known of somebody's or something's days (giltighetstid). Both ends belong to it; an end that nobody has said is
 * absent, and counts as open.
 */
export type Span = { readonly from?: Day; readonly to?: Day };

/**
 * How what is written down is known (ursprung): somebody has said it, the house has assumed it by habit ("BUS-gruppen i
 * Orsa"), or it is invented to show how it works.
 *
 * It says how the thing is known, never who wrote it. A form begins with "stated" and a county that is set up with
 * "assumption", also for the people of the demonstration: that a whole installation is made up stands above each of its
 * pages (`DemonstrationBanner`). "example" is for whoever chooses it. What was assumed is stated once its owner has
 * confirmed it (`originConfirmed`).
 */
export type Origin = "stated" | "assumption" | "example";

/** Every origin. */
export const ORIGINS: readonly Origin[] = ["stated", "assumption", "example"];

/** The origin once the organisation itself has confirmed the thing: a guess that it stands by is its own word; what is invented stays so. */
export function originConfirmed(origin: Origin): Origin {
  return origin === "assumption" ? "stated" : origin;
}

/** What is wrong in something written down; `field` is its name in the body of the record, "covers[0].from" in a list. */
export type WrittenProblem =
  | { readonly kind: "not-readable" }
  | { readonly kind: "field-missing"; readonly field: string }
  | { readonly kind: "field-wrong"; readonly field: string; readonly value: string }
  /** What looks like a personal identity number (personnummer): no such number is kept. */
  | { readonly kind: "personal-number"; readonly field: string }
  | { readonly kind: "ends-before-it-begins"; readonly field: string; readonly value: string };
