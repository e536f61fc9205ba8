import type { Assignment } from "#domain/rights";
import type { KeptRow, OneTimeLink, Person, Session } from "../application/ports.ts";

type KeptSession = { readonly session: Session; readonly expiresAt: string; readonly closedAt?: string };

/** What the memory holds of people, each by its key. */
export type PeopleInMemory = {
  readonly createdAt: ReadonlyMap<string, string>;
  /** Issuer and subject with a space between, and whose. */
  readonly identities: ReadonlyMap<string, string>;
  readonly linkedAt: ReadonlyMap<string, string>;
  readonly assignments: ReadonlyMap<string, Assignment>;
  readonly givenAt: ReadonlyMap<string, string>;
  readonly sessions: ReadonlyMap<string, KeptSession>;
  readonly links: ReadonlyMap<string, OneTimeLink>;
};

/** Everything about somebody, with the names of the database's columns. */
export function keptInMemory(person: Person | undefined, kept: PeopleInMemory): readonly KeptRow[] {
  if (person === undefined) return [];
  const { id, name, email, isExample } = person;
  const mine = <T extends { readonly person: string }>(each: T) => each.person === id;
  const sessions = [...kept.sessions.values()].filter(({ session }) => mine(session));
  return [
    row("person", {
      id,
      name: name === "erased" ? undefined : name,
      email,
      is_example: String(isExample),
      created_at: moment(kept.createdAt.get(id)),
    }),
    ...[...kept.identities]
      .filter(([, whose]) => whose === id)
      .map(([identity]) => {
        const [issuer = "", ...subject] = identity.split(" ");
        const linked_at = moment(kept.linkedAt.get(identity));
        return row("identity", { issuer, subject: subject.join(" "), person: id, linked_at });
      }),
    ...[...kept.assignments.values()].filter(mine).map((each) =>
      row("role", {
        person: id,
        organisation: each.organisation,
        role: each.role,
        from_day: each.from.toString(),
        last_day: each.to?.toString(),
        given_at: moment(kept.givenAt.get(each.id)),
      }),
    ),
    ...sessions.map(({ session, expiresAt, closedAt }) =>
      row("session", {
        person: id,
        organisation: session.organisation,
        opened_at: moment(session.openedAt),
        seen_at: moment(session.seenAt),
        expires_at: moment(expiresAt),
        closed_at: moment(closedAt),
      }),
    ),
    ...[...kept.links.values()]
      .filter((link) => isAbout(link, person))
      .map((link) =>
        row("link", {
          body: link.body,
          purpose: link.purpose,
          organisation: link.organisation,
          issued_at: moment(link.issuedAt),
          expires_at: moment(link.expiresAt),
          used_at: moment(link.usedAt),
          revoked_at: moment(link.revokedAt),
        }),
      ),
  ];
}

/** Whether a link holds somebody's address or names them. */
export function isAbout({ body }: OneTimeLink, { id, email }: Person): boolean {
  const read: unknown = JSON.parse(body);
  if (typeof read !== "object" || read === null) return false;
  const isAddressed =
    email !== undefined &&
    "email" in read &&
    typeof read.email === "string" &&
    read.email.toLowerCase() === email.toLowerCase();
  return isAddressed || ("person" in read && read.person === id);
}

function row(kind: KeptRow["kind"], values: Readonly<Record<string, string | undefined>>): KeptRow {
  return {
    kind,
    values: Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  };
}

/** A moment as the database writes it: with milliseconds. */
function moment(written: string | undefined): string | undefined {
  return written === undefined ? undefined : new Date(written).toISOString();
}
