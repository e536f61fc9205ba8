import { isWithin, type Day } from "#domain/time";
import { ROLES, type Acting, type Assignment, type OrganisationId, type PersonId } from "./role.ts";

/** That one organisation may register for another (värdskap), as recorded, with its days. */
export type HostMandate = {
  readonly host: OrganisationId;
  readonly organisation: OrganisationId;
  readonly from: Day;
  readonly to?: Day;
  /** What it rests on: a decision, an agreement. */
  readonly source: string;
};

/**
 * Who somebody is when acting for an organisation on a day; undefined when no assignment is in force then.
 * A mandate counts only for whoever is county host; everybody else acts for their own organisation alone.
 */
export function actingFor(
  person: PersonId,
  organisation: OrganisationId,
  known: { readonly assignments: readonly Assignment[]; readonly mandates: readonly HostMandate[] },
  on: Day,
): Acting | undefined {
  const held = new Set(
    known.assignments
      .filter((each) => each.person === person && each.organisation === organisation)
      .filter(({ from, to }) => isWithin(on, from, to))
      .map(({ role }) => role),
  );
  if (held.size === 0) return undefined;
  const hosts = held.has("county-host")
    ? known.mandates.filter((each) => each.host === organisation && isWithin(on, each.from, each.to))
    : [];
  return {
    person,
    organisation,
    roles: ROLES.filter((role) => held.has(role)),
    hosts: [...new Set(hosts.map((mandate) => mandate.organisation))].toSorted(),
  };
}
