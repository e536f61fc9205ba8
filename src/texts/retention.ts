import type { RetentionKind } from "#domain/personal-data";
import { formatCount, formatDay } from "./format.ts";
import type { Day } from "#domain/time";

const THINGS: Readonly<Record<RetentionKind, { readonly one: string; readonly many: string }>> = {
  session: { one: "inloggning", many: "inloggningar" },
  link: { one: "länk", many: "länkar" },
  unsent: { one: "osparad text", many: "osparade texter" },
  address: { one: "adress", many: "adresser" },
  letter: { one: "brevtext", many: "brevtexter" },
};

/** How long each is kept, in a sentence. @param days whole days */
export function retentionSentence(kind: RetentionKind, days: number): string {
  switch (kind) {
    case "session":
      return `Tas bort ${days} dagar efter att inloggningen har slutat.`;
    case "link":
      return `Tas bort ${days} dagar efter att länken är använd, återkallad eller för gammal.`;
    case "unsent":
      return `Tas bort ${days} dagar efter att texten senast ändrades.`;
    case "address":
      return `Adressen och sätten att logga in tas bort ${days} dagar efter att personens sista roll har slutat.`;
    case "letter":
      return `Texten och adressen tas bort ${days} dagar efter att brevet är skickat eller inte kunde skickas. Kvar står ärendet, vilken roll det gick till och när.`;
  }
}

/** What is due: "3 inloggningar". */
function dueWords(kind: RetentionKind, count: number): string {
  const { one, many } = THINGS[kind];
  return `${formatCount(BigInt(count))} ${count === 1 ? one : many}`;
}

/** One line of a removal, or of what one would remove. */
export function retainedLine(
  { kind, count, lastEnd }: { readonly kind: RetentionKind; readonly count: number; readonly lastEnd: Day },
  removes: boolean,
): string {
  const removed = removes ? (count === 1 ? "är borttagen" : "är borttagna") : "ska tas bort";
  return `${dueWords(kind, count)} som slutade ${formatDay(lastEnd)} eller tidigare ${removed}.`;
}

/** What the command says last. */
export function retainedSentence(removes: boolean): string {
  return removes
    ? "Antalen är uppskrivna. Vilka det var står ingenstans."
    : "Inget är borttaget. Skriv --remove ja för att ta bort.";
}

/** Why a day cannot be used. */
export function badRetentionDay(kind: "not-a-day" | "day-to-come", written: string): string {
  return kind === "not-a-day"
    ? `Dagen ”${written}” går inte att läsa. Skriv den som 2026-03-31.`
    : `Dagen ${written} har inte varit än. Reglerna räknas bakåt från en dag som har varit, eller från i dag.`;
}

/** When something was removed last: "Senast 27 november 2026: 3 inloggningar." */
export function lastRetainedWords(kind: RetentionKind, day: Day, count: number): string {
  return `Senast ${formatDay(day)}: ${dueWords(kind, count)}.`;
}
