/**
 * What `npm start` does: installs the packages and builds when needed, then serves in this very process.
 * One line per step with its seconds. A step that fails says what and what to do in one sentence; what the tools
 * said lies in the log that it names.
 */
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { builtStamp, sourcesStamp } from "./build.mjs";
import { installPackages, isInstalled } from "./install.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** What runs before the program itself. `run` tells whether it went well, and everything that was printed. */
const STEPS = [
  {
    begins: "Hämtar paketen med npm",
    isNeeded: async () => !isInstalled({ forRunning: true }),
    run: () => installPackages({ forRunning: true }),
    failed: "Paketen kunde inte hämtas. Kontrollera nätet och kör npm start igen.",
  },
  {
    begins: "Bygger",
    isNeeded: async () => builtStamp() !== (await sourcesStamp()),
    run: build,
    failed: "Samnytta kunde inte byggas. Hämta en hel kopia av källkoden och kör npm start igen.",
  },
];

stopWithNpm();
if (await makeReady()) await serve();

/**
 * Ends with the npm that started us. npm passes a stop signal on to its shell only, which ends without a word to us;
 * what we see is that our parent has gone.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== "start") return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 1000).unref();
}

async function makeReady() {
  for (const step of STEPS) {
    if (!(await step.isNeeded())) continue;
    const started = performance.now();
    process.stdout.write(`${step.begins} …`);
    const { isDone, output } = await step.run();
    if (!isDone) {
      process.stdout.write("\n");
      refuse(step.failed, output);
      return false;
    }
    process.stdout.write(` klart · ${secondsSince(started)} s\n`);
  }
  return true;
}

/**
 * Serves in this process: nothing stands between npm and the program that could die alone or lose a signal.
 * A Ctrl-C that comes while the database is being opened waits until everything can be stopped in order.
 */
async function serve() {
  let asked;
  const remember = (signal) => (asked = signal);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, remember);
  try {
    await import(pathToFileURL(path.join(ROOT, "dist/main.js")).href);
  } catch (error) {
    refuse(
      "Något gick fel hos oss när Samnytta skulle starta. Kör npm start igen.",
      String(error?.stack ?? error),
    );
    process.exit();
  }
  for (const signal of signals) process.off(signal, remember);
  if (asked !== undefined) process.kill(process.pid, asked);
}

/** In a process of its own, so that what esbuild prints goes to the log and nothing of it stays in memory. */
function build() {
  return new Promise((resolve) => {
    const builder = spawn(process.execPath, [path.join(ROOT, "scripts/build.mjs")], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    builder.stdout.on("data", (text) => (output += text));
    builder.stderr.on("data", (text) => (output += text));
    builder.on("error", (error) => resolve({ isDone: false, output: String(error) }));
    builder.on("close", (code) => resolve({ isDone: code === 0, output }));
  });
}

function refuse(sentence, details) {
  console.error(`${sentence} Mer står i ${keepDetails(details)}.`);
  process.exitCode = 1;
}

/** Writes the details in the clone, or with the other temporary files where the clone cannot be written. */
function keepDetails(details) {
  for (const folder of [path.join(ROOT, ".samnytta"), tmpdir()]) {
    try {
      mkdirSync(folder, { recursive: true });
      const log = path.join(folder, "start.log");
      writeFileSync(log, `${details.trimEnd()}\n`);
      return log;
    } catch {
      // The next folder.
    }
  }
  return "ingen fil, eftersom ingen mapp går att skriva i";
}

function secondsSince(started) {
  return ((performance.now() - started) / 1000).toFixed(1).replace(".", ",");
}
