/** Exit codes of every command. */
export const EXIT = {
  /** Done, and nothing found. */
  done: 0,
  /** The input cannot be used. */
  unusable: 1,
  /** Done, and something is open: a finding of the check, or an export that differs from its recomputation. */
  findings: 2,
  /** A fault in the program. */
  fault: 3,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command writes: results to `out`, problems and hints to `err`. Each call is one line or block. */
export type Terminal = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/** How a result is written. */
export type Format = "table" | "csv" | "json";

/** Tells why the input cannot be used, every sentence on a line of its own. */
export function refuse(terminal: Terminal, sentences: readonly string[]): ExitCode {
  terminal.err(sentences.join("\n"));
  return EXIT.unusable;
}

/** Writes figures as JSON: amounts as digits, so that none is too large for a reader, and days as 2017-02-24. */
export function writeJson(terminal: Terminal, figures: unknown): void {
  const plain = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
  terminal.out(JSON.stringify(figures, plain, 2));
}
