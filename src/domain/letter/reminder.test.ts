import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, type Day } from "#domain/time";
import { dueStep, REMINDER_STEPS, reminderKey, type Reminder, type ReminderKind } from "./reminder.ts";

const KINDS: readonly ReminderKind[] = ["unconfirmed", "link-ends", "last-day", "deputy-ends", "answer-post"];
const start = day("2026-03-01");

function reminder(kind: ReminderKind, other: Partial<Reminder> = {}): Reminder {
  return { kind, thing: "2034", day: start, isDone: false, ...other };
}

const stepsOn = (kind: ReminderKind, days: readonly string[]) =>
  days.map((each) => dueStep(reminder(kind), day(each)));

describe("a reminder", () => {
  test("of what nobody has confirmed comes after 7 and 21 days", () => {
    const days = ["2026-03-07", "2026-03-08", "2026-03-21", "2026-03-22", "2026-12-24"];
    expect(stepsOn("unconfirmed", days)).toEqual([undefined, 7, 7, 21, 21]);
  });

  test("of an answer to the year's notice comes 14 and 28 days after it", () => {
    const days = ["2026-03-14", "2026-03-15", "2026-03-28", "2026-03-29"];
    expect(stepsOn("answer-post", days)).toEqual([undefined, 14, 14, 28]);
  });

  test("of a last day comes 30 and 7 days before it, to the day itself and not after", () => {
    // 30 days before 1 March is 30 January, 7 days before is 22 February.
    const days = ["2026-01-29", "2026-01-30", "2026-02-21", "2026-02-22", "2026-03-01", "2026-03-02"];
    expect(stepsOn("last-day", days)).toEqual([undefined, -30, -30, -7, -7, undefined]);
  });

  test("stops when the thing is done", () => {
    for (const kind of KINDS)
      expect(dueStep(reminder(kind, { isDone: true }), day("2026-02-28"))).toBeUndefined();
  });
});

/** The reminders that somebody gets who is asked about on some days, each kept by its key as the store does. */
function sent(due: typeof dueStep, kind: ReminderKind, days: readonly Day[]): readonly number[] {
  const kept = new Map<string, number>();
  for (const today of days) {
    const step = due(reminder(kind), today);
    const key = step === undefined ? "" : reminderKey(reminder(kind), step, "anna");
    if (step !== undefined && !kept.has(key)) kept.set(key, step);
  }
  return [...kept.values()];
}

/** Whatever days the program runs on, each step comes at most once, in order, and never before its day. */
function holds(due: typeof dueStep): boolean {
  return !fc.check(
    fc.property(fc.constantFrom(...KINDS), fc.array(fc.integer({ min: -40, max: 40 })), (kind, offsets) => {
      const days = offsets.toSorted((left, right) => left - right).map((days) => start.add({ days }));
      const steps = sent(due, kind, days);
      const isInOrder = steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? step));
      const isKnown = steps.every((step) => REMINDER_STEPS[kind].includes(step));
      const isEarly = days.some((today) => {
        const step = due(reminder(kind), today);
        return step !== undefined && start.add({ days: step }).until(today).total("days") < 0;
      });
      return isInOrder && isKnown && !isEarly && steps.length <= REMINDER_STEPS[kind].length;
    }),
    { numRuns: 500 },
  ).failed;
}

test("each step comes at most once, in order and in time, whatever days the program runs on", () => {
  expect(holds(dueStep)).toBe(true);
});

test("one that counts days as steps, or reminds a day early, is caught", () => {
  const everyDay: typeof dueStep = (each, today) => {
    const days = start.until(today).total("days");
    return dueStep(each, today) === undefined ? undefined : days;
  };
  const early: typeof dueStep = (each, today) => dueStep(each, today.add({ days: 1 }));
  for (const wrong of [everyDay, early]) expect(holds(wrong)).toBe(false);
});
