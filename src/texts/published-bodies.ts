/** The words of what is published of bodies and contacts. */
export const PUBLISHED_BODIES = {
  heading: "Organ och kontakter",
  lead: "Det som organisationerna själva har lämnat eller bekräftat. Namn visas bara för företrädare som har samtyckt till det, på organets egen sida.",
  contacts: "Kontaktpersoner",
  chair: "Ordförande från",
  seats: "Platser",
  noSeats: "Inga platser är publicerade.",
  noSeatsNext: "Platser som ingen har bekräftat visas inte.",
} as const;

/** Who says it. @param owner "Orsa kommun" */
export function saidBy(owner: string): string {
  return `Uppgift från ${owner}`;
}

/** The question of a body's page. @param name "BUS-gruppen i Orsa" */
export function bodyQuestion(name: string): string {
  return `Vad är ${name}?`;
}

/** The answer: what sort of body, what it may do. @param mandate "Bereder" */
export function bodyAnswer(name: string, kind: string, mandate: string): string {
  return `${name}: ${kind.toLocaleLowerCase("sv").replace("bus", "BUS")}. Mandat: ${mandate.toLocaleLowerCase("sv")}.`;
}
