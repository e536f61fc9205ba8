/** The headings and fixed sentences of the page with the five source documents. */
export const FIVE_DOCUMENTS = {
  title: "De fem dokumenten",
  heading: "Vad säger de fem dokumenten, och var gör man det här?",
  explanation:
    "En sats räknas när en sida visar det den säger, med källa, eller ett kommando gör det, och ett test går igenom det. Det som återstår att bygga står bredvid. Annars står det ”inte byggt än”. Citaten är ordagranna och högst 25 ord. Namn och telefonnummer är utelämnade.",
  chooseDocument: "Dokument",
  allDocuments: "Alla fem dokument",
  chooseState: "Satser",
  allStates: "Alla satser",
  works: "Det som går att göra eller läsa här",
  notBuilt: "Det som inte är byggt än",
  show: "Visa",
  statement: "Vad dokumentet säger",
  where: "Var man gör det här",
  test: "Går igenom det",
  notBuiltMark: "Inte byggt än",
  paraphrase: "Vår sammanfattning",
  none: "Inga satser av det slaget i det här dokumentet.",
  asData: "Hämta alla satser som JSON",
  supporting: "Pengar och dagar ur de dokument som inte är överenskommelser med staten",
} as const;

/** How many of the statements can be carried out here. @example statementsCounted(24, 143) // "24 av 143 satser går att göra eller läsa här." */
export function statementsCounted(works: number, all: number): string {
  if (works === 0) return `Ingen av ${all} satser går att göra eller läsa här.`;
  return `${works} av ${all} satser går att göra eller läsa här.`;
}

/** The heading of a document on the page. @example documentHeading(2, 5, "Länsgemensam handlingsplan") // "Dokument 2 av 5: Länsgemensam handlingsplan" */
export function documentHeading(position: number, all: number, title: string): string {
  return `Dokument ${position} av ${all}: ${title}`;
}

/** The caption of a document's statements. */
export function statementsCaption(publisher: string): string {
  return `Avsändare: ${publisher}`;
}

/** How many tests walk a statement; opens their names. @example testsCounted(1) // "1 test" */
export function testsCounted(count: number): string {
  return `${count} test`;
}
