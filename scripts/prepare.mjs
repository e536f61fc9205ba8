/**
 * Makes a clone ready for the command line: installs and builds what is missing. Speaks on stderr only.
 *
 * Hashing all sources at every run would take longer than most commands. When the hash has been seen to be the one of
 * the build, the moment is kept beside the build; while no source has been touched since, it still is.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DIST, isUntouchedSince, ROOT, STAMP } from "./sources.mjs";

/** Holds the moment, in milliseconds of the file system's own clock, that the sources were last seen to be built. */
const SEEN = path.join(DIST, ".seen");

/** @returns {Promise<boolean>} whether the command line can run; when not, the reason is on stderr */
export async function prepare() {
  if (existsSync(SEEN) && isUntouchedSince(Number(readFileSync(SEEN, "utf8") || 0))) return true;
  return (await isBuilt()) || installAndBuild();
}

async function isBuilt() {
  if (!existsSync(STAMP)) return false;
  const moment = momentNow();
  const { sourcesStamp } = await import("./build.mjs");
  if (readFileSync(STAMP, "utf8") !== (await sourcesStamp())) return false;
  keep(String(moment));
  return true;
}

async function installAndBuild() {
  if (!existsSync(path.join(ROOT, "node_modules/esbuild"))) {
    console.error("Hämtar Samnyttas paket med npm. Det görs bara första gången …");
    const { installPackages } = await import("./install.mjs");
    const { isDone, output } = await installPackages({ forRunning: true });
    if (!isDone) {
      console.error(`${output.trim()}\nPaketen kunde inte hämtas. Kontrollera nätet och kör kommandot igen.`);
      return false;
    }
  }
  console.error(
    existsSync(STAMP) ? "Bygger Samnytta på nytt: källkoden är ändrad …" : "Bygger Samnytta första gången …",
  );
  try {
    const { buildIfNeeded } = await import("./build.mjs");
    await buildIfNeeded();
    return true;
  } catch (error) {
    console.error(`Samnytta kunde inte byggas: ${error.message}`);
    return false;
  }
}

/** A file that is written now tells the time as it is where the sources lie, which may be another computer. */
function momentNow() {
  return keep("") ? statSync(SEEN).ctimeMs : 0;
}

/** @returns {boolean} whether it could be kept; in somebody else's folder the sources are hashed at every run */
function keep(text) {
  try {
    writeFileSync(SEEN, text);
    return true;
  } catch {
    return false;
  }
}
