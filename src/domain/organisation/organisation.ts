import type { Source } from "#domain/source";
import type { Day } from "#domain/time";

/**
 * Who may receive money, by code: a municipality `"1980"` (four digits), a region `"19"` (the county's two digits),
 * a county's principals jointly `"lan-19"`, or another named recipient in lower case, `"skr"`.
 */
export type RecipientCode = string;

/** A name with the days it was in use; a limit without a source at hand is "unknown". Both ends belong to the span. */
export type Name = {
  readonly text: string;
  readonly from: Day | "unknown";
  readonly to: Day | "unknown" | "in-use";
  readonly source?: Source;
};

/** A municipality (kommun) by its four-digit code, unchanged through changes of name. */
export type Municipality = {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly county: string;
  readonly slug: string;
  /** The first day under this code, where the municipality is younger than our series or changed county. */
  readonly since?: Day;
  /** The code before a change of county: Heby was 1917 until 2007. */
  readonly formerCode?: string;
  readonly note?: string;
};

/** A county (län) by its two-digit code. */
export type County = {
  readonly code: string;
  readonly letter: string;
  readonly name: string;
  readonly shortName: string;
  readonly slug: string;
};

/** A region (before its own day of change: landsting) by its county's two-digit code. */
export type Region = {
  readonly code: string;
  readonly name: string;
  readonly county: string;
  readonly slug: string;
  readonly names: readonly Name[];
  /** Gotland is one organisation that is both municipality and region. */
  readonly alsoMunicipality?: string;
};

/** One part of a healthcare region: a whole county, or some municipalities of it (Halland is split). */
export type HealthcareRegionPart = {
  readonly county: string;
  readonly municipalities: "all" | readonly string[];
};

/** A healthcare region (sjukvårdsregion): regions that cooperate on specialised care. */
export type HealthcareRegion = {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly HealthcareRegionPart[];
};

/** What can be wrong in a register of organisations. `code` is whose row it stands in, or a healthcare region's id. */
export type OrganisationProblem =
  | { readonly kind: "duplicate-code"; readonly code: string }
  | { readonly kind: "duplicate-slug"; readonly code: string; readonly slug: string }
  | { readonly kind: "unknown-county"; readonly code: string; readonly county: string }
  | { readonly kind: "unknown-municipality"; readonly code: string; readonly municipality: string }
  | { readonly kind: "county-and-code-differ"; readonly code: string; readonly county: string };
