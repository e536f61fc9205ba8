/** The headings and sentences of the start page. */
export const START_PAGE = {
  heading: "Från statens överenskommelse till varje kommuns krona",
  purpose:
    "Samnytta visar vad varje kommun och region får av en statlig överenskommelse, och hur beloppet räknats fram. Varje belopp går att öppna, ned till avtalets ord och folkmängden.",
  findings: "Det här stämmer inte i verkliga dokument",
  findingsIntro:
    "Samnytta räknar efter i det vi har läst av avtalen. Det som saknas kan stå i delar som vi inte har läst.",
  municipality: "Vad innebär detta för vår kommun?",
  municipalityIntro:
    "Varje kommun har en sida: vad den får, vad den är tillfrågad om att betala tillsammans med andra, och vad som händer om den säger nej.",
  chooseMunicipality: "Välj er kommun",
  tryIt: "Öppna ett belopp",
  find: "Hitta er kommun",
  findLabel: "Kommun, avtal eller belopp",
  findButton: "Sök",
  documents: "De fem dokumenten",
  documentsIntro:
    "Samnytta bygger på fem verkliga dokument. Se vad de säger, sats för sats, och var man gör det här.",
  answered: "Besvarat med en tolkning.",
  open: "Öppet: ingen har svarat.",
  partIs: "del är",
  fourSteps: ": fyra steg från avtalets ord till kronan. Eller se",
  and: "och",
  lastDays: "Vad ska vara klart när?",
  allMunicipalities: "alla kommuner",
  published: "Har betalaren skickat sin tabell?",
  publishedIntro: "Läs in den, så ser ni rad för rad vad som skiljer sig från vår uträkning och varför.",
  loadTable: "Läs in betalarens tabell",
  readDocuments: "Läs de fem dokumenten",
} as const;

/** The link to an opened amount. @param whose in the genitive, "Sala kommuns" */
export function howPartWasCounted(whose: string): string {
  return `Så räknades ${whose} del`;
}

/** The link to the agreements. */
export function allAgreements(count: number): string {
  return `alla ${count} överenskommelser`;
}
