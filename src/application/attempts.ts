import type { Clock } from "./ports.ts";

/** How many attempts to get in may fail from one place, in how long. */
export const ATTEMPT_LIMITS = { most: 30, minutes: 10 } as const;

/** More places than this are not remembered: the ones longest unheard of are forgotten first. */
const MOST_PLACES = 10_000;

/** Counts attempts to get in that have failed (försök). What is counted is gone when the program stops. */
export type Attempts = {
  /** Whether a place may try again now. */
  readonly mayTry: (place: string) => boolean;
  readonly failed: (place: string) => void;
};

/** Remembers failed attempts in memory, by the given clock. */
export function openAttempts(clock: Pick<Clock, "moment">): Attempts {
  const failures = new Map<string, readonly number[]>();
  const recent = (place: string) => {
    const now = Date.parse(clock.moment());
    const since = now - ATTEMPT_LIMITS.minutes * 60_000;
    // A clock that has been set back must not hold anybody for ever.
    return (failures.get(place) ?? []).filter((moment) => moment > since && moment <= now);
  };
  return {
    mayTry: (place) => recent(place).length < ATTEMPT_LIMITS.most,
    failed: (place) => {
      const kept = [...recent(place), Date.parse(clock.moment())].slice(-ATTEMPT_LIMITS.most);
      failures.delete(place);
      failures.set(place, kept);
      const [oldest] = failures.keys();
      if (failures.size > MOST_PLACES && oldest !== undefined) failures.delete(oldest);
    },
  };
}
