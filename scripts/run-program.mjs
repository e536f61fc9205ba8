/** Runs a program that came with the packages, keeps what it prints, and ends it when it hangs. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** No part of `npm test` may take longer. All of them together take half of it; what is busy may take its time. */
const LIMIT_SECONDS = 720;

/** Time to end its own children, a browser or a database, before it is ended by force. */
const GRACE_SECONDS = 10;

/** The types are checked by another edition of the compiler than the one whose syntax trees the tests read. */
const PACKAGE_OF = { tsc: "typescript-7" };

/**
 * @param {string} program  a program that a package of ours brings: oxfmt, oxlint, tsc, vitest
 * @returns {Promise<{ isSuccess: boolean, output: string }>}
 */
export function runProgram(program, args, limitSeconds = LIMIT_SECONDS) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [pathOf(program), ...args], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
    });
    let output = "";
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    const limit = setTimeout(() => {
      output += `\n${program} had not ended after ${limitSeconds} s and was stopped\n`;
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), GRACE_SECONDS * 1000).unref();
    }, limitSeconds * 1000);
    child.on("close", (code) => {
      clearTimeout(limit);
      resolve({ isSuccess: code === 0, output });
    });
  });
}

/** Seconds since a moment of `performance.now()`, with one decimal. */
export function secondsSince(started) {
  return ((performance.now() - started) / 1000).toFixed(1);
}

/** The script behind a program, so that it runs on this very Node without a shell. */
function pathOf(program) {
  const name = PACKAGE_OF[program] ?? program;
  const manifest = path.join(ROOT, "node_modules", name, "package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  const script = typeof bin === "string" ? bin : bin[program];
  return createRequire(manifest).resolve(`./${script.replace(/^\.\//, "")}`);
}
