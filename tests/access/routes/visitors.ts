import { ROLES, type Assignment, type Role } from "#domain/rights";
import { day } from "#domain/time";
import { hashOfSecret } from "../../../src/application/sign-in.ts";
import type { People } from "../../../src/application/ports.ts";

/** The organisation that every visitor acts for: Falun. */
export const OWN = "2080";
/** A municipality that Falun hosts by a recorded mandate: Orsa. */
export const HOSTED = "2034";
/** A municipality that Falun has nothing to do with: Leksand. */
export const OTHER = "2029";
/** The common support structure that Falun is a party to; it hosts Falun. */
export const JOINT = "rss-dalarna";

/** Somebody who asks: in one role, in none, in every one, or with every role in another organisation. */
export type RouteVisitor = {
  readonly name: string;
  /** The roles that are in force in Falun today. */
  readonly roles: readonly Role[];
  /** What the browser holds; absent for whoever is not signed in. */
  readonly cookie?: string;
};

const signedInAs = (name: string, roles: readonly Role[]): RouteVisitor => ({
  name,
  roles,
  cookie: `samnytta=token-${name}`,
});

/** Whoever walks the routes. `elsewhere` reads drafts in Falun and holds every role in Leksand; the roles of `ended` are over. */
export const VISITORS: readonly RouteVisitor[] = [
  { name: "nobody", roles: [] },
  signedInAs("ended", []),
  ...ROLES.map((role) => signedInAs(role, [role])),
  signedInAs("elsewhere", ["reader"]),
  signedInAs("every-role", ROLES),
];

const FROM = day("2026-01-01");
const YESTERDAY = day("2026-11-21");
const NOW = "2026-11-22T11:30:00Z";
const LATER = "2026-11-22T20:00:00Z";

/** The person behind a visitor. */
export function personOf({ name }: Pick<RouteVisitor, "name">): string {
  return `person-${name}`;
}

/** A role of a visitor in Falun. */
export function assignmentOf({ name }: Pick<RouteVisitor, "name">, role: Role): Assignment {
  return { id: `${name}-${role}`, person: personOf({ name }), organisation: OWN, role, from: FROM };
}

/** Makes everybody known: persons, roles, who hosts whom, and a sign-in for each. */
export async function addVisitors(people: People): Promise<void> {
  for (const each of VISITORS.filter(({ cookie }) => cookie !== undefined)) {
    await people.addPerson({ id: personOf(each), name: `Någon Exempel ${each.name}`, isExample: false }, NOW);
    for (const role of each.roles) await people.giveRole(assignmentOf(each, role), NOW);
  }
  await people.giveRole(
    { ...assignmentOf({ name: "ended" }, "administrator"), id: "ended-administrator", to: YESTERDAY },
    NOW,
  );
  for (const role of ROLES)
    await people.giveRole(
      { ...assignmentOf({ name: "elsewhere" }, role), id: `leksand-${role}`, organisation: OTHER },
      NOW,
    );
  for (const [host, organisation] of [
    [OWN, HOSTED],
    [JOINT, OWN],
  ] as const)
    await people.recordMandate({ host, organisation, from: FROM, source: "Exempel" }, NOW);
  for (const [name, hash] of TOKEN_HASHES) {
    const session = { person: personOf({ name }), organisation: OWN, openedAt: NOW, seenAt: NOW };
    await people.openSession(hash, session, LATER);
  }
}

const TOKEN_HASHES = new Map(
  VISITORS.filter(({ cookie }) => cookie !== undefined).map(({ name }) => [
    name,
    hashOfSecret(`token-${name}`),
  ]),
);
