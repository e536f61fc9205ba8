import type { Transaction } from "kysely";
import type { Assignment } from "#domain/rights";
import type { Identity, Person } from "../application/ports.ts";
import type { ArchiveTables } from "./schema/tables.ts";

/** Adds somebody, in a transaction that asks for that person. */
export async function insertPerson(
  transaction: Transaction<ArchiveTables>,
  person: Person,
  createdAt: string,
): Promise<void> {
  await transaction
    .insertInto("person")
    .values({
      id: person.id,
      name: person.name,
      email: person.email ?? null,
      is_example: person.isExample,
      created_at: createdAt,
      erased_at: null,
    })
    .execute();
}

/** Adds a provider's name for somebody, in a transaction that asks for that person. */
export async function insertIdentity(
  transaction: Transaction<ArchiveTables>,
  person: string,
  identity: Identity,
  at: string,
): Promise<void> {
  await transaction
    .insertInto("identity")
    .values({ ...identity, person, linked_at: at })
    .execute();
}

/** Adds a role, in a transaction that asks for its organisation. */
export async function insertAssignment(
  transaction: Transaction<ArchiveTables>,
  assignment: Assignment,
  at: string,
): Promise<void> {
  await transaction
    .insertInto("assignment")
    .values({
      id: assignment.id,
      person: assignment.person,
      organisation: assignment.organisation,
      role: assignment.role,
      from_day: assignment.from.toString(),
      last_day: assignment.to?.toString() ?? null,
      deputy_for: assignment.deputyFor ?? null,
      given_at: at,
    })
    .execute();
}
