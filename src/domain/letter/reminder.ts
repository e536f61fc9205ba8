import { compareDays, daysBetween, type Day } from "#domain/time";

/** What somebody may be reminded of (påminnelse). */
export type ReminderKind =
  /** What a host has entered and nobody there has confirmed; counted from the day it was entered. */
  | "unconfirmed"
  /** A link that nobody has used and that soon opens nothing; counted from its last day. */
  | "link-ends"
  /** A last day of an agreement. */
  | "last-day"
  /** The last day of somebody who stands in for another. */
  | "deputy-ends"
  /** A year of a joint post that is asked about anew; counted from the day its notice was written down. */
  | "answer-post";

/** One thing to be reminded of: it stops when the thing is done. */
export type Reminder = {
  readonly kind: ReminderKind;
  /** The lasting name of the thing. */
  readonly thing: string;
  /** The day that the steps are counted from. */
  readonly day: Day;
  readonly isDone: boolean;
};

/** On which days somebody is reminded, counted from the reminder's day: before it where negative. In order. */
export const REMINDER_STEPS: Readonly<Record<ReminderKind, readonly number[]>> = {
  unconfirmed: [7, 21],
  "link-ends": [-3],
  "last-day": [-30, -7],
  "deputy-ends": [-14],
  "answer-post": [14, 28],
};

/**
 * The step that is due on a day: the latest that has come, so that one who was away gets one reminder and not all of them.
 * None before the first, none when the thing is done, and none to be ready for a day that has passed.
 * @example dueStep({ kind: "unconfirmed", thing: "2034", day: day("2026-03-01"), isDone: false }, day("2026-03-08")) // 7
 */
export function dueStep({ kind, day, isDone }: Reminder, today: Day): number | undefined {
  if (isDone) return undefined;
  const since = daysBetween(day, today);
  const step = REMINDER_STEPS[kind].findLast((each) => each <= since);
  return step === undefined || (step < 0 && compareDays(today, day) > 0) ? undefined : step;
}

/**
 * What makes a reminder one: the same thing, step and person is the same reminder, whoever sends it and how often.
 * @example reminderKey({ kind: "unconfirmed", thing: "2034", day: day("2026-03-01") }, 7, "anna") // "reminder unconfirmed 2026-03-01 7 anna 2034"
 */
export function reminderKey(
  { kind, thing, day }: Pick<Reminder, "kind" | "thing" | "day">,
  step: number,
  person: string,
): string {
  return `reminder ${kind} ${day.toString()} ${step} ${person} ${thing}`;
}
