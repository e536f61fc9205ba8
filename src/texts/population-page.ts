/** The fixed words of the page of a population series. */
export const POPULATION_PAGE = {
  otherDays: "Andra dagar:",
  csv: "Hämta som csv",
  municipality: "Kommun",
  code: "Kod",
  persons: "Folkmängd",
  row: "Rad i filen",
  all: "Alla",
} as const;

/** The title of the page. @param day written out, "31 december 2016" */
export function populationTitle(day: string): string {
  return `Folkmängd ${day}`;
}

/** The question of the page. @param day written out */
export function populationQuestion(day: string): string {
  return `Hur många bodde i varje kommun ${day}?`;
}

/** How many persons in how many municipalities. @param sum as shown, "9 995 153" */
export function populationAnswer(sum: string, municipalities: number): string {
  return `${sum} personer i ${municipalities} kommuner.`;
}

/** Where the figures come from and how sure they are. */
export function populationSource(source: string, certainty: string): string {
  return `Källa: ${source}. Uppgiften är ${certainty}.`;
}
