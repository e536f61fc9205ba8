import type {
  NamedMunicipality,
  PersonsProblem,
  PopulationCodeProblem,
  PopulationDateProblem,
  PopulationProblem,
  PopulationTableProblem,
} from "#domain/population";
import { fileProblemSentence, placed } from "./file-problems.ts";
import { formatDay, groupThousands } from "./format.ts";
import { someOf, statisticsFileSentence } from "./statistics-file-problems.ts";

/** How many missing municipalities a sentence names before it counts the others. */
const NAMED_AT_MOST = 3;

/** What is wrong in a file of inhabitants: where, what, and what to do. */
export function populationProblemSentence(problem: PopulationProblem): string {
  switch (problem.kind) {
    case "date-missing":
    case "date-unreadable":
    case "dates-differ":
    case "years-differ":
    case "periods-several":
    case "period-absent":
    case "period-unreadable":
      return dateSentence(problem);
    case "code-missing":
    case "code-unknown":
    case "leading-zero-lost":
    case "code-replaced":
    case "name-and-code-differ":
    case "municipality-twice":
      return placed(problem.at, codeSentence(problem));
    case "persons-missing":
    case "persons-not-published":
    case "persons-not-whole":
    case "persons-with-decimals":
    case "persons-ambiguous":
    case "persons-unevenly-grouped":
    case "persons-negative":
    case "persons-zero":
      return placed(problem.at, personsSentence(problem));
    case "columns-swapped":
    case "total-differs":
    case "municipalities-missing":
      return tableSentence(problem);
    case "letters-garbled":
    case "breakdown-without-total":
    case "sheets-several":
    case "contents-several":
    case "contents-other":
    case "not-json-stat":
    case "dimension-missing":
    case "size-differs":
      return statisticsFileSentence(problem);
    default:
      return fileProblemSentence(problem);
  }
}

function dateSentence(problem: PopulationDateProblem): string {
  switch (problem.kind) {
    case "date-missing":
      return "Filen säger inte vilken dag folkmängden gäller. Ange dagen, till exempel 2016-12-31.";
    case "date-unreadable":
      return placed(
        problem.at,
        `”${problem.written}” är inte ett datum. Skriv det till exempel som 2016-12-31.`,
      );
    case "dates-differ":
      return placed(
        problem.at,
        `dagen är ${formatDay(problem.written)}, men filen ska gälla ${formatDay(problem.expected)}. Välj rätt fil, eller lägg varje dag i en egen fil.`,
      );
    case "years-differ":
      return placed(
        problem.at,
        `året är ${problem.written}, men filen ska gälla ${formatDay(problem.expected)}. Välj rätt fil eller rätt kolumn.`,
      );
    case "periods-several":
      return `Filen har flera perioder: ${someOf(problem.found)}. Ange dagen för den som ska läsas, till exempel 2016-12-31.`;
    case "period-absent":
      return `Filen har ${someOf(problem.found)}, men inget för ${formatDay(problem.wanted)}. Välj rätt fil eller rätt dag.`;
    case "period-unreadable":
      return placed(
        problem.at,
        `”${problem.written}” är inte ett år eller en månad. Skriv det till exempel som 2016 eller 2016M10.`,
      );
  }
}

function codeSentence(problem: PopulationCodeProblem): string {
  switch (problem.kind) {
    case "code-missing":
      return "kommunkoden saknas. Skriv kommunens fyra siffror, eller Summa om raden är en summa.";
    case "code-unknown":
      return `”${problem.written}” är inte en kommunkod. Skriv kommunens fyra siffror, till exempel 1980.`;
    case "leading-zero-lost":
      return `”${problem.written}” har bara tre siffror. Menade du ${problem.meant.code}, ${problem.meant.name}? Skriv nollan först.`;
    case "code-replaced":
      return `”${problem.written}” gäller inte längre. ${problem.now.name} har koden ${problem.now.code}. Skriv den.`;
    case "name-and-code-differ":
      return `${problem.code.code} är koden för ${problem.code.name}, men raden heter ${problem.name.name}, som har ${problem.name.code}. Kontrollera att kod, namn och folkmängd hör ihop.`;
    case "municipality-twice":
      return `${named(problem.municipality)} finns redan på rad ${problem.firstRow}. Ta bort en av raderna.`;
  }
}

function personsSentence(problem: PersonsProblem): string {
  switch (problem.kind) {
    case "persons-missing":
      return "folkmängden saknas. Skriv antalet invånare med siffror.";
    case "persons-not-published":
      return `”${problem.written}” betyder att uppgiften saknas i tabellen. Utan den går folkmängden inte att använda. Hämta en tabell där alla kommuner har en siffra.`;
    case "persons-not-whole":
      return `”${problem.written}” är inte ett heltal. Skriv bara siffror, till exempel ${problem.meant ?? 12_304n}.`;
    case "persons-with-decimals":
      return `”${problem.written}” har decimaler. Skriv folkmängden som ett heltal.`;
    case "persons-ambiguous":
      return `”${problem.written}” kan vara ${problem.joined} eller ett tal med decimaler. Skriv bara siffror.`;
    case "persons-unevenly-grouped":
      return `”${problem.written}” är inte delat i grupper om tre siffror. Kontrollera talet och skriv bara siffror, till exempel ${problem.joined}.`;
    case "persons-negative":
      return `”${problem.written}” är mindre än noll. Skriv antalet invånare med siffror.`;
    case "persons-zero":
      return "folkmängden är 0. Varje kommun har invånare. Skriv rätt antal.";
  }
}

function tableSentence(problem: PopulationTableProblem): string {
  switch (problem.kind) {
    case "columns-swapped":
      return `Kolumnerna har bytt plats: ${problem.personsColumn} innehåller kommunkoder, men det gör inte ${problem.codeColumn}. Byt plats på rubrikerna.`;
    case "total-differs":
      return placed(problem.at, totalSentence(problem));
    case "municipalities-missing":
      return missingSentence(problem.missing, problem.expected);
  }
}

function totalSentence({
  at,
  of,
  stated,
  computed,
}: Extract<PopulationTableProblem, { kind: "total-differs" }>): string {
  const whose = of === "all" ? "" : ` för ${of.county}`;
  const isPlaced = at.row !== undefined || at.field !== undefined;
  const says = isPlaced ? "är" : "ska enligt förteckningen vara";
  const difference = stated > computed ? stated - computed : computed - stated;
  return `summan${whose} ${says} ${groupThousands(stated)}, men raderna ger ${groupThousands(computed)}. Det skiljer ${groupThousands(difference)}. Rätta raderna eller summan.`;
}

function missingSentence(missing: readonly NamedMunicipality[], expected: number): string {
  const [first] = missing;
  if (first !== undefined && missing.length === 1) {
    return `En av ${expected} kommuner saknas: ${named(first)}. Lägg till en rad för den.`;
  }
  const shown = missing.length <= NAMED_AT_MOST + 1 ? missing.slice(0, -1) : missing.slice(0, NAMED_AT_MOST);
  const last = missing.at(-1);
  const rest = missing.length - shown.length;
  const end = rest === 1 && last !== undefined ? named(last) : `${rest} till`;
  return `${missing.length} av ${expected} kommuner saknas: ${shown.map(named).join(", ")} och ${end}. Lägg till en rad för var och en.`;
}

function named({ code, name }: NamedMunicipality): string {
  return `${name} (${code})`;
}
