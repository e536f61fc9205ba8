import { expect, test } from "vitest";
import { nextTry, TRIES } from "./tries.ts";

test("a letter is tried eight times, each wait longer than the one before and at most twelve hours", () => {
  const start = "2026-03-01T06:00:00.000Z";
  const waits: number[] = [];
  let at = start;
  for (let tried = 1; ; tried += 1) {
    const next = nextTry(tried, at);
    if (next === undefined) break;
    waits.push((Date.parse(next) - Date.parse(at)) / 60_000);
    at = next;
  }
  // 1 + 4 + 16 + 64 + 256 + 720 + 720 = 1 781 minutes: 29 hours and 41 minutes.
  expect(waits).toEqual([1, 4, 16, 64, 256, 720, 720]);
  expect(waits.length + 1).toBe(TRIES.most);
});
