import type { DutyKind } from "#domain/deadline";
import type { Role } from "#domain/rights";
import type { Day } from "#domain/time";
import { didSentence, recordKindWord, recordName } from "./changes.ts";
import { formatDay } from "./format.ts";
import { leadsAway, worded, type Places, type Worded } from "./letter-frame.ts";
import { unconfirmedWaiting } from "./my-page.ts";
import { failedLetters } from "./outbox.ts";
import { roleWord } from "./roles.ts";

/** Something that waits, with the figures of its sentence. */
export type ToldWaiting =
  | { readonly kind: "confirm"; readonly count: number }
  | { readonly kind: "publish"; readonly title: string }
  | { readonly kind: "remarks"; readonly title: string; readonly count: number }
  | { readonly kind: "link-ends"; readonly role: Role; readonly day: Day }
  | { readonly kind: "vacant-seats"; readonly count: number }
  | { readonly kind: "last-day"; readonly agreement: string; readonly duty: DutyKind; readonly day: Day }
  | { readonly kind: "deputy-ends"; readonly role: Role; readonly day: Day }
  | { readonly kind: "failed-letters"; readonly count: number }
  | { readonly kind: "answer-post"; readonly title: string; readonly year: number };

/** What has been done to a thing, without names of people. */
export type ToldChangeWords = {
  readonly by: string;
  readonly deed: string;
  readonly kind: string;
  readonly name?: string;
  readonly isFirst: boolean;
  readonly times: number;
};

/** What a letter of what waits and has changed is made of, and the page that shows the next one. */
export type DigestWords = {
  readonly waiting: readonly ToldWaiting[];
  readonly changes: readonly ToldChangeWords[];
  readonly moreChanges: number;
  readonly head?: { readonly lines: number; readonly hash: string };
};

const DUTY_WORDS: Readonly<Record<DutyKind, string>> = {
  decided: "överenskommelsen ska beslutas",
  payment: "pengarna ska betalas ut",
  claim: "pengarna ska begäras",
  condition: "ett villkor ska vara uppfyllt",
  report: "pengarna ska redovisas",
  unused: "pengar som är över ska användas eller betalas tillbaka",
};

const SUBJECTS: Readonly<Record<ToldWaiting["kind"], string>> = {
  confirm: "uppgifter väntar på att bekräftas",
  publish: "ett utkast väntar på att publiceras",
  remarks: "synpunkter har kommit",
  "link-ends": "en inbjudan slutar fungera",
  "vacant-seats": "platser saknar innehavare",
  "last-day": "en sista dag närmar sig",
  "deputy-ends": "en ersättare slutar",
  "failed-letters": "brev gick inte fram",
  "answer-post": "årets besked har kommit och ert svar saknas",
};

/** What is told of a thing that has no name of its own. */
const NAMELESS: Readonly<Record<string, string>> = {
  assignment: "en roll",
  attachment: "en bilaga",
  membership: "ett medlemskap",
  erasure: "",
  consent: "",
};

/** Something that waits, in a sentence. */
export function waitingSentence(waiting: ToldWaiting): string {
  switch (waiting.kind) {
    case "confirm":
      return unconfirmedWaiting(waiting.count);
    case "publish":
      return `Utkastet${quoted(waiting.title)} är skickat till dig för att publiceras.`;
    case "remarks":
      return waiting.count === 1
        ? `En synpunkt har kommit på utkastet${quoted(waiting.title)}.`
        : `${waiting.count} synpunkter har kommit på utkastet${quoted(waiting.title)}.`;
    case "link-ends":
      return `En inbjudan till rollen ${roleWord(waiting.role)} är inte använd. Länken slutar fungera ${formatDay(waiting.day)}.`;
    case "vacant-seats":
      return waiting.count === 1
        ? "En plats i ett organ har ingen innehavare."
        : `${waiting.count} platser i organ har ingen innehavare.`;
    case "last-day":
      return `${formatDay(waiting.day)} är sista dag i överenskommelsen${quoted(waiting.agreement)}: ${DUTY_WORDS[waiting.duty]}.`;
    case "deputy-ends":
      return `En ersättare i rollen ${roleWord(waiting.role)} slutar ${formatDay(waiting.day)}.`;
    case "failed-letters":
      return failedLetters(waiting.count);
    case "answer-post":
      return `Svara om${quoted(waiting.title)} för ${waiting.year}: årets besked har kommit.`;
  }
}

