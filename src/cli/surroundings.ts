/** What a command line is run in: the house's files, the settings of its environment, and where it writes. */
export type Surroundings = {
  /** The folder that holds `reference/` and `dist/`. */
  readonly root: string;
  /** Environment variables by name. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  /** Takes a piece of what is written to standard output, line ends and all. */
  readonly out: (text: string) => void;
  /** Takes a piece of what is written to standard error. */
  readonly err: (text: string) => void;
};
