import type { EmployerKind, PostFileProblem, PostReckoningProblem } from "#domain/financing";
import { allocationProblemSentence } from "./allocation-problems.ts";
import { fileProblemSentence } from "./file-problems.ts";
import { formatDay } from "./format.ts";
import { joined } from "./joined.ts";
import { someOf } from "./statistics-file-problems.ts";

const EMPLOYERS: Readonly<Record<EmployerKind, string>> = {
  region: "regioner",
  municipality: "kommuner",
};

/** Whose overhead is meant, in a sentence; another word stands as it is written. */
function employersWord(employer: string): string {
  return employer === "region" || employer === "municipality" ? EMPLOYERS[employer] : employer;
}

/** What is wrong in a file with a joint post: which field, what, and what to do. */
export function postFileSentence(problem: PostFileProblem): string {
  const field = `Fältet ${problem.at.field ?? ""}: `;
  switch (problem.kind) {
    case "amount-unreadable":
      return `${field}”${problem.written}” är inget belopp i kronor. Skriv tal och enhet, till exempel 50 000 kr.`;
    case "amount-not-positive":
      return `${field}”${problem.written}” är inte över noll. Skriv ett belopp som är större än 0 kr, eller ta bort raden.`;
    case "percent-unreadable":
      return `${field}”${problem.written}” är ingen procentsats mellan 0 och 100. Skriv bara talet, till exempel 2,5.`;
    case "period-without-end":
      return `${field}tiden har ingen längd. Skriv antalet månader i months eller den sista månaden i to.`;
    case "period-empty":
      return `${field}tiden är ${problem.months} månader. Skriv minst 1.`;
    case "period-ends-before-start":
      return `${field}tiden slutar ${problem.to}, före starten ${problem.from}. Rätta den ena.`;
    case "period-lengths-differ":
      return `${field}months säger ${problem.months} månader, men from och to ger ${problem.counted}. Rätta eller ta bort den ena.`;
    case "cost-outside-period":
      return `${field}kostnaden faller ${problem.month}, utanför postens månader. Flytta den eller ändra tiden.`;
    case "costs-missing":
      return `${field}posten har ingen kostnad. Lägg till minst en kostnadsrad.`;
    case "parties-missing":
      return `${field}ingen part är med. Lägg till minst en kommun eller region.`;
    case "party-twice":
      return `${field}${problem.code} står två gånger. Ta bort den ena.`;
    case "code-unknown":
      return `${field}${problem.code} är ingen kommun eller region. Kommuner har fyra siffror, regioner två.`;
    case "not-a-party":
      return `${field}${problem.code} är inte en av parterna. Lägg till koden i sharing/parties eller ta bort raden.`;
    case "id-twice":
      return `${field}namnet ${problem.id} används redan. Välj ett annat.`;
    case "year-outside":
      return `${field}året ${problem.year} ligger utanför postens tid. Rätta året eller tiden.`;
    case "years-reversed":
      return `${field}det sista året är före det första. Byt plats på dem.`;
    case "file-too-large":
    case "file-empty":
    case "file-without-rows":
    case "file-not-text":
    case "workbook-unreadable":
    case "workbook-too-large":
    case "quote-not-closed":
    case "quote-inside-value":
    case "row-too-long":
    case "column-missing":
    case "column-twice":
    case "json-unreadable":
    case "field-out-of-format":
      return fileProblemSentence(problem);
  }
}

/**
 * Why a post could not be reckoned: what is missing and who can give it.
 * @param nameOf the name of a municipality or region by its code
 */
export function postReckoningSentence(
  problem: PostReckoningProblem,
  nameOf: (code: string) => string,
): string {
  switch (problem.kind) {
    case "overhead-missing":
      return `Personalomkostnadspålägget för ${employersWord(problem.employer)} år ${problem.year} saknas, och inget tidigare år är känt. Lägg till det i reference/payroll-overhead.json.`;
    case "population-missing":
      return `Folkmängden den ${formatDay(problem.on)} är inte inläst. Läs in den, eller välj en dag som finns: ${someOf(problem.at.map(formatDay))}.`;
    case "inhabitants-missing":
      return `Folkmängden den ${formatDay(problem.on)} saknar ${joined(problem.parties.map(nameOf))}. Välj en dag där alla parter finns.`;
    case "nobody-takes-part":
      return "Ingen är med. Låt minst en part vara med.";
    case "year-not-shared":
      return `Verksamhetsår ${joined(problem.years.map(String))}: ${lowered(allocationProblemSentence(problem.problem))}`;
  }
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
