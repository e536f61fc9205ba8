import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { kronor } from "#domain/money";
import { addTallies, chunksOf, drawChunks, sharesOf, type Tally } from "#domain/risk";
import { drawOnThread } from "../../src/cli/draw-on-thread.ts";
import { futuresWith } from "../risk/dalarna.ts";
import { ROOT, samnytta } from "./run-samnytta.ts";

const POST = "reference/joint-posts/2023-dalarna-utvecklingsledare.json";
const FUTURES = futuresWith({ choices: { employerRisk: "by-key" } });
// Five chunks, the last of them short.
const PLAN = { trials: 40_000, seed: 11, threshold: kronor(50_000n) };
const built = (file: string) => pathToFileURL(join(ROOT, "dist", file));

/** The tally of so many real threads that run a program. */
async function drawnOn(threads: number, program: URL): Promise<Tally> {
  const draw = drawOnThread(program);
  const shares = sharesOf(PLAN.trials, threads);
  expect(shares).toHaveLength(threads);
  const tallies = await Promise.all(shares.map((chunks) => draw({ futures: FUTURES, plan: PLAN, chunks })));
  return tallies.reduce(addTallies);
}

describe.concurrent("threads that draw futures", () => {
  test("one thread and two give, to the last bit, what is drawn here", async () => {
    const here = drawChunks(FUTURES, PLAN, chunksOf(PLAN.trials));
    const program = built("cli/drawing-thread.js");
    expect(await drawnOn(1, program)).toEqual(here);
    expect(await drawnOn(2, program)).toEqual(here);
  });

  test("a thread whose seed depends on which thread it is, is caught as soon as there are two", async () => {
    // The wrong twin: the first chunk of a share tells which thread has it.
    const twin = `
      import { parentPort, workerData } from "node:worker_threads";
      import { drawChunks } from "${built("domain/risk/index.js")}";
      const { futures, plan, chunks } = workerData;
      const seed = plan.seed + chunks[0].chunk;
      parentPort.postMessage(drawChunks(futures, { ...plan, seed }, chunks));`;
    const program = new URL(`data:text/javascript,${encodeURIComponent(twin)}`);
    const here = drawChunks(FUTURES, PLAN, chunksOf(PLAN.trials));
    expect(await drawnOn(1, program)).toEqual(here);
    expect(await drawnOn(2, program)).not.toEqual(here);
  });

  test("a thread that ends without its tally is a fault, and nothing is waited for", async () => {
    const program = new URL("data:text/javascript,process.exit(3)");
    await expect(drawnOn(1, program)).rejects.toThrow("ended with 3 before its tally");
  });

  test.each(["0", "två", "65"])("%s threads are refused", async (threads) => {
    const { code, err } = await samnytta("simulate", POST, "--trials", "100", "--threads", threads);
    expect([code, err.trim()]).toEqual([
      1,
      `Valet --threads är ”${threads}”. Skriv ett helt tal från 1 till 64.`,
    ]);
  });
});
