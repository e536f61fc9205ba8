import { dayOf, parseDay } from "#domain/time";
import { retain as retainRows, type Retained } from "../application/retain.ts";
import { badRetentionDay, retainedLine, retainedSentence } from "../texts/retention.ts";
import { wordProblemSentence } from "../texts/cli-words.ts";
import type { Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows } from "./write-rows.ts";

/** The word that lets something be removed. */
const YES = "ja";

/** Counts what the rules say is due on a day, and with `--remove ja` removes it. */
export async function retain(words: Words, tools: Tools): Promise<ExitCode> {
  const { terminal, installation } = tools;
  const moment = tools.moment();
  const today = dayOf(moment);
  const written = words.option("day") ?? today.toString();
  const day = parseDay(written);
  const remove = words.option("remove");
  if (remove !== undefined && remove !== YES)
    return refuse(terminal, [
      wordProblemSentence({ kind: "not-a-choice", option: "--remove", value: remove, choices: [YES] }),
    ]);
  if (!day.ok) return refuse(terminal, [badRetentionDay("not-a-day", written)]);
  const removes = remove === YES;
  const done = await installation.retain((store) =>
    retainRows({ on: day.value, removes }, { store, clock: { today: () => today, moment: () => moment } }),
  );
  if (!done.ok) return refuse(terminal, done.problems);
  if (done.value === "day-to-come") return refuse(terminal, [badRetentionDay("day-to-come", written)]);
  write(done.value, removes, words, tools);
  return EXIT.done;
}

function write(retained: readonly Retained[], removes: boolean, { format }: Words, tools: Tools): void {
  const rows = retained.map(({ kind, rule, lastEnd, count }) => ({
    kind,
    days: rule.days,
    lastEnd: lastEnd.toString(),
    count,
  }));
  switch (format) {
    case "json":
      writeJson(tools.terminal, { removed: removes, rules: rows });
      break;
    case "csv":
      writeRows(
        {
          columns: [
            { name: "kind" },
            { name: "days", isNumber: true },
            { name: "lastEnd" },
            { name: "count", isNumber: true },
          ],
          rows: rows.map(({ kind, days, lastEnd, count }) => [kind, String(days), lastEnd, String(count)]),
        },
        "csv",
        tools,
      );
      break;
    case "table":
      tools.terminal.out(
        [...retained.map((each) => retainedLine(each, removes)), "", retainedSentence(removes)].join("\n"),
      );
  }
}
