/** The headings and sentences of the search page. */
export const SEARCH_PAGE = {
  empty: "Skriv en kommun, en överenskommelse, ord ur ett avtal eller ett belopp.",
  tips: "Pröva namnet på en kommun, till exempel Sala, eller ett belopp, till exempel 559 096 kr.",
  municipalities: "Kommuner",
  regions: "Regioner",
  counties: "Län",
  agreements: "Överenskommelser",
  findings: "Fynd i avtal",
  clauses: "Avsnitt i avtal",
  amounts: "Belopp",
  sums: "Summor",
} as const;

/** The title of a search. @example searchHeading("Sala", 1) // "1 träff för ”Sala”" */
export function searchHeading(query: string, found: number): string {
  if (query.trim() === "") return "Vad söker du?";
  return found === 0
    ? `Inga träffar för ”${query}”`
    : `${found} ${found === 1 ? "träff" : "träffar"} för ”${query}”`;
}
