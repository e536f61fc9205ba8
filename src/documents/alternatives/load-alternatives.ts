import type { Alternatives, AlternativesProblem } from "#domain/alternatives";
import type { Result } from "#domain/result";
import { loadFolder } from "../load-folder.ts";
import { readAlternatives } from "./read-alternatives.ts";

/** Reads every comparison of alternatives of a checkout. @returns the newest first, or every problem of the first file that has any */
export function loadAlternatives(
  root: string,
): Promise<Result<readonly Alternatives[], AlternativesProblem>> {
  return loadFolder(root, "reference/alternatives", readAlternatives);
}
