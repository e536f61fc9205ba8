/**
 * Builds the house with esbuild: the domain once for Node, the command line and the browser; the server; the
 * command line; the islands; stylesheet and fonts. Types are checked elsewhere (`tsc`).
 *
 * `node scripts/build.mjs` builds always, `--if-needed` only when the sources differ from the last build.
 * The result appears whole or not at all: it is made in a folder of its own that then becomes `dist`.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { compiledChecker } from "./compiled-checker.mjs";
import { DIST, filesUnder, ROOT, SOURCES, STAMP } from "./sources.mjs";

const FONTS = [
  ["source-sans-3", "source-sans-3-latin-wght-normal.woff2"],
  ["source-serif-4", "source-serif-4-latin-wght-normal.woff2"],
];

/** The one script that takes its part of the domain along instead of fetching it. */
const RECEIPT_PROGRAM = "src/web/client/receipt.ts";

/** Builds when `dist` is absent or made from other sources, packages or another major of Node. */
export async function buildIfNeeded() {
  const stamp = await sourcesStamp();
  if (builtStamp() === stamp) return false;
  await build(stamp);
  return true;
}

/** Builds whatever lies in `dist` already. */
export async function buildAlways() {
  await build(await sourcesStamp());
  return true;
}

/** The stamp of what lies in `dist`, or undefined when nothing whole does. */
export function builtStamp() {
  return existsSync(STAMP) ? readFileSync(STAMP, "utf8") : undefined;
}

/** A hash over everything a build depends on; tests of the code are left out. */
export async function sourcesStamp() {
  const files = SOURCES.flatMap(filesUnder).toSorted();
  const hash = createHash("sha256").update(`node ${process.versions.node.split(".")[0]}`);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  return hash.digest("hex");
}

