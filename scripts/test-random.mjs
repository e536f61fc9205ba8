/**
 * `npm run test:random`: the tests that make their cases at random, with numbers that nobody has tried.
 *
 * `npm test` makes the same cases every time (ADR 0022); this one looks for what those do not show. `--rounds N` numbers,
 * ten without it, each with the counts of `npm test`; `SAMNYTTA_RANDOM=<number>` repeats one. One line per round, the
 * failures with the number that repeats them, then `N passed, N failed`.
 */
import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildIfNeeded } from "./build.mjs";
import { installPackages, isInstalled } from "./install.mjs";
import { ROOT, secondsSince } from "./run-program.mjs";
import { runTests } from "./run-tests.mjs";

/** Parts that hold tests of random cases, and need no browser. */
const PARTS = ["unit", "database", "other"];

/** What a test that makes its cases at random imports. */
const IS_RANDOM = /from "(?:fast-check|[^"]*\/random\/random-number\.ts)"/;

const FILES = ["src", "tests"]
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith("tests/outside/"))
  .filter((file) => IS_RANDOM.test(readFileSync(path.join(ROOT, file), "utf8")));

/** On a machine that does other things, a round may take its time. */
const LIMIT_SECONDS = 3600;

process.exitCode = await run(process.argv.slice(2));

async function run(args) {
  const rounds = roundsAsked(args);
  if (rounds === undefined) {
    console.error(
      "usage: npm run test:random -- [--rounds N], or SAMNYTTA_RANDOM=<number> npm run test:random",
    );
    return 1;
  }
  if (!isInstalled()) {
    const { isDone, output } = await installPackages();
    if (!isDone) {
      console.error(output);
      return 1;
    }
  }
  await buildIfNeeded();
  const asked = process.env["SAMNYTTA_RANDOM"];
  const numbers = asked === undefined ? Array.from({ length: rounds }, () => randomInt(2 ** 31)) : [asked];
  const total = { passed: 0, failed: 0 };
  for (const number of numbers) {
    const { passed, failed } = await round(String(number));
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** One number, through every part. */
async function round(number) {
  const started = performance.now();
  process.env["SAMNYTTA_RANDOM"] = number;
  const total = { passed: 0, failed: 0 };
  for (const part of PARTS) {
    const { passed, failed, output } = await runTests(part, { files: FILES, limitSeconds: LIMIT_SECONDS });
    total.passed += passed;
    total.failed += failed;
    if (failed > 0)
      console.log(`${output.trimEnd()}\n(again: SAMNYTTA_RANDOM=${number} npm run test:random)`);
  }
  const outcome =
    total.failed === 0 ? `${total.passed} passed` : `${total.passed} passed, ${total.failed} FAILED`;
  console.log(`${number.padEnd(13)}${secondsSince(started).padStart(6)} s  ${outcome}`);
  return total;
}

/** @returns undefined when the arguments are not understood */
function roundsAsked(args) {
  if (args.length === 0) return 10;
  const [word, count = ""] = args;
  return args.length === 2 && word === "--rounds" && /^[1-9]\d*$/.test(count) ? Number(count) : undefined;
}
