import type { Assignment, OrganisationId } from "#domain/rights";
import { canonicalJson } from "#domain/source";
import type { RecordStore, RecordVersion, Writer } from "./ports.ts";

/**
 * Writes in the organisation's log that a role is given: who, which, when, by whom, and no name. The same key twice is one
 * line.
 * @returns false where the key has been used for something else
 */
export async function logGivenRole(
  by: Writer,
  assignment: Assignment,
  { records, key, moment }: { readonly records: RecordStore; readonly key: string; readonly moment: string },
): Promise<boolean> {
  const written = await records.write(
    by,
    {
      kind: "assignment",
      object: assignment.id,
      owner: assignment.organisation,
      state: "confirmed",
      body: assignmentBody(assignment),
      basedOn: 0,
      deed: "give-role",
      key,
    },
    moment,
  );
  return written.kind === "written" || written.kind === "already-written";
}

/**
 * Writes in the organisation's log that a role is ended.
 * @param basedOn the version that the writer had before the eyes; 0 for a role from before roles were logged
 * @returns false where somebody else was before
 */
export async function logEndedRole(
  by: Writer,
  assignment: Assignment,
  {
    records,
    basedOn,
    key,
    moment,
  }: {
    readonly records: RecordStore;
    readonly basedOn: number;
    readonly key: string;
    readonly moment: string;
  },
): Promise<boolean> {
  const written = await records.write(
    by,
    {
      kind: "assignment",
      object: assignment.id,
      owner: assignment.organisation,
      state: "ended",
      body: assignmentBody(assignment),
      basedOn,
      deed: "give-role",
      key,
    },
    moment,
  );
  return written.kind === "written" || written.kind === "already-written";
}

/** What was last written of a role; undefined for one from before roles were logged. */
export async function roleVersion(
  organisation: OrganisationId,
  assignment: string,
  records: RecordStore,
): Promise<RecordVersion | undefined> {
  return (await records.history(organisation, "assignment", assignment)).at(-1);
}

function assignmentBody({ person, role, from, to, deputyFor }: Assignment): string {
  return canonicalJson({ person, role, from: from.toString(), to: to?.toString(), deputyFor });
}
