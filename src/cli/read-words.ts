import { parseArgs } from "node:util";
import type { Format } from "./terminal.ts";

/** The commands, what each reads besides options, and which options it takes. */
export const COMMANDS = {
  check: { hasFile: true, needs: [], may: ["population", "date"] },
  allocate: { hasFile: true, needs: [], may: ["component", "population", "date"] },
  dates: { hasFile: true, needs: [], may: ["recipient"] },
  explain: { hasFile: true, needs: ["recipient"], may: ["component", "population", "date"] },
  diff: { hasFile: true, hasOther: true, needs: [], may: ["recipient"] },
  verify: { hasFile: true, needs: [], may: [] },
  recover: { hasFile: true, needs: [], may: ["total", "unit"] },
  population: { hasFile: "unless-fetched", needs: [], may: ["date", "fetch", "year", "address"] },
  annex: {
    hasFile: true,
    needs: ["agreement", "component"],
    may: ["title", "publisher", "date", "sheet", "column", "save"],
  },
  papers: { hasFile: true, needs: ["out"], may: ["only", "paper", "headings", "told"] },
  "verify-log": { hasFile: false, needs: [], may: ["seals", "seal", "head"] },
  "verify-store": { hasFile: false, needs: [], may: ["seals", "seal", "head"] },
  backup: { hasFile: true, needs: [], may: [] },
  restore: { hasFile: true, needs: [], may: ["seals", "erasures"] },
  retain: { hasFile: false, needs: [], may: ["day", "remove"] },
  simulate: { hasFile: true, needs: [], may: ["party", "assume", "trials", "seed", "threads", "told"] },
  order: { hasFile: true, needs: [], may: ["without", "capacity"] },
  share: { hasFile: true, needs: [], may: ["without", "key", "amount", "plan", "map", "told"] },
  split: { hasFile: false, needs: ["total", "weights"], may: ["unit", "rest"] },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly hasFile: boolean | "unless-fetched";
      /** Whether a second file follows the first. */
      readonly hasOther?: boolean;
      readonly needs: readonly string[];
      readonly may: readonly string[];
    }
  >
>;

/** One of the commands. */
export type Command = keyof typeof COMMANDS;

