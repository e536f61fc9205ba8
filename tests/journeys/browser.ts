import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { unpackNpmBrowser, type BrowserProgram } from "./npm-browser.ts";

const ON_PATH = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The two ways a system lacks what the browser was linked with: a library, or a version of one. */
const MISSING_LIBRARY =
  /loading shared libraries: (?<library>[^\s:]+)|version [`'](?<version>[^`']+)' not found/;

/**
 * With a new frame for each page (`RenderDocument`) the browser makes every script context that its steering has asked
 * for on earlier pages anew: the sixtieth page takes five times the first. The others are what playwright switches off
 * and could matter here: the last list of this kind is the one that holds.
 */
const SWITCHED_OFF = [
  "RenderDocument",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "PaintHolding",
];

/**
 * Starts a headless browser: Chromium or Chrome from PATH, else the one that came with npm.
 * `SAMNYTTA_BROWSER=npm` chooses the latter even where the former exists.
 * @throws Error with the name of the library, when the system lacks one that the browser needs
 */
export async function launchBrowser(): Promise<Browser> {
  const { program, environment } = await findBrowser();
  try {
    // Without a sandbox the browser also starts as root. It only ever opens our own pages.
    return await chromium.launch({
      executablePath: program,
      chromiumSandbox: false,
      env: { ...process.env, ...environment },
      args: [`--disable-features=${SWITCHED_OFF.join()}`],
    });
  } catch (error) {
    const missing = missingLibrary(String(error));
    if (missing === undefined) throw error;
    throw new Error(
      `The browser ${program} needs the system library ${missing}, which this computer lacks.`,
      {
        cause: error,
      },
    );
  }
}

/** Where the browser for the journeys lies; unpacks the one from npm when PATH holds none. */
export async function findBrowser(): Promise<BrowserProgram> {
  const program = process.env["SAMNYTTA_BROWSER"] === "npm" ? undefined : findOnPath();
  return program === undefined ? unpackNpmBrowser() : { program, environment: {} };
}

/** The library that a browser's last words name, if that is why it did not start. */
export function missingLibrary(lastWords: string): string | undefined {
  const found = MISSING_LIBRARY.exec(lastWords)?.groups;
  return found?.["library"] ?? found?.["version"];
}

function findOnPath(): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => ON_PATH.map((name) => join(folder, name)))
    .find(isExecutable);
}

function isExecutable(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
