import type { Day } from "#domain/time";
import type { Origin, Span } from "./written.ts";

/** What sort of organisation it is, beside municipalities and regions (organisationsform). */
export type OrganisationForm =
  /** RSS: no legal form of its own. */
  | "support-structure"
  /** Förening, as SKR and Storsthlm. */
  | "association"
  /** Kommunalförbund. */
  | "municipal-association"
  /** Samordningsförbund (Finsam). */
  | "coordination-association"
  /** Brukar-, patient- eller anhörigorganisation. */
  | "user-organisation"
  /** Myndighet. */
  | "authority"
  /** Privat vårdgivare. */
  | "private-provider";

/** Every form, in the order they are shown. */
export const ORGANISATION_FORMS: readonly OrganisationForm[] = [
  "support-structure",
  "association",
  "municipal-association",
  "coordination-association",
  "user-organisation",
  "authority",
  "private-provider",
];

/** An organisation that is neither municipality nor region, as it has been registered. */
export type RegisteredOrganisation = {
  readonly name: string;
  readonly form: OrganisationForm;
  /** The two digits of its county, where it works in one. */
  readonly county?: string;
  readonly isExample: boolean;
};

/** That an organisation is a member of another between two days (medlemskap). */
export type Membership = Span & {
  readonly member: string;
  readonly in: string;
  readonly origin: Origin;
};

/**
 * That an organisation lets another register for it (värdskap), as it has written it down itself. What that lets the host do
 * stands in the table of rights, under reach "hosted".
 */
export type WrittenMandate = Span & {
  /** Who gives it. */
  readonly organisation: string;
  /** Who may register for it. */
  readonly host: string;
  /** What it rests on: a decision with its day. */
  readonly source: string;
  readonly from: Day;
};
