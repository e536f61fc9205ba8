import { compareDays, type Day } from "#domain/time";

/** One version of an answer or a notice, as far as a day asks: the day that it is of, and whether it takes back. */
export type DatedVersion = {
  /** The day that it was decided or told, else the day that it was written down. */
  readonly day: Day;
  readonly isTakenBack: boolean;
};

/**
 * Which version of an answer or a notice holds on a day (läget den dagen): the last that is of that day or one before it. What
 * has been taken back is as if it had not been, on every day, so nothing before the last taking back is used.
 * @param versions of one thing, the first first
 * @returns undefined where nothing had been said yet
 */
export function versionOn<V extends DatedVersion>(versions: readonly V[], day: Day): V | undefined {
  const takenBack = versions.findLastIndex((each) => each.isTakenBack);
  return versions
    .slice(Math.max(0, takenBack))
    .findLast((each) => each.isTakenBack || compareDays(each.day, day) <= 0);
}
