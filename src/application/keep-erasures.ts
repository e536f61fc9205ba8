import { ok, type Result } from "#domain/result";
import type { Erasure, ErasureFile, ErasureFileProblem } from "./ports.ts";

/** What keeping the list needs: everybody who has been erased, and the file outside the database. */
export type KeepErasuresParts = {
  readonly erased: () => Promise<readonly Erasure[]>;
  readonly erasures: ErasureFile;
};

/**
 * Writes down outside the database whom it has erased and the list does not know yet (listan över borttagna), so that a backup
 * from before can be put back without their names.
 * @returns how many were written, or why they could not be
 */
export async function keepErasures({
  erased,
  erasures,
}: KeepErasuresParts): Promise<Result<number, ErasureFileProblem>> {
  const read = await erasures.read();
  if (!read.ok) return read;
  const known = new Set(read.value.map(({ person }) => person));
  const missing = (await erased()).filter(({ person }) => !known.has(person));
  if (missing.length === 0) return ok(0);
  const written = await erasures.append(missing);
  return written.ok ? ok(missing.length) : written;
}
