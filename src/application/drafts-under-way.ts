import type { Agreement } from "#domain/agreement";
import type { Finding } from "#domain/check";
import type { Hindrance } from "#domain/draft";
import type { Acting } from "#domain/rights";
import { listDrafts, titleIn, type Draft } from "./draft-record.ts";
import { leftInDraft } from "./left-in-draft.ts";
import { hindrancesTo, openFindings, type Publishing } from "./publish-agreement.ts";
import { maySubmit, submissionsOf } from "./submit-draft.ts";

/** A draft that somebody is writing and that is not sent to be published (utkast som skrivs): what is left to do, and whose turn it is. */
export type DraftUnderWay = {
  readonly draft: string;
  readonly title: string;
  /** What hinders it from being published. */
  readonly hindrances: readonly Hindrance[];
  /** What the check has open, as many as it is told as before publishing: it hinders nothing. Amounts that lack this year's text are one. */
  readonly open: number;
  /** Places that say what last year's said and that nobody has gone through; they hinder nothing either. */
  readonly left: number;
  /** Whether it is the turn of whoever acts: they write. */
  readonly isOwnTurn: boolean;
};

/** An organisation's drafts that are not sent, the last written first. */
export async function draftsUnderWay(
  acting: Acting,
  parts: UnderWayParts,
): Promise<readonly DraftUnderWay[]> {
  const drafts = (await listDrafts(acting, parts)).filter(({ version }) => version.state === "draft");
  if (drafts.length === 0) return [];
  const sent = await submissionsOf(drafts, acting, parts);
  const own = drafts.filter(({ version }) => !sent.has(version.object));
  return Promise.all(own.map((draft) => underWay(draft, acting, parts)));
}

type UnderWayParts = Omit<Publishing, "clock">;

async function underWay(draft: Draft, acting: Acting, parts: UnderWayParts): Promise<DraftUnderWay> {
  const { reading, text, version } = draft;
  const { catalogue } = parts;
  return {
    draft: version.object,
    title: reading.ok ? reading.value.title : (titleIn(text) ?? ""),
    hindrances: await hindrancesTo(draft, parts),
    open: reading.ok ? openThings(reading.value, openFindings(draft, catalogue)) : 0,
    left: leftInDraft(draft, catalogue, parts)?.places.length ?? 0,
    isOwnTurn: maySubmit(draft, acting).may,
  };
}

function openThings({ clauses, documents }: Agreement, open: readonly Finding[]): number {
  const oldDocuments = documents.flatMap(({ id, ofYear }) => (ofYear === undefined ? [] : [id]));
  const oldClauses = clauses.flatMap(({ id, document }) => (oldDocuments.includes(document) ? [id] : []));
  const isOld = ({ detail }: Finding) =>
    detail.kind === "amount-against-clause" && oldClauses.includes(detail.clause);
  return open.filter((finding) => !isOld(finding)).length + (open.some(isOld) ? 1 : 0);
}
