import type { ComponentAllocation } from "#domain/agreement";
import type { Duty, DutyContent, DutyKind } from "#domain/deadline";
import type { Day } from "#domain/time";
import { consequenceSentence, periodText } from "./agreement-page.ts";
import { capitalised } from "./capitalised.ts";
import { groupInSentence, lowerFirst } from "./component-title.ts";
import { formatDay } from "./format.ts";
import { joined } from "./joined.ts";
import { genitive } from "./trace-titles.ts";

/** The headings and fixed sentences of the page of last days. */
export const LAST_DAYS = {
  title: "Sista dagar",
  question: "Vad ska vara klart när?",
  coming: "Kommande",
  passed: "Passerade",
  undated: "Okänd dag",
  undatedIntro: "Källorna vi har läst säger inte vilken dag det gäller. Därför finns de inte i kalendern.",
  find: "Kommun eller region",
  findHelp: "Till exempel Falun eller Region Halland.",
  year: "Överenskommelsens år",
  everyYear: "Alla år",
  kind: "Slag",
  everyKind: "Alla slag",
  day: "Läs läget den",
  dayHelp: "Till exempel 2016-06-07. Tomt betyder i dag.",
  show: "Visa",
  calendar: "Lägg in i kalendern",
  calendarHelp: "En fil med alla kända dagar, som de flesta kalendrar kan läsa eller prenumerera på.",
  atStake: "Det gäller",
  jointly: "Länets huvudmän gemensamt:",
  allTogether: "Alla mottagare tillsammans.",
  clause: "Där står det",
  everyone: "Alla kommuner och regioner",
  grants: "Alla bidrag år för år",
  noneMatch: "Inga sista dagar stämmer med valet.",
  showAll: "Visa alla sista dagar",
  readThen: "Läs läget som det var:",
  didYouMean: "Menade du",
} as const;

const KIND_WORDS: Readonly<Record<DutyKind, string>> = {
  decided: "Beslut om överenskommelsen",
  payment: "Utbetalning",
  claim: "Begäran om pengar",
  condition: "Villkor",
  report: "Redovisning",
  unused: "Pengar som blir över",
};

/** The kind of a duty, as a heading or a choice. @example dutyKindWord("report") // "Redovisning" */
export function dutyKindWord(kind: DutyKind): string {
  return KIND_WORDS[kind];
}

/** What is to be done, or what is to happen, in one sentence. */
export function dutyTask({ content, when }: Pick<Duty, "content" | "when">): string {
  switch (content.kind) {
    case "decided":
      return "Beslut om överenskommelsen.";
    case "payment":
      return when === "unknown" ? "Pengarna betalas ut." : `Pengarna betalas ut: ${periodText(when)}.`;
    case "claim":
      return claimTask(content);
    case "condition":
      return content.text;
    case "report":
      return content.to === "unknown"
        ? "Redovisa hur pengarna har använts. Källan säger inte till vem."
        : `Redovisa till ${content.to} hur pengarna har använts.`;
    case "unused":
      return unusedTask(content.rule);
  }
}

function claimTask({ channel, payer }: DutyContent & { readonly kind: "claim" }): string {
  const from = payer === "unknown" ? "" : ` till ${payer}`;
  switch (channel) {
    case "invoice":
      return `Begär pengarna med faktura${from}.`;
    case "requisition":
      return `Begär pengarna med rekvisition${from}.`;
    case "unasked":
      return payer === "unknown"
        ? "Pengarna betalas utan att ni begär dem."
        : `${payer} betalar utan att ni begär pengarna.`;
    case "unknown":
      return "Begär pengarna. Källan säger inte hur.";
  }
}

function unusedTask(rule: (DutyContent & { readonly kind: "unused" })["rule"]): string {
  switch (rule) {
    case "repay-all":
      return "Betala tillbaka pengar som inte har använts.";
    case "until":
      return "Sista dagen att använda pengarna.";
    case "if-plan":
      return "Pengar som inte har använts får sparas om det finns en plan för dem.";
    case "unknown":
      return "Pengar som blir över. Källan säger inte om de betalas tillbaka eller får sparas.";
  }
}

/** What follows when a condition is not met; empty for other duties, where no source says it. */
export function dutyConsequence({ content }: Pick<Duty, "content">): string {
  return content.kind === "condition" ? consequenceSentence(content.consequence) : "";
}

/** That a condition stands at a whole, and that nobody has said whether every part falls with it; empty for others. */
export function dutyReach({ content }: Pick<Duty, "content">): string {
  return content.kind === "condition" && content.ofWhole !== undefined
    ? `Villkoret står vid ”${content.ofWhole}”. Källan säger inte om det gäller alla delar.`
    : "";
}

/** Whom a duty concerns, when no organisation is chosen. As in ”Gäller kommunerna och länens huvudmän gemensamt.” */
export function dutyConcerns({ groups }: Pick<Duty, "groups">): string {
  const names = groups.flatMap((group) =>
    group.kind === "named" ? group.recipients.map(({ name }) => name) : [groupInSentence(group.kind)],
  );
  return `Gäller ${joined([...new Set(names)])}.`;
}

/** The parts whose amounts nobody has said. As in ”Okänt belopp: primärvård i landsbygd.” */
export function unknownAtStake(unknown: readonly ComponentAllocation[]): string {
  const titles = unknown.map(({ component }) => lowerFirst(component.written.title));
  return unknown.length === 0 ? "" : `Okänt belopp: ${joined([...new Set(titles)])}.`;
}

/** The question of the page. @param organisation its official name, absent for all */
export function lastDaysQuestion(organisation: string | undefined): string {
  return organisation === undefined ? LAST_DAYS.question : `Vad ska ${organisation} ha klart, och när?`;
}

/** The short name of the page for the window. */
export function lastDaysTitle(organisation: string | undefined): string {
  return organisation === undefined ? LAST_DAYS.title : `${genitive(organisation)} sista dagar`;
}

/** How many duties there are, in the explanation under the answer. */
export function countsSentence(counts: {
  readonly coming: number;
  readonly passed: number;
  readonly undated: number;
}): string {
  const { coming, passed, undated } = counts;
  const days = (count: number) => (count === 0 ? "ingen dag" : `${count} ${count === 1 ? "dag" : "dagar"}`);
  const ahead = coming === 0 ? "inga dagar återstår" : `${days(coming)} återstår`;
  const unknown = undated > 1 ? "okända" : "okänd";
  return capitalised(`${ahead}, ${days(passed)} har passerat och ${days(undated)} är ${unknown}.`);
}

/** What begins the answer: the nearest last day. @param away "om 146 dagar" */
export function nextLastDay(last: Day, away: string, duty: Duty): string {
  return [`Nästa sista dag är ${formatDay(last)}, ${away}:`, dutyTask(duty), dutyConsequence(duty)]
    .join(" ")
    .trim();
}

/** That nothing is ahead. */
export function nothingComing(on: Day): string {
  return `Inga kända sista dagar kommer efter den ${formatDay(on)}.`;
}

/** That agreements for later years are left out. @param titles theirs, at least one */
export function notYetSentence(titles: readonly string[], on: Day): string {
  return `Inte med, för de fanns inte den ${formatDay(on)}: ${joined(titles)}.`;
}

/** That no municipality or region has the name that was written. */
export function noSuchOrganisation(text: string): string {
  return `Vi hittar ingen kommun eller region som heter ”${text}”.`;
}
