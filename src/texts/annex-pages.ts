import type { ToldWay, PassedOverLine, PublishedGroup } from "#domain/published";
import { KRONA, type Ore } from "#domain/money";
import type { Day } from "#domain/time";
import { groupInSentence, lowerFirst } from "./component-title.ts";
import { formatDay, formatDifference, formatMillions, formatOre, formatPersons } from "./format.ts";
import { othersUnknown } from "./published-sums.ts";
import { restName } from "./rules.ts";

/** The words of the pages where a payer's table is read in, looked at and taken back. */
export const ANNEX_PAGES = {
  crumb: "Läs in betalarens tabell",
  heading: "Läs in betalarens tabell",
  lead: "Klistra in tabellen eller välj filen. Ni ser först vad som skiljer sig från vår uträkning. Inget sparas förrän ni väljer det.",
  onlyLocal:
    "Det går bara att läsa in belopp på den dator där Samnytta körs. Den här installationen tar emot läsare utifrån, och inloggning finns inte än.",
  component: "Del av avtalet",
  guess: "Låt tabellen avgöra",
  componentHelp: "Vi ser på mottagarna och beloppen vilken del det är. Ni kan byta i nästa steg.",
  changeComponent: "Byt del",
  title: "Bilagans namn",
  titleHelp: "Som på bilagan, till exempel ”Bilaga 1, fördelning per kommun”.",
  publisher: "Vem har publicerat den?",
  publisherHelp: "Betalaren, till exempel SKR eller Kammarkollegiet.",
  published: "Dag den publicerades",
  publishedHelp: "Till exempel 2017-02-20 eller 20 februari 2017. Lämna tomt om dagen är okänd.",
  file: "Fil",
  fileHelp: "Excel (xlsx) eller csv, högst 2 MB.",
  text: "Eller klistra in tabellen",
  textHelp:
    "En rad per mottagare: kod eller namn, och belopp. Det går att kopiera rakt från Excel eller en pdf.",
  sheet: "Blad i filen",
  amountColumn: "Kolumn med beloppen",
  keptFile: "Filen är kvar. Välj en annan bara om ni vill byta.",
  change: "Ändra tabellen eller uppgifterna",
  check: "Jämför med vår uträkning",
  confirm: "Låt bilagans belopp gälla",
  nothingSaved: "Inget är sparat än.",
  noTargets: "Avtalet har ingen del med belopp per kommun, region eller län.",
  inForce: "Bilagan är redan inläst.",
  toAnnex: "Se bilagan",
  toAgreement: "Till överenskommelsen",
  differences: "Jämförelse rad för rad",
  recipient: "Mottagare",
  row: "Rad",
  asWritten: "Skrivet",
  amount: "I bilagan",
  ours: "Vår uträkning",
  difference: "Skillnad",
  cause: "Trolig orsak",
  passedOver: "Rader som hoppades över",
  matched: "Mottagare som känns igen på namnet",
  matchedHelp: "Raderna saknar kod. Kontrollera att det är rätt mottagare.",
  effect: "Vad händer när bilagans belopp gäller?",
  changes: "Belopp som ändras",
  otherChanges: "Övriga belopp som ändras",
  before: "I dag",
  after: "Blir",
  noChanges: "Inga kronor ändras. Beloppen blir fastställda i stället för preliminära.",
  withdraw: "Ta tillbaka bilagan",
  withdrawHelp:
    "Då visas det som gällde före bilagan. Bilagan och dess adresser finns kvar, och den kan läsas in igen.",
  loadAgain: "Läs in bilagan igen",
  loadedNow: "Beloppen är fastställda.",
  withdrawnNow: "Bilagan är tillbakatagen.",
  wasLoaded: "Inläst",
  wasWithdrawn: "Tillbakatagen",
  standing: "Gäller",
  withdrawn: "Tillbakatagen",
  shipped: "Följer med Samnytta",
  others: "Inlästa bilagor",
  otherName: "Bilaga",
  otherState: "Läge",
  otherAmounts: "Belopp",
  none: "Ingen bilaga är inläst. Alla belopp är våra egna uträkningar.",
  refused: "Det går inte att göra härifrån",
  refusedBody:
    "Sidan du kom från hör inte till den här installationen, eller så körs Samnytta för läsare utifrån. Inget är sparat. Öppna sidan på nytt på den dator där Samnytta körs.",
  keyTaken: "Formuläret har redan använts till något annat",
  keyTakenBody: "Inget är ändrat. Öppna sidan på nytt och försök igen.",
  tooLarge: "Filen är för stor",
  pastedName: "inklistrad tabell",
  tooLargeBody: "En fil får vara högst 2 MB. Inget är sparat.",
} as const;

