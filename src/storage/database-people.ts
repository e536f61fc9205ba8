import type { Kysely, Selectable } from "kysely";
import type { Assignment, HostMandate } from "#domain/rights";
import { day } from "#domain/time";
import type { People, Person, Session } from "../application/ports.ts";
import { asking } from "./asking.ts";
import { databaseLinks } from "./database-links.ts";
import { databasePersonalData } from "./database-personal-data.ts";
import { insertAssignment, insertIdentity, insertPerson } from "./insert-people.ts";
import type { ArchiveTables } from "./schema/tables.ts";

type Row<Table extends keyof ArchiveTables> = Selectable<ArchiveTables[Table]>;

/** People, roles, sign-ins and links in a database whose schema is in place. */
export function databasePeople(database: Kysely<ArchiveTables>): People {
  return {
    ...persons(database),
    ...roles(database),
    ...sessions(database),
    ...databaseLinks(database),
    ...databasePersonalData(database),
  };
}

function persons(
  database: Kysely<ArchiveTables>,
): Pick<People, "findByIdentity" | "addPerson" | "linkIdentity" | "findPerson"> {
  return {
    findByIdentity: ({ issuer, subject }) =>
      asking(database, { identity: `${issuer} ${subject}` }, async (transaction) => {
        const row = await transaction
          .selectFrom("identity")
          .innerJoin("person", "person.id", "identity.person")
          .selectAll("person")
          .where("issuer", "=", issuer)
          .where("subject", "=", subject)
          .executeTakeFirst();
        return row && readPerson(row);
      }),
    addPerson: (person, createdAt, identity) =>
      asking(database, { person: person.id }, async (transaction) => {
        await insertPerson(transaction, person, createdAt);
        if (identity !== undefined) await insertIdentity(transaction, person.id, identity, createdAt);
      }),
    linkIdentity: (person, identity, at) =>
      asking(database, { person }, async (transaction) => {
        await insertIdentity(transaction, person, identity, at);
      }),
    findPerson: (person) =>
      asking(database, { person }, async (transaction) => {
        const row = await transaction
          .selectFrom("person")
          .selectAll()
          .where("id", "=", person)
          .executeTakeFirst();
        return row && readPerson(row);
      }),
  };
}

function roles(
  database: Kysely<ArchiveTables>,
): Pick<
  People,
  | "assignmentsOf"
  | "peopleIn"
  | "organisationsWithPeople"
  | "giveRole"
  | "endRole"
  | "mandates"
  | "recordMandate"
  | "changeMandate"
