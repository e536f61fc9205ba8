import { listed } from "./agreement-problems.ts";

/** What is wrong with what a command was given, and what to do. */
export const CLI_PROBLEMS = {
  noFile: (file: string) => `Filen ${file} finns inte eller går inte att läsa. Kontrollera sökvägen.`,
  noComponent: (id: string, ids: readonly string[]) =>
    `Delen ”${id}” finns inte. Delarna är ${ids.join(", ")}.`,
  day: (text: string) => `Valet --date är ”${text}”. Skriv en dag, till exempel 2016-11-01.`,
  total: (text: string) =>
    `Valet --total är ”${text}”. Skriv ett helt tal som är 0 eller större, till exempel 1367000000.`,
  threads: (text: string, most: number) =>
    `Valet --threads är ”${text}”. Skriv ett helt tal från 1 till ${most}.`,
  seal: (text: string) =>
    `Valet --seal är ”${text}”. Skriv sigillet som det står i exporten eller på kvittot: 64 tecken, 0–9 och a–f.`,
  head: (text: string) =>
    `Valet --head är ”${text}”. Skriv hashen som den står i brevet: 64 tecken, 0–9 och a–f.`,
  choice: (option: string, value: string, choices: readonly string[]) =>
    `Valet ${option} är ”${value}”. Välj ${listed(choices)}.`,
} as const;

/** A sentence about a file, with the file before it. @example inFile("a.csv", "Filen är tom.") // "a.csv: Filen är tom." */
export function inFile(file: string, sentence: string): string {
  return `${file}: ${sentence}`;
}

/** Said after the differences that are told one by one. */
export function moreDifferences(count: number): string {
  return `  … och ${count} till. Alla står i --format csv.`;
}

/** That the answer could not be written where it was sent. @param code the system's word for why, ENOSPC for a full disk */
export function cliUnwritten(code: string): string {
  const why = code === "ENOSPC" ? "disken är full" : `systemet säger ${code}`;
  return `Svaret gick inte att skriva: ${why}. Det som har kommit med är inte hela svaret. Gör plats eller välj ett annat ställe, och kör kommandot igen.`;
}

/** The fault of the program itself: what to do. @param log what went wrong, for whoever mends it */
export function cliFault(log: string): string {
  return `Något gick fel i programmet, inte i era uppgifter. Anmäl det med den här texten:\n${log}`;
}
