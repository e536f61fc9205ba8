/** The page for an address that leads nowhere. The last sentence is in pieces around its two links. */
export const NOT_FOUND_PAGE = {
  heading: "Sidan finns inte",
  why: "Beslut och belopp byter aldrig adress, så länken kan vara felskriven.",
  search: "Sök i fältet ovanför, eller gå till",
  agreements: "överenskommelserna",
  or: "eller",
  municipalities: "kommunerna",
} as const;

/** The page for a form that came halfway, or with signs that no text holds. */
export const UNREADABLE_FORM = {
  heading: "Formuläret gick inte att läsa",
  body: "Det kom fram halvt, eller med tecken som inte går att spara. Inget är sparat. Gå tillbaka och skicka det igen.",
} as const;

/** The heading of the page that says the fault is ours. */
export const FAILURE_HEADING = "Något gick fel hos oss";

/** What to do about a fault of ours. @param reference the number of the log line */
export function failureSentence(reference: string): string {
  return `Felet är antecknat med numret ${reference}. Försök igen, eller säg numret till den som driver tjänsten.`;
}
