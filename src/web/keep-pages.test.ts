import { Hono } from "hono";
import { expect, test } from "vitest";
import type { DaySeal } from "#domain/log";
import { day } from "#domain/time";
import { keepPages, keepWhileTold } from "./keep-pages.ts";

/** A house whose pages say how many times they have been made, and whose day can be changed. */
function countingHouse() {
  let today = day("2026-11-22");
  let seal: DaySeal | undefined;
  let told = "nothing";
  let made = 0;
  const app = new Hono();
  app.use(
    keepPages(
      { clock: { today: () => today, moment: () => "2026-11-22T12:00:00Z" }, daySeal: () => seal },
      async () => told,
    ),
  );
  app.get("/post", (context) => {
    keepWhileTold(context, told);
    return context.text(String((made += 1)));
  });
  app.get("/mitt/post", (context) => {
    keepWhileTold(context, told);
    return context.text(String((made += 1)));
  });
  app.get("/page", (context) => context.text(String((made += 1))));
  app.get("/anew", (context) => context.text(String((made += 1)), 200, { "Cache-Control": "no-cache" }));
  app.get("/archive", (context) => {
    // Its first bytes come at once, and the rest never.
    const body = new ReadableStream({ start: (reader) => reader.enqueue(new TextEncoder().encode("first")) });
    return context.body(body, 200, { "Content-Type": "application/zip" });
  });
  const archive = async () => (await app.request("/archive")).body?.getReader().read();
  const ask = async (address: string) => (await app.request(address)).text();
  return {
    archive,
    ask,
    comesTheDay: (next: string) => (today = day(next)),
    isTold: (next: string) => (told = next),
    isSealed: (next: DaySeal) => (seal = next),
  };
}

test("the same address gives the same page on the same day", async () => {
  const { ask } = countingHouse();
  expect([await ask("/page"), await ask("/page"), await ask("/page?a=1")]).toEqual(["1", "1", "2"]);
});

test("a new day begins with nothing kept, since pages count days", async () => {
  const { ask, comesTheDay } = countingHouse();
  await ask("/page");
  comesTheDay("2026-11-23");
  expect([await ask("/page"), await ask("/page")]).toEqual(["2", "2"]);
});

test("a new seal begins with nothing kept, since files to save carry it", async () => {
  const { ask, isSealed } = countingHouse();
  await ask("/page");
  isSealed({ day: "2026-11-22", hash: "a".repeat(64) });
  expect([await ask("/page"), await ask("/page")]).toEqual(["2", "2"]);
});

test("an archive is sent as it is written, and is not waited for to be kept", async () => {
  const first = await countingHouse().archive();
  expect(new TextDecoder().decode(first?.value)).toBe("first");
});

test("what asks not to be kept is made anew each time", async () => {
  const { ask } = countingHouse();
  expect([await ask("/anew"), await ask("/anew")]).toEqual(["1", "2"]);
});

test("what shows answers and notices is kept until something else has been told, and other pages stay", async () => {
  const { ask, isTold } = countingHouse();
  expect([await ask("/post"), await ask("/post"), await ask("/page")]).toEqual(["1", "1", "2"]);
  isTold("a notice");
  expect([await ask("/post"), await ask("/post"), await ask("/page")]).toEqual(["3", "3", "2"]);
});

test("a page of somebody's own is never kept for another, not even where it says how long it is good", async () => {
  const { ask } = countingHouse();
  expect([await ask("/mitt/post"), await ask("/mitt/post")]).toEqual(["1", "2"]);
});
