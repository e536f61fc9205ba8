import { shownSealOf } from "../application/seal-logs.ts";
import { helpText } from "../texts/cli-help.ts";
import { wordProblemSentence } from "../texts/cli-words.ts";
import { daySealWords, NO_SEAL_AT_HAND } from "../texts/seals.ts";
import type { Tools } from "./documents.ts";
import { readWords, type Command, type Words } from "./read-words.ts";
import { EXIT, refuse, type ExitCode } from "./terminal.ts";

/** Runs one command line, without the word `samnytta`. @returns the exit code; what it says goes to the terminal */
export async function run(args: readonly string[], tools: Tools): Promise<ExitCode> {
  const read = readWords(args);
  switch (read.kind) {
    case "help":
      tools.terminal.out(helpText(read.command));
      return read.isAsked ? EXIT.done : EXIT.unusable;
    case "unusable":
      return refuse(tools.terminal, read.problems.map(wordProblemSentence));
    case "command": {
      const code = await runCommand(read.command, read.words, tools);
      if (isExport(read.command, read.words, code)) tools.terminal.err(await sealAtHand(tools));
      return code;
    }
  }
}

/** Whether figures of agreements were written as a file, which is to be kept or handed on. */
function isExport(command: Command, { format, isCalendar }: Words, code: ExitCode): boolean {
  const isWritten = code === EXIT.done || code === EXIT.findings;
  return isWritten && EXPORTING.includes(command) && (isCalendar || format !== "table");
}

const EXPORTING: readonly Command[] = ["check", "allocate", "dates", "explain", "diff"];

/** The seal of the Samnytta that is installed here: beside the figures, so that they stay what another program reads. */
async function sealAtHand({ installation }: Tools): Promise<string> {
  const read = await installation.readSeals(undefined);
  const seal = read.ok ? shownSealOf(read.value.seals) : undefined;
  return seal === undefined ? NO_SEAL_AT_HAND : daySealWords(seal);
}

/** Loads a command when it is asked for: `split` has no use for agreements. */
async function runCommand(command: Command, words: Words, tools: Tools): Promise<ExitCode> {
  switch (command) {
    case "check":
      return (await import("./check.ts")).check(words, tools);
    case "allocate":
      return (await import("./allocate.ts")).allocate(words, tools);
    case "dates":
      return (await import("./dates.ts")).dates(words, tools);
    case "diff":
      return (await import("./diff.ts")).diff(words, tools);
    case "explain":
      return (await import("./explain.ts")).explain(words, tools);
    case "verify":
      return (await import("./verify.ts")).verify(words, tools);
    case "recover":
      return (await import("./recover.ts")).recover(words, tools);
    case "population":
      return (await import("./population.ts")).population(words, tools);
    case "annex":
      return (await import("./annex.ts")).annex(words, tools);
    case "verify-log":
      return (await import("./verify-store.ts")).verifyLog(words, tools);
    case "verify-store":
      return (await import("./verify-store.ts")).verifyStore(words, tools);
    case "backup":
      return (await import("./backup.ts")).backup(words, tools);
    case "restore":
      return (await import("./backup.ts")).restore(words, tools);
    case "retain":
      return (await import("./retain.ts")).retain(words, tools);
    case "simulate":
      return (await import("./simulate.ts")).simulate(words, tools);
    case "order":
      return (await import("./order.ts")).order(words, tools);
    case "share":
      return (await import("./share.ts")).share(words, tools);
    case "papers":
      return (await import("./papers.ts")).papers(words, tools);
    case "split":
      return (await import("./split.ts")).split(words, tools);
  }
}
