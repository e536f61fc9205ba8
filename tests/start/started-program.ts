import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { Client } from "pg";
import type { SocketConnection, StartProblem, StartStep } from "../../src/storage/private-server/index.ts";
import type { Home } from "./homes.ts";

/** What `run-server.ts` says, one event a line. */
type Event =
  | ({ readonly event: "step" } & StartStep)
  | {
      readonly event: "open";
      readonly connection: SocketConnection;
      readonly administration: SocketConnection;
    }
  | { readonly event: "problem"; readonly problem: StartProblem }
  | { readonly event: "lost" | "stopped" };

type Opened = Extract<Event, { readonly event: "open" }>;

/** The program running in someone's home. */
export type Program = {
  readonly pid: number;
  /** The steps up to the outcome. */
  readonly steps: readonly StartStep["kind"][];
  /** Whether the database was opened, or why not. */
  readonly outcome: Opened | Extract<Event, { readonly event: "problem" }>;
  /** Seconds from the start of the program to its outcome. */
  readonly seconds: number;
  /** The next event after the outcome. */
  next(): Promise<Event>;
  /** Asks it to stop, as Ctrl-C does, and waits until it has ended. Returns what it said last. */
  stop(): Promise<Event["event"]>;
  /** Ends it without a chance to do anything: kill -9. */
  kill(): Promise<void>;
};

/** The program with its database open. */
export type OpenProgram = Program & { readonly outcome: Opened };

/** Starts the program as the person of the home and waits for its outcome. */
export async function start(
  home: Home,
  environment: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const started = performance.now();
  const { uid, gid } = home.person;
  const child = spawn(process.execPath, [home.program], {
    cwd: "/",
    env: { ...home.environment, ...environment },
    stdio: ["pipe", "pipe", "inherit"],
    ...(uid === process.getuid?.() ? {} : { uid, gid }),
  });
  const next = readEvents(child);
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
  });

  const steps: StartStep["kind"][] = [];
  for (;;) {
    const event = await next();
    if (event.event === "step") steps.push(event.kind);
    else if (event.event === "open" || event.event === "problem") {
      return {
        pid: child.pid ?? 0,
        steps,
        outcome: event,
        seconds: (performance.now() - started) / 1000,
        next,
        stop: async () => {
          child.kill("SIGTERM");
          const { event: last } = await next();
          await ended;
          return last;
        },
        kill: async () => {
          child.kill("SIGKILL");
          await ended;
        },
      };
    }
  }
}

/** Starts the program where the database is expected to open. */
export async function startOpen(
  home: Home,
  environment: Readonly<Record<string, string>> = {},
): Promise<OpenProgram> {
  const program = await start(home, environment);
  const { outcome } = program;
  if (outcome.event === "problem") throw new Error(`not opened: ${JSON.stringify(outcome.problem)}`);
  return { ...program, outcome };
}

/** The problem with which a start ends that must not succeed. */
export async function problemOf(
  home: Home,
  environment: Readonly<Record<string, string>> = {},
): Promise<StartProblem> {
  const program = await start(home, environment);
  if (program.outcome.event === "problem") return program.outcome.problem;
  await program.stop();
  throw new Error("the database was opened although it must not be");
}

/** Asks the database one question and gives the first column of the first row. */
export async function ask(connection: SocketConnection, question: string): Promise<unknown> {
  const client = new Client({ ...connection });
  // A server that goes fails the question that is asked; between questions it is nobody's fault.
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text: question, rowMode: "array" });
  await client.end();
  return rows[0]?.[0];
}

/** A reader of the program's lines; a program that ends without saying more is an error. */
function readEvents(child: ChildProcess): () => Promise<Event> {
  if (child.stdout === null) throw new Error("the program's output is not read");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async () => {
    const line = await lines.next();
    if (line.done === true) throw new Error("the program ended without a word");
    return JSON.parse(line.value) as Event;
  };
}
