import { recordKindWord } from "./changes.ts";
import { formatCount } from "./format.ts";
import { genitive } from "./trace-titles.ts";

/** The words of the page where somebody's personal data is removed. */
export const ERASE_PERSON = {
  title: "Ta bort personuppgifter",
  link: "Ta bort uppgifter",
  lead: "Det här går inte att ångra.",
  removedHeading: "Det som tas bort",
  staysHeading: "Det som står kvar",
  removed: [
    "Namn och e-postadress.",
    "Sätten att logga in, och inloggningar som pågår.",
    "Länkar som har skickats till adressen eller som släpper in personen.",
    "Texter som personen har skrivit och inte sparat.",
  ],
  stays: [
    "Att någon har haft rollerna, med dagar. I stället för namnet står ”en person som har tagits bort”.",
    "Loggen, som bara har ett nummer för personen.",
    "Säkerhetskopior från tidigare har kvar namnet. När en sådan läses in tas namnet bort igen.",
  ],
  textsHeading: "Texter där namnet står",
  textsLead:
    "De här texterna kan vi inte ändra åt er: varje version är förseglad. Skriv en ny version utan namnet. Den gamla finns kvar i er egen historik.",
  reason: "Varför tas uppgifterna bort?",
  reasonHelp: "Skälet står kvar i loggen. Skriv det utan namn, till exempel: Har slutat och bett om det.",
  erase: "Ta bort uppgifterna",
} as const;

/** The question before anything is done. @param name "Anna Svensson" */
export function eraseHeading(name: string): string {
  return `Ska uppgifterna om ${name} tas bort?`;
}

/** How much of it there is. */
export function eraseCounts(counts: {
  readonly roles: number;
  readonly links: number;
  readonly lines: number;
}): string {
  const count = (number: number, one: string, many: string) =>
    `${formatCount(BigInt(number))} ${number === 1 ? one : many}`;
  return `${count(counts.roles, "roll", "roller")}, ${count(counts.links, "länk", "länkar")} och ${count(counts.lines, "rad", "rader")} i loggen gäller personen. Roller som pågår avslutas.`;
}

/** One text that names the person: "Kontakt: Socialchef". */
export function namingText(kind: string, name: string): string {
  return `${recordKindWord(kind)}: ${name}`;
}

/** Why nobody can be removed as it stands, and what to do. @param organisation "Falu kommun" @param others "Orsa kommun" */
export function erasureHindranceSentence(
  kind: "works-elsewhere" | "last-administrator",
  organisation: string,
  others: string,
): string {
  switch (kind) {
    case "works-elsewhere":
      return `Personen har också en roll hos ${others}. Avsluta rollerna hos ${organisation} i stället. Uppgifterna kan tas bort när rollerna hos ${others} har slutat.`;
    case "last-administrator":
      return `Personen är ${genitive(organisation)} enda administratör utan slutdag. Bjud in en till först.`;
  }
}

/** What is wrong with the reason. @param longest characters */
export function reasonSentence(problem: "empty" | "too-long" | "names-the-person", longest: number): string {
  switch (problem) {
    case "empty":
      return "Skriv ett skäl.";
    case "too-long":
      return `Skälet är för långt. Skriv högst ${longest} tecken.`;
    case "names-the-person":
      return "Skälet står kvar för alltid. Skriv det utan personens namn och adress.";
  }
}
