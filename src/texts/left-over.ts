import { formatMillions } from "./format.ts";
import { joined } from "./joined.ts";
import type { Ore } from "#domain/money";

/** The words of what a copy still says as the agreement of the year before. */
export const LEFT_OVER = {
  holds: "Gäller fortfarande",
  unknown: "Gör okänt",
  removeLine: "Ta bort raden",
  change: "Ändra",
  figuresLead: "Det som står inne i texter flyttas inte. Läs vart och ett: stämmer det i år?",
  sameLead: "De nämner inget årtal, inget belopp och inget antal. Läs dem här: stämmer de i år?",
  readingsLead:
    "De är gjorda för det årets text. Läs både tolkningen och det som talar för den: årtal, belopp och antal är markerade.",
  because: "Varför:",
  evidence: "Talar för det:",
  nothingLeft: "inget att gå igenom",
  none: "Allt som följde med har någon ändrat eller gått igenom.",
  goThrough: "Gå igenom det",
  save: "Spara det ikryssade",
  wordsList: "Visa avsnitten",
  nothingRests: "inget belopp bygger på det",
  removeText: "Ta bort texten",
  unknownThen: "Det här sade den förra filen att vi inte vet:",
  ofSaved:
    "Listan är räknad på det som är sparat. Det du har skrivit i fälten men inte sparat syns inte här än.",
} as const;

/** The words of each kind of place: one, many, and what the button says of all of them. */
const GROUPS: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  amounts: { one: "belopp", many: "belopp" },
  clauses: { one: "avsnitt med citat eller referat", many: "avsnitt med citat eller referat" },
  documents: { one: "källa", many: "källor" },
  notKnown: { one: "rad om vad vi inte vet", many: "rader om vad vi inte vet" },
  readings: { one: "tolkning", many: "tolkningar" },
  words: { one: "text", many: "texter" },
};

/** The heading of what is left. @param year of the agreement that it was copied from */
export function leftHeading(year: number): string {
  return `Kvar från ${year}`;
}

/** What the folded list of what is left is called, and how long it is. */
export function leftSummary(year: number, count: number): string {
  const length = count === 0 ? LEFT_OVER.nothingLeft : count === 1 ? "ett ställe" : `${count} ställen`;
  return `${leftHeading(year)}: ${length}`;
}

/** How many places of a kind are left: "7 belopp". */
function leftCount(group: string, count: number): string {
  const { one, many } = GROUPS[group] ?? { one: group, many: group };
  return `${count} ${count === 1 ? one : many}`;
}

/** What was moved to the new year when the copy was made, and what was not, and why. @param from title of the former */
export function movedSentence(from: string, year: number): string {
  return `Årtalen i titel och adress och alla datumfält är flyttade från ${year}. Texterna står som i ”${from}”: de är ord ur ett papper, och skrivs inte om åt dig.`;
}

/** The heading of what names a year, an amount or a count. */
export function figuresHeading(count: number): string {
  return `${count === 1 ? "Ett ställe" : `${count} ställen`} nämner årtal, belopp eller antal`;
}

/** The heading of amounts that are as they were. @param year of the agreement that they were copied from */
export function sameAmountsHeading(count: number, year: number): string {
  return `${leftCount("amounts", count)} är som ${year}`;
}

/** The button that says that amounts are the same this year too. @param next the draft's own year */
export function amountsHold(count: number, next: number): string {
  return count === 1
    ? `Beloppet gäller även ${next}, om jag inte har ändrat det ovan`
    : `De belopp som jag inte har ändrat ovan gäller även ${next}`;
}

/** The heading of interpretations that are as they were. @param year of the agreement that they were copied from */
export function sameReadingsHeading(count: number, year: number): string {
  return `${leftCount("readings", count)} för ${year}`;
}

/** The button that says that interpretations hold, and on the same evidence. @param next the draft's own year */
export function readingsHold(count: number, next: number): string {
  return count === 1
    ? `Tolkningen gäller även ${next}, med det som talar för den`
    : `Alla ${count} tolkningar gäller även ${next}, med det som talar för dem`;
}

/** The heading of what is as it was and names no figure. */
export function sameHeading(count: number): string {
  return count === 1 ? "Ett ställe är oförändrat" : `${count} ställen är oförändrade`;
}

/** The button that says that everything unchanged still holds. */
export function allHold(count: number): string {
  return count === 1 ? "Det gäller fortfarande" : `Alla ${count} gäller fortfarande`;
}

