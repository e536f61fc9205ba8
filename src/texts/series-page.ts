import type { Certainty } from "#domain/source";
import type { Day } from "#domain/time";
import { certaintyWordInSentence } from "./certainty.ts";
import { formatDay } from "./format.ts";

/** The words of the pages where a population is read in, looked at and taken back. */
export const SERIES_PAGE = {
  crumb: "Läs in folkmängd",
  heading: "Läs in en ny folkmängd",
  lead: "Välj filen eller klistra in tabellen. Ni ser först vad som ändras i överenskommelserna. Inget sparas förrän ni väljer det.",
  onlyLocal:
    "Det går bara att läsa in folkmängd på den dator där Samnytta körs. Den här installationen tar emot läsare utifrån, och inloggning finns inte än.",
  file: "Fil",
  fileHelp: "Från SCB som Excel (xlsx), csv eller JSON-stat, högst 2 MB.",
  keptFile: "Filen är kvar. Välj en annan bara om ni vill byta.",
  text: "Eller klistra in tabellen",
  textHelp:
    "En rad per kommun med kod och antal invånare, till exempel 1981;22353. Alla kommuner ska vara med.",
  day: "Dag som folkmängden gäller",
  dayHelp: "Till exempel 2016-11-01 eller 1 november 2016. Lämna tomt om dagen står i filen.",
  source: "Källa",
  sourceHelp:
    "Tabellens namn och vem som har gjort den, till exempel ”SCB, Folkmängden den 1 november”. Lämna tomt om det står i filen.",
  certainty: "Hur säkert är det?",
  check: "Se vad som ändras",
  confirm: "Använd folkmängden",
  nothingSaved: "Inget är sparat än.",
  pastedName: "inklistrad tabell",
  inForce: "Folkmängden är redan inläst.",
  atHand: "Samma siffror för samma dag finns redan, så inget ändras.",
  lookFirst: "Kontrollera innan ni använder folkmängden.",
  noNational: "SCB:s summa för riket den dagen finns inte här att jämföra med.",
  changed: "Belopp som ändras",
  recipient: "Mottagare",
  before: "I dag",
  after: "Blir",
  was: "Före",
  became: "Efter",
  difference: "Ändring",
  listTitle: "Inlästa folkmängder",
  listHeading: "Vilka folkmängder är inlästa här?",
  toList: "Se inlästa folkmängder",
  none: "Ingen folkmängd är inläst. Vi räknar bara på dem som följer med Samnytta.",
  loadedNow: "Folkmängden används nu.",
  withdrawnNow: "Folkmängden är tillbakatagen.",
  wasLoaded: "Inläst",
  wasWithdrawn: "Tillbakatagen",
  content: "Innehåll",
  rows: "Se alla rader",
  made: "Vad som ändrades",
  undone: "Om ni tar tillbaka den",
  undoneDetails: "Se vad som då gäller igen",
  withdraw: "Ta tillbaka",
  withdrawHelp: "Folkmängden och adresserna till beloppen finns kvar, och den kan läsas in igen.",
  history: "Allt som har gjorts",
  moment: "Dag",
  population: "Folkmängd",
  deed: "Vad",
  actor: "Av vem",
  fromFile: "Ur filen",
  loadedHere: "inläst här",
} as const;

/** The ways a population may be known, as the form offers them. */
export const SERIES_CERTAINTIES = [
  { value: "publicerad", label: "Publicerad statistik" },
  { value: "harledd", label: "Härledd ur en publicerad tabell" },
] as const;

/** What a field lacks, and what to write. */
export const SERIES_FIELD_PROBLEMS = {
  table: "Välj en fil eller klistra in tabellen.",
  day: "Skriv dagen som 2016-11-01 eller 1 november 2016, eller lämna fältet tomt.",
  source: "Skriv var siffrorna kommer från, till exempel SCB och tabellens namn. Filen säger det inte.",
} as const;

/** How many series are read in. */
export function loadedCount(count: number): string {
  return count === 1 ? "En folkmängd är inläst." : `${count} folkmängder är inlästa.`;
}

/** Who read a series in, when, and out of which file. */
export function seriesLoadedSentence(actor: string, day: Day, file: string | undefined): string {
  const from = file === undefined ? "" : ` ur ${file}`;
  return `${formatDay(day)} av ${actor}${from}.`;
}

/** Where a series comes from and how sure it is. @param certainty as in a sentence */
export function sourceAndCertainty(source: string, certainty: string): string {
  return `${source} (${certainty}).`;
}

/** That the very same figures were read in before, and with which source they are shown. */
export function keptSourceSentence(source: string): string {
  return `Samma siffror har lästs in förut med källan ${source}. Den källan visas.`;
}

/** That the amounts of a part become surer or less sure; "" where they are as sure as before. */
export function certaintyChange(before: Certainty | undefined, after: Certainty | undefined): string {
  if (before === undefined || after === undefined || before === after) return "";
  return `Säkerheten blir ${certaintyWordInSentence(after)} i stället för ${certaintyWordInSentence(before)}.`;
}

/** The name of the list of a part's amounts. */
export function changedAmountsTitle(count: number): string {
  return count === 1 ? "Se beloppet" : `Se alla ${count} belopp`;
}

/** The same for whoever hears it alone: it begins with the words that are seen. @param component its title */
export function changedAmountsLabel(count: number, component: string): string {
  return `${changedAmountsTitle(count)}: ${component}`;
}

/** The heading over one part's amounts. @param component its title */
export function changedAmountsCaption(component: string): string {
  return `${SERIES_PAGE.changed}, ${component}`;
}

/** The button by the day of its series, so that two on one page are told apart. */
export function withdrawLabel(date: Day): string {
  return `${SERIES_PAGE.withdraw} folkmängden ${formatDay(date)}`;
}
