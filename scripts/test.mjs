/**
 * `npm test`: every check that needs nothing but npm, quick ones first, one line per part.
 *
 * Ends with `N passed, N failed` alone on a line. N counts single tests, and one each for format, lint and types.
 * What cannot be installed or built, a part without tests, a skipped test and a part that hangs are failures.
 * Only the starts that need root, or a PostgreSQL of the machine, may be left out, and are then named.
 * `--only <part>` runs one part, and may be repeated.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildIfNeeded } from "./build.mjs";
import { installPackages, isInstalled } from "./install.mjs";
import { runProgram, secondsSince } from "./run-program.mjs";
import { runTests } from "./run-tests.mjs";

const PARTS = [
  { name: "format", run: () => besideTypes(runCheck("prettier", ["--check", "--log-level", "warn", "."])) },
  { name: "lint", run: () => runCheck("oxlint", ["--deny-warnings"]) },
  { name: "types", run: () => (typesUnderWay ??= checkTypes()) },
  { name: "architecture", run: () => runTests("architecture") },
  { name: "unit", run: () => runTests("unit") },
  { name: "cli", run: () => runTests("cli") },
  { name: "database", run: () => runTests("database") },
  { name: "start", run: () => runTests("start", { maySkip: true }) },
  { name: "other", run: () => runTests("other", { mayBeEmpty: true }) },
  { name: "journeys", run: () => runTests("journeys") },
];

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
    `usage: npm test -- [--only <part>], where part is ${PARTS.map(({ name }) => name).join(", ")}`,
  );
  process.exit(1);
}

/** The check of types, once it has been begun. */
let typesUnderWay;
let isReady = true;
for (const preparation of PREPARATIONS) isReady &&= await report(preparation);
if (isReady) for (const part of parts) await report(part);

if (total.failed === 0) rmSync(logs, { recursive: true });
console.log(`${"total".padEnd(13)}${secondsSince(started).padStart(6)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs one part and prints its line; its own output only when it failed. */
async function report({ name, run }) {
  const from = performance.now();
  process.stdout.write(name.padEnd(13));
  const { passed, failed, skipped = [], output } = await run();
  total.passed += passed;
  total.failed += failed;
  console.log(`${secondsSince(from).padStart(6)} s  ${describeOutcome(passed, failed)}`.trimEnd());
  for (const test of skipped) console.log(`${" ".repeat(22)}not run: ${test.trim()}`);
  if (failed === 0) return true;
  const log = path.join(logs, `${name}.log`);
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

/** Formatting and types use one core each: where both are asked for, the types are checked meanwhile. */
function besideTypes(format) {
  if (parts.some(({ name }) => name === "types")) typesUnderWay ??= checkTypes();
  return format;
}

function checkTypes() {
  return runCheck("tsc", ["--noEmit", "--project", "."]);
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
