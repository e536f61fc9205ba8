/** The words of the page where a body is ended. */
export const END_BODY = {
  link: "Avsluta organet",
  lead: "Organet, dess platser och allt som är skrivet om det står kvar. Från dagen efter den sista räknas det inte längre till dagens organ. Det går att ångra under Ändringar.",
  last: "Sista dag",
  lastHelp: "Till exempel 30 juni 2027. Den dagen finns organet ännu.",
  button: "Avsluta organet",
  staleLead: "Någon annan ändrade organet innan du sparade.",
  stale: "Inget är sparat än. Din dag står kvar i fältet. Läs vad som gäller nu, och avsluta igen.",
} as const;

/** The question of the page. @param body "BUS-gruppen i Orsa" */
export function endBodyHeading(body: string): string {
  return `När slutar ${body}?`;
}

/** What is wrong with the day, and what to write. */
export function lastDaySentence(problem: "not-a-day" | "before-the-first"): string {
  return problem === "not-a-day"
    ? "Det är inte ett datum. Skriv till exempel 30 juni 2027 eller 2027-06-30."
    : "Dagen ligger före organets första dag. Skriv en senare dag.";
}
