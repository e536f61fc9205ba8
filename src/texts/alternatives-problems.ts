import type { AlternativesProblem } from "#domain/alternatives";
import { fileProblemSentence, placed } from "./file-problems.ts";
import { joined } from "./joined.ts";

/** What is wrong in a file of alternatives, where, and what to do. */
export function alternativesProblemSentence(problem: AlternativesProblem): string {
  switch (problem.kind) {
    case "name-twice":
      return placed(problem.at, `namnet ${problem.name} står två gånger. Byt namn på den ena.`);
    case "passage-missing":
      return placed(
        problem.at,
        `filen citerar ingen passage som heter ${problem.passage}. Lägg till citatet eller rätta namnet.`,
      );
    case "column-unknown":
      return placed(
        problem.at,
        `det finns ingen kolumn som heter ${problem.column}. Kolumnerna är ${joined(problem.columns)}.`,
      );
    case "saying-missing":
      return placed(
        problem.at,
        `punkten ${problem.point} säger inget om ${problem.column}. Skriv vad underlaget säger, eller att det är okänt.`,
      );
    case "amount-differs":
      return placed(
        problem.at,
        `beloppet i öre är inte det som orden säger: ”${problem.asWritten}”. Rätta det ena.`,
      );
    case "parts-above-whole":
      return placed(problem.at, `delarna i ${problem.column} är mer än hela summan. Rätta andelarna.`);
    case "answers-not-three":
      return placed(problem.at, "svaren ska vara ja, ja med villkor och nej, en gång var.");
    case "certainty-and-passages":
      return placed(
        problem.at,
        problem.certainty === "missing"
          ? "det som saknas i underlaget kan inte ha ett citat. Ta bort citatet eller byt säkerhet."
          : "det som underlaget säger ska ha ett citat. Lägg till det, eller skriv att det är tolkat.",
      );
    default:
      return fileProblemSentence(problem);
  }
}
