import type { Acting } from "#domain/rights";
import { listDrafts, titleIn, type Draft, type DraftReading } from "./draft-record.ts";
import { mayDoDraft } from "./draft-rights.ts";
import { remarksOn } from "./remarks.ts";
import { maySubmit, submissionsOf, type Submission } from "./submit-draft.ts";

/** A draft that waits on somebody (utkast som väntar). */
export type WaitingDraft = { readonly draft: string; readonly title: string } & (
  | { readonly kind: "publish"; readonly submission: Submission }
  /** Remarks that have come since the draft was last saved or sent. */
  | { readonly kind: "remarks"; readonly count: number }
  /** What one's own organisation has sent and waits on somebody else: it waits on nobody here. */
  | { readonly kind: "sent"; readonly submission: Submission }
);

/**
 * What waits on whoever acts among their organisation's drafts: those that are sent to be published, where they may publish
 * them (four eyes), and remarks, where they write. A remark of somebody else's waits until the draft is saved or sent after it came.
 */
export async function findWaitingDrafts(
  acting: Acting,
  parts: DraftReading,
): Promise<readonly WaitingDraft[]> {
  const drafts = (await listDrafts(acting, parts)).filter(({ version }) => version.state === "draft");
  if (drafts.length === 0) return [];
  const sent = await submissionsOf(drafts, acting, parts);
  const found = await Promise.all(
    drafts.map((draft) => waitingIn(draft, sent.get(draft.version.object), acting, parts)),
  );
  return found.flat();
}

async function waitingIn(
  draft: Draft,
  submission: Submission | undefined,
  acting: Acting,
  parts: DraftReading,
): Promise<readonly WaitingDraft[]> {
  const { object, moment } = draft.version;
  const named = {
    draft: object,
    title: draft.reading.ok ? draft.reading.value.title : (titleIn(draft.text) ?? ""),
  };
  const mayWrite = maySubmit(draft, acting).may;
  const publishing: readonly WaitingDraft[] =
    submission === undefined
      ? []
      : mayDoDraft("publish-agreement", draft, acting).may
        ? [{ ...named, kind: "publish", submission }]
        : mayWrite
          ? [{ ...named, kind: "sent", submission }]
          : [];
  if (!mayWrite) return publishing;
  const since = submission !== undefined && submission.moment > moment ? submission.moment : moment;
  const count = (await remarksOn(draft, parts)).filter(
    ({ moment: left, person }) => left >= since && person !== acting.person,
  ).length;
  return [...publishing, ...(count === 0 ? [] : [{ ...named, kind: "remarks", count } as const])];
}