const OPTIONS = {
  component: { type: "string" },
  recipient: { type: "string" },
  population: { type: "string" },
  date: { type: "string" },
  agreement: { type: "string" },
  title: { type: "string" },
  publisher: { type: "string" },
  sheet: { type: "string" },
  column: { type: "string" },
  save: { type: "string" },
  fetch: { type: "string" },
  year: { type: "string" },
  address: { type: "string" },
  total: { type: "string" },
  unit: { type: "string" },
  rest: { type: "string" },
  party: { type: "string" },
  assume: { type: "string" },
  map: { type: "string" },
  trials: { type: "string" },
  seed: { type: "string" },
  threads: { type: "string" },
  weights: { type: "string" },
  out: { type: "string" },
  only: { type: "string" },
  paper: { type: "string" },
  headings: { type: "string" },
  told: { type: "string" },
  seals: { type: "string" },
  seal: { type: "string" },
  head: { type: "string" },
  erasures: { type: "string" },
  day: { type: "string" },
  remove: { type: "string" },
  without: { type: "string" },
  plan: { type: "string" },
  key: { type: "string" },
  amount: { type: "string" },
  capacity: { type: "string" },
  format: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** An option that takes a value. */
export type Option = Exclude<keyof typeof OPTIONS, "help">;

const FORMATS: readonly Format[] = ["table", "csv", "json"];
/** Days can be written as a calendar too. */
const CALENDAR = "ics";

/** What is wrong with the words of a command. */
export type WordProblem =
  | { readonly kind: "unknown-command"; readonly word: string; readonly commands: readonly string[] }
  | {
      readonly kind: "unknown-option";
      readonly option: string;
      readonly command: Command;
      readonly allowed: readonly string[];
    }
  | { readonly kind: "value-missing"; readonly option: string }
  | { readonly kind: "option-twice"; readonly option: string }
  | { readonly kind: "option-missing"; readonly option: string; readonly command: Command }
  | { readonly kind: "option-alone"; readonly option: string; readonly needs: string }
  | { readonly kind: "file-missing"; readonly command: Command; readonly files: 1 | 2 }
  | { readonly kind: "word-too-many"; readonly word: string; readonly command: Command }
  | {
      readonly kind: "not-a-choice";
      readonly option: string;
      readonly value: string;
      readonly choices: readonly string[];
    };

/** The words of a command line as read: help, a command with what it needs, or everything that is wrong. */
export type ReadWords =
  | { readonly kind: "help"; readonly command: Command | undefined; readonly isAsked: boolean }
  | { readonly kind: "command"; readonly command: Command; readonly words: Words }
  | { readonly kind: "unusable"; readonly problems: readonly WordProblem[] };

/** What follows a command: its file and its second one ("" where it has none), how to write the result, and the value of each option. */
export type Words = {
  readonly file: string;
  readonly other: string;
  readonly format: Format;
  /** Written as a calendar; `format` is then of no use. */
  readonly isCalendar: boolean;
  readonly option: (name: Option) => string | undefined;
};

/**
 * Reads the words after `samnytta`. Node's own sentences about them are English, so Node only cuts the words apart and
 * they are judged here.
 */
export function readWords(args: readonly string[]): ReadWords {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = tokens.filter((token) => token.kind === "option");
  const positionals = tokens.filter((token) => token.kind === "positional").map(({ value }) => value);
  const asksHelp = positionals[0] === "help" || options.some(({ name }) => name === "help");
  const [command, ...others] = positionals[0] === "help" ? positionals.slice(1) : positionals;
  if (command === undefined) return { kind: "help", command, isAsked: asksHelp };
  if (!isCommand(command)) {
    return {
      kind: "unusable",
      problems: [{ kind: "unknown-command", word: command, commands: Object.keys(COMMANDS) }],
    };
  }
  if (asksHelp) return { kind: "help", command, isAsked: true };
  return readCommand(command, others, options);
}

/** An option as it was written: "--format", "csv". With an equals sign it is `inlineValue`. */
type WrittenOption = {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
};

function readCommand(
  command: Command,
  positionals: readonly string[],
  written: readonly WrittenOption[],
): ReadWords {
  const { hasFile, needs, may } = COMMANDS[command];
  const hasOther = "hasOther" in COMMANDS[command];
  const allowed: readonly string[] = [...needs, ...may, "format"];
  const values = new Map(written.map(({ name, value }) => [name, value]));
  const needsFile = hasFile === "unless-fetched" ? !values.has("fetch") : hasFile;
  const taken = hasOther ? 2 : needsFile ? 1 : 0;
  const [file = "", other = ""] = positionals.slice(0, taken);
  const tooMany = positionals.slice(taken);
  const isList = command === "recover" || command === "split" || (command === "population" && !needsFile);
  const writtenFormat = values.get("format") ?? (isList ? "csv" : "table");
  const isCalendar = command === "dates" && writtenFormat === CALENDAR;
  // Papers are files of their own kinds, which the command reads itself.
  const format =
    isCalendar || command === "papers" ? "table" : FORMATS.find((each) => each === writtenFormat);
  const ofOptions = written.flatMap((option, index): readonly WordProblem[] =>
    optionProblems(option, written.slice(0, index), command, allowed),
  );
  const problems: readonly WordProblem[] = [
    ...((needsFile && file === "") || (hasOther && other === "")
      ? [{ kind: "file-missing" as const, command, files: hasOther ? (2 as const) : (1 as const) }]
      : []),
    ...ofOptions,
    // The value of an option that is not understood stands as a word of its own, and is no second mistake.
    ...(ofOptions.length > 0
      ? []
      : tooMany.map((word) => ({ kind: "word-too-many" as const, word, command }))),
    ...needs
      .filter((option) => !values.has(option))
      .map((option) => ({ kind: "option-missing" as const, option: `--${option}`, command })),
    ...aloneProblems(values, command),
  ];
  if (format === undefined) {
    const choice = {
      kind: "not-a-choice" as const,
      option: "--format",
      value: writtenFormat,
      choices: command === "dates" ? [...FORMATS, CALENDAR] : FORMATS,
    };
    return { kind: "unusable", problems: [...problems, choice] };
  }
  if (problems.length > 0) return { kind: "unusable", problems };
  return {
    kind: "command",
    command,
    words: { file, other, format, isCalendar, option: (name) => values.get(name) },
  };
}

/** Options that say nothing without another one. */
function aloneProblems(
  values: ReadonlyMap<string, string | undefined>,
  command: Command,
): readonly WordProblem[] {
  const pairs = [
    ...(command === "population" || command === "annex" ? [] : [["date", "population"] as const]),
    ["year", "fetch"] as const,
    ["address", "fetch"] as const,
  ];
  const fetched = values.has("fetch") && !values.has("year");
  return [
    ...(fetched ? [{ kind: "option-missing" as const, option: "--year", command }] : []),
    ...pairs
      .filter(([option, needed]) => values.has(option) && !values.has(needed))
      .map(([option, needed]) => ({
        kind: "option-alone" as const,
        option: `--${option}`,
        needs: `--${needed}`,
      })),
  ];
}

function optionProblems(
  { name, rawName, value, inlineValue }: WrittenOption,
  before: readonly WrittenOption[],
  command: Command,
  allowed: readonly string[],
): readonly WordProblem[] {
  if (!allowed.includes(name)) return [{ kind: "unknown-option", option: rawName, command, allowed }];
  if (value === undefined || value === "" || (inlineValue !== true && value.startsWith("--"))) {
    return [{ kind: "value-missing", option: rawName }];
  }
  return before.some((other) => other.name === name) ? [{ kind: "option-twice", option: rawName }] : [];
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(COMMANDS, word);
}
