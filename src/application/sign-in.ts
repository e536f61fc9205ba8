import { actingFor, type Acting, type OrganisationId, type PersonId } from "#domain/rights";
import { hashOf } from "#domain/source";
import { minutesAfter } from "#domain/time";
import type { Clock, People, Person } from "./ports.ts";

/** A sign-in rests at most this long between two pages (viloläge), and lasts at most this long in all. */
export const SIGN_IN_LIMITS = { idleMinutes: 60, hours: 10 } as const;

/** What signing in needs: people, the time, and secrets that nobody can guess. */
export type SignInParts = {
  readonly people: People;
  readonly clock: Clock;
  /** At least 128 random bits, as text. */
  readonly newSecret: () => string;
};

/** Somebody who is signed in (besökare): who, for whom, and for whom else they may act. */
export type Visitor = {
  readonly person: Person;
  /** Absent for somebody whose every role has ended. */
  readonly acting?: Acting;
  readonly organisations: readonly OrganisationId[];
  readonly tokenHash: string;
  /** When the sign-in ends, however much is done in it. */
  readonly until: string;
};

/** Only this is kept of a token or of a link's secret. */
export function hashOfSecret(secret: string): string {
  return hashOf({ secret });
}

/**
 * Signs somebody in. Each sign-in has a token of its own, so what somebody held before they signed in is worth nothing
 * after.
 * @returns the token, for the browser alone
 */
export async function signIn(person: PersonId, { people, clock, newSecret }: SignInParts): Promise<string> {
  const token = newSecret();
  const now = clock.moment();
  await people.openSession(
    hashOfSecret(token),
    { person, openedAt: now, seenAt: now },
    minutesAfter(now, SIGN_IN_LIMITS.hours * 60),
  );
  return token;
}

/**
 * Lets a visitor act for another of their organisations (byter organisation). The sign-in goes on under a token of its own,
 * to the same end; what was held before is worth nothing after.
 * @returns the token, for the browser alone; undefined where the visitor has no role there
 */
export async function actFor(
  { person, organisations, tokenHash, until }: Visitor,
  organisation: OrganisationId,
  { people, clock, newSecret }: SignInParts,
): Promise<string | undefined> {
  if (!organisations.includes(organisation)) return undefined;
  const token = newSecret();
  const now = clock.moment();
  const openedAt = minutesAfter(until, -SIGN_IN_LIMITS.hours * 60);
  const session = { person: person.id, organisation, openedAt, seenAt: now };
  await people.openSession(hashOfSecret(token), session, until);
  await people.closeSession(tokenHash, now);
  return token;
}

/** Who a token belongs to, acting for the organisation they chose last, else the first; undefined when it is worth nothing. */
export async function findVisitor(
  token: string | undefined,
  { people, clock }: Omit<SignInParts, "newSecret">,
): Promise<Visitor | undefined> {
  if (token === undefined || token === "") return undefined;
  const tokenHash = hashOfSecret(token);
  const now = clock.moment();
  const session = await people.findSession(tokenHash, {
    now,
    idleSince: minutesAfter(now, -SIGN_IN_LIMITS.idleMinutes),
  });
  const person = session && (await people.findPerson(session.person));
  if (session === undefined || person === undefined || person.name === "erased") return undefined;
  const [assignments, mandates] = await Promise.all([people.assignmentsOf(person.id), people.mandates()]);
  const today = clock.today();
  const acting = [...new Set(assignments.map(({ organisation }) => organisation))].flatMap((organisation) => {
    const as = actingFor(person.id, organisation, { assignments, mandates }, today);
    return as === undefined ? [] : [as];
  });
  const chosen = acting.find(({ organisation }) => organisation === session.organisation) ?? acting[0];
  return {
    person,
    ...(chosen === undefined ? {} : { acting: chosen }),
    organisations: acting.map(({ organisation }) => organisation),
    tokenHash,
    until: minutesAfter(session.openedAt, SIGN_IN_LIMITS.hours * 60),
  };
}
