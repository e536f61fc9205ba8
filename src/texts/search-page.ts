/** The headings and sentences of the search page. */
export const SEARCH_PAGE = {
  empty: "Skriv en kommun, en överenskommelse, ord ur ett avtal eller ett belopp.",
  tips: "Pröva namnet på en kommun, till exempel Sala, eller ett belopp, till exempel 559 096 kr.",
  pages: "Sidor",
  municipalities: "Kommuner",
  regions: "Regioner",
  counties: "Län",
  agreements: "Överenskommelser",
  findings: "Fynd i avtal",
  clauses: "Avsnitt i avtal",
  amounts: "Belopp",
  sums: "Summor",
  title: "Sök",
} as const;

/** What people call the pages where something is read in or tried. */
export const PAGE_WORDS = {
  annex: "läs in betalarens tabell bilaga bilagor fördelningslista",
  series: "läs in ny folkmängd invånare scb",
  recovery: "nyckeln baklänges vilken nyckel folkmängd tabell",
} as const;

/** The title of a search. @example searchHeading("Sala", 1) // "1 träff för ”Sala”" */
export function searchHeading(query: string, found: number): string {
  if (query.trim() === "") return "Vad söker du?";
  return found === 0
    ? `Inga träffar för ”${query}”`
    : `${found} ${found === 1 ? "träff" : "träffar"} för ”${query}”`;
}

/** The title of the window. */
export function searchTitle(query: string): string {
  return query === "" ? SEARCH_PAGE.title : `${SEARCH_PAGE.title}: ${query}`;
}

/** The query was read as an amount. @param amount as shown, "559 096 kr" */
export function readAsAmount(amount: string): string {
  return `Läst som beloppet ${amount}.`;
}

/** There are more amounts than are listed. */
export function moreAmountsFound(count: number): string {
  return `Och ${count} belopp till.`;
}

/** Nothing was found. */
export function nothingFor(query: string): string {
  return `Vi hittar inget för ”${query}”.`;
}
