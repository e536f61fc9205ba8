import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDays, day, daysBetween, type Day } from "#domain/time";
import { firstDueDay, lastDueEnd, RETENTION, type RetentionRule } from "./retention.ts";

const rule = { kind: "session", days: 30 } as const;

// 30 whole days after 28 February 2026 are 1–30 March; on 31 March it is due.
test("what ended on 28 February is kept to 30 March and removed on the 31st", () => {
  expect(firstDueDay(rule, day("2026-02-28")).toString()).toBe("2026-03-31");
  expect(lastDueEnd(rule, day("2026-03-30")).toString()).toBe("2026-02-27");
  expect(lastDueEnd(rule, day("2026-03-31")).toString()).toBe("2026-02-28");
});

test("every sort has one rule", () => {
  expect(new Set(RETENTION.map(({ kind }) => kind)).size).toBe(RETENTION.length);
});

/** Nothing is removed before its days have passed, and nothing stays after: by the last end, as by the first day. */
function keepsItsWord(last: typeof lastDueEnd, first: typeof firstDueDay): void {
  const start = day("2024-02-20");
  fc.assert(
    fc.property(fc.nat(800), fc.nat(400), fc.integer({ min: -3, max: 3 }), (since, days, late) => {
      const ended = start.add({ days: since });
      const on = ended.add({ days: days + late });
      const isDue = daysBetween(ended, on) > days;
      const each = { kind: "session", days } as const;
      return (
        compareDays(ended, last(each, on)) <= 0 === isDue &&
        compareDays(first(each, ended), on) <= 0 === isDue
      );
    }),
  );
}

test("a thing is kept whole days after it ended, and is then due, for any days", () => {
  keepsItsWord(lastDueEnd, firstDueDay);
});

test("rules that count the day it ended do not keep that word", () => {
  const dayTooEarly = ({ days }: RetentionRule, on: Day) => on.subtract({ days });
  const sameDay = ({ days }: RetentionRule, ended: Day) => ended.add({ days });
  expect(() => keepsItsWord(dayTooEarly, firstDueDay)).toThrow();
  expect(() => keepsItsWord(lastDueEnd, sameDay)).toThrow();
});
