import { capitalised } from "./capitalised.ts";
import type { FileInstead, FilePlace, FileProblem, Separator } from "#domain/result";
import { groupThousands } from "./format.ts";
import { joined } from "./joined.ts";

/** Said after the problems of a file that was to be saved. */
export const NOTHING_SAVED = "Inget är sparat än.";

const BYTES_PER_TENTH_OF_MB = (1024 * 1024) / 10;

const SEPARATOR_WORDS: Readonly<Record<Separator, string>> = {
  ",": "kommatecken",
  ";": "semikolon",
  "\t": "tabbtecken",
};

/** How many rows are right beside the wrong ones; "" when none is. @example rightRowsSentence(14) // "De andra 14 raderna är rätta." */
export function rightRowsSentence(rightRows: number): string {
  if (rightRows === 0) return "";
  return rightRows === 1 ? "Den andra raden är rätt." : `De andra ${rightRows} raderna är rätta.`;
}

/**
 * Where in a file something is wrong, as the sentence about it begins.
 * @example placeWords({ file: "a.csv", row: 14, column: "Folkmängd" }) // "Rad 14, kolumn Folkmängd: "
 */
export function placeWords({ sheet, row, column, field }: FilePlace): string {
  const words = [
    ...(sheet === undefined ? [] : [`blad ${sheet}`]),
    ...(field === undefined ? [] : [field]),
    ...(row === undefined ? [] : [`rad ${row}`]),
    ...(column === undefined ? [] : [`kolumn ${column}`]),
  ];
  return words.length === 0 ? "" : `${capitalised(words.join(", "))}: `;
}

/** A sentence that follows its place, or stands alone when the whole file is meant. */
export function placed(at: FilePlace, sentence: string): string {
  const place = placeWords(at);
  return place + (place === "" ? capitalised(sentence) : sentence);
}

/** As much of a value as a sentence can hold. */
const LONGEST_VALUE = 80;

