import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result } from "#domain/result";

/**
 * Reads every JSON file of a folder of reference data.
 * @param folder from the root of a checkout, such as `reference/orders`; a file is named by it in its problems
 * @returns what was read, newest first by the year that the names begin with, or every problem of the first file that has any
 */
export async function loadFolder<T, P>(
  root: string,
  folder: string,
  read: (bytes: Uint8Array, file: string) => Result<T, P>,
): Promise<Result<readonly T[], P>> {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith(".json"));
  const loaded: T[] = [];
  for (const name of names.toSorted().toReversed()) {
    const result = read(await readFile(join(root, folder, name)), `${folder}/${name}`);
    if (!result.ok) return result;
    loaded.push(result.value);
  }
  return ok(loaded);
}
