import type { Acting } from "#domain/rights";
import { listDrafts, titleIn, type Draft, type DraftReading } from "./draft-record.ts";
import { formerYearOf, leftInDraft } from "./left-in-draft.ts";
import type { Catalogue } from "./open-catalogue.ts";
import { maySubmit, submissionsOf } from "./submit-draft.ts";
import { viewParts } from "./view-parts.ts";
import { wordsBehind } from "./words-behind.ts";

/** A draft that somebody is writing and that is not sent to be published (utkast som skrivs): what is left to do, and whose turn it is. */
export type DraftUnderWay = {
  readonly draft: string;
  readonly title: string;
  /** Faults of its text. */
  readonly problems: number;
  /** Sums that do not add up, and clauses that say other figures than the amounts that rest on them. */
  readonly unsettled: number;
  /** Places that say what last year's said and that nobody has gone through. */
  readonly left: number;
  /** Whether it is the turn of whoever acts: they write. */
  readonly isOwnTurn: boolean;
};

/** An organisation's drafts that are not sent, the last written first. */
export async function draftsUnderWay(
  acting: Acting,
  catalogue: Pick<Catalogue, "entries">,
  parts: DraftReading,
): Promise<readonly DraftUnderWay[]> {
  const drafts = (await listDrafts(acting, parts)).filter(({ version }) => version.state === "draft");
  if (drafts.length === 0) return [];
  const sent = await submissionsOf(drafts, acting, parts);
  return drafts
    .filter(({ version }) => !sent.has(version.object))
    .map((draft) => underWay(draft, acting, catalogue, parts));
}

function underWay(
  draft: Draft,
  acting: Acting,
  catalogue: Pick<Catalogue, "entries">,
  parts: DraftReading,
): DraftUnderWay {
  const { reading, text, version } = draft;
  const { sums } = viewParts(parts.files.values(text) ?? []);
  const behind = wordsBehind(draft, formerYearOf(draft, catalogue, parts));
  return {
    draft: version.object,
    title: reading.ok ? reading.value.title : (titleIn(text) ?? ""),
    problems: reading.ok ? 0 : reading.problems.length,
    unsettled: sums.length + behind.length,
    left: leftInDraft(draft, catalogue, parts)?.places.length ?? 0,
    isOwnTurn: maySubmit(draft, acting).may,
  };
}
