import { describe, expect, test } from "vitest";
import type { LogHead, Seal } from "#domain/log";
import { ok } from "#domain/result";
import { day } from "#domain/time";
import type { SealFile } from "./ports.ts";
import { keepSealing } from "./seal-logs.ts";

/** A program that runs through days of its own: what it seals, and the hours that pass when the test says so. */
function program(days: readonly string[], heads: () => readonly LogHead[]) {
  const written: Seal[] = [];
  let now = 0;
  let pass: () => Promise<void> = async () => undefined;
  let isStopped = false;
  const seals: SealFile = {
    file: "seals.jsonl",
    read: async () => ok(written),
    append: async (seal) => {
      written.push(seal);
      return ok(undefined);
    },
  };
  const clock = {
    today: () => day(days[now] ?? ""),
    moment: () => `${days[now] ?? ""}T08:00:00.000Z`,
  };
  return {
    written,
    seals,
    start: (tell = () => undefined, file = seals) =>
      keepSealing(
        { heads: async () => heads(), seals: file, clock, newSalt: () => "salt" },
        (run) => {
          pass = run;
          return () => (isStopped = true);
        },
        tell,
      ),
    anHourLater: async () => {
      now += 1;
      await pass();
    },
    isStopped: () => isStopped,
  };
}

const head = (sequence: number) => [{ organisation: "2080", sequence, hash: "b".repeat(64) }];

describe("the program seals the logs", () => {
  test("when it starts, and once on each new day as long as it runs", async () => {
    const days = ["2026-03-01", "2026-03-01", "2026-03-02", "2026-03-02", "2026-03-03"];
    const running = program(days, () => head(4));
    const sealing = await running.start();
    for (let hour = 1; hour < days.length; hour++) await running.anHourLater();
    expect(running.written.map((seal) => seal.day)).toEqual(["2026-03-01", "2026-03-02", "2026-03-03"]);
    expect(running.written.map(({ previous }) => previous).slice(1)).toEqual(
      running.written.map(({ hash }) => hash).slice(0, -1),
    );
    sealing.stop();
    expect(running.isStopped()).toBe(true);
  });

  test("again at a start on the same day only when something was written since", async () => {
    let lines = 4;
    const running = program(["2026-03-01"], () => head(lines));
    await running.start();
    await running.start();
    expect(running.written).toHaveLength(1);
    lines = 5;
    await running.start();
    expect(running.written).toHaveLength(2);
  });

  test("and shows the first seal of the day, whatever is written before a start on the same day", async () => {
    let lines = 4;
    const running = program(["2026-03-01", "2026-03-02"], () => head(lines));
    const first = await running.start();
    const [morning] = running.written;
    expect(first.daySeal()).toEqual({ day: "2026-03-01", hash: morning?.hash });
    lines = 5;
    const again = await running.start();
    expect(running.written).toHaveLength(2);
    expect(again.daySeal()).toEqual(first.daySeal());
    await running.anHourLater();
    expect(again.daySeal()).toEqual({ day: "2026-03-02", hash: running.written.at(-1)?.hash });
  });

  test("and shows none before the first, and the last one made where the file cannot be written", async () => {
    const empty = program(["2026-03-01"], () => []);
    expect((await empty.start()).daySeal()).toBeUndefined();
    const running = program(["2026-03-01", "2026-03-02"], () => head(4));
    await running.start();
    await running.anHourLater();
    const full: SealFile = {
      ...running.seals,
      append: async () => ({
        ok: false,
        problems: [{ kind: "seal-file-closed", file: "seals.jsonl", code: "ENOSPC" }],
      }),
    };
    const stuck = program(["2026-03-03"], () => head(5));
    expect((await stuck.start(undefined, full)).daySeal()?.day).toBe("2026-03-02");
  });

  test("and tries again the next hour where the file could not be written", async () => {
    const running = program(["2026-03-01", "2026-03-01"], () => head(4));
    const told: unknown[] = [];
    let isFull = true;
    const disk: SealFile = {
      ...running.seals,
      append: async (seal) =>
        isFull
          ? { ok: false, problems: [{ kind: "seal-file-closed", file: "seals.jsonl", code: "ENOSPC" }] }
          : running.seals.append(seal),
    };
    await running.start((problem?: unknown) => void told.push(problem), disk);
    expect(told).toEqual([{ kind: "seal-file-closed", file: "seals.jsonl", code: "ENOSPC" }]);
    isFull = false;
    await running.anHourLater();
    expect(running.written).toHaveLength(1);
  });
});
