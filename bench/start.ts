import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startServer } from "./pages.ts";
import { comparisonOf, waitingTimeOf } from "./measure.ts";
import type { Part } from "./report.ts";

const ROUNDS = 5;
/** A port that is seldom taken; the next free one is used. */
const FIRST_PORT = "4950";

const ABOUT = [
  "From the start of the program until it says its address, on data that is there from a start before: PostgreSQL of its own is started and its tables are looked at, every shipped file is read, the catalogue is computed, and what is shown is held against what has been kept. The other side is the template server of the pages: a program that reads the same files, shares one component and listens, without a database. Time is by the clock.",
];

/** A start on existing data, against a server without a database. */
export async function measureStart(root: string): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), "samnytta-bench-"));
  try {
    await (await startProgram(root, folder)).stop();
    const rounds: { ours: number; peer: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({
        ours: await timeToStart(() => startProgram(root, folder)),
        peer: await timeToStart(() => startTemplate(root)),
      });
    const what = "start on existing data";
    const line = { what, versus: "template server", unit: "ms" as const, measured: comparisonOf(rounds) };
    return { title: "A start", about: ABOUT, lines: [line], notRun: [] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Started = { readonly stop: () => Promise<unknown> };

/** Stopping is not measured. */
async function timeToStart(start: () => Promise<Started>): Promise<number> {
  let started: Started | undefined;
  const time = await waitingTimeOf(async () => {
    started = await start();
  });
  await started?.stop();
  return time;
}

/** The built program, until it says its address. */
async function startProgram(root: string, folder: string): Promise<Started> {
  const child = spawn(process.execPath, [join(root, "dist", "main.js")], {
    env: { ...process.env, SAMNYTTA_DATA: folder, PORT: FIRST_PORT },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.includes("http://")) resolve();
    });
    child.on("exit", () => reject(new Error("the program ended before it said its address")));
  });
  return {
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

async function startTemplate(root: string): Promise<Started> {
  const { child } = await startServer("template", root);
  const ended = once(child, "exit");
  return {
    stop: () => {
      child.stdin?.end();
      return ended;
    },
  };
}
