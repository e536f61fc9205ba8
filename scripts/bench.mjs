/**
 * `npm run bench`: ratios between Samnytta and named peers, measured by turns in one run. It prints; with `--write` it
 * renews docs/benchmarks.md. A peer that is missing is named as not run.
 */
import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";
import { buildIfNeeded, ON_NODE } from "./build.mjs";
import { installPackages, isInstalled } from "./install.mjs";
import { ROOT } from "./run-program.mjs";

const OUT = path.join(ROOT, `.dist-bench-${process.pid}`);

process.exitCode = await run();

async function run() {
  if (!isInstalled()) {
    const installed = await installPackages();
    if (!installed.isDone) {
      console.error(installed.output);
      return 1;
    }
  }
  await buildIfNeeded();
  try {
    const { build } = await import("esbuild");
    const outfile = path.join(OUT, "main.js");
    await build({ ...ON_NODE, entryPoints: ["bench/main.ts"], outfile });
    return await runMeasurements(outfile, process.argv.slice(2));
  } finally {
    await rm(OUT, { recursive: true, force: true });
  }
}

/** The domain is the built one, as the server runs it. */
function runMeasurements(program, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, "--root", ROOT, ...args], { stdio: "inherit" });
    child.on("close", (code) => resolve(code ?? 1));
  });
}
