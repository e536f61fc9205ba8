/** The words of the search on Min sida: over what whoever is signed in may see. */
export const OWN_SEARCH = {
  title: "Sök bland ert eget",
  label: "Sök organ, plats, kontakt eller utkast",
  button: "Sök bland ert eget",
  lead: "Här söker du i det som du ser när du är inloggad. Det som är öppet för alla finns i sökfältet överst.",
  empty: "Skriv namnet på ett organ, en funktion, en organisation eller ett utkast.",
  bodies: "Organ",
  seats: "Platser",
  contacts: "Kontaktpersoner",
  drafts: "Utkast",
  agreements: "Egna överenskommelser",
} as const;

/** The heading of the page. @example ownSearchHeading("BUS", 2) // "2 träffar för ”BUS” bland ert eget" */
export function ownSearchHeading(query: string, found: number): string {
  if (query === "") return OWN_SEARCH.title;
  if (found === 0) return `Inga träffar för ”${query}” bland ert eget`;
  return `${found} ${found === 1 ? "träff" : "träffar"} för ”${query}” bland ert eget`;
}

/** Nothing was found. */
export function nothingOwn(query: string): string {
  return `Inget som du får se heter ”${query}”. Pröva ett annat ord, eller sök i det öppna överst på sidan.`;
}
