import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { DrawShare } from "../application/draw-risk.ts";
import type { Tally } from "#domain/risk";

/** More threads than this are refused: each has a memory of its own. */
export const MOST_THREADS = 64;

/** Fewer trials than this are drawn sooner than another thread has started. */
const WORTH_A_THREAD = 200_000;

/** How many threads are used when nobody says: as many as there are processors, where there is enough to draw. */
export function usualThreads(trials: number): number {
  return trials < WORTH_A_THREAD ? 1 : Math.min(MOST_THREADS, availableParallelism());
}

/** Draws each share on a thread of its own. @param program of the thread: it is given the share, and posts its tally */
export function drawOnThread(program: URL = new URL("./drawing-thread.js", import.meta.url)): DrawShare {
  return (share) =>
    new Promise<Tally>((resolve, reject) => {
      const thread = new Worker(program, { workerData: share, execArgv: [] });
      thread.once("message", resolve);
      thread.once("error", reject);
      thread.once("exit", (code) =>
        reject(new Error(`a drawing thread ended with ${code} before its tally`)),
      );
    });
}