/** A value as a sentence repeats it. */
function shortened(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)} …` : value;
}

/** What is wrong with a file as such, where, and what to do. */
export function fileProblemSentence(problem: FileProblem): string {
  switch (problem.kind) {
    case "file-too-large":
      return `Filen är ${megabytes(problem.bytes)} MB. Högst ${megabytes(problem.limitBytes)} MB går att läsa. Ta bort rader och kolumner som inte behövs.`;
    case "file-empty":
      return "Filen är tom. Kontrollera att du valde rätt fil.";
    case "file-without-rows":
      return "Filen har rubriker men inga rader under dem. Kontrollera att du valde rätt fil.";
    case "file-not-text":
      return notText(problem.looksLike);
    case "workbook-unreadable":
      return unreadableWorkbook(problem.why);
    case "workbook-too-large":
      return tooLargeWorkbook(problem);
    case "quote-not-closed":
      return placed(
        problem.at,
        "ett citattecken börjar men slutar aldrig. Ta bort det, eller skriv ett till där värdet slutar.",
      );
    case "quote-inside-value":
      return placed(
        problem.at,
        `”${shortened(problem.value)}” har citattecken inne i värdet. Sätt citattecken runt hela värdet och skriv de inre dubbelt.`,
      );
    case "row-too-long":
      return placed(
        problem.at,
        `raden har ${problem.values} värden, men rubrikerna är ${problem.headings}. Sätt citattecken runt värden som innehåller ${SEPARATOR_WORDS[problem.separator]}.`,
      );
    case "column-missing":
      return placed(
        problem.at,
        `kolumnen ${problem.wanted} saknas. Rubrikerna är: ${problem.found.join(", ")}. Skriv ${problem.wanted} över rätt kolumn.`,
      );
    case "column-twice":
      return placed(
        problem.at,
        `flera kolumner kan vara ${problem.wanted}: ${problem.found.join(", ")}. Behåll en av dem.`,
      );
    case "json-unreadable":
      return "Filen är inte giltig JSON. Kontrollera citattecken, kommatecken och klamrar.";
    case "field-out-of-format":
      return formatSentence(problem);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "en text inom citattecken",
  integer: "ett heltal utan citattecken",
  number: "ett tal utan citattecken",
  boolean: "true eller false utan citattecken",
  object: "ett objekt inom { och }",
  array: "en lista inom [ och ]",
};

/** A field that breaks the format of a JSON file: the rules that a person can act on have words of their own. */
function formatSentence({
  field,
  rule,
  expected = [],
}: Extract<FileProblem, { kind: "field-out-of-format" }>): string {
  const what = field === "" ? "Filen" : `Fältet ${field}`;
  const [limit = ""] = expected;
  switch (rule) {
    case "required":
      return `${what} saknas. Lägg till det.`;
    case "additionalProperties":
      return `${what} finns inte i formatet. Rätta stavningen eller ta bort det.`;
    case "type":
      return `${what} är av fel slag. Skriv ${joined(
        expected.map((type) => TYPES[type] ?? type),
        "eller",
      )}.`;
    case "enum":
    case "const":
    case "discriminator":
      return `${what} har ett värde som inte finns. ${
        expected.length === 0 ? "Rätta det efter formatets beskrivning" : `Skriv ${joined(expected, "eller")}`
      }.`;
    case "pattern":
    case "format":
      return `${what} är inte skrivet som det ska. Rätta det efter formatets beskrivning.`;
    case "minimum":
      return `${what} är för litet. Skriv minst ${limit}.`;
    case "maximum":
      return `${what} är för stort. Skriv högst ${limit}.`;
    case "minItems":
      return `${what} har för få värden. Skriv minst ${limit}.`;
    case "maxItems":
      return `${what} har för många värden. Skriv högst ${limit}.`;
    case "minLength":
      return `${what} är tomt. Skriv en text.`;
    case "maxLength":
      return `${what} är för långt. Skriv högst ${limit} tecken.`;
    default:
      return `${what} följer inte formatet, regeln ${rule}. Rätta fältet.`;
  }
}

/** Files that are chosen instead of a table, wherever a table is read; undefined for those that depend on where. */
export function insteadOfTable(looksLike: FileInstead): string | undefined {
  switch (looksLike) {
    case "web-page":
      return "Filen är en webbsida, vad den än heter. Öppna den i ett kalkylprogram och spara tabellen som Excel (.xlsx) eller CSV.";
    case "px":
      return "Filen är i formatet PX. Hämta tabellen som CSV, Excel (.xlsx) eller JSON-stat 2.0 i stället.";
    case "other-encoding":
      return "Filens bokstäver är sparade i en teckenkodning som inte går att läsa. Spara tabellen på nytt som CSV UTF-8.";
    default:
      return undefined;
  }
}

function notText(looksLike: FileInstead): string {
  switch (looksLike) {
    case "workbook":
      return "Filen är en arbetsbok från ett kalkylprogram, inte en textfil. Öppna den och spara bladet som CSV.";
    case "pdf":
      return "Filen är en PDF, inte en textfil. Be om tabellen som CSV.";
    default:
      return insteadOfTable(looksLike) ?? "Filen är inte en textfil. Spara tabellen som CSV.";
  }
}

function unreadableWorkbook(why: Extract<FileProblem, { kind: "workbook-unreadable" }>["why"]): string {
  switch (why) {
    case "damaged":
      return "Arbetsboken går inte att läsa. Den kan vara skadad eller ofullständig. Öppna den i ett kalkylprogram och spara den på nytt som Excel (.xlsx).";
    case "declares-entities":
      return "Arbetsboken innehåller en dokumenttyp, som kan hämta in annat än det som står i filen. Därför läses den inte. Öppna den i ett kalkylprogram och spara den på nytt som Excel (.xlsx).";
    case "not-a-workbook":
      return "Filen är inte en arbetsbok. Spara tabellen som Excel (.xlsx) eller CSV.";
    case "old-or-locked":
      return "Filen är en arbetsbok i ett äldre format (.xls) eller skyddad med lösenord. Spara den utan lösenord som Excel (.xlsx) eller CSV.";
    case "pdf":
      return "Filen är en PDF, inte en arbetsbok. Be om tabellen som Excel (.xlsx) eller CSV.";
  }
}

function tooLargeWorkbook({
  of,
  found,
  limit,
}: Extract<FileProblem, { kind: "workbook-too-large" }>): string {
  switch (of) {
    case "unpacked":
      return `Arbetsboken är ${megabytes(found)} MB när den packas upp. Högst ${megabytes(limit)} MB går att läsa, och den får inte vara mycket hårt packad. Spara bladet med tabellen i en egen fil.`;
    case "files":
      return `Arbetsboken innehåller ${count(found)} delar. Högst ${count(limit)} går att läsa. Spara bladet med tabellen i en egen fil.`;
    case "rows":
      return `Ett blad i arbetsboken har fler än ${count(limit)} rader. Fler går inte att läsa. Ta bort rader som inte behövs.`;
    case "columns":
      return `Ett blad i arbetsboken har fler än ${count(limit)} kolumner. Fler går inte att läsa. Ta bort kolumner som inte behövs.`;
    case "cells":
      return `Arbetsboken har fler än ${count(limit)} celler. Fler går inte att läsa. Spara bladet med tabellen i en egen fil.`;
    case "text":
      return `Arbetsbokens celler har mer än ${count(limit)} tecken tillsammans. Mer går inte att läsa. Spara bladet med tabellen i en egen fil.`;
  }
}

function count(number: number): string {
  return groupThousands(BigInt(number));
}

function megabytes(bytes: number): string {
  const tenths = Math.ceil(bytes / BYTES_PER_TENTH_OF_MB);
  return tenths % 10 === 0 ? `${tenths / 10}` : `${Math.floor(tenths / 10)},${tenths % 10}`;
}
