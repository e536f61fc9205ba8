import type { StatisticsFileProblem } from "#domain/population";
import { placed } from "./file-problems.ts";
import { groupThousands } from "./format.ts";
import { joined } from "./joined.ts";

/** How many of a file's values a sentence names before it counts the others. */
const NAMED_AT_MOST = 5;

/** What is wrong with a file from a statistics agency: which of its figures are the inhabitants, and what to do. */
export function statisticsFileSentence(problem: StatisticsFileProblem): string {
  switch (problem.kind) {
    case "letters-garbled":
      return placed(
        problem.at,
        `bokstäverna är förvanskade: ”${problem.written}”${meant(problem)}. Hämta filen igen och öppna den inte i något annat program först.`,
      );
    case "breakdown-without-total":
      return `Folkmängden är uppdelad efter ${problem.dimension} och det går inte att se vad som är alla invånare. Värdena är ${someOf(problem.found)}. Hämta tabellen med totalen för ${problem.dimension}.`;
    case "sheets-several":
      return `Arbetsboken har folkmängd på flera blad: ${someOf(problem.found)}. Spara bladet som ska läsas i en egen fil.`;
    case "contents-several":
      return `Filen har flera uppgifter: ${someOf(problem.found)}. Hämta tabellen med bara folkmängden.`;
    case "contents-other":
      return `Filen har inte folkmängden, utan ${someOf(problem.found)}. Hämta tabellen med folkmängden.`;
    case "not-json-stat":
      return `Filen är JSON, men inte en tabell i JSON-stat 2.0: ${problem.found}. Hämta tabellen i formatet json-stat2.`;
    case "dimension-missing":
      return `Tabellen saknar ${problem.wanted}. Den har ${someOf(problem.found)}. Hämta tabellen igen med ${problem.wanted}.`;
    case "size-differs":
      return sizeSentence(problem);
  }
}

function meant({ written, meant }: Extract<StatisticsFileProblem, { kind: "letters-garbled" }>): string {
  return written === meant ? "" : ` ska vara ”${meant}”`;
}

function sizeSentence({
  of,
  stated,
  found,
}: Extract<StatisticsFileProblem, { kind: "size-differs" }>): string {
  const whose = of === "all" ? "" : ` för ${of.dimension}`;
  const [says, has] = [stated, found].map((count) => groupThousands(BigInt(count)));
  return `Filen är inte hel: den ska ha ${says} värden${whose}, men den har ${has}. Hämta tabellen igen.`;
}

/** Values in a sentence; the first few when they are many. @example someOf(["män", "kvinnor"]) // "män och kvinnor" */
export function someOf(values: readonly string[]): string {
  if (values.length <= NAMED_AT_MOST + 1) return joined(values);
  return joined([...values.slice(0, NAMED_AT_MOST), `${values.length - NAMED_AT_MOST} till`]);
}
