import { canonicalJson } from "#domain/source";
import { mayDo, type Acting, type PersonId, type Refusal, type Verdict } from "#domain/rights";
import { titleIn, type Draft, type DraftReading } from "./draft-record.ts";
import { textIn } from "./text-in.ts";
import type { Clock, RecordVersion } from "./ports.ts";
import { stableId } from "./stable-id.ts";

/** A draft that whoever writes it has sent to those who may publish (skickat till publicering). */
export type Submission = {
  /** The draft's version that was sent: a later one has to be sent anew. */
  readonly version: number;
  /** UTC, ISO 8601. */
  readonly moment: string;
  readonly person?: PersonId;
};

/** What sending needs. */
export type SubmissionParts = DraftReading & { readonly clock: Clock };

/** What came of sending or taking back. */
export type SubmissionOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly why: Refusal }
  /** Somebody has saved meanwhile, or it is not there to be taken back. */
  | { readonly kind: "stale" }
  | { readonly kind: "has-problems"; readonly count: number };

/** Whether somebody may send a draft to be published: whoever may write it. Publishing stays another person's deed. */
export function maySubmit(
  { version: { owner, state } }: Pick<Draft, "version">,
  acting: Acting | undefined,
): Verdict {
  return mayDo("write-agreement", { owner, state }, acting);
}

/** Sends a draft as it stands to those who may publish it. A draft with faults is not sent. */
export async function submitDraft(
  form: { readonly draft: Draft; readonly basedOn: number; readonly key: string },
  acting: Acting | undefined,
  parts: SubmissionParts,
): Promise<SubmissionOutcome> {
  const { draft, basedOn } = form;
  const verdict = maySubmit(draft, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  if (draft.version.version !== basedOn) return { kind: "stale" };
  if (!draft.reading.ok) return { kind: "has-problems", count: draft.reading.problems.length };
  if ((await submissionOf(draft, parts)) !== undefined) return { kind: "done" };
  return write(form, "confirmed", acting, verdict.role, parts);
}

/** Takes it back (tar tillbaka): whoever may write the draft may. */
export async function takeBackDraft(
  form: { readonly draft: Draft; readonly basedOn: number; readonly key: string },
  acting: Acting | undefined,
  parts: SubmissionParts,
): Promise<SubmissionOutcome> {
  const verdict = maySubmit(form.draft, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  if ((await submissionOf(form.draft, parts)) === undefined) return { kind: "done" };
  return write(form, "ended", acting, verdict.role, parts);
}

/** That a draft is sent as it stands; undefined where it is not, was taken back, or has been changed since. */
export async function submissionOf(draft: Draft, parts: DraftReading): Promise<Submission | undefined> {
  if (draft.version.state !== "draft") return undefined;
  const history = await parts.records.history(draft.version.owner, "submission", objectOf(draft));
  return standing(draft, history.at(-1));
}

/** Those of an organisation's drafts that are sent as they stand, by the draft's id. */
export async function submissionsOf(
  drafts: readonly Draft[],
  acting: Acting,
  parts: DraftReading,
): Promise<ReadonlyMap<string, Submission>> {
  const sent = await parts.records.current(acting.organisation, "submission");
  return new Map(
    drafts.flatMap((draft) => {
      const found = standing(
        draft,
        sent.find(({ object }) => object === objectOf(draft)),
      );
      return found === undefined ? [] : [[draft.version.object, found] as const];
    }),
  );
}

function standing(draft: Draft, sent: RecordVersion | undefined): Submission | undefined {
  if (draft.version.state !== "draft" || sent?.state !== "confirmed") return undefined;
  const version = Number(textIn(JSON.parse(sent.body), "version"));
  if (version !== draft.version.version) return undefined;
  const { moment, person } = sent;
  return { version, moment, ...(person === undefined ? {} : { person }) };
}

async function write(
  { draft, key }: { readonly draft: Draft; readonly key: string },
  state: "confirmed" | "ended",
  acting: Acting | undefined,
  role: string,
  { records, clock }: SubmissionParts,
): Promise<SubmissionOutcome> {
  if (acting === undefined || key === "") return { kind: "stale" };
  const { owner, version } = draft.version;
  const object = objectOf(draft);
  const before = (await records.history(owner, "submission", object)).at(-1);
  const title = titleIn(draft.text) ?? "";
  const written = await records.write(
    { person: acting.person, organisation: acting.organisation, role },
    {
      kind: "submission",
      object,
      owner,
      state,
      body: canonicalJson({ draft: draft.version.object, version: String(version), title }),
      basedOn: before?.version ?? 0,
      deed: "write-agreement",
      key,
    },
    clock.moment(),
  );
  return { kind: written.kind === "written" || written.kind === "already-written" ? "done" : "stale" };
}

function objectOf({ version: { object } }: Draft): string {
  return stableId({ submission: object });
}
