import type { OrderFileProblem } from "#domain/priority";
import { fileProblemSentence, placed } from "./file-problems.ts";
import { joined } from "./joined.ts";

/** What is wrong in a file of programmes and ballots, where, and what to do. */
export function orderFileSentence(problem: OrderFileProblem): string {
  switch (problem.kind) {
    case "programme-listed-twice":
      return placed(
        problem.at,
        `programmet ${problem.programme} står två gånger i registret. Ta bort det ena.`,
      );
    case "programme-unknown":
      return placed(
        problem.at,
        `det finns inget program som heter ${problem.programme}. Programmen är ${joined(problem.programmes)}.`,
      );
    case "programme-twice":
      return placed(
        problem.at,
        `programmet ${problem.programme} står två gånger i rösten. Behåll den plats som gäller.`,
      );
    case "party-unknown":
      return placed(
        problem.at,
        `${problem.party} är inte en av dem som får rösta. Rätta koden, eller lägg till parten under parties.`,
      );
    case "party-twice":
      return placed(problem.at, `${problem.party} står två gånger. Behåll en.`);
    case "code-unknown":
      return placed(problem.at, `ingen kommun eller region har koden ${problem.code}. Rätta koden.`);
    case "healthcare-region-unknown":
      return placed(
        problem.at,
        `det finns ingen sjukvårdsregion som heter ${problem.region}. Rätta namnet, till exempel norra.`,
      );
    case "municipality-twice":
      return placed(
        problem.at,
        `kommunen ${problem.municipality} står redan i en grupp. Den utbildas en gång. Ta bort den på ett ställe.`,
      );
    case "not-taught":
      return placed(
        problem.at,
        `${problem.code} är inte en av parterna, så den kan inte utbildas. Rätta koden, eller lägg till kommunen under parties.`,
      );
    case "capacity-too-small":
      return placed(problem.at, "minst en utbildning per halvår behövs. Skriv ett heltal från 1.");
    default:
      return fileProblemSentence(problem);
  }
}
