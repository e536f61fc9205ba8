import type { Day } from "#domain/time";

/** A person, by an id that says nothing about who it is. */
export type PersonId = string;

/** An organisation: a municipality's or region's code, or the short name of a registered one, "rss-dalarna". */
export type OrganisationId = string;

/** What somebody may be in an organisation (roll). */
export type Role =
  /** Läser utkast. */
  | "reader"
  /** Handläggare: writes drafts. */
  | "editor"
  /** Ekonom: writes what concerns money. */
  | "economist"
  /** Nämndsekreterare: registers what bodies have decided, and confirms what others have said for the organisation. */
  | "registrar"
  /** Attesterar. */
  | "approver"
  /** Publicerar. */
  | "publisher"
  /** Revisor: reads all of the organisation's own and joint matters, changes nothing. */
  | "auditor"
  /** Administrerar personer och roller. */
  | "administrator"
  /** Betalare: pays grants out, and publishes who gets what. */
  | "payer"
  /** Länsvärd: runs what is common to a county, and registers for those who have nobody. */
  | "county-host";

/** Every role, in the order they are shown. */
export const ROLES: readonly Role[] = [
  "reader",
  "editor",
  "economist",
  "registrar",
  "approver",
  "publisher",
  "auditor",
  "administrator",
  "payer",
  "county-host",
];

/** That somebody has a role (uppdrag). Both ends belong to the span; one that is deputy for another has the other's role. */
export type Assignment = {
  readonly id: string;
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly role: Role;
  readonly from: Day;
  readonly to?: Day;
  /** The assignment that this one stands in for (ersättare). */
  readonly deputyFor?: string;
};

/** Somebody who acts: for one organisation, in the roles that are in force today. */
export type Acting = {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly roles: readonly Role[];
  /** The organisations that this one may register for, by a recorded mandate (länsvärdskap). */
  readonly hosts: readonly OrganisationId[];
};
