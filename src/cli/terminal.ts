/** Exit codes of every command. */
export const EXIT = {
  /** Done, and nothing found. */
  done: 0,
  /** The input cannot be used. */
  unusable: 1,
  /** Done, and the check has open findings. */
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
