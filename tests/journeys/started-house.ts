import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { makeGround, removeGround } from "../start/homes.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Far from the ports of houses that tests open in their own process. */
const PORT = "42730";

/** The program as it is started for real, with a database of its own, that a test may kill. */
export type StartedHouse = {
  readonly address: string;
  /** Ends it without a chance to do anything: kill -9. */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address, on what the killed one left. */
  readonly startAgain: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** Starts the demonstration on an empty database. */
export async function startHouse(): Promise<StartedHouse> {
  execFileSync(process.execPath, [join(ROOT, "scripts/build.mjs"), "--if-needed"]);
  const folder = makeGround();
  let running = await startProgram(folder, PORT);
  const { address } = running;
  return {
    address,
    kill: () => stop(running.program, "SIGKILL"),
    startAgain: async () => {
      running = await startProgram(folder, new URL(address).port);
    },
    end: async () => {
      await stop(running.program, "SIGTERM");
      removeGround(folder);
    },
  };
}

async function startProgram(
  folder: string,
  port: string,
): Promise<{ readonly program: ChildProcess; readonly address: string }> {
  const program = spawn(process.execPath, [join(ROOT, "dist/main.js")], {
    env: { ...process.env, SAMNYTTA_DATA: join(folder, "data"), SAMNYTTA_DEMO: "1", PORT: port },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: program.stdout })) {
    const [address] = /http:\/\/[^\s]+/.exec(line) ?? [];
    if (address !== undefined) return { program, address };
  }
  throw new Error("the program ended before it gave an address");
}

async function stop(program: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, "exit");
  program.kill(signal);
  await ended;
}
