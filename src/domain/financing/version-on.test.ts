import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDays, day } from "#domain/time";
import { versionOn, type DatedVersion } from "./version-on.ts";

const version = (on: string, isTakenBack = false) => ({ day: day(on), isTakenBack });

test("a decision holds from the day that it was taken until the next", () => {
  const [march, june] = [version("2024-03-12"), version("2024-06-04")];
  const history = [march, june];
  expect(versionOn(history, day("2024-03-11"))).toBeUndefined();
  expect(versionOn(history, day("2024-03-12"))).toBe(march);
  expect(versionOn(history, day("2024-06-03"))).toBe(march);
  expect(versionOn(history, day("2024-06-04"))).toBe(june);
});

test("a correction that moves the day back holds from its own day", () => {
  const [wrong, right] = [version("2024-03-12"), version("2024-03-10")];
  expect(versionOn([wrong, right], day("2024-03-11"))).toBe(right);
  expect(versionOn([wrong, right], day("2024-04-01"))).toBe(right);
});

test("what has been taken back is not there on any day, and what is said after it counts from its own", () => {
  const [said, back, again] = [version("2024-03-12"), version("2026-11-22", true), version("2024-09-01")];
  expect(versionOn([said, back], day("2024-04-01"))).toBe(back);
  expect(versionOn([said, back, again], day("2024-04-01"))).toBe(back);
  expect(versionOn([said, back, again], day("2024-09-01"))).toBe(again);
});

/** Any history of one thing, with what is taken back here and there. */
const histories = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 900 }).map((days) => day("2024-01-01").add({ days })),
    isTakenBack: fc.boolean(),
  }),
  { maxLength: 8 },
);
type On = typeof versionOn;

/** On a day after all that has been said, the last version holds: the page of that day is the page of today. */
const lastHolds = (on: On) =>
  fc.property(histories, (history) => on(history, day("2030-01-01")) === history.at(-1));

/** What holds on a day is of that day or before it, or takes back. */
const nothingIsEarly = (on: On) =>
  fc.property(histories, fc.integer({ min: 0, max: 900 }), (history, days) => {
    const asked = day("2024-01-01").add({ days });
    const found = on(history, asked);
    return found === undefined || found.isTakenBack || compareDays(found.day, asked) <= 0;
  });

test("whatever the history: after it all the last version holds, and nothing holds before its day", () => {
  fc.assert(lastHolds(versionOn));
  fc.assert(nothingIsEarly(versionOn));
});

test("the properties catch twins that take the latest day, and that take the last whatever its day", () => {
  const latestDay: On = (versions, asked) =>
    versions
      .filter((each) => compareDays(each.day, asked) <= 0)
      .toSorted((left, right) => compareDays(left.day, right.day))
      .at(-1);
  const lastAlways: On = <V extends DatedVersion>(versions: readonly V[]) => versions.at(-1);
  expect(fc.check(lastHolds(latestDay)).failed).toBe(true);
  expect(fc.check(nothingIsEarly(lastAlways)).failed).toBe(true);
});
