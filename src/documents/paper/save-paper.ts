import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What became of a file: written, left since it is the same or somebody has changed it, or its folder cannot be written in. */
export type SavedPaper = "written" | "same" | "kept" | "no-folder";

/** Saves a paper in a folder, which is made where it is missing. A file that is there with another content is never lost. */
export async function savePaper(folder: string, name: string, bytes: Uint8Array): Promise<SavedPaper> {
  const file = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, bytes, { flag: "wx" });
    return "written";
  } catch {
    const there = await readFile(file).catch(() => undefined);
    if (there === undefined) return "no-folder";
    return there.equals(bytes) ? "same" : "kept";
  }
}
