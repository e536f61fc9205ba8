import { readAnswer, readNotice, versionOn, type DatedVersion, type JointPost } from "#domain/financing";
import { compareDays, dayOf, type Day } from "#domain/time";
import type { RecordStore, RecordVersion } from "./ports.ts";
import { inOrderTold, type ToldRecords } from "./told-of-posts.ts";

/** The day that a post's page is read on (läget den dagen). */
export type PostReading = {
  readonly day: Day;
  /** The post's own day, which it is read on where none is asked for. */
  readonly own: Day;
  readonly today: Day;
  /** Whether somebody has asked for it; else it is the post's own, and everything that has been told is there. */
  readonly isAsked: boolean;
  /** How many of what has been told are of later days: left out on a day that is asked for, there on the post's own. */
  readonly later: ToldCount;
};

/** How much has been told. */
export type ToldCount = { readonly answers: number; readonly notices: number };

/**
 * What had been told of joint posts by a day, as it is known now: an answer counts from the day that it was decided, a notice
 * from the day that it came, and what says no day from when it was written down.
 * @param now everything that has been told until now
 */
export async function toldByDay(
  day: Day,
  now: ToldRecords,
  records: Pick<RecordStore, "history">,
): Promise<ToldRecords> {
  const entries = await Promise.all(
    now.entries.map(async (entry) => {
      const { kind, object, version } = entry;
      const history = version === 1 ? [entry] : await records.history("everybody", kind, object);
      return versionOn(history.map(dated), day)?.entry;
    }),
  );
  return {
    entries: inOrderTold(entries.filter((entry) => entry !== undefined)),
    content: `${day} ${now.content}`,
  };
}

/** How many of a post's answers and notices are of days after one. */
export function toldAfter(day: Day, post: Pick<JointPost, "slug">, told: ToldRecords): ToldCount {
  return countTold(post, { ...told, entries: told.entries.filter((each) => isAfter(each, day)) });
}

/** How many answers and notices of a post stand. */
export function countTold({ slug }: Pick<JointPost, "slug">, { entries }: ToldRecords): ToldCount {
  const standing = entries.map(dated).filter(({ post, isTakenBack }) => post === slug && !isTakenBack);
  const count = (kind: RecordVersion["kind"]) => standing.filter(({ entry }) => entry.kind === kind).length;
  return { answers: count("commitment"), notices: count("notice") };
}

function isAfter(entry: RecordVersion, day: Day): boolean {
  return compareDays(dated(entry).day, day) > 0;
}

function dated(entry: RecordVersion): DatedVersion & {
  readonly entry: RecordVersion;
  readonly post: string | undefined;
} {
  const writtenDown = dayOf(entry.moment);
  if (entry.kind === "notice") {
    const read = readNotice(entry.body);
    if (!read.ok) return { entry, post: undefined, day: writtenDown, isTakenBack: true };
    return { entry, post: read.value.post, day: read.value.told, isTakenBack: read.value.isTakenBack };
  }
  const read = readAnswer(entry.body);
  if (!read.ok) return { entry, post: undefined, day: writtenDown, isTakenBack: true };
  const { post, decided = writtenDown, answer } = read.value;
  return { entry, post, day: decided, isTakenBack: answer.kind === "not-answered" };
}
