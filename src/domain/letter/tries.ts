import { minutesAfter } from "#domain/time";

/**
 * How often a letter is tried (omförsök): again after 1, 4, 16, 64 and 256 minutes, then each twelfth hour; eight times in
 * all, over some 29 hours, as long as a receiving server is usually away.
 */
export const TRIES = { most: 8, firstMinutes: 1, factor: 4, longestMinutes: 720 } as const;

/**
 * When a letter that did not get through is tried again.
 * @param tried how many times it has been tried, 1 after the first
 * @param at when the last try failed; UTC, ISO 8601
 * @returns undefined when it is not tried any more
 * @example nextTry(1, "2026-03-01T06:00:00.000Z") // "2026-03-01T06:01:00.000Z"
 * @example nextTry(8, "2026-03-01T06:00:00.000Z") // undefined
 */
export function nextTry(tried: number, at: string): string | undefined {
  if (tried >= TRIES.most) return undefined;
  const minutes = TRIES.firstMinutes * TRIES.factor ** (tried - 1);
  return minutesAfter(at, Math.min(minutes, TRIES.longestMinutes));
}
