/** The headings and sentences of the search page. */
export const SEARCH_PAGE = {
  empty: "Skriv en kommun, en överenskommelse, en gemensam post, ord ur ett avtal eller ett belopp.",
  tips: "Pröva namnet på en kommun, till exempel Sala, eller ett belopp, till exempel 559 096 kr.",
  pages: "Sidor",
  municipalities: "Kommuner",
  regions: "Regioner",
  counties: "Län",
  agreements: "Överenskommelser",
  posts: "Gemensamma poster",
  postSums: "Belopp i gemensamma poster",
  documents: "Underlag",
  findings: "Fynd i avtal",
  clauses: "Avsnitt i avtal",
  amounts: "Belopp",
  sums: "Summor",
  title: "Sök",
} as const;

/** What people call the pages, also where the page has another name itself. */
export const PAGE_WORDS = {
  annex: "läs in betalarens tabell bilaga bilagor fördelningslista",
  series: "läs in ny folkmängd invånare scb",
  recovery: "nyckeln baklänges vilken nyckel folkmängd tabell",
  papers:
    "tjänsteskrivelse tjänsteskrivelser handling handlingar beslutsunderlag nämnd nämnden nämnder socialnämnd socialnämnden kommunstyrelsen",
  risk: "risk risker riskanalys osäkerhet",
  futures: "alla möjliga svar framtid framtider",
  alternatives: "alternativ alternativet",
  "last-days": "sista dag dagar dagen kalender datum frist frister deadline",
  population: "folkmängd befolkning invånare invånarantal",
  "rest-rules": "största rest resten restregel avrundning avrunda",
  rules: "så räknar vi räkna beräkning uträkning avrundning",
  "joint-posts": "gemensam gemensamma post poster samfinansiering",
  "supporting-documents": "underlag pm tidslinje presentation dokument",
  "five-documents": "de fem dokumenten dokument",
  "open-data": "öppna data csv json hämta ladda ner filer",
  "personal-data": "personuppgift personuppgifter gdpr dataskydd",
  accessibility: "tillgänglighet tillgänglig",
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

/** The link to the place where the page of how we count tells of the rest. @param heading that place's own */
export function restRulesLink(rules: string, heading: string): string {
  return `${rules}. ${heading}`;
}

/** A page of a joint post, by what it is and whose. @example postPageLink("Risk", "En post") // "Risk, En post" */
export function postPageLink(page: string, post: string, party?: string): string {
  return [page, ...(party === undefined ? [] : [party]), post].join(", ");
}
