import type { BackupContent } from "../application/ports.ts";
import { backedUpSentence, restoredSentence } from "../texts/backup.ts";
import { paragraph } from "../texts/cli-lines.ts";
import { erasedAgainSentence } from "../texts/erasures.ts";
import type { Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { verifyStore } from "./verify-store.ts";
import { writeRows } from "./write-rows.ts";

/** Writes the whole database to a new file, as it is at one moment, and prints what the file holds. */
export async function backup({ file, format }: Words, tools: Tools): Promise<ExitCode> {
  const written = await tools.installation.backUp(file, tools.moment());
  if (!written.ok) return refuse(tools.terminal, written.problems);
  switch (format) {
    case "json":
      writeJson(tools.terminal, written.value);
      break;
    case "csv":
      writeTables(written.value, tools);
      break;
    case "table":
      tools.terminal.out(say(backedUpSentence(file, written.value)));
  }
  return EXIT.done;
}

/** Puts a backup back in an empty database, all or nothing, and then looks the whole store through. */
export async function restore(words: Words, tools: Tools): Promise<ExitCode> {
  const { installation, terminal } = tools;
  const checked = await installation.checkBackup(words.file);
  if (!checked.ok) return refuse(terminal, checked.problems);
  const listed = await installation.readErasures(words.option("erasures"));
  if (!listed.ok) return refuse(terminal, listed.problems);
  const restored = await installation.restore(words.file, checked.value, listed.value);
  if (!restored.ok) return refuse(terminal, restored.problems);
  const sentence = [
    say(restoredSentence(words.file, checked.value)),
    say(erasedAgainSentence(listed.value.length, restored.value)),
  ].join("\n\n");
  if (words.format === "table") terminal.out(`${sentence}\n`);
  else terminal.err(sentence);
  return verifyStore(words, tools);
}

function writeTables({ tables }: BackupContent, tools: Tools): void {
  const columns = [{ name: "table" }, { name: "rows", isNumber: true }, { name: "sha256" }];
  writeRows(
    { columns, rows: tables.map(({ name, rows, sha256 }) => [name, String(rows), sha256]) },
    "csv",
    tools,
  );
}

function say(sentence: string): string {
  return paragraph(sentence, { first: "", rest: "" }).join("\n");
}
