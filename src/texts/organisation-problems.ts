import type { OrganisationProblem } from "#domain/organisation";

/** What contradicts what in the file of organisations, and what to do. */
export function organisationProblemSentence(problem: OrganisationProblem): string {
  switch (problem.kind) {
    case "duplicate-code":
      return `Koden ${problem.code} finns två gånger. Ta bort en av raderna.`;
    case "duplicate-slug":
      return `${problem.code} har adressen ${problem.slug}, som redan används. Lägg länets namn sist i båda.`;
    case "unknown-county":
      return `${problem.code} hör till länet ${problem.county}, som inte finns. Rätta länskoden.`;
    case "unknown-municipality":
      return `${problem.code} nämner kommunen ${problem.municipality}, som inte finns. Rätta kommunkoden.`;
    case "county-and-code-differ":
      return `${problem.code} hör till länet ${problem.county}, men koden börjar inte så. Rätta den ena.`;
  }
}
