/**
 * `npm run test:outside`: tests that need tools which npm does not bring (Python, LibreOffice, debootstrap …).
 *
 * A test whose tool is missing is named as not run, never silently skipped. What a test prints after `noted: ` is shown. Ends with a line that counts those too,
 * and then `N passed, N failed` alone on a line, as `npm test` does.
 */
import { buildIfNeeded } from "./build.mjs";
import { installPackages, isInstalled } from "./install.mjs";
import { runTests } from "./run-tests.mjs";

/** A root for a bare Debian is made here, and other programs are slow: an hour for all of them together. */
const LIMIT_SECONDS = 3600;

const { passed, failed, tests, skipped, output } = await run();
for (const test of tests)
  if (test.status === "passed") console.log(`passed: ${test.fullName.trim()} (${seconds(test)} s)`);
for (const line of output.split("\n")) if (line.startsWith("noted: ")) console.log(line);
for (const name of skipped) console.log(describeNotRun(name));
if (failed > 0) console.log(output.trimEnd());
console.log(`${passed} passed, ${failed} failed, ${skipped.length} not run`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function run() {
  const notReady = (reason) => ({ passed: 0, failed: 1, tests: [], skipped: [], output: reason });
  if (!isInstalled()) {
    const installed = await installPackages();
    if (!installed.isDone) return notReady(installed.output);
  }
  try {
    await buildIfNeeded();
  } catch (error) {
    return notReady(error.message);
  }
  return runTests("outside", { maySkip: true, limitSeconds: LIMIT_SECONDS });
}

function seconds({ duration }) {
  return ((duration ?? 0) / 1000).toFixed(1);
}

/** `[LibreOffice] the sheet gives the same krona` → not run: LibreOffice (the sheet gives the same krona) */
function describeNotRun(name) {
  const [, tool, title] = /\[([^\]]+)\]\s*(.*)$/.exec(name) ?? [undefined, "a tool", name];
  return `not run: ${tool} (${title})`;
}
