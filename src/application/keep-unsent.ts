import { hashOf } from "#domain/source";
import type { Acting } from "#domain/rights";
import type { Clock, OwnUnsent, UnsentText, UnsentTexts } from "./ports.ts";
import type { Visitor } from "./sign-in.ts";

/** The most that is kept of one form, in characters: a whole agreement as a text, and what stands around it. */
const LONGEST_UNSENT = 1_200_000;

/** What keeping unsent texts needs. */
export type UnsentParts = { readonly unsent: UnsentTexts; readonly clock: Clock };

/** What came of keeping. Only the first keeps anything. */
export type KeepOutcome =
  | { readonly kind: "kept"; readonly at: string }
  /** The form has been saved. */
  | { readonly kind: "taken" }
  | { readonly kind: "too-long" }
  /** Nobody is acted for, or what came is no form of this house. */
  | { readonly kind: "not-here" };

/** Keeps what somebody has written so far (sparar osänd text). It is theirs alone, and no version of anything. */
export async function keepUnsent(
  text: Omit<UnsentText, "at">,
  acting: Acting | undefined,
  { unsent, clock }: UnsentParts,
): Promise<KeepOutcome> {
  if (acting === undefined || text.key === "" || text.place === "") return { kind: "not-here" };
  const length = text.fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (length > LONGEST_UNSENT) return { kind: "too-long" };
  const at = clock.moment();
  return (await unsent.keep(ownOf(acting), { ...text, at })) === "kept"
    ? { kind: "kept", at }
    : { kind: "taken" };
}

/** One's own unsent texts at a place, and the forms of it that have been saved. */
export async function unsentAt(
  place: string,
  acting: Acting | undefined,
  { unsent }: UnsentParts,
): Promise<{ readonly kept: readonly UnsentText[]; readonly taken: readonly string[] }> {
  if (acting === undefined) return { kept: [], taken: [] };
  const own = ownOf(acting);
  const [all, taken] = await Promise.all([unsent.list(own), unsent.takenAt(own, place)]);
  return { kept: all.filter((text) => text.place === place), taken };
}

/** Every unsent text of one's own in the organisation that is acted for, the last first. */
export async function listUnsent(
  acting: Acting | undefined,
  { unsent }: Pick<UnsentParts, "unsent">,
): Promise<readonly UnsentText[]> {
  return acting === undefined ? [] : unsent.list(ownOf(acting));
}

/** A form has been saved: what was kept of it goes. */
export async function takeUnsent(
  form: Pick<UnsentText, "place" | "key">,
  acting: Acting | undefined,
  { unsent, clock }: UnsentParts,
): Promise<void> {
  if (acting !== undefined) await unsent.take(ownOf(acting), { ...form, at: clock.moment() });
}

/** Throws an unsent text away. */
export async function discardUnsent(
  form: Pick<UnsentText, "place" | "key">,
  acting: Acting | undefined,
  { unsent }: Pick<UnsentParts, "unsent">,
): Promise<void> {
  if (acting !== undefined) await unsent.discard(ownOf(acting), form);
}

/**
 * What a browser keeps somebody's copies under: whoever else signs in there has another. The first part is the person's, so
 * that signing out takes all of theirs.
 */
export function whoseCopies({ person, acting }: Pick<Visitor, "person" | "acting">): string {
  return `${copiesOfPerson({ person })}.${acting?.organisation ?? ""}`;
}

/** The part that is the person's. */
export function copiesOfPerson({ person }: Pick<Visitor, "person">): string {
  return hashOf({ unsent: person.id }).slice(0, 16);
}

function ownOf({ person, organisation }: Acting): OwnUnsent {
  return { person, organisation };
}
