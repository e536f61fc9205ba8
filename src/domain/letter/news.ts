import { compareDays, type Day } from "#domain/time";

/** What waits, unchanged, is told again after so many days. */
const TOLD_AGAIN_DAYS = 7;

/**
 * Whether a letter of what waits and has changed would say anything that the last one did not (något nytt). What waits is
 * not told each day, and not forgotten either: it is told again after a week.
 * @param changes how many changes there are to tell
 * @param waits the hash of everything that waits; undefined where nothing does
 * @param last the day and hash of the last letter; undefined before the first
 * @example hasNews({ changes: 0, waits: undefined }, undefined, day("2026-03-02")) // false
 */
export function hasNews(
  { changes, waits }: { readonly changes: number; readonly waits: string | undefined },
  last: { readonly day: Day; readonly waits: string | undefined } | undefined,
  today: Day,
): boolean {
  if (changes > 0) return true;
  if (waits === undefined) return false;
  return (
    last === undefined ||
    last.waits !== waits ||
    compareDays(last.day.add({ days: TOLD_AGAIN_DAYS }), today) <= 0
  );
}
