/**
 * `npm run fuzz`: files made at random, 100 000 to each reader of files that people bring.
 *
 * No input may make a reader throw, hang, take over 2 seconds of work, leave over 256 MB behind, read half a file or refuse it
 * without a word. One line per reader, then `N passed, N failed`. `--count N` inputs to each; `--seed N` repeats a run;
 * `--reader agreement|population|published|weights` runs one; `--from N --count 1 --show` prints one input.
 */
import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";
import { ON_NODE } from "./build.mjs";
import { installPackages, isInstalled } from "./install.mjs";
import { ROOT } from "./run-program.mjs";

const OUT = path.join(ROOT, `.dist-fuzz-${process.pid}`);

process.exitCode = await run();

async function run() {
  if (!isInstalled()) {
    const installed = await installPackages();
    if (!installed.isDone) {
      console.error(installed.output);
      return 1;
    }
  }
  try {
    const { build } = await import("esbuild");
    const outfile = path.join(OUT, "main.js");
    await build({ ...ON_NODE, external: [], entryPoints: ["tests/fuzz/main.ts"], outfile });
    return await runReaders(outfile, process.argv.slice(2));
  } finally {
    await rm(OUT, { recursive: true, force: true });
  }
}

function runReaders(program, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--expose-gc", program, "--root", ROOT, ...args], {
      stdio: "inherit",
    });
    child.on("close", (code) => resolve(code ?? 1));
  });
}