> {
  return {
    assignmentsOf: (person) =>
      asking(database, { person }, async (transaction) => {
        const rows = await transaction
          .selectFrom("assignment")
          .selectAll()
          .where("person", "=", person)
          .orderBy("given_at")
          .orderBy("id")
          .execute();
        return rows.map(readAssignment);
      }),
    peopleIn: (organisation) =>
      asking(database, { organisation }, async (transaction) => {
        const assignments = await transaction
          .selectFrom("assignment")
          .selectAll()
          .where("organisation", "=", organisation)
          .orderBy("given_at")
          .orderBy("id")
          .execute();
        const known = await transaction.selectFrom("person").selectAll().execute();
        const byId = new Map(known.map((row) => [row.id, readPerson(row)]));
        return assignments.flatMap((row) => {
          const person = byId.get(row.person);
          return person === undefined ? [] : [{ person, assignment: readAssignment(row) }];
        });
      }),
    organisationsWithPeople: () =>
      asking(database, { post: "yes" }, async (transaction) => {
        const rows = await transaction
          .selectFrom("assignment")
          .select("organisation")
          .distinct()
          .orderBy("organisation")
          .execute();
        return rows.map(({ organisation }) => organisation);
      }),
    giveRole: (assignment, at) =>
      asking(database, { organisation: assignment.organisation }, async (transaction) => {
        await insertAssignment(transaction, assignment, at);
      }),
    endRole: (organisation, assignment, last) =>
      asking(database, { organisation }, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable("assignment")
          .set({ last_day: last.toString() })
          .where("id", "=", assignment)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),
    mandates: () =>
      asking(database, {}, async (transaction) => {
        const rows = await transaction
          .selectFrom("host_mandate")
          .selectAll()
          .orderBy("host")
          .orderBy("organisation")
          .orderBy("from_day")
          .execute();
        return rows.map(readMandate);
      }),
    recordMandate: (mandate, at) =>
      asking(database, { organisation: mandate.organisation }, async (transaction) => {
        await transaction
          .insertInto("host_mandate")
          .values({
            host: mandate.host,
            organisation: mandate.organisation,
            from_day: mandate.from.toString(),
            last_day: mandate.to?.toString() ?? null,
            source: mandate.source,
            recorded_at: at,
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    changeMandate: ({ host, organisation, from, to, source }) =>
      asking(database, { organisation }, async (transaction) => {
        await transaction
          .updateTable("host_mandate")
          .set({ last_day: to === undefined ? null : to.toString(), source })
          .where("host", "=", host)
          .where("organisation", "=", organisation)
          .where("from_day", "=", from.toString())
          .execute();
      }),
  };
}

function sessions(
  database: Kysely<ArchiveTables>,
): Pick<People, "openSession" | "findSession" | "chooseOrganisation" | "closeSession"> {
  return {
    openSession: (tokenHash, session, expiresAt) =>
      asking(database, { session: tokenHash }, async (transaction) => {
        await transaction
          .insertInto("session")
          .values({
            token_hash: tokenHash,
            person: session.person,
            organisation: session.organisation ?? null,
            opened_at: session.openedAt,
            seen_at: session.seenAt,
            expires_at: expiresAt,
            closed_at: null,
          })
          .execute();
      }),
    findSession: (tokenHash, { now, idleSince }) =>
      asking(database, { session: tokenHash }, async (transaction) => {
        const row = await transaction
          .updateTable("session")
          .set({ seen_at: now })
          .where("token_hash", "=", tokenHash)
          .where("closed_at", "is", null)
          .where("expires_at", ">", new Date(now))
          .where("seen_at", ">", new Date(idleSince))
          .returningAll()
          .executeTakeFirst();
        if (row !== undefined) return readSession(row);
        // What has run out stays so, also when the clock is set back.
        await transaction
          .updateTable("session")
          .set({ closed_at: now })
          .where("token_hash", "=", tokenHash)
          .where("closed_at", "is", null)
          .execute();
        return undefined;
      }),
    chooseOrganisation: (tokenHash, organisation) =>
      asking(database, { session: tokenHash }, async (transaction) => {
        await transaction
          .updateTable("session")
          .set({ organisation })
          .where("token_hash", "=", tokenHash)
          .execute();
      }),
    closeSession: (tokenHash, now) =>
      asking(database, { session: tokenHash }, async (transaction) => {
        await transaction
          .updateTable("session")
          .set({ closed_at: now })
          .where("token_hash", "=", tokenHash)
          .where("closed_at", "is", null)
          .execute();
      }),
  };
}

function readPerson(row: Row<"person">): Person {
  return {
    id: row.id,
    name: row.name ?? "erased",
    ...(row.email === null ? {} : { email: row.email }),
    isExample: row.is_example,
  };
}

function readAssignment(row: Row<"assignment">): Assignment {
  return {
    id: row.id,
    person: row.person,
    organisation: row.organisation,
    role: row.role,
    from: day(row.from_day),
    ...(row.last_day === null ? {} : { to: day(row.last_day) }),
    ...(row.deputy_for === null ? {} : { deputyFor: row.deputy_for }),
  };
}

function readMandate(row: Row<"host_mandate">): HostMandate {
  return {
    host: row.host,
    organisation: row.organisation,
    from: day(row.from_day),
    ...(row.last_day === null ? {} : { to: day(row.last_day) }),
    source: row.source,
  };
}

function readSession(row: Row<"session">): Session {
  return {
    person: row.person,
    ...(row.organisation === null ? {} : { organisation: row.organisation }),
    openedAt: row.opened_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
  };
}