/** What a field lacks, and what to write. */
export const ANNEX_FIELD_PROBLEMS = {
  component: "Välj vilken del av avtalet bilagan gäller.",
  severalComponents: "Tabellen passar flera delar av avtalet lika bra. Välj vilken den gäller.",
  title: "Skriv bilagans namn, så att andra kan hitta den.",
  publisher: "Skriv vem som har publicerat bilagan, till exempel SKR.",
  published: "Skriv dagen som 2017-02-20 eller 20 februari 2017, eller lämna fältet tomt.",
  table: "Välj en fil eller klistra in tabellen.",
} as const;

/** Which part a table was taken for when nobody chose, and by what. @param title of the part */
export function guessedSentence(title: string, by: "recipients" | "amounts"): string {
  return by === "recipients"
    ? `Tabellen gäller ${lowerFirst(title)}. Det är den enda delen med sådana mottagare.`
    : `Tabellen gäller troligen ${lowerFirst(title)}. Beloppen ligger närmast den delen.`;
}

/**
 * The first sentence of a preview: how many amounts, their sum, and how many differ.
 * @param most the largest difference: "Norrbotten: +9 174 kr"
 */
export function previewSentence(given: {
  readonly rows: number;
  readonly sum: Ore;
  readonly differing: number;
  readonly compared: number;
  readonly equalInUnit: number;
  readonly most: { readonly name: string; readonly difference: Ore } | undefined;
}): string {
  const { rows, sum, differing, compared, equalInUnit, most } = given;
  const lead = `Bilagan har ${rows === 1 ? "ett belopp" : `${rows} belopp`}, tillsammans ${formatOre(sum, KRONA)}.`;
  if (compared === 0) return `${lead} Vi har ingen egen uträkning att jämföra med, för nyckeln är okänd.`;
  if (differing === 0)
    return `${lead} Alla är lika med vår uträkning${equalInUnit === 0 ? "" : " på tusentalet när"}.`;
  const count = differing === 1 ? "Ett" : String(differing);
  const largest =
    most === undefined
      ? ""
      : `, ${differing === 1 ? "" : "mest "}${most.name}: ${formatDifference(most.difference, KRONA)}`;
  return `${lead} ${count} skiljer sig från vår uträkning${largest}.`;
}

/** What the comparison shows now, as its caption. @param rows how many are shown */
export function comparisonCaption(rows: number, of: number): string {
  if (rows === of) return rows === 1 ? "Bilagans enda rad" : `Alla ${rows} rader`;
  return `${rows === 1 ? "Raden" : `De ${rows} rader`} som skiljer sig, av ${of}`;
}

/** That no row is shown, since none differs or none can be compared. */
export function noRowsToLookAt(compared: number): string {
  return compared === 0
    ? "Ingen rad går att jämföra, för vi har ingen egen uträkning."
    : "Ingen rad skiljer sig från vår uträkning.";
}

/** The choice of every row. @example showAllRows(290) // "Visa alla rader (290)" */
export function showAllRows(rows: number): string {
  return `Visa alla rader (${rows})`;
}

/** The choice of the rows that differ. @example showRowsThatDiffer(5) // "Visa bara det som skiljer sig (5)" */
export function showRowsThatDiffer(rows: number): string {
  return `Visa bara det som skiljer sig (${rows})`;
}

/** The caption over the first changes, where there are more than are shown at once. */
export function changesCaption(shown: number, of: number): string {
  return shown === of ? ANNEX_PAGES.changes : `${ANNEX_PAGES.changes}, de ${shown} största av ${of}`;
}

/** The name of the list of the changes that are not shown at once. */
export function showOtherChanges(count: number): string {
  return count === 1 ? "Visa ett belopp till" : `Visa ${count} belopp till`;
}

/** The computation that a table follows, in a sentence; what the table does not tell of it is left out. */
export function followsSentence(way: ToldWay, of: number): string {
  const { rows, day, inhabitants } = way;
  const words = [
    ...(day === undefined ? [] : [`folkmängden ${formatDay(day)}`]),
    ...(inhabitants === undefined ? [] : [`en folkmängd på ${formatPersons(inhabitants)} invånare`]),
    ...wayWords(way),
  ];
  const lead = rows === of ? "Alla rader" : `${rows} av ${of} rader`;
  return `${lead} följer ${words.length === 0 ? "vår uträkning" : words.join(", ")}.`;
}

/** That the table follows another day than the key's own; "" where it does not, or where either day is not known. */
export function otherDaySentence(followed: Day | undefined, stated: Day | undefined): string {
  if (followed === undefined || stated === undefined || formatDay(followed) === formatDay(stated)) return "";
  return `Nyckeln säger ${formatDay(stated)}. Fråga betalaren vilken dag som gäller.`;
}

/**
 * An annex in a list, after its name: the part it is of, when it was read in, and the computation that it follows.
 */