async function build(stamp) {
  const esbuild = await import("esbuild");
  const bundle = async (options) => refuseWarnings(await esbuild.build(options));
  const out = path.join(ROOT, `.dist-${process.pid}`);
  await rm(out, { recursive: true, force: true });
  await mkdir(path.join(out, "assets"), { recursive: true });
  try {
    await allDone([
      buildDomain(bundle, out),
      buildServer(bundle, out),
      buildCommandLine(bundle, out),
      buildIslands(bundle, out),
      buildReceiptProgram(bundle, out),
      buildStylesheets(bundle, out),
      copyFonts(out),
      copyIcon(out),
    ]);
    await writeFile(path.join(out, ".stamp"), stamp);
    await takePlaceOf(DIST, out, stamp);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Waits for all even when one fails: the folder they write in can be removed only when nobody writes any more. */
async function allDone(parts) {
  const outcomes = await Promise.allSettled(parts);
  const failed = outcomes.find(({ status }) => status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

/** A warning is an error: esbuild throws for errors, with file, line and reason in the message. */
function refuseWarnings({ warnings }) {
  if (warnings.length === 0) return;
  const words = warnings.map(
    ({ text, location }) => `${location?.file ?? ""}:${location?.line ?? ""}: ${text}`,
  );
  throw new Error(`Build with ${warnings.length} warnings:\n${words.join("\n")}`);
}

const SHARED = {
  absWorkingDir: ROOT,
  bundle: true,
  format: "esm",
  logLevel: "silent",
  legalComments: "none",
  charset: "utf8",
};

/** What runs on Node keeps its packages in node_modules and finds the domain through package.json "imports". */
export const ON_NODE = {
  ...SHARED,
  platform: "node",
  target: "node20.19",
  packages: "external",
  external: ["#domain/*"],
  conditions: ["development"],
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  plugins: [compiledChecker],
};

/** One pure set of files for every place: each area behind its own door, what areas share in chunks. */
async function buildDomain(bundle, out) {
  const entryPoints = await matching("src/domain", (file) => /^src\/domain\/[^/]+\/index\.ts$/.test(file));
  if (entryPoints.length === 0) return;
  await bundle({
    ...SHARED,
    entryPoints,
    outbase: "src/domain",
    outdir: path.join(out, "domain"),
    chunkNames: "shared/[hash]",
    splitting: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    conditions: ["development"],
    minifySyntax: true,
    minifyWhitespace: true,
  });
  await cp(path.join(out, "domain"), path.join(out, "assets/domain"), { recursive: true });
}

async function buildServer(bundle, out) {
  if (!existsSync(path.join(ROOT, "src/main.ts"))) return;
  await bundle({ ...ON_NODE, entryPoints: ["src/main.ts"], outfile: path.join(out, "main.js") });
}

/** Each command is a dynamic import, so that a command loads only what it needs. Tests ask `program` without a process. */
async function buildCommandLine(bundle, out) {
  const entryPoints = await matching("src/cli", (file) =>
    /^src\/cli\/(?:main|program|drawing-thread)\.ts$/.test(file),
  );
  if (entryPoints.length === 0) return;
  await bundle({
    ...ON_NODE,
    entryPoints,
    outdir: path.join(out, "cli"),
    splitting: true,
    chunkNames: "[name]-[hash]",
    // A command's time is mostly the reading of its code.
    minifySyntax: true,
    minifyWhitespace: true,
  });
}

async function buildIslands(bundle, out) {
  const entryPoints = await matching(
    "src/web/client",
    (file) => /^src\/web\/client\/[^/]+\.tsx?$/.test(file) && file !== RECEIPT_PROGRAM,
  );
  if (entryPoints.length === 0) return;
  await bundle({
    ...SHARED,
    entryPoints,
    outdir: path.join(out, "assets"),
    platform: "browser",
    target: "es2022",
    minify: true,
    plugins: [{ name: "domain as served files", setup: domainAsServedFiles }],
  });
}

/** A saved receipt is opened from a disk: its program is one script with the part of the domain that it calls. */
async function buildReceiptProgram(bundle, out) {
  await bundle({
    ...SHARED,
    entryPoints: [RECEIPT_PROGRAM],
    outdir: path.join(out, "assets"),
    format: "iife",
    platform: "browser",
    mainFields: ["module", "main"],
    target: "es2022",
    conditions: ["development"],
    minify: true,
  });
}

/** In the browser `#domain/money` is the very file that the server runs, at its public address. */
function domainAsServedFiles(bundler) {
  bundler.onResolve({ filter: /^#domain\// }, ({ path: door }) => ({
    path: `/assets/domain/${door.slice("#domain/".length)}/index.js`,
    external: true,
  }));
}

/** One stylesheet for every page, and one that a receipt takes along. */
async function buildStylesheets(bundle, out) {
  if (!existsSync(path.join(ROOT, "src/web/styles/index.css"))) return;
  await bundle({
    ...SHARED,
    entryPoints: { style: "src/web/styles/index.css", receipt: "src/web/styles/receipt.css" },
    outdir: path.join(out, "assets"),
    external: ["/assets/*"],
    minify: true,
  });
}

async function copyFonts(out) {
  for (const [family, file] of FONTS) {
    const from = path.join(ROOT, "node_modules/@fontsource-variable", family);
    await cp(path.join(from, "files", file), path.join(out, `assets/${family}.woff2`));
    await cp(path.join(from, "LICENSE"), path.join(out, `assets/${family}.LICENSE.txt`));
  }
}

async function copyIcon(out) {
  await cp(path.join(ROOT, "src/web/styles/icon.svg"), path.join(out, "assets/icon.svg"));
}

/** Puts `fresh` where `old` was. When another build got there first with the same stamp, that one stays. */
async function takePlaceOf(old, fresh, stamp) {
  const aside = `${fresh}-old`;
  try {
    await rename(old, aside).catch(ignoreMissing);
    await rename(fresh, old);
  } catch (error) {
    if (builtStamp() !== stamp) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function ignoreMissing(error) {
  if (error.code !== "ENOENT") throw error;
}

async function matching(folder, isWanted) {
  return filesUnder(folder).filter(isWanted);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  try {
    const isBuilt = process.argv.includes("--if-needed") ? await buildIfNeeded() : await buildAlways();
    if (isBuilt) console.log(`built dist in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
