import type { AllocationProblem } from "#domain/allocation";
import { formatOre, formatPercent } from "./format.ts";

/** Why an amount could not be shared: what is wrong and what to do. */
export function allocationProblemSentence(problem: AllocationProblem): string {
  switch (problem.kind) {
    case "no-recipients":
      return "Det finns ingen mottagare. Lägg till minst en.";
    case "weights-sum-to-zero":
      return "Alla vikter är 0, så det finns inget att fördela efter. Ge minst en mottagare en vikt över 0.";
    case "bounds-cannot-carry":
      return `Golv och tak går inte ihop med beloppet ${formatOre(problem.total, problem.total)}. Golven blir ${formatOre(problem.floors, problem.floors)}${problem.ceilings === "none" ? "" : ` och taken ${formatOre(problem.ceilings, problem.ceilings)}`}. Ändra golv, tak eller belopp.`;
    case "fixed-above-total":
      return `De fasta beloppen är ${formatOre(problem.fixed, problem.fixed)}, mer än ${formatOre(problem.total, problem.total)} som ska fördelas. Sänk dem eller höj beloppet.`;
    case "fixed-below-total":
      return `De fasta beloppen är ${formatOre(problem.fixed, problem.fixed)}, mindre än ${formatOre(problem.total, problem.total)}, och ingen nyckel säger hur resten fördelas. Lägg till en nyckel för resten.`;
    case "parts-not-whole":
      return `Delarna blir ${formatPercent(problem.sum, 2)} och inte 100 %. Rätta andelarna.`;
    case "negative-weight":
      return `${problem.recipient} har en vikt under noll. Skriv 0 eller ett tal över noll.`;
    case "mixed-units":
      return "Vikterna räknar olika saker, både personer och delar. Använd ett slag.";
    case "unknown-participant":
      return `${problem.recipient} ska delta men har ingen vikt. Ge mottagaren en vikt eller ta bort den.`;
    case "stage-needs-proportional":
      return "Fördelning först på länen går bara med en nyckel efter vikt. Fördela direkt på alla i stället.";
    case "not-in-a-county":
      return `${problem.recipient} är ingen fyrsiffrig kommunkod, och bara kommuner fördelas först på länen. En region är ett eget län och får samma belopp direkt. Fördela direkt på alla i stället.`;
    case "total-not-in-grain":
      return `Beloppet ${formatOre(problem.total, problem.total)} går inte jämnt upp i den minsta enheten, ${formatOre(problem.grain, problem.grain)}. Välj en mindre enhet.`;
    case "bound-not-in-grain":
      return `Golvet eller taket ${formatOre(problem.bound, problem.bound)} går inte jämnt upp i den minsta enheten, ${formatOre(problem.grain, problem.grain)}. Välj en mindre enhet.`;
  }
}

/** Everything that keeps an amount from being shared, each thing once: two parts of a key may lack the same. */
export function allocationProblemSentences(problems: readonly AllocationProblem[]): string {
  return [...new Set(problems.map(allocationProblemSentence))].join(" ");
}
