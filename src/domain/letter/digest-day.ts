import { clockTimeOf, compareDays, dayOf, weekdayOf, type Day } from "#domain/time";

/** The hour in Sweden that letters of what waits are written at. */
export const DIGEST_HOUR = 7;

/**
 * The day that somebody's letter of what waits and has changed is for, when it is due now (sammandrag): from seven in the
 * morning in Sweden, once a day or once a week from Monday on. Who was away at seven is not left without.
 * @param now UTC, ISO 8601
 * @param last when the last one was written; undefined before the first
 * @example digestDay("daily", "2026-03-02T06:00:00.000Z", undefined)?.toString() // "2026-03-02"
 * @example digestDay("daily", "2026-03-02T05:59:59.000Z", undefined) // undefined
 */
export function digestDay(
  rhythm: "daily" | "weekly" | "none",
  now: string,
  last: string | undefined,
): Day | undefined {
  if (rhythm === "none" || clockTimeOf(now).hour < DIGEST_HOUR) return undefined;
  const today = dayOf(now);
  const first = rhythm === "daily" ? today : today.subtract({ days: weekdayOf(today) - 1 });
  return last === undefined || compareDays(dayOf(last), first) < 0 ? today : undefined;
}
