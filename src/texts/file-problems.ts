import type { FilePlace, FileProblem, Separator } from "#domain/result";

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
export function placeWords({ row, column, field }: FilePlace): string {
  const words = [
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
    case "quote-not-closed":
      return placed(
        problem.at,
        "ett citattecken börjar men slutar aldrig. Ta bort det, eller skriv ett till där värdet slutar.",
      );
    case "quote-inside-value":
      return placed(
        problem.at,
        `”${problem.value}” har citattecken inne i värdet. Sätt citattecken runt hela värdet och skriv de inre dubbelt.`,
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
      return `Fältet ${problem.field} följer inte formatet, regeln ${problem.rule}. Rätta fältet.`;
  }
}

function notText(looksLike: "workbook" | "pdf" | "unknown"): string {
  switch (looksLike) {
    case "workbook":
      return "Filen är en arbetsbok från ett kalkylprogram, inte en textfil. Öppna den och spara bladet som CSV.";
    case "pdf":
      return "Filen är en PDF, inte en textfil. Be om tabellen som CSV.";
    case "unknown":
      return "Filen är inte en textfil. Spara tabellen som CSV.";
  }
}

function megabytes(bytes: number): string {
  const tenths = Math.ceil(bytes / BYTES_PER_TENTH_OF_MB);
  return tenths % 10 === 0 ? `${tenths / 10}` : `${Math.floor(tenths / 10)},${tenths % 10}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
