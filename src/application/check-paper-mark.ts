import {
  changedFigures,
  isSameMark,
  readMark,
  type ChangedFigure,
  type JointPost,
  type PaperMark,
} from "#domain/financing";
import type { AllocationBasis } from "#domain/agreement";
import { dayOf, type Day } from "#domain/time";
import { postAsTold, type ToldParts, type ToldRecords } from "./told-of-posts.ts";
import { viewPapersOf, type PostPapers } from "./view-post-papers.ts";

/** What a paper's own mark tells of it now. */
export type CheckedPaper =
  | { readonly kind: "unreadable" }
  /** Every figure is as it was. */
  | { readonly kind: "same" }
  /** Some years are others; `isOther` where none is, but another figure of the paper. */
  | {
      readonly kind: "outdated";
      readonly changes: readonly ChangedFigure[];
      readonly isOther: boolean;
      /** The day that what changed it was told; undefined where the post's own file has changed. */
      readonly changedOn: Day | undefined;
    };

/** What a mark is held against: the post as its file says, and what has been told of it. */
export type MarkParts = {
  readonly post: JointPost;
  readonly told: ToldRecords;
  readonly parts: Omit<ToldParts, "records">;
  readonly basis: AllocationBasis;
};

/**
 * Holds a paper's mark against the post as it is now. What changed it is found by telling the post again, one record at a
 * time: the first after the last one that gave the paper's figures.
 * @param party a slug of one of the parties; the paper that all share where it is undefined
 */
export function checkPaperMark(written: string, party: string | undefined, given: MarkParts): CheckedPaper {
  const before = readMark(written);
  const now = markAfter(given.told.entries.length, party, given);
  if (before === undefined || now === undefined) return { kind: "unreadable" };
  if (isSameMark(before, now)) return { kind: "same" };
  const changes = changedFigures(before, now);
  return {
    kind: "outdated",
    changes,
    isOther: changes.length === 0,
    changedOn: changeOf(before, party, given),
  };
}

function changeOf(before: PaperMark, party: string | undefined, given: MarkParts): Day | undefined {
  const { entries } = given.told;
  const until = entries.findLastIndex((_, index) => {
    const mark = markAfter(index, party, given);
    return mark !== undefined && isSameMark(before, mark);
  });
  const entry = entries[until];
  return until < 0 || entry === undefined ? undefined : dayOf(entry.moment);
}

/** The mark of a paper written when so many records had been told. */
function markAfter(
  count: number,
  party: string | undefined,
  { post, told, parts, basis }: MarkParts,
): PaperMark | undefined {
  const then = { entries: told.entries.slice(0, count), content: "" };
  const standing = postAsTold(post, then, parts);
  const view = viewPapersOf(standing.post, { ...basis, ...standing.payroll });
  return view.ok ? markIn(view.value, party) : undefined;
}

function markIn({ papers }: PostPapers, party: string | undefined): PaperMark | undefined {
  return party === undefined ? papers[0]?.marks.shared : papers.find(({ slug }) => slug === party)?.marks.own;
}
