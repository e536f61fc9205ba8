/**
 * `node scripts/make-released.mjs`: writes the demonstration store of this version to `tests/released/<version>/`.
 *
 * Done once, when a version is released. What has been written is never made anew: the test puts every released version
 * back and brings it up to the present one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ON_NODE } from "./build.mjs";
import { ROOT } from "./sources.mjs";

const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
const folder = path.join(ROOT, "tests/released", version);
const program = path.join(ROOT, "node_modules/.cache/make-released.mjs");

if (existsSync(path.join(folder, "demo.backup"))) {
  console.error(`${path.relative(ROOT, folder)} is there already; a released version is never made anew`);
  process.exitCode = 1;
} else {
  const esbuild = await import("esbuild");
  await esbuild.build({
    ...ON_NODE,
    external: [],
    entryPoints: [path.join(ROOT, "tests/released/write-demonstration.ts")],
    outfile: program,
  });
  mkdirSync(folder, { recursive: true });
  const { writeDemonstration } = await import(pathToFileURL(program).href);
  await writeDemonstration(ROOT, folder, version);
  rmSync(program);
  console.log(`wrote ${path.relative(ROOT, folder)}`);
}
