/** Installs the packages of the lock file, when the folder does not hold them already. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Whether every package of the lock file that this computer needs lies in node_modules in the locked version.
 * @param {{ forRunning?: boolean }} scope  for running alone, what only tests and checks need may be absent
 */
export function isInstalled({ forRunning = false } = {}) {
  const installedFile = path.join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return false;
  const { "": _root, ...locked } = JSON.parse(
    readFileSync(path.join(ROOT, "package-lock.json"), "utf8"),
  ).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  return Object.entries(locked).every(
    ([place, { version, optional, dev }]) =>
      installed[place]?.version === version || ((optional || (dev && forRunning)) && !(place in installed)),
  );
}

/**
 * Runs `npm ci`; for running alone without what only tests and checks need, which is two thirds of the weight.
 * What npm prints is kept and given back, so that the caller decides who sees it.
 * @returns {Promise<{ isDone: boolean, output: string }>}
 */
export function installPackages({ forRunning = false } = {}) {
  const scope = forRunning ? ["--omit=dev"] : [];
  return new Promise((resolve) => {
    const npm = spawn("npm", ["ci", "--no-audit", "--no-fund", ...scope], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    npm.stdout.on("data", (text) => (output += text));
    npm.stderr.on("data", (text) => (output += text));
    npm.on("error", (error) => resolve({ isDone: false, output: String(error) }));
    npm.on("close", (code) => resolve({ isDone: code === 0, output }));
  });
}
