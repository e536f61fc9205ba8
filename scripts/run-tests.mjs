/** Runs one part of the tests with vitest and counts single tests. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runProgram } from "./run-program.mjs";

/**
 * @param {string} part  a project of vitest.config.ts
 * @param {{ files?: readonly string[], half?: string }} scope  these files of the part alone; one half of its files, "1/2"
 * @returns {Promise<{ passed: number, failed: number, skipped: readonly string[], tests: readonly object[], output: string }>}
 *   a file that cannot be loaded, an error outside the tests and a part without tests count as one failure each;
 *   a skipped test is a failure unless `maySkip`
 */
export async function runTests(
  part,
  { files: chosen = [], half, mayBeEmpty = false, maySkip = false, limitSeconds } = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), "samnytta-vitest-"));
  const resultFile = path.join(folder, "result.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${resultFile}`];
  const empty = mayBeEmpty ? ["--passWithNoTests"] : [];
  const shard = half === undefined ? [] : ["--shard", half];
  const args = ["run", "--project", part, ...reporters, ...empty, ...shard, ...chosen];
  const { isSuccess, output } = await runProgram("vitest", args, limitSeconds);
  const files = existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, "utf8")).testResults : [];
  rmSync(folder, { recursive: true });
  return { ...count(files, { isSuccess, mayBeEmpty, maySkip }), output };
}

function count(files, { isSuccess, mayBeEmpty, maySkip }) {
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === "passed").length;
  const skipped = tests
    .filter(({ status }) => status !== "passed" && status !== "failed")
    .map(({ fullName }) => fullName);
  const broken = files.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some(hasFailed),
  );
  const failed = tests.filter(hasFailed).length + broken.length + (maySkip ? 0 : skipped.length);
  const isUnexplained = failed === 0 && (!isSuccess || (tests.length === 0 && !mayBeEmpty));
  return { passed, failed: isUnexplained ? 1 : failed, skipped, tests };
}

function hasFailed({ status }) {
  return status === "failed";
}
