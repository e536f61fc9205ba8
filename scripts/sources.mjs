/** What a build depends on. This file loads nothing but files and paths: the command line asks it at every run. */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Where the build lies, and the hash of the sources that it was made from. */
export const DIST = path.join(ROOT, "dist");
export const STAMP = path.join(DIST, ".stamp");

/** `agreements/schema` and `reference` are here because the sources may import a JSON file from them. */
export const SOURCES = [
  "src",
  "agreements/schema",
  "reference",
  "scripts/build.mjs",
  "scripts/compiled-checker.mjs",
  "scripts/sources.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Files under a folder, or the file itself, as paths from the root with forward slashes; without tests. */
export function filesUnder(place) {
  const full = path.join(ROOT, place);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [place];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesUnder(`${place}/${entry.name}`);
    return isTest(entry.name) ? [] : [`${place}/${entry.name}`];
  });
}

/**
 * Whether no source has been touched since a moment: a quick look at dates instead of a hash over every byte.
 * A file that is written, moved here or given another date gets a new date of change, and a folder that loses a file too.
 * @param {number} moment milliseconds
 */
export function isUntouchedSince(moment) {
  return SOURCES.every((place) => isPlaceUntouched(path.join(ROOT, place), moment));
}

function isPlaceUntouched(full, moment) {
  const found = statSync(full, { throwIfNoEntry: false });
  if (found === undefined) return true;
  if (found.ctimeMs >= moment) return false;
  if (!found.isDirectory()) return true;
  return readdirSync(full).every((name) => isTest(name) || isPlaceUntouched(path.join(full, name), moment));
}

function isTest(name) {
  return /\.test\.tsx?$/.test(name);
}