/** What is named in a letter has a name of its own, which stands as it is. */
const AS_WRITTEN = { title: (slug: string) => slug, organisation: (id: string) => id };

/** What has been done to a thing, in a sentence: "RSS Dalarna ändrade organ ”Socialnämnden”, 3 gånger." */
export function changeSentence({ by, deed, kind, name, isFirst, times }: ToldChangeWords): string {
  const who = leadsAway(by) ? "En annan organisation" : by;
  const thing =
    NAMELESS[kind] ??
    `${recordKindWord(kind).toLocaleLowerCase("sv")}${name === undefined ? "" : quoted(recordName(kind, name, AS_WRITTEN))}`;
  const often = times === 1 ? "" : `, ${times} gånger`;
  return `${`${who} ${didSentence(deed, isFirst)} ${thing}`.trim().replace(/:$/, "")}${often}.`;
}

/** What the end of the log is for. @param organisation "Orsa kommun" */
export function headSentence(
  organisation: string,
  { lines, hash }: { readonly lines: number; readonly hash: string },
): string {
  const many = lines === 1 ? "en rad" : `${lines} rader`;
  return `Kvitto på loggen: loggen för ${organisation} har ${many}, och den sista har hashen ${hash}. Spara brevet. Den som driver installationen kan med hashen och kommandot verify-log --head visa att inget är ändrat eller borttaget fram till den raden.`;
}

/** The letter that reminds of one thing. @param organisation "Orsa kommun" */
export function reminderLetterWords({
  waiting,
  organisation,
  house,
  link,
  isExample,
}: Places & {
  readonly waiting: ToldWaiting;
  readonly organisation: string;
  readonly isExample: boolean;
}): Worded {
  return worded(
    `Påminnelse: ${SUBJECTS[waiting.kind]} hos ${organisation}`,
    [
      waitingSentence(waiting),
      `Logga in och se vad som väntar: ${house}/mitt`,
      "När det är gjort kommer ingen ny påminnelse om det.",
      stopSentence(link),
    ],
    { house, isExample },
  );
}

/** The letter of what waits and what has changed. @param organisation "Orsa kommun" */
export function digestLetterWords({
  organisation,
  day,
  waiting,
  changes,
  moreChanges,
  head,
  house,
  link,
  isExample,
}: Places &
  DigestWords & {
    readonly organisation: string;
    readonly day: Day;
    readonly isExample: boolean;
  }): Worded {
  const what = waiting.length === 0 ? "har ändrats" : "väntar";
  return worded(
    `Det här ${what} hos ${organisation}, ${formatDay(day)}`,
    [
      waiting.length === 0 ? DIGEST.nothingWaits : list(DIGEST.waits, waiting.map(waitingSentence)),
      changes.length === 0
        ? DIGEST.nothingChanged
        : list(DIGEST.changed, [
            ...changes.map(changeSentence),
            ...(moreChanges === 0 ? [] : [moreChangesSentence(moreChanges)]),
          ]),
      `Logga in: ${house}/mitt`,
      head && headSentence(organisation, head),
      stopSentence(link),
    ],
    { house, isExample },
  );
}

/** What stands over the parts of such a letter. */
const DIGEST = {
  waits: "Det här väntar på dig:",
  nothingWaits: "Inget väntar på dig.",
  changed: "Det här har andra ändrat sedan förra brevet:",
  nothingChanged: "Inget har ändrats av andra sedan förra brevet.",
} as const;

/** How much more has changed. */
export function moreChangesSentence(count: number): string {
  return count === 1 ? "En sak till har ändrats." : `${count} saker till har ändrats.`;
}

/** How such letters are stopped. */
export function stopSentence(link: string): string {
  return `Vill du inte ha sådana här brev? Säg nej här, utan att logga in: ${link}`;
}

function list(heading: string, lines: readonly string[]): string {
  return [heading, ...lines.map((line) => `- ${line}`)].join("\n");
}

/** A name in quotes, after a space; nothing for one that is not there, or that would lead the reader astray. */
function quoted(name: string | undefined): string {
  return name === undefined || leadsAway(name) ? "" : ` ”${name}”`;
}
