import type { StoreCheck, StoreVerdict } from "#domain/log";
import { formatCount, formatWrittenDay } from "./format.ts";

/** One check in a sentence with its count; undefined where it has nothing to tell. */
export function checkSentence({ name, count, of = 0, faults }: StoreCheck): string | undefined {
  const wrong = faults === 0 ? "" : ` Fel: ${counted(faults)}. Det första:`;
  switch (name) {
    case "logs":
      return `Loggar: ${many(count, "rad", "rader")} hos ${many(of, "organisation", "organisationer")}.${faults === 0 ? " Varje rad ger sin hash och pekar på raden före." : wrong}`;
    case "seals":
      return count === 0 ? undefined : `Sigill: ${counted(count)}.${wrong}`;
    case "shown-seal":
      return faults === 0
        ? "Sigillet ni har finns i filen, och sigillen före leder fram till det."
        : "Sigillet ni har håller inte.";
    case "shown-head":
      return faults === 0
        ? "Raden som ni har hashen till finns."
        : "Raden som ni har hashen till finns inte.";
    case "versions":
      return `Versioner: ${counted(count)} av ${many(of, "sak", "saker")}.${faults === 0 ? " Var och en ger sin hash och är som dess rad i loggen säger." : wrong}`;
    case "lines":
      return faults === 0 ? undefined : `Rader i loggen vars version saknas: ${counted(faults)}. Den första:`;
    case "agreements":
      return `Avtalstexter: ${counted(count)}.${wrong}`;
    case "series":
      return `Folkmängder: ${counted(count)}.${wrong}`;
    case "annexes":
      return `Betalares bilagor: ${counted(count)}.${wrong}`;
    case "files":
      return `Inlästa filer: ${counted(count)}.${wrong}`;
    case "amounts":
      return `Belopp: ${counted(count)}.${faults === 0 ? " Alla blir desamma när de räknas om." : wrong}`;
    case "protection":
      return `Tabeller: ${counted(count)}.${faults === 0 ? " Det som ska stå kvar är skyddat mot ändring, och varje organisations rader är låsta för andra." : wrong}`;
  }
}

/** So many organisations are named; the JSON has all. */
const MOST_NAMED = 5;

/** What the seals vouch for, and what can not be seen without them. @param file where they were looked for */
export function sealSentence(
  { lastSeal, unsealed }: Pick<StoreVerdict, "lastSeal" | "unsealed">,
  file: string,
): string | undefined {
  if (lastSeal === "none")
    return `Inget sigill finns i ${file}. Då syns det inte om slutet av en logg är borttaget. Ange filen med --seals.`;
  const until = `Det sista sigillet är från ${formatWrittenDay(lastSeal)}. Det som har skrivits därefter är inte förseglat: om slutet tas bort syns det inte.`;
  if (unsealed.length === 0) return until;
  const others = unsealed.length - MOST_NAMED;
  const named = unsealed.slice(0, MOST_NAMED).join(", ");
  return `${until} Utan sigill är loggen för ${named}${others > 0 ? ` och ${counted(others)} till` : ""}.`;
}

/** What the seal that somebody holds proves, where it was found; undefined where nobody has shown one. */
export function shownSealSentence({ shownSeal, checks }: StoreVerdict): string | undefined {
  if (shownSeal === undefined) return undefined;
  const isWhole = checks.every(({ name, faults }) => faults === 0 || (name !== "logs" && name !== "seals"));
  return `Sigillet ni har är från ${formatWrittenDay(shownSeal)}. ${isWhole ? "Allt som stod i loggarna då står kvar." : "Men något ovan är ändrat vid sidan av programmet."}`;
}

/** What the line that somebody has the hash of proves, where it was found; undefined where nobody has shown one. */
export function shownHeadSentence({ shownHead, checks }: StoreVerdict): string | undefined {
  if (shownHead === undefined) return undefined;
  const { sequence, organisation } = shownHead;
  const isWhole = checks.every(({ name, faults }) => faults === 0 || name !== "logs");
  return `Hashen ni har är rad ${counted(sequence)} i loggen för ${organisation}. ${isWhole ? "Den och allt före den står kvar." : "Men något ovan är ändrat vid sidan av programmet."}`;
}

/** The outcome in one sentence. */
export function outcomeSentence({ checks, lastSeal }: StoreVerdict): string {
  const wrong = checks.filter(({ faults }) => faults > 0).length;
  if (wrong > 0)
    return `Något är ändrat vid sidan av programmet. ${wrong === 1 ? "En kontroll" : `${wrong} kontroller`} visar fel.`;
  return lastSeal === "none"
    ? "Inget fel är funnet, så långt det går att se utan sigill."
    : "Inget fel är funnet.";
}

function many(count: number, one: string, several: string): string {
  return `${counted(count)} ${count === 1 ? one : several}`;
}

function counted(count: number): string {
  return formatCount(BigInt(count));
}
