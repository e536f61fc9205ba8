/**
 * The outcome of something that a person or a file may have given us wrongly: a value, or every problem found.
 *
 * Problems carry a `kind`, figures and a place, never a sentence (the sentences live in `texts`).
 * @example ok(1).ok // true
 */
export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [P, ...P[]] };

/** A usable value. @example ok("Sala") // { ok: true, value: "Sala" } */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** One or more problems; all that were found, not only the first. */
export function fail<P>(
  first: P,
  ...others: readonly P[]
): { readonly ok: false; readonly problems: readonly [P, ...P[]] } {
  return { ok: false, problems: [first, ...others] };
}

/** A result from collected problems: the value when there are none. */
export function okUnless<T, P>(problems: readonly P[], value: () => T): Result<T, P> {
  const [first, ...others] = problems;
  return first === undefined ? ok(value()) : { ok: false, problems: [first, ...others] };
}

/**
 * States what must hold for the program to be right. A failure is our own fault, never the user's:
 * it is thrown, logged at the outermost edge and shown with a reference.
 * @throws Error when the condition does not hold
 */
export function assert(condition: boolean, mustHold: string): asserts condition {
  if (!condition) throw new Error(`Must hold: ${mustHold}`);
}

export type { FileInstead, FilePlace, FileProblem, Separator } from "./file-problem.ts";
