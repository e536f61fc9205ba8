/** The words around a table that is given as a file or in a box, the same in every form. */
export const GIVEN_TABLE = {
  boxBeforeKept: "Det som står i rutan används, inte filen. Töm rutan om filen ska läsas.",
  fileBeforeBox: "Väljer ni en ny fil används den, inte det som står här.",
} as const;

/** Which of two tables was used, where a file and a text were both given. @param file its name */
export function usedTableSentence(file: string, used: "file" | "text"): string {
  return used === "file"
    ? `Tabellen är läst ur filen ${file}. Det som stod i rutan används inte.`
    : `Tabellen är läst ur rutan. Filen ${file} används inte.`;
}

/** The headline of the box when a table cannot be read. */
export function tableProblemLead(count: number): string {
  return count === 1 ? "Tabellen har ett fel, se listan." : `Tabellen har ${count} fel, se listan.`;
}

/** A day that is written as one and is none in the calendar. @example noSuchDay("31 februari 2017") // "Den 31 februari 2017 finns inte. Kontrollera dagen." */
export function noSuchDay(written: string): string {
  return `Den ${written} finns inte. Kontrollera dagen.`;
}
