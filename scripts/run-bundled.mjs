/** Bundles a program of the repository that is not part of the product, runs it on this very Node, and takes the bundle away. */
import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";
import { ON_NODE } from "./build.mjs";
import { installPackages, isInstalled } from "./install.mjs";
import { ROOT } from "./run-program.mjs";

/**
 * @param {string} entry  the program's first file, from the root; it is told the root by `--root`, and our own words
 * @param {{ options?: object, flags?: readonly string[], prepare?: () => Promise<unknown> }} how  other options of the
 *   bundler, flags of Node, and what is done when the packages are there
 * @returns {Promise<number>} its exit code
 */
export async function runBundled(entry, { options = {}, flags = [], prepare } = {}) {
  if (!isInstalled()) {
    const installed = await installPackages();
    if (!installed.isDone) {
      console.error(installed.output);
      return 1;
    }
  }
  await prepare?.();
  const out = path.join(ROOT, `.dist-${path.basename(path.dirname(entry))}-${process.pid}`);
  try {
    const { build } = await import("esbuild");
    const outfile = path.join(out, "main.js");
    await build({ ...ON_NODE, ...options, entryPoints: [entry], outfile });
    return await run([...flags, outfile, "--root", ROOT, ...process.argv.slice(2)]);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

function run(words) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { stdio: "inherit" });
    child.on("close", (code) => resolve(code ?? 1));
  });
}
