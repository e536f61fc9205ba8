import { day } from "#domain/time";
import { expect, test } from "vitest";
import { ATTEMPT_LIMITS, openAttempts } from "./attempts.ts";

const time = (moment: string) => {
  const clock = { now: moment, moment: () => clock.now, today: () => day("2026-11-22") };
  return clock;
};

test("a place that has failed 30 times in ten minutes waits, and no other place does", () => {
  const clock = time("2026-11-22T12:00:00.000Z");
  const attempts = openAttempts(clock);
  for (let count = 0; count < ATTEMPT_LIMITS.most; count += 1) {
    expect(attempts.mayTry("192.0.2.1")).toBe(true);
    attempts.failed("192.0.2.1");
  }
  expect(attempts.mayTry("192.0.2.1")).toBe(false);
  expect(attempts.mayTry("192.0.2.2")).toBe(true);
  clock.now = "2026-11-22T12:09:59.999Z";
  expect(attempts.mayTry("192.0.2.1")).toBe(false);
  clock.now = "2026-11-22T12:10:00.000Z";
  expect(attempts.mayTry("192.0.2.1")).toBe(true);
});

test("a clock that is set back holds nobody", () => {
  const clock = time("2026-11-22T12:00:00.000Z");
  const attempts = openAttempts(clock);
  for (let count = 0; count < ATTEMPT_LIMITS.most; count += 1) attempts.failed("a");
  clock.now = "2026-11-21T12:00:00.000Z";
  expect(attempts.mayTry("a")).toBe(true);
});

test("ten thousand other places do not make room for the one that tries", () => {
  const clock = time("2026-11-22T12:00:00.000Z");
  const attempts = openAttempts(clock);
  for (let count = 0; count < 12_000; count += 1) {
    if (count % 400 === 0) attempts.failed("a");
    attempts.failed(`place ${count}`);
  }
  expect(attempts.mayTry("a")).toBe(false);
});
