import type { WeightsProblem } from "#domain/allocation";
import { fileProblemSentence, placed } from "./file-problems.ts";

/** What is wrong in a file of weights: where, what, and what to do. */
export function weightsProblemSentence(problem: WeightsProblem): string {
  switch (problem.kind) {
    case "column-unknown":
      return placed(
        problem.at,
        `kolumnen används inte. Rubrikerna ska vara ${problem.allowed.join(", ")}. Ta bort den eller rätta rubriken.`,
      );
    case "recipient-code-missing":
      return placed(problem.at, "mottagarens kod saknas. Skriv den.");
    case "recipient-twice":
      return placed(
        problem.at,
        `”${problem.code}” finns redan på rad ${problem.firstRow}. Ta bort en av raderna.`,
      );
    case "weight-missing":
      return placed(problem.at, "vikten saknas. Skriv ett tal, eller 0 om mottagaren inte ska få någon del.");
    case "number-unreadable":
      return placed(
        problem.at,
        `”${problem.written}” är inte ett tal. Skriv bara siffror, till exempel 12304 eller 0.5.`,
      );
    case "number-negative":
      return placed(problem.at, `”${problem.written}” är mindre än noll. Skriv 0 eller ett tal över noll.`);
    case "number-ambiguous":
      return placed(
        problem.at,
        `”${problem.written}” kan vara ${problem.joined} eller ett tal med decimaler. Skriv ${problem.joined}, eller ${problem.written}0 om det är decimaler.`,
      );
    case "row-is-total":
      return placed(problem.at, `”${problem.written}” är en summa och ingen mottagare. Ta bort raden.`);
    case "weights-all-zero":
      return "Alla vikter är 0, så det finns inget att fördela efter. Ge minst en mottagare en vikt över 0.";
    default:
      return fileProblemSentence(problem);
  }
}
