import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Alternatives, AlternativesProblem } from "#domain/alternatives";
import { ok, type Result } from "#domain/result";
import { readAlternatives } from "./read-alternatives.ts";

/** Where the comparisons lie, from the root of a checkout. */
const FOLDER = "reference/alternatives";

/**
 * Reads every comparison of alternatives of a checkout.
 * @returns the comparisons, newest first by the year their id begins with, or every problem of the first file that has any
 */
export async function loadAlternatives(
  root: string,
): Promise<Result<readonly Alternatives[], AlternativesProblem>> {
  const names = (await readdir(join(root, FOLDER))).filter((name) => name.endsWith(".json"));
  const loaded: Alternatives[] = [];
  for (const name of names.toSorted().toReversed()) {
    const read = readAlternatives(await readFile(join(root, FOLDER, name)), `${FOLDER}/${name}`);
    if (!read.ok) return read;
    loaded.push(read.value);
  }
  return ok(loaded);
}
