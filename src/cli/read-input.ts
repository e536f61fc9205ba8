import { readFile } from "node:fs/promises";

/** The bytes of a file given on the command line; undefined when it cannot be read. */
export async function readInput(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
