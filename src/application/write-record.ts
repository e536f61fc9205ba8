import {
  mayDo,
  type Acting,
  type Deed,
  type OrganisationId,
  type Refusal,
  type Verdict,
} from "#domain/rights";
import type { Clock, NewVersion, RecordStore, RecordVersion, Written } from "./ports.ts";
import { stableId } from "./stable-id.ts";

/** What a deed on a record needs. */
export type RecordParts = { readonly records: RecordStore; readonly clock: Clock };

/** Something to be written down: a new thing, or a change of one. */
export type Change = Pick<NewVersion, "kind" | "object" | "owner" | "body" | "basedOn" | "key"> & {
  readonly kind: keyof typeof WRITES;
};

/** The right that each kind of thing is written by. */
const WRITES = {
  organisation: "write-organisation",
  membership: "write-organisation",
  body: "write-body",
  seat: "write-seat",
  contact: "write-contact",
  "case-number": "write-case-number",
  mandate: "give-mandate",
  commitment: "write-commitment",
  notice: "write-notice",
} as const satisfies Readonly<Record<string, Deed>>;

/** What came of writing: written, refused with the reason, or what the store says. */
export type WriteOutcome = Written | { readonly kind: "refused"; readonly why: Refusal };

/**
 * Writes something down for an organisation (lägger upp eller ändrar). What an organisation writes of itself is public at
 * once; what its host writes for it is unconfirmed until it has confirmed. Where it has spoken itself, its host may not
 * change what it said.
 */
export async function writeRecord(
  change: Change,
  acting: Acting | undefined,
  parts: RecordParts,
): Promise<WriteOutcome> {
  const { kind, object } = change;
  const before = acting === undefined ? [] : await parts.records.history(acting.organisation, kind, object);
  return writeOn(before.at(-1), change, acting, parts);
}

/**
 * The id of a new thing. It follows from the organisation and the form, so that the same form sent twice is one thing, and
 * nobody can take the id that another organisation's thing is going to have ("2034-council").
 */
export function newObject(organisation: OrganisationId, key: string): string {
  return stableId({ organisation, key });
}

/** Writes something down on what stands, for whoever has just read that. @see writeRecord */
export async function writeOn(
  current: RecordVersion | undefined,
  change: Change,
  acting: Acting | undefined,
  { records, clock }: RecordParts,
): Promise<WriteOutcome> {
  const { kind, owner } = change;
  const verdict = mayWrite({ kind, owner, current }, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  if (acting === undefined || (current !== undefined && current.owner !== owner)) return { kind: "unknown" };
  const state = verdict.onBehalf ? "unconfirmed" : "published";
  const { person, organisation } = acting;
  return records.write(
    { person, organisation, role: verdict.role },
    { ...change, state, deed: WRITES[kind] },
    clock.moment(),
  );
}

/** Whether somebody may write a thing down, or change what stands: by the table of rights, and only its owner where that has spoken. */
export function mayWrite(
  thing: Pick<Change, "kind" | "owner"> & { readonly current: RecordVersion | undefined },
  acting: Acting | undefined,
): Verdict {
  const { kind, owner, current } = thing;
  const verdict = mayDo(WRITES[kind], { owner, state: current?.state ?? "new" }, acting);
  if (!verdict.may || !verdict.onBehalf || !hasSpokenItself(current)) return verdict;
  return { may: false, why: { kind: "other-organisation", owner, roles: ["registrar", "administrator"] } };
}

/** Whether the owner of a thing wrote its last version, or confirmed it; not where it has only said that it is not right. */
function hasSpokenItself(current: RecordVersion | undefined): boolean {
  return current !== undefined && current.enteredBy === current.owner && current.state !== "unconfirmed";
}
