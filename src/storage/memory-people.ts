import type { Assignment, HostMandate } from "#domain/rights";
import type { Identity, OneTimeLink, People, Person, Session, ShownName } from "../application/ports.ts";
import { isAbout, keptInMemory } from "./memory-personal-data.ts";
import { openMemoryOutbox, type MemoryOutbox } from "./memory-outbox.ts";

type KeptSession = { session: Session; readonly expiresAt: string; closedAt?: string };

/**
 * People, roles, sign-ins and links, as long as the program lasts, with the same promises as in the database.
 * @param outbox where the letters lie that go with links
 */
export function openMemoryPeople(
  outbox: Pick<MemoryOutbox, "insert" | "erase" | "keptAbout"> = openMemoryOutbox(),
): People {
  const persons = new Map<string, Person>();
  const identities = new Map<string, string>();
  const createdAt = new Map<string, string>();
  const linkedAt = new Map<string, string>();
  const givenAt = new Map<string, string>();
  const assignments = new Map<string, Assignment>();
  const mandates = new Map<string, HostMandate>();
  const sessions = new Map<string, KeptSession>();
  const links = new Map<string, OneTimeLink>();
  /** By consent; undefined where it has been withdrawn. */
  const names = new Map<string, ShownName | undefined>();
  const isLive = (link: OneTimeLink | undefined): link is OneTimeLink =>
    link !== undefined && link.usedAt === undefined && link.revokedAt === undefined;
  const linkIdentity = (person: string, { issuer, subject }: Identity, at: string) => {
    identities.set(`${issuer} ${subject}`, person);
    linkedAt.set(`${issuer} ${subject}`, at);
  };
  const addPerson = (person: Person, at: string, identity?: Identity) => {
    persons.set(person.id, person);
    createdAt.set(person.id, at);
    if (identity !== undefined) linkIdentity(person.id, identity, at);
  };
  const giveRole = (assignment: Assignment, at: string) => {
    assignments.set(assignment.id, assignment);
    givenAt.set(assignment.id, at);
  };
  return {
    findByIdentity: async ({ issuer, subject }) => persons.get(identities.get(`${issuer} ${subject}`) ?? ""),
    addPerson: async (person, at, identity) => addPerson(person, at, identity),
    linkIdentity: async (person, identity, at) => linkIdentity(person, identity, at),
    findPerson: async (person) => persons.get(person),
    assignmentsOf: async (person) => [...assignments.values()].filter((each) => each.person === person),
    peopleIn: async (organisation) =>
      [...assignments.values()]
        .filter((each) => each.organisation === organisation)
        .flatMap((assignment) => {
          const person = persons.get(assignment.person);
          return person === undefined ? [] : [{ person, assignment }];
        }),
    organisationsWithPeople: async () =>
      [...new Set([...assignments.values()].map(({ organisation }) => organisation))].toSorted(),
    giveRole: async (assignment, at) => giveRole(assignment, at),
    endRole: async (organisation, id, last) => {
      const assignment = assignments.get(id);
      if (assignment?.organisation !== organisation) return false;
      assignments.set(id, { ...assignment, to: last });
      return true;
    },
    erasePerson: async (organisation, person, _at, hashes = []) => {
      const known = persons.get(person);
      const isIn = [...assignments.values()].some(
        (each) => each.person === person && each.organisation === organisation,
      );
      if (known === undefined || known.name === "erased" || !isIn) return false;
      persons.set(person, { id: person, name: "erased", isExample: known.isExample });
      for (const [identity, whose] of identities) if (whose === person) identities.delete(identity);
      for (const [token, { session }] of sessions) if (session.person === person) sessions.delete(token);
      for (const [hash, link] of links) if (hashes.includes(hash) || isAbout(link, known)) links.delete(hash);
      outbox.erase(known);
      return true;
    },
    lastRetained: async () => [],
    showName: async (_by, name) => {
      if (!names.has(name.consent)) names.set(name.consent, name);
    },
    shownNames: async () =>
      [...names.values()]
        .flatMap((name) => name ?? [])
        .toSorted((left, right) => (left.consent < right.consent ? -1 : 1)),
    withdrawName: async (by, consent) => {
      const shown = names.get(consent);
      if (shown === undefined) return false;
      const isOfLink = "link" in by && links.get(by.link)?.body.includes(consent) === true;
      const isOfOrganisation =
        "organisation" in by &&
        (shown.organisation === by.organisation ||
          [...mandates.values()].some(
            ({ host, organisation }) => host === by.organisation && organisation === shown.organisation,
          ));
      if (!isOfLink && !isOfOrganisation) return false;
      names.set(consent, undefined);
      return true;
    },
    keptAbout: async (id) => {
      const person = persons.get(id);
      const kept = { createdAt, identities, linkedAt, assignments, givenAt, sessions, links };
      return [...keptInMemory(person, kept), ...(person === undefined ? [] : outbox.keptAbout(person))];
    },
    mandates: async () =>
      [...mandates.entries()].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, each]) => each),
    recordMandate: async (mandate) => {
      const place = `${mandate.host} ${mandate.organisation} ${mandate.from.toString()}`;
      if (!mandates.has(place)) mandates.set(place, mandate);
    },
    changeMandate: async (mandate) => {
      const place = `${mandate.host} ${mandate.organisation} ${mandate.from.toString()}`;
      if (mandates.has(place)) mandates.set(place, mandate);
    },
    openSession: async (tokenHash, session, expiresAt) => {
      sessions.set(tokenHash, { session, expiresAt });
    },
    findSession: async (tokenHash, { now, idleSince }) => {
      const kept = sessions.get(tokenHash);
      if (kept === undefined || kept.closedAt !== undefined) return undefined;
      if (kept.expiresAt <= now || kept.session.seenAt <= idleSince) {
        kept.closedAt = now;
        return undefined;
      }
      kept.session = { ...kept.session, seenAt: now };
      return kept.session;
    },
    chooseOrganisation: async (tokenHash, organisation) => {
      const kept = sessions.get(tokenHash);
      if (kept !== undefined) kept.session = { ...kept.session, organisation };
    },
    closeSession: async (tokenHash, now) => {
      const kept = sessions.get(tokenHash);
      if (kept !== undefined) kept.closedAt ??= now;
    },
    issueLink: async (secretHash, link, letters = []) => {
      outbox.insert(letters);
      links.set(secretHash, link);
    },
    findLink: async (secretHash) => links.get(secretHash),
    useLink: async (secretHash, now) => {
      const link = links.get(secretHash);
      if (!isLive(link) || link.expiresAt <= now) return undefined;
      const used = { ...link, usedAt: now };
      links.set(secretHash, used);
      return used;
    },
    acceptLink: async (secretHash, { person, isNew, assignment, identity }, now) => {
      const link = links.get(secretHash);
      if (!isLive(link) || link.expiresAt <= now) return undefined;
      const used = { ...link, usedAt: now };
      links.set(secretHash, used);
      if (isNew) addPerson(person, now);
      if (identity !== undefined) linkIdentity(person.id, identity, now);
      if (assignment !== undefined) giveRole(assignment, now);
      return used;
    },
    linksOf: async (organisation) =>
      [...links]
        .filter(([, link]) => link.organisation === organisation)
        .map(([secretHash, link]) => ({ ...link, secretHash })),
    revokeLink: async (organisation, secretHash, now) => {
      const link = links.get(secretHash);
      if (!isLive(link) || link.organisation !== organisation) return false;
      links.set(secretHash, { ...link, revokedAt: now });
      return true;
    },
  };
}
