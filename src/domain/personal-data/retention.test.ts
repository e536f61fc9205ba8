import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDays, day, daysBetween } from "#domain/time";
import { dueOn, firstDueDay, lastDueEnd, RETENTION, type Ending, type RetentionRule } from "./retention.ts";

const rule = { kind: "session", days: 30 } as const;

describe("what is to be removed on a day", () => {
  // 30 whole days after 28 February 2026 are 1–30 March; on 31 March it is due.
  test("what ended on 28 February is kept to 30 March and removed on the 31st", () => {
    const things = [{ kind: "session", ended: day("2026-02-28") }] as const;
    expect(dueOn(things, day("2026-03-30"), [rule])).toEqual([]);
    expect(dueOn(things, day("2026-03-31"), [rule])).toEqual(things);
    expect(firstDueDay(rule, day("2026-02-28")).toString()).toBe("2026-03-31");
    expect(lastDueEnd(rule, day("2026-03-31")).toString()).toBe("2026-02-28");
  });

  test("what has not ended, or has no rule, is kept for ever", () => {
    const later = day("2999-01-01");
    expect(dueOn([{ kind: "session" }], later)).toEqual([]);
    expect(dueOn([{ kind: "link", ended: day("2020-01-01") }], later, [rule])).toEqual([]);
  });

  test("every sort has one rule", () => {
    expect(new Set(RETENTION.map(({ kind }) => kind)).size).toBe(RETENTION.length);
  });
});

type Due = (
  things: readonly Ending[],
  on: ReturnType<typeof day>,
  rules: readonly RetentionRule[],
) => readonly Ending[];

/** Nothing is removed before its days have passed, and nothing stays after. */
function keepsItsWord(due: Due): void {
  const start = day("2024-02-20");
  fc.assert(
    fc.property(fc.nat(800), fc.nat(400), fc.integer({ min: -3, max: 3 }), (ended, days, late) => {
      const thing = { kind: "session", ended: start.add({ days: ended }) } as const;
      const on = thing.ended.add({ days: days + late });
      const isDue = due([thing], on, [{ kind: "session", days }]).length === 1;
      return isDue === daysBetween(thing.ended, on) > days;
    }),
  );
}

test("a thing is kept whole days after it ended, and is then due, for any days", () => {
  keepsItsWord(dueOn);
});

test("rules that count the day it ended, or compare the wrong way, do not keep that word", () => {
  const dayTooEarly: Due = (things, on, rules) =>
    things.filter(({ ended }) => ended !== undefined && daysBetween(ended, on) >= (rules[0]?.days ?? 0));
  const backwards: Due = (things, on) =>
    things.filter(({ ended }) => ended !== undefined && compareDays(ended, on) > 0);
  for (const wrong of [dayTooEarly, backwards]) expect(() => keepsItsWord(wrong)).toThrow();
});
