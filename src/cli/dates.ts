import { suggestRecipients } from "../application/suggest-recipients.ts";
import { lastDaysOf, type LastDay } from "../application/view-last-days.ts";
import type { ShownSum } from "../application/amount-figure.ts";
import { datesEntry, datesHeading } from "../texts/cli-dates.ts";
import { nothingToRecipient, unknownRecipient } from "../texts/cli-explain.ts";
import { kronorText } from "../texts/format.ts";
import { dutyConsequence, dutyKindWord, dutyTask } from "../texts/last-days.ts";
import { calendarDescription, calendarName, calendarSummary } from "../texts/last-days-calendar.ts";
import { recipientName } from "../texts/recipient-name.ts";
import { unconfirmed } from "../texts/text-of-year.ts";
import type { Tools } from "./documents.ts";
import { openAgreement, type OpenedAgreement } from "./open-agreement.ts";
import type { Words } from "./read-words.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows, type Rows } from "./write-rows.ts";

/** Prints what is to be ready when by one agreement, for one recipient or for all, or writes it as a calendar. */
export async function dates(words: Words, tools: Tools): Promise<ExitCode> {
  const opened = await openAgreement(words, tools.documents);
  if (!opened.ok) return refuse(tools.terminal, opened.problems);
  const code = words.option("recipient");
  const days = lastDaysOf(opened.value.entry, code);
  const name = code === undefined ? undefined : nameOf(code, opened.value);
  if (code !== undefined && (name === code || days.length === 0))
    return refuse(tools.terminal, [refusalOf(code, name ?? code, opened.value)]);
  if (words.isCalendar) tools.terminal.out(await calendarOf(days, name, tools));
  else if (words.format === "json") writeJson(tools.terminal, days.map(figuresOf));
  else if (words.format === "csv") writeRows(rowsOf(days), "csv", tools);
  else {
    const { title } = opened.value.entry.agreement;
    const entries = days.map((each) => datesEntry(wordsOf(each, name)));
    tools.terminal.out([datesHeading(title, name), ...entries].join("\n\n"));
  }
  return EXIT.done;
}

function nameOf(code: string, { entry, register }: OpenedAgreement): string {
  const components = entry.components.map(({ result }) => result.component);
  return recipientName(code, components, register);
}

function refusalOf(code: string, name: string, { entry, register }: OpenedAgreement): string {
  return name === code
    ? unknownRecipient(code, suggestRecipients(code, entry, register))
    : nothingToRecipient({ code, name }, entry.agreement.title, undefined, []);
}

function wordsOf({ duty, entry, last, dayOff, money }: LastDay, organisation: string | undefined) {
  return {
    duty,
    agreement: entry.agreement.title,
    organisation,
    last,
    dayOff,
    own: money.own?.figure,
    jointly: money.jointly?.figure,
    unknown: money.unknown,
    unsure: unconfirmed(duty.clauses, entry.agreement).trim(),
  };
}

/** The days that are known; a terminal has no page for an entry to lead to. */
async function calendarOf(
  days: readonly LastDay[],
  organisation: string | undefined,
  { documents, moment }: Tools,
): Promise<string> {
  const entries = days.flatMap((each) => {
    const { last: day, name, duty } = each;
    if (day === undefined) return [];
    const worded = { ...wordsOf(each, organisation), last: day };
    const category = dutyKindWord(duty.content.kind);
    return [
      { name, day, summary: calendarSummary(worded), description: calendarDescription(worded), category },
    ];
  });
  const calendar = { name: calendarName(organisation), language: "sv", moment: moment(), entries };
  return (await documents.writeCalendar(calendar)).replace(/\r\n$/, "\r");
}

function rowsOf(days: readonly LastDay[]): Rows {
  return {
    columns: [
      { name: "day" },
      { name: "kind" },
      { name: "task" },
      { name: "consequence" },
      { name: "own", isNumber: true },
      { name: "jointly", isNumber: true },
      { name: "unknown" },
      { name: "clauses" },
      { name: "name" },
    ],
    rows: days.map(({ last, duty, money, name }) => [
      last?.toString() ?? "unknown",
      duty.content.kind,
      dutyTask(duty),
      dutyConsequence(duty),
      kronorOf(money.own),
      kronorOf(money.jointly),
      money.unknown.map(({ component }) => component.id).join(" "),
      duty.clauses.join(" "),
      name,
    ]),
  };
}

function figuresOf({ last, duty, money, name, dayOff }: LastDay) {
  const sumOf = (sum: ShownSum | undefined) =>
    sum && { amount: sum.figure.value, certainty: sum.figure.certainty, address: sum.address };
  return {
    name,
    ...duty.content,
    day: last?.toString() ?? "unknown",
    dayOff,
    components: duty.components.map(({ id }) => id),
    own: sumOf(money.own),
    jointly: sumOf(money.jointly),
    unknown: money.unknown.map(({ component }) => component.id),
    clauses: duty.clauses,
    task: dutyTask(duty),
    consequence: dutyConsequence(duty),
  };
}

function kronorOf(sum: ShownSum | undefined): string {
  return sum === undefined || sum.figure.value === "unknown" ? "" : kronorText(sum.figure.value);
}
