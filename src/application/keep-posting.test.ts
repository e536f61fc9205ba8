import { expect, test } from "vitest";
import { keepPosting } from "./keep-posting.ts";

/** Rounds that a test begins and ends by hand. */
function byHand() {
  let tick = () => {};
  const ends: (() => void)[] = [];
  const told: unknown[] = [];
  let begun = 0;
  const stop = keepPosting(
    () => {
      begun += 1;
      return new Promise<void>((resolve, reject) => {
        ends.push(begun === 2 ? () => reject(new Error("the database is away")) : resolve);
      });
    },
    (run) => {
      tick = run;
      return () => {
        tick = () => {};
      };
    },
    (error) => told.push(error),
  );
  const tickAndCount = () => {
    tick();
    return begun;
  };
  return { tickAndCount, tick: () => tick(), end: () => ends.shift()?.(), told, begun: () => begun, stop };
}

test("one round at a time, and one that fails is told and does not end the next", async () => {
  const rounds = byHand();
  rounds.tick();
  rounds.tick();
  expect(rounds.begun()).toBe(1);
  rounds.end();
  await expect.poll(() => rounds.tickAndCount()).toBe(2);
  rounds.end();
  await expect.poll(() => rounds.tickAndCount()).toBe(3);
  expect(rounds.told).toHaveLength(1);
});

test("stopping waits for the round under way, and begins no other", async () => {
  const rounds = byHand();
  rounds.tick();
  let isStopped = false;
  const stopped = rounds.stop().then(() => (isStopped = true));
  await Promise.resolve();
  expect(isStopped).toBe(false);
  rounds.end();
  await stopped;
  rounds.tick();
  expect(rounds.begun()).toBe(1);
});