export function readAnnexSentence(read: {
  readonly component: string;
  readonly readOn: Day;
  readonly rows: number;
  readonly ofAll: number;
  readonly way: ToldWay | undefined;
}): string {
  const { component, readOn, rows, ofAll, way } = read;
  const lead = `, för ”${component}”. Inläst ${formatDay(readOn)}: ${rows} av ${ofAll} belopp.`;
  return way === undefined ? lead : `${lead} ${followsSentence(way, rows)}`;
}

/** What a table tells of how it is computed: where the sharing starts, and what becomes of the rest. */
export function wayWords({ stage, rest }: ToldWay): readonly string[] {
  const direct = stage === "direct" ? "direkt på alla mottagare" : "först på länen, sedan inom länet";
  return [...(stage === undefined ? [] : [direct]), ...(rest === undefined ? [] : [restName(rest)])];
}

/** That rows stand out from the computation that the others follow; "" where none does. */
export function rowsApartSentence(rows: number): string {
  if (rows === 0) return "";
  return rows === 1
    ? "En rad i bilagan avviker från de andra. Fråga betalaren om den först. Bilagan kan tas tillbaka även efteråt."
    : `${rows} rader i bilagan avviker från de andra. Fråga betalaren om dem först. Bilagan kan tas tillbaka även efteråt.`;
}

/** What becomes of the part when an annex is read in or taken back. */
export function effectSentence(effect: {
  readonly published: number;
  readonly ofAll: number;
  readonly unknown: number;
  readonly sum: Ore;
  readonly difference: Ore | undefined;
  readonly whole: Ore | "unknown";
}): string {
  const { published, ofAll, unknown, sum, difference, whole } = effect;
  const left = ofAll - published;
  const others = unknown === 0 ? `, övriga ${left} är preliminära.` : `. ${othersUnknown(unknown)}`;
  const isNothingKnown = ofAll === unknown;
  const rest = isNothingKnown
    ? "Inga belopp är kända."
    : `${published} av ${ofAll} belopp är då fastställda${left === 0 ? "." : others}`;
  if (isNothingKnown || difference === undefined || whole === "unknown") return rest;
  const sums =
    difference === 0n
      ? `Tillsammans blir de ${formatMillions(whole)}, precis hela delen.`
      : `Tillsammans blir de ${formatOre(sum, KRONA)}, ${formatDifference(difference, KRONA)} mot delens ${formatMillions(whole)}. Inget fördelas om.`;
  return `${rest} ${sums}`;
}

/** Why a line was passed over. */
function passedOverWord(why: PassedOverLine["why"]): string {
  switch (why) {
    case "total":
      return "summa";
    case "county-sum":
      return "länets summa";
    case "heading":
      return "rubrik";
    case "note":
      return "anmärkning";
  }
}

/** A line that was passed over. @example passedOverLine({ row: 24, text: "Summa", why: "total" }) // "Rad 24, summa: ”Summa”" */
export function passedOverLine({ row, text, why }: PassedOverLine): string {
  return `Rad ${row}, ${passedOverWord(why)}: ”${text}”`;
}

/** The heading of an annex' page. */
export function annexHeading(title: string, publisher: string): string {
  return `${title}, ${publisher}`;
}

/** Where and when an annex was published. */
export function annexOrigin(publisher: string, published: Day | "unknown"): string {
  return published === "unknown"
    ? `Publicerad av ${publisher}. Dagen är okänd.`
    : `Publicerad av ${publisher} ${formatDay(published)}.`;
}

/** Who read an annex in and when. */
export function loadedSentence(actor: string, day: Day, file: string | undefined): string {
  const from = file === undefined ? "" : ` ur ${file}`;
  return `Inläst ${formatDay(day)} av ${actor}${from}.`;
}

/** Who took an annex back and when. */
export function withdrawnSentence(actor: string, day: Day): string {
  return `Tillbakatagen ${formatDay(day)} av ${actor}.`;
}

/** A column to choose: its heading, or its place where it has none. */
export function amountColumnLabel(column: number, heading: string): string {
  return heading === "" ? `Kolumn ${column}` : heading;
}

/** A choice in the list of parts. */
export function targetLabel(title: string, group: PublishedGroup, isAlone: boolean): string {
  return isAlone ? title : `${title}: ${groupInSentence(group)}`;
}

/** How many amounts an annex has, in the list of annexes. @example annexAmounts(21) // "21 belopp" */
export function annexAmounts(rows: number): string {
  return rows === 1 ? "ett belopp" : `${rows} belopp`;
}

/** How many annexes an agreement has, also those that were taken back. @example annexCount(1) // "En bilaga" */
export function annexCount(count: number): string {
  return count === 1 ? "En bilaga" : `${count} bilagor`;
}

/** The title of the form's page. */
export function formTitle(agreement: string): string {
  return `${ANNEX_PAGES.crumb}: ${agreement}`;
}

/** The link on an agreement's page. */
export const LOAD_ANNEX = "Läs in betalarens tabell";
