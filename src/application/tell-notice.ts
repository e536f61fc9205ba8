import {
  effectOfNotice,
  noticeOf,
  withNotice,
  yearParts,
  type JointPost,
  type NoticeEffect,
  type PostReckoningProblem,
  type WrittenNotice,
} from "#domain/financing";
import type { AllocationBasis } from "#domain/agreement";
import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Acting } from "#domain/rights";
import { fail, ok, type Result } from "#domain/result";
import { reckonPost } from "./reckon-post.ts";
import { postAsTold, type ToldParts, type ToldRecords } from "./told-of-posts.ts";

/** One party's part of the year, as it was and as it becomes. */
export type PartChange = {
  readonly party: RecipientCode;
  readonly before: Ore;
  readonly after: Ore;
  /** It has decided its amount, which stands. */
  readonly isDecided: boolean;
};

/** What a notice would do, before it does (förhandsvisning). Nothing of it is kept. */
export type NoticePreview = {
  readonly effect: NoticeEffect;
  readonly cost: { readonly before: Ore; readonly after: Ore };
  readonly parts: readonly PartChange[];
  /** What of the year's cost the decided parts no longer cover; below zero where they cover more. */
  readonly uncovered: Ore;
};

/** The year is none of the post's, or the post cannot be reckoned. */
export type NoticeProblem =
  | { readonly kind: "not-an-operating-year"; readonly year: number }
  | PostReckoningProblem;

/** Whether an organisation holds a post: it employs, or registers as host for somebody who shares it. */
export function holdsPost({ employment, sharing }: JointPost, { organisation, hosts }: Acting): boolean {
  return employment.employer === organisation || sharing.parties.some((party) => hosts.includes(party));
}

/** The thing that holds the notice of one grant to a post in one year: there is one of each. */
export function noticeObject({ post, year, agreement, component = "" }: WrittenNotice): string {
  return `besked ${post} ${year} ${agreement} ${component}`.trim();
}

/**
 * What a notice does to its year: grant, cost, every part, who is asked anew and whose decision stands. An earlier writing of
 * the same notice is left out of what it is laid on.
 */
export function previewNotice(
  post: JointPost,
  written: WrittenNotice,
  told: ToldRecords,
  {
    basis,
    writtenBy,
    ...parts
  }: Omit<ToldParts, "records"> & {
    readonly basis: AllocationBasis;
    readonly writtenBy: string;
  },
): Result<NoticePreview, NoticeProblem> {
  const before = postAsTold(post, told, parts, noticeObject(written));
  const notice = noticeOf(written, post, writtenBy);
  const after = withNotice({ post: before.post, overheads: before.payroll.overheads }, notice);
  const reckonedBefore = reckonPost(before.post, { ...basis, ...before.payroll });
  const reckonedAfter = reckonPost(after.post, { ...basis, ...before.payroll, overheads: after.overheads });
  if (!reckonedBefore.ok) return reckonedBefore;
  if (!reckonedAfter.ok) return reckonedAfter;
  const yearIn = ({ shared }: typeof reckonedAfter.value) =>
    shared.years.find(({ operating }) => operating.year === written.year);
  const [was, is] = [yearIn(reckonedBefore.value), yearIn(reckonedAfter.value)];
  if (was === undefined || is === undefined)
    return fail({ kind: "not-an-operating-year", year: written.year });
  const partsBefore = yearParts(was, before.post.commitments).parts;
  const { parts: partsAfter, uncovered } = yearParts(is, after.post.commitments);
  return ok({
    effect: effectOfNotice(before.post, notice),
    cost: { before: was.operating.amount, after: is.operating.amount },
    parts: partsAfter.map(({ party, amount, isDecided }) => ({
      party,
      before: partsBefore.find((each) => each.party === party)?.amount ?? amount,
      after: amount,
      isDecided,
    })),
    uncovered,
  });
}
