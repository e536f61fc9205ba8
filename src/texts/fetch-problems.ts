import type { FetchProblem, PopulationProblem } from "#domain/population";
import { joined } from "./joined.ts";

const BYTES_PER_MB = 1024 * 1024;

/** Why inhabitants could not be fetched from the statistics agency, and what to do. */
export function fetchProblemSentence(problem: FetchProblem): string {
  switch (problem.kind) {
    case "address-not-allowed":
      return `Adressen ${problem.address} får inte användas. Tillåtna är ${joined(problem.allowed)}. De ställs in med SAMNYTTA_PXWEB.`;
    case "address-unusable":
      return `”${problem.address}” går inte att använda som adress. Skriv den som https://, utan användarnamn och frågetecken.`;
    case "agency-unreachable":
      return `Det gick inte att nå ${problem.address}. Kontrollera nätet och adressen, och försök igen.`;
    case "agency-silent":
      return `${problem.address} svarade inte i tid. Försök igen om en stund, eller hämta tabellen för hand.`;
    case "agency-busy":
      return `Statistikdatabasen tar inte emot fler frågor just nu. Försök igen om ${seconds(problem.waitSeconds)}.`;
    case "agency-failed":
      return `Statistikdatabasen har ett fel (${problem.status}). Försök igen om en stund, eller hämta tabellen för hand.`;
    case "agency-refused":
      return `Statistikdatabasen svarade ${problem.status}${said(problem.says)}. Kontrollera tabellen och året.`;
    case "redirected-away":
      return `Adressen hänvisar vidare till ${problem.to}, som inte är samma värd. Inget är hämtat. Kontrollera adressen.`;
    case "answer-too-large":
      return `Svaret är större än ${problem.limitBytes / BYTES_PER_MB} MB och lästes inte. Kontrollera att tabellen är folkmängd efter region.`;
    case "answer-not-json":
      return problem.looksLike === "html"
        ? "Svaret är en webbsida, inte en tabell. Kontrollera att adressen är ett PxWebApi, version 2."
        : "Svaret är inte en tabell i JSON. Kontrollera att adressen är ett PxWebApi, version 2.";
    case "table-absent":
      return `Tabellen ${problem.table} finns inte. SCB:s tabell för 1 november är TAB1267.`;
    case "year-absent":
      return problem.first === ""
        ? `Tabellen har inga år, så ${problem.year} går inte att hämta.`
        : `Tabellen har inte ${problem.year}. Den går från ${problem.first} till ${problem.last}.`;
  }
}

/** Whether it was the fetching that failed; what is wrong in a file has a place. */
export function isFetchProblem(problem: FetchProblem | PopulationProblem): problem is FetchProblem {
  return !("at" in problem);
}

function seconds(count: number): string {
  if (count === 1) return "en sekund";
  return count < 120 ? `${count} sekunder` : `${Math.ceil(count / 60)} minuter`;
}

function said(words: string): string {
  return words === "" ? "" : `: ”${words}”`;
}
