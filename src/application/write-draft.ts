import { mayDo, type Acting, type Deed, type Refusal } from "#domain/rights";
import { bodyOfDraft, draftOf, type CopiedFrom, type Draft, type DraftReading } from "./draft-record.ts";
import type { Clock } from "./ports.ts";

/** The longest text of a draft, in characters: more is no agreement, and is not kept. */
export const LONGEST_DRAFT = 1_000_000;

/** What writing drafts needs. */
export type DraftParts = DraftReading & { readonly clock: Clock };

/** What came of writing a draft. Only the first writes anything. */
export type DraftOutcome =
  | { readonly kind: "written"; readonly draft: Draft }
  | { readonly kind: "refused"; readonly why: Refusal }
  /** Somebody else wrote first: what stands now. */
  | { readonly kind: "stale"; readonly current: Draft }
  | { readonly kind: "key-taken" | "too-long" | "not-here" };

/** A draft to be begun. `key` comes from the form: the same key twice is one draft. */
export type NewDraft = { readonly text: string; readonly copiedFrom?: CopiedFrom; readonly key: string };

/** Begins a draft for the organisation that is acted for. It may be as faulty as it likes. */
export async function startDraft(
  { text, copiedFrom, key }: NewDraft,
  acting: Acting | undefined,
  parts: DraftParts,
): Promise<DraftOutcome> {
  const owner = acting?.organisation ?? "";
  const verdict = mayDo("write-agreement", { owner, state: "new" }, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  if (acting === undefined) return { kind: "not-here" };
  return write(
    {
      object: key,
      owner,
      text,
      copiedFrom,
      kept: [],
      basedOn: 0,
      key,
      deed: "write-agreement",
      state: "draft",
    },
    acting,
    verdict.role,
    parts,
  );
}

/** A change of a draft: its text, and the version that the writer had before the eyes. */
export type DraftChange = {
  readonly draft: Draft;
  readonly text: string;
  readonly basedOn: number;
  readonly key: string;
  /** What somebody has gone through of a copy; as before where it is left out. */
  readonly kept?: readonly string[];
};

/** Writes a draft's next version. */
export async function saveDraft(
  change: DraftChange,
  acting: Acting | undefined,
  parts: DraftParts,
  deed: Extract<Deed, "write-agreement" | "interpret-finding"> = "write-agreement",
): Promise<DraftOutcome> {
  const { draft, text, basedOn, key } = change;
  const { owner, object, state } = draft.version;
  const verdict = mayDo(deed, { owner, state }, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  if (acting === undefined) return { kind: "not-here" };
  const { copiedFrom } = draft;
  return write(
    { object, owner, text, copiedFrom, kept: change.kept ?? draft.kept, basedOn, key, deed, state: "draft" },
    acting,
    verdict.role,
    parts,
  );
}

/** What is written, whatever the deed. */
export type DraftVersion = {
  readonly object: string;
  readonly owner: string;
  readonly text: string;
  readonly copiedFrom: CopiedFrom | undefined;
  readonly kept: readonly string[];
  readonly basedOn: number;
  readonly key: string;
  readonly deed: Deed;
  readonly state: "draft" | "published";
};

/** Writes a version that somebody has been allowed to write. @param role as the verdict said */
export async function write(
  { text, copiedFrom, kept, ...change }: DraftVersion,
  { person, organisation }: Acting,
  role: string,
  parts: DraftParts,
): Promise<DraftOutcome> {
  if (text.length > LONGEST_DRAFT) return { kind: "too-long" };
  // No form of ours has no key: it would be one for all.
  if (change.key === "") return { kind: "key-taken" };
  const written = await parts.records.write(
    { person, organisation, role },
    { kind: "agreement", ...change, body: bodyOfDraft(text, copiedFrom, kept) },
    parts.clock.moment(),
  );
  switch (written.kind) {
    case "written":
    case "already-written":
      return { kind: "written", draft: draftOf(written.version, parts) };
    case "stale":
      return { kind: "stale", current: draftOf(written.current, parts) };
    case "key-taken":
      return { kind: "key-taken" };
    case "unknown":
      return { kind: "not-here" };
  }
}
