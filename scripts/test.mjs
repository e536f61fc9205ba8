/**
 * `npm test`: every check that needs nothing but npm, quick ones first, one line per part.
 *
 * One part more than there are cores runs at a time, since each waits now and then: for a browser, a server, a started
 * program. A part's line comes when it has ended, with its own time.
 * Ends with `N passed, N failed` alone on a line. N counts single tests, and one each for format, lint and types.
 * What cannot be installed or built, a part without tests, a skipped test and a part that hangs are failures.
 * Only the starts that need root, or a PostgreSQL of the machine, may be left out, and are then named.
 * `--only <part>` runs one part, and may be repeated.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { buildIfNeeded } from "./build.mjs";
import { installPackages, isInstalled } from "./install.mjs";
import { runProgram, secondsSince } from "./run-program.mjs";
import { runTests } from "./run-tests.mjs";

/** In the order they are begun: quick ones first, so that a slip is told soon; then the longest, so that none is left alone. */
const PARTS = [
  { name: "lint", run: () => runCheck("oxlint", ["--deny-warnings"]) },
  { name: "format", run: () => runCheck("oxfmt", ["--check", "."]) },
  { name: "architecture", run: () => runTests("architecture") },
  { name: "types", run: () => runCheck("tsc", ["--noEmit", "--project", "."]) },
  ...inHalves("other", { mayBeEmpty: true }, "1/2"),
  ...inHalves("journeys", {}, "1/2", "2/2"),
  ...inHalves("other", { mayBeEmpty: true }, "2/2"),
  { name: "database", run: () => runTests("database") },
  { name: "unit", run: () => runTests("unit") },
  { name: "cli", run: () => runTests("cli") },
  { name: "start", run: () => runTests("start", { maySkip: true }) },
];

const AT_A_TIME = Math.min(2, availableParallelism()) + 1;

/** What the parts stand on. When one of these fails the others say nothing worth reading. */
const PREPARATIONS = [
  { name: "install", run: install },
  { name: "build", run: build },
];

const started = performance.now();
const logs = mkdtempSync(path.join(tmpdir(), "samnytta-test-"));
const total = { passed: 0, failed: 0 };

const parts = chosenParts(process.argv.slice(2));
if (parts === undefined) {
  console.error(
    `usage: npm test -- [--only <part>], where part is ${[...new Set(PARTS.map(({ name }) => name))].join(", ")}`,
  );
  process.exit(1);
}

let isReady = true;
for (const preparation of PREPARATIONS) isReady &&= await report(preparation);
if (isReady) {
  const waiting = parts.values();
  await Promise.all(Array.from({ length: AT_A_TIME }, () => reportAll(waiting)));
}

if (total.failed === 0) rmSync(logs, { recursive: true });
console.log(`${"total".padEnd(13)}${secondsSince(started).padStart(6)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A long part, some of its halves each as a part of its own. */
function inHalves(name, scope, ...halves) {
  return halves.map((half) => ({ name, half, run: () => runTests(name, { ...scope, half }) }));
}

/** Runs parts one after another, until none waits. */
async function reportAll(waiting) {
  for (const part of waiting) await report(part);
}

/** Runs one part and prints its line; its own output only when it failed. */
async function report({ name: part, half = "", run }) {
  const name = `${part} ${half}`.trimEnd();
  const from = performance.now();
  const { passed, failed, skipped = [], output } = await run();
  total.passed += passed;
  total.failed += failed;
  console.log(
    `${name.padEnd(13)}${secondsSince(from).padStart(6)} s  ${describeOutcome(passed, failed)}`.trimEnd(),
  );
  for (const test of skipped) console.log(`${" ".repeat(22)}not run: ${test.trim()}`);
  if (failed === 0) return true;
  const log = path.join(logs, `${name.replace(/\W+/g, "-")}.log`);
  writeFileSync(log, output);
  console.log(`${output.trimEnd()}\n(the whole log of ${name}: ${log})`);
  return false;
}

function describeOutcome(passed, failed) {
  if (failed > 0) return `${passed} passed, ${failed} FAILED`;
  return passed === 0 ? "" : `${passed} passed`;
}

async function install() {
  if (isInstalled()) return { passed: 0, failed: 0, output: "" };
  const { isDone, output } = await installPackages();
  return { passed: 0, failed: isDone ? 0 : 1, output };
}

async function build() {
  try {
    await buildIfNeeded();
    return { passed: 0, failed: 0, output: "" };
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message };
  }
}

async function runCheck(program, args) {
  const { isSuccess, output } = await runProgram(program, args);
  return { passed: isSuccess ? 1 : 0, failed: isSuccess ? 0 : 1, output };
}

/** The parts that `--only` names, all without it, undefined when the arguments are not understood. */
function chosenParts(args) {
  if (args.length === 0) return PARTS;
  const names = args.filter((_, index) => index % 2 === 1);
  const isUnderstood =
    args.length % 2 === 0 &&
    args.every((word, index) => index % 2 === 1 || word === "--only") &&
    names.every((name) => PARTS.some((part) => part.name === name));
  return isUnderstood ? PARTS.filter(({ name }) => names.includes(name)) : undefined;
}
