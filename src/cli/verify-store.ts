import type { Seal, StoreVerdict } from "#domain/log";
import type { KeptStore } from "../application/ports.ts";
import { verifyLogs, type Shown } from "../application/verify-logs.ts";
import { verifyStore as verifyWholeStore } from "../application/verify-store.ts";
import { paragraph } from "../texts/cli-lines.ts";
import { CLI_PROBLEMS } from "../texts/cli.ts";
import { faultSentence } from "../texts/store-faults.ts";
import {
  checkSentence,
  outcomeSentence,
  sealSentence,
  shownHeadSentence,
  shownSealSentence,
} from "../texts/store-verdict.ts";
import type { Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows, type Rows } from "./write-rows.ts";

/** Looks every organisation's log through, and prints one line for each check; exit code 2 when something is wrong. */
export async function verifyLog(words: Words, tools: Tools): Promise<ExitCode> {
  return verify(words, tools, verifyLogs);
}

/** Looks the whole store through: the logs, and everything that is kept. */
export async function verifyStore(words: Words, tools: Tools): Promise<ExitCode> {
  const reference = await tools.documents.openReference();
  if (!reference.ok) throw new Error(`${reference.problems.length} problems in the shipped files`);
  return verify(words, tools, (store, seals, shown) =>
    verifyWholeStore(store, seals, reference.value.register, shown),
  );
}

async function verify(
  words: Words,
  tools: Tools,
  look: (store: KeptStore, seals: readonly Seal[], shown: Shown) => Promise<StoreVerdict>,
): Promise<ExitCode> {
  const { installation, terminal } = tools;
  const shown = { seal: hashIn(words.option("seal")), head: hashIn(words.option("head")) };
  const unreadable = (["seal", "head"] as const).flatMap((name) => {
    const written = words.option(name);
    return written === undefined || shown[name] !== undefined ? [] : [CLI_PROBLEMS[name](written)];
  });
  if (unreadable.length > 0) return refuse(terminal, unreadable);
  const read = await installation.readSeals(words.option("seals"));
  if (!read.ok) return refuse(terminal, read.problems);
  const verified = await installation.inspect((store) => look(store, read.value.seals, shown));
  if (!verified.ok) return refuse(terminal, verified.problems);
  return writeVerdict(verified.value, read.value.file, words, tools);
}

/** The hash in what somebody wrote, also among other words; undefined where there is none. */
function hashIn(written: string | undefined): string | undefined {
  return /[0-9a-f]{64}/.exec(written?.toLowerCase() ?? "")?.[0];
}

/** Prints what came of looking a store through. @param file where the seals were looked for */
function writeVerdict(
  verdict: StoreVerdict,
  file: string,
  { format }: Pick<Words, "format">,
  tools: Tools,
): ExitCode {
  switch (format) {
    case "json":
      writeJson(tools.terminal, verdict);
      break;
    case "csv":
      writeRows(rowsOf(verdict), "csv", tools);
      break;
    case "table":
      tools.terminal.out(textOf(verdict, file));
  }
  return verdict.checks.every(({ faults }) => faults === 0) ? EXIT.done : EXIT.findings;
}

function textOf(verdict: StoreVerdict, file: string): string {
  const lines = verdict.checks.flatMap((check) => {
    const sentence = checkSentence(check);
    if (sentence === undefined) return [];
    const isWhole = check.first === undefined;
    return [
      ...paragraph(sentence, { first: isWhole ? "✓ " : "✗ ", rest: "  " }),
      ...(check.first === undefined
        ? []
        : paragraph(faultSentence(check.first), { first: "  ", rest: "  " })),
    ];
  });
  const about = [sealSentence(verdict, file), shownSealSentence(verdict), shownHeadSentence(verdict)].flatMap(
    (each) => (each === undefined ? [] : paragraph(each, { first: "· ", rest: "  " })),
  );
  return [
    [...lines, ...about].join("\n"),
    paragraph(outcomeSentence(verdict), { first: "", rest: "" }).join("\n"),
  ].join("\n\n");
}

function rowsOf({ checks }: StoreVerdict): Rows {
  return {
    columns: [
      { name: "check" },
      { name: "count", isNumber: true },
      { name: "faults", isNumber: true },
      { name: "first" },
    ],
    rows: checks.map(({ name, count, faults, first }) => [
      name,
      String(count),
      String(faults),
      first === undefined ? "" : faultSentence(first),
    ]),
  };
}
