import type { JointPost } from "#domain/financing";
import type { AllocationBasis } from "#domain/agreement";
import type { Day } from "#domain/time";
import { explainPost, type PostAmountAsked, type PostExplanation } from "./explain-post.ts";
import { postAmountHash } from "./post-amount-address.ts";
import type { RecordStore, RecordVersion } from "./ports.ts";
import { reckonPost, type PostTrial } from "./reckon-post.ts";
import { toldByDay } from "./told-by-day.ts";
import { inOrderTold, postAsTold, readTold, type ToldParts, type ToldRecords } from "./told-of-posts.ts";

/** An amount of a post found by its fingerprint, as it was reckoned then. */
export type FoundPostAmount = {
  readonly explained: PostExplanation;
  /** It is what the post gives today. */
  readonly isToday: boolean;
};

/** The most that has been told that an amount is looked for among, from the last and back. */
const MOST_STATES = 400;

/**
 * Finds an amount of a post by its fingerprint: the post is laid out as it stood after each thing that has been told of it,
 * the last first, until an amount has it. Undefined where none has: the file was another, or the fingerprint is none of ours.
 */
export async function findPostAmount(
  {
    post,
    hash,
    asked,
    trial,
  }: {
    readonly post: JointPost;
    readonly hash: string;
    readonly asked: PostAmountAsked;
    readonly trial: PostTrial;
  },
  {
    records,
    basis,
    ...parts
  }: Omit<ToldParts, "records"> & {
    readonly records: RecordStore | undefined;
    readonly basis: AllocationBasis;
  },
): Promise<FoundPostAmount | undefined> {
  for (const [index, told] of (await statesOf(records, trial.readOn)).entries()) {
    const { post: then, payroll } = postAsTold(post, told, parts);
    const reckoned = reckonPost(then, { ...basis, ...payroll }, trial);
    const explained = reckoned.ok ? explainPost(reckoned.value, asked) : undefined;
    if (explained !== undefined && postAmountHash(explained, asked) === hash)
      return { explained, isToday: index === 0 };
  }
  return undefined;
}

/** What had been told after each thing was, the last first and nothing last; of a day that is asked for, after what is told now. */
async function statesOf(
  records: RecordStore | undefined,
  day: Day | undefined,
): Promise<readonly ToldRecords[]> {
  const nothing: ToldRecords = { entries: [], content: "" };
  if (records === undefined) return [nothing];
  const now = await readTold(records);
  const histories = await Promise.all(
    now.entries.map(({ kind, object }) => records.history("everybody", kind, object)),
  );
  const versions = inOrderTold(histories.flat());
  const moments = [...new Set(versions.map(({ moment }) => moment))].slice(-MOST_STATES).toReversed();
  const earlier = moments.slice(1).map((moment): ToldRecords => {
    const entries = inOrderTold(histories.flatMap((history) => lastAt(history, moment) ?? []));
    return { entries, content: "" };
  });
  const asked = day === undefined ? [] : [await toldByDay(day, now, records)];
  return [now, ...asked, ...earlier, nothing];
}

function lastAt(history: readonly RecordVersion[], moment: string): RecordVersion | undefined {
  return history.findLast((version) => Date.parse(version.moment) <= Date.parse(moment));
}