/** The heading of the clauses that are in the words of another year. */
export function oldWordsHeading(count: number, year: number): string {
  return `${count} avsnitt är ${year} års ord`;
}

/** What becomes of those clauses, and what can be done. */
export function oldWordsLead(year: number, next: number): string {
  return `Här behöver du inte göra något. Avsnitten publiceras som ${year} års ord, och beloppen som bygger på dem märks Preliminärt. När ${next} års text finns: skriv in den i avsnittet.`;
}

/** Whose words a clause has, beside its field. */
export function oldWordsMark(year: number): string {
  return `${year} års ord.`;
}

/** The box that says that this year's document has the same words. */
export function sameWords(next: number): string {
  return `Samma ord står i ${next} års text`;
}

/** Which amounts rest on a clause. @param amounts "Hela beloppet 885 miljoner kronor" */
export function restsOnIt(amounts: readonly string[]): string {
  return amounts.length === 0 ? LEFT_OVER.nothingRests : `på det bygger ${joined(amounts)}`;
}

/** What somebody is told who is about to publish. @param counts each kind and how many @param year that it is left from */
export function leftWhenPublishing(
  year: number,
  counts: readonly { readonly group: string; readonly count: number }[],
): string {
  const words = counts.map(({ group, count }) => leftCount(group, count));
  return `Kvar från ${year}, och ingen har gått igenom det: ${joined(words)}.`;
}

/** How what nobody has gone through is published: it hinders nothing, and only amounts count as the new year's. @param next the draft's own year */
export function leftPublishedAs(year: number, next: number, groups: readonly string[]): string {
  const said = [
    ...(groups.includes("amounts") ? [`Beloppen publiceras som ${next} års.`] : []),
    ...(groups.includes("readings")
      ? [`Vid tolkningarna står att de är gjorda för ${year} och övertagna.`]
      : []),
    ...(groups.some((group) => group !== "amounts" && group !== "readings")
      ? ["Det övriga publiceras som det står."]
      : []),
  ];
  return `Ni behöver inte svara på det. ${said.join(" ")}`;
}

/** What a place says in a list, all of it; an amount with what it is the amount of. */
export function leftSaid({
  path,
  group,
  name,
  words,
}: {
  readonly path: string;
  readonly group: string;
  readonly name: string;
  readonly words: string;
}): string {
  if (path === "frame") return `Hela beloppet ${words}`;
  return group === "amounts" ? name : words;
}

/** A piece of a text, marked where it is a figure. */
export type FigurePiece = { readonly text: string; readonly isMarked: boolean };

/** A text in pieces, with years, amounts and other figures in it marked. */
export function figuresMarked(text: string): readonly FigurePiece[] {
  return text
    .split(/(\d+(?:[ \u00a0]\d{3}(?!\d))*(?:[.,]\d+)?)/)
    .map((piece, index) => ({ text: piece, isMarked: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

/** The words of what stands in clauses that say other figures than the amounts that rest on them. */
export const WORDS_BEHIND = {
  save: "Spara årets ord",
  proposal: "Förslag: meningen med årets belopp och årtal. Läs den mot årets papper innan du sparar.",
  otherwise:
    "Bara för den som har årets papper framför sig. Annars: låt det stå. Skillnaden visas då för alla, och beloppen är preliminära.",
  correctFirst: "Rätta summorna ovan först. Sedan visas de avsnitt som säger något annat än beloppen.",
} as const;

/** What the folded form of such clauses is called. @param year of the draft */
export function wordsBehindSummary(count: number, year: number | undefined): string {
  const clauses = count === 1 ? "Ett avsnitt" : `${count} avsnitt`;
  const paper = year === undefined ? "rätta texten" : `skriv in ${year} års ord när pappret finns`;
  return `${clauses} säger andra belopp: ${paper}`;
}

/** What a clause says and what rests on it. @param amounts each with its name: "Stimulansmedel 790 mnkr" */
export function wordsBehindSentence(
  figures: readonly Ore[],
  amounts: readonly { readonly name: string; readonly amount: Ore }[],
): string {
  const said = amounts.map(({ name, amount }) => `${name} är ${formatMillions(amount)}`);
  return `${joined(said)}, men avsnittet säger ${joined(figures.map(formatMillions))}.`;
}

/** The label of the field where a clause's words are written anew. @param year of the draft */
export function wordsBehindLabel(number: string, heading: string, year: number | undefined): string {
  return year === undefined
    ? `Avsnitt ${number}: ${heading}`
    : `Orden i ${year} års text, avsnitt ${number}: ${heading}`;
}
