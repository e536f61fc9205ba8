import { LONGEST_OBJECTION, objectionIn, withObjection } from "#domain/organisation";
import { stoppedNumber } from "#domain/personal-data";
import { mayDo, type Acting } from "#domain/rights";
import type { Confirmation } from "./confirm-entries.ts";
import type { RecordVersion } from "./ports.ts";
import type { RecordParts, WriteOutcome } from "./write-record.ts";
import { BODY_RECORDS } from "./written-down.ts";

/** Which entry is not right, and what is said about it. */
export type Objection = Confirmation & { readonly words: string };

/** Why words against an entry are not kept. */
export type ObjectionProblem = "too-long" | "personal-number";

/** What is wrong with words against an entry; undefined for words that can be kept, and for none. */
export function objectionProblem(words: string): ObjectionProblem | undefined {
  if (words.trim().length > LONGEST_OBJECTION) return "too-long";
  return stoppedNumber(words) === undefined ? undefined : "personal-number";
}

/**
 * Says that an entry of the host's is not right (stämmer inte): it stays unconfirmed, and the host sees the words beside it
 * until it writes the entry anew.
 */
export async function objectToEntry(
  { kind, object, basedOn, key, words }: Objection,
  acting: Acting | undefined,
  { records, clock }: RecordParts,
): Promise<WriteOutcome> {
  if (acting === undefined) return { kind: "refused", why: { kind: "not-signed-in" } };
  const current = (await records.history(acting.organisation, kind, object)).at(-1);
  if (current === undefined || words.trim() === "" || objectionProblem(words) !== undefined)
    return { kind: "unknown" };
  const { owner, state, body } = current;
  const verdict = mayDo("object-to-entry", { owner, state }, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  const { person, organisation } = acting;
  return records.write(
    { person, organisation, role: verdict.role },
    {
      kind,
      object,
      owner,
      state: "unconfirmed",
      body: withObjection(body, words.trim()),
      basedOn,
      deed: "object-to-entry",
      key,
    },
    clock.moment(),
  );
}

/** The entries that a host has made and somebody they are about has said are not right, bodies first. */
export async function listObjections(
  host: string,
  { records }: Pick<RecordParts, "records">,
): Promise<readonly RecordVersion[]> {
  const kinds = await Promise.all(BODY_RECORDS.map((kind) => records.current(host, kind)));
  return kinds
    .flat()
    .filter(
      ({ owner, state, body }) =>
        owner !== host && state === "unconfirmed" && objectionIn(body) !== undefined,
    );
}
