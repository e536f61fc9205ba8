import type { ChangedFigure } from "#domain/financing";
import type { Ore } from "#domain/money";
import type { Day } from "#domain/time";
import { formatDay, formatOre } from "./format.ts";

/** The words of whether a paper's figures still hold. */
export const PAPER_MARK = {
  heading: "Gäller din handling fortfarande?",
  label: "Handlingens adress",
  help: "Den står sist i handlingen, och slutar med siffror=… Klistra in hela.",
  show: "Kontrollera",
  sameLead: "Handlingen stämmer.",
  same: "Alla dess belopp är desamma i dag.",
  outdatedLead: "Handlingen är inaktuell.",
  other: "Något annat belopp i den har ändrats: kostnaden, de andras delar eller det som återstår.",
  unreadable:
    "Adressen går inte att läsa. Kopiera hela den sista raden i handlingen, med siffror=… på slutet.",
  notHere: "Adressen hör till en annan post. Öppna den sidan i stället.",
  newest: "Handlingen med dagens belopp",
  unknownDay: "Vilken dag är okänt: det som ändrades står i postens fil.",
} as const;

/** One changed year. @param whose "Falun", or what the whole post costs where it is absent */
export function changedFigureText(
  whose: string | undefined,
  { year, before, after }: ChangedFigure,
  grain: Ore,
): string {
  const written = (amount: Ore | undefined) =>
    amount === undefined ? "fanns inte" : formatOre(amount, grain);
  return `${whose ?? "Kostnaden"} ${year}: ${written(before)} → ${written(after)}`;
}

/** When it changed. */
export function changedOnText(day: Day | undefined): string {
  return day === undefined ? PAPER_MARK.unknownDay : `Ändrat den ${formatDay(day)}.`;
}
