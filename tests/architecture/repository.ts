import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the repository: its path from the root with forward slashes, and its text ("" when it is not text). */
export type SourceFile = { readonly path: string; readonly text: string };

/** A place where a rule of the house is broken, and which rule. */
export type Violation = { readonly path: string; readonly line: number; readonly why: string };

/** A rule of the house, as a function of files so that a wrong twin can be tried on it. */
export type Rule = (files: readonly SourceFile[]) => readonly Violation[];

/** The root of the repository on this computer. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Every file of the repository that is not ignored by git, read from the disk. */
export function readRepository(): readonly SourceFile[] {
  const isIgnored = ignoredNames(readFileSync(join(ROOT, ".gitignore"), "utf8"));
  return namesUnder("", isIgnored).map((path) => ({ path, text: readText(path) }));
}

/** The line that an offset in a text lies on, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The code of the house: TypeScript under src. */
export function isSource({ path }: SourceFile): boolean {
  return /^src\/.*\.tsx?$/.test(path);
}

/** A test beside the code. Tests obey the arrows but may use randomness, clocks and test packages. */
export function isTest({ path }: SourceFile): boolean {
  return /\.test\.tsx?$/.test(path);
}

function namesUnder(folder: string, isIgnored: (name: string) => boolean): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (isIgnored(entry.name)) return [];
    return entry.isDirectory() ? namesUnder(path, isIgnored) : [path];
  });
}

/** Our .gitignore holds plain names, some with a star; git's own folder is never part of the house. */
function ignoredNames(gitignore: string): (name: string) => boolean {
  const patterns = [...gitignore.split("\n").map((line) => line.trim().replace(/\/$/, "")), ".git"]
    .filter((line) => line !== "")
    .map((line) => new RegExp(`^${line.replaceAll(".", "\\.").replaceAll("*", ".*")}$`));
  return (name) => patterns.some((pattern) => pattern.test(name));
}

function readText(path: string): string {
  const bytes = readFileSync(join(ROOT, path));
  return bytes.includes(0) ? "" : bytes.toString("utf8");
}
