import { describe, expect, test } from "vitest";
import { digestDay } from "./digest-day.ts";

const dueAt = (rhythm: "daily" | "weekly" | "none", now: string, last?: string) =>
  digestDay(rhythm, now, last)?.toString();

describe("the letter of what waits", () => {
  test("is due from seven in Sweden, in summer time and in winter time", () => {
    // 29 March 2026 the clock goes from 2 to 3: seven is 05 UTC that morning, and was 06 the day before.
    expect(dueAt("daily", "2026-03-28T05:59:59.999Z")).toBeUndefined();
    expect(dueAt("daily", "2026-03-28T06:00:00.000Z")).toBe("2026-03-28");
    expect(dueAt("daily", "2026-03-29T05:00:00.000Z")).toBe("2026-03-29");
    // 25 October it goes back.
    expect(dueAt("daily", "2026-10-25T05:30:00.000Z")).toBeUndefined();
    expect(dueAt("daily", "2026-10-25T06:00:00.000Z")).toBe("2026-10-25");
  });

  test("comes once a day", () => {
    expect(dueAt("daily", "2026-03-03T20:00:00.000Z", "2026-03-03T06:00:10.000Z")).toBeUndefined();
    expect(dueAt("daily", "2026-03-04T06:00:00.000Z", "2026-03-03T06:00:10.000Z")).toBe("2026-03-04");
  });

  test("comes once a week, on Monday, or on the first day that the program runs", () => {
    // 2 March 2026 is a Monday.
    expect(dueAt("weekly", "2026-03-02T06:00:00.000Z", "2026-02-23T06:00:00.000Z")).toBe("2026-03-02");
    expect(dueAt("weekly", "2026-03-04T06:00:00.000Z", "2026-02-23T06:00:00.000Z")).toBe("2026-03-04");
    expect(dueAt("weekly", "2026-03-08T06:00:00.000Z", "2026-03-02T06:00:00.000Z")).toBeUndefined();
  });

  test("never comes to whoever has said no", () => {
    expect(dueAt("none", "2026-03-02T06:00:00.000Z")).toBeUndefined();
  });
});
