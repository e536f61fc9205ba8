import { describe, expect, test } from "vitest";
import { day } from "#domain/time";
import { hasNews } from "./news.ts";

const today = day("2026-03-09");
const last = (on: string, waits: string | undefined) => ({ day: day(on), waits });

describe("a letter of what waits and has changed", () => {
  test("is not written when there is nothing to say", () => {
    expect(hasNews({ changes: 0, waits: undefined }, undefined, today)).toBe(false);
    expect(hasNews({ changes: 0, waits: undefined }, last("2026-01-01", "a"), today)).toBe(false);
  });

  test("is written for every change, and for what waits and has not been told", () => {
    expect(hasNews({ changes: 1, waits: undefined }, last("2026-03-08", undefined), today)).toBe(true);
    expect(hasNews({ changes: 0, waits: "a" }, undefined, today)).toBe(true);
    expect(hasNews({ changes: 0, waits: "b" }, last("2026-03-08", "a"), today)).toBe(true);
    expect(hasNews({ changes: 0, waits: "a" }, last("2026-03-08", undefined), today)).toBe(true);
  });

  test("tells what waits unchanged after a week, and not before", () => {
    // Seven days before 9 March is 2 March.
    expect(hasNews({ changes: 0, waits: "a" }, last("2026-03-03", "a"), today)).toBe(false);
    expect(hasNews({ changes: 0, waits: "a" }, last("2026-03-02", "a"), today)).toBe(true);
  });
});
