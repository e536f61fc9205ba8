/** The words of the page that says who answers for an agreement in a county. */
export const ANSWERABLE = {
  title: "Vem ansvarar?",
  county: "Län",
  show: "Visa",
  lead: "Det som kommunerna och regionen själva har lämnat eller bekräftat, som funktion och organisation. Namn på personer visas inte.",
  caption: "Kontaktpersoner och ledningsgrupper",
  organisation: "Kommun eller region",
  contact: "Kontaktperson",
  children: "Ledningsgrupp för barn och unga",
  adults: "Ledningsgrupp för vuxna",
  missing: "okänt",
  notHere: "–",
  requirementsHeading: "Krav för krav",
  noRequirements: "Överenskommelsens fil har inga krav.",
  nobody: "Okänt. Ingen har sagt att de ansvarar för kravet.",
  next: "En kommun eller region lägger in sin kontaktperson under Min sida.",
} as const;

/** The question of the page. @param county "Halland" @param agreement "Psykisk hälsa 2016" */
export function answerableHeading(county: string, agreement: string): string {
  return `Vem ansvarar för kraven i ${agreement}, i ${county}?`;
}

/** The answer. @param without the names of those without a contact @param total how many there are */
export function answerableAnswer(without: readonly string[], total: number): string {
  const have = total - without.length;
  if (without.length === 0) return `Alla ${total} har en kontaktperson för överenskommelsen.`;
  if (have === 0) return `Okänt: ingen av de ${total} har publicerat en kontaktperson.`;
  return `${have} av ${total} har en kontaktperson. Okänt för ${without.join(", ")}.`;
}
