import type { Hindrance } from "#domain/draft";
import type { Acting } from "#domain/rights";
import { listDrafts, titleIn, type Draft } from "./draft-record.ts";
import { formerYearOf, leftInDraft } from "./left-in-draft.ts";
import { hindrancesTo, type Publishing } from "./publish-agreement.ts";
import { maySubmit, submissionsOf } from "./submit-draft.ts";
import { viewParts } from "./view-parts.ts";
import { wordsBehind } from "./words-behind.ts";

/** A draft that somebody is writing and that is not sent to be published (utkast som skrivs): what is left to do, and whose turn it is. */
export type DraftUnderWay = {
  readonly draft: string;
  readonly title: string;
  /** What hinders it from being published. */
  readonly hindrances: readonly Hindrance[];
  /** What hinders nothing, and is told: sums that do not add up, and clauses that say other figures than the amounts that rest on them. */
  readonly unsettled: number;
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
  const { sums } = viewParts(parts.files.values(text) ?? []);
  const behind = wordsBehind(draft, formerYearOf(draft, catalogue, parts));
  return {
    draft: version.object,
    title: reading.ok ? reading.value.title : (titleIn(text) ?? ""),
    hindrances: await hindrancesTo(draft, parts),
    unsettled: sums.length + behind.length,
    left: leftInDraft(draft, catalogue, parts)?.places.length ?? 0,
    isOwnTurn: maySubmit(draft, acting).may,
  };
}
