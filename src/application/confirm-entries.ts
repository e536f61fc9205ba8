import { ORIGINS, originConfirmed, withoutObjection } from "#domain/organisation";
import { mayDo, type Acting, type Verdict } from "#domain/rights";
import { canonicalJson, type CanonicalValue } from "#domain/source";
import type { RecordVersion } from "./ports.ts";
import type { RecordParts, WriteOutcome } from "./write-record.ts";
import { BODY_RECORDS, type BodyRecord } from "./written-down.ts";

/** Which entry is confirmed, and as it stood before the eyes. */
export type Confirmation = {
  readonly kind: BodyRecord;
  readonly object: string;
  readonly basedOn: number;
  /** From the form. */
  readonly key: string;
};

/** What a host has entered for an organisation and nobody there has confirmed, bodies first (att bekräfta). */
export async function listUnconfirmed(
  organisation: string,
  { records }: Pick<RecordParts, "records">,
): Promise<readonly RecordVersion[]> {
  const kinds = await Promise.all(BODY_RECORDS.map((kind) => records.current(organisation, kind)));
  return kinds.flat().filter(({ owner, state }) => owner === organisation && state === "unconfirmed");
}

/**
 * Confirms what the host has entered for the organisation: from then on it is its own word, and public.
 * Whoever wrote the entry may not confirm it (fyra ögon).
 */
export async function confirmEntry(
  { kind, object, basedOn, key }: Confirmation,
  acting: Acting | undefined,
  { records, clock }: RecordParts,
): Promise<WriteOutcome> {
  const current = acting && (await records.history(acting.organisation, kind, object)).at(-1);
  if (acting === undefined) return { kind: "refused", why: { kind: "not-signed-in" } };
  if (current === undefined) return { kind: "unknown" };
  const { owner, state, body, person: lastBy } = current;
  // Sent again: the entry is confirmed already, and says so.
  if (owner === acting.organisation && state === "published" && current.version === basedOn + 1)
    return { kind: "already-written", version: current };
  const verdict = mayDo("confirm-entry", { owner, state, ...(lastBy && { lastBy }) }, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  const { person, organisation } = acting;
  const change = {
    kind,
    object,
    owner,
    state: "published",
    body: confirmedBody(body),
    basedOn,
    deed: "confirm-entry",
    key,
  } as const;
  return records.write({ person, organisation, role: verdict.role }, change, clock.moment());
}

/** What was a guess is the organisation's own word now, and what somebody there has said against it is settled. */
function confirmedBody(body: string): string {
  const read: Readonly<Record<string, CanonicalValue>> = JSON.parse(withoutObjection(body));
  const origin = ORIGINS.find((each) => each === read["origin"]);
  return canonicalJson(origin === undefined ? read : { ...read, origin: originConfirmed(origin) });
}

/** Confirms several entries, each by itself: what cannot be confirmed is told and stops no other. */
export async function confirmEntries(
  confirmations: readonly Confirmation[],
  acting: Acting | undefined,
  parts: RecordParts,
): Promise<readonly WriteOutcome[]> {
  const outcomes: WriteOutcome[] = [];
  // One after the other: each is one line of the same log.
  for (const confirmation of confirmations) outcomes.push(await confirmEntry(confirmation, acting, parts));
  return outcomes;
}

/** Whether somebody may confirm at all what a host has entered for their organisation. */
export function mayConfirm(acting: Acting): Verdict {
  return mayDo("confirm-entry", { owner: acting.organisation, state: "unconfirmed" }, acting);
}
