/** The lines of a start that come after the database: the catalogue, the address, and what hindered them. */

/** The catalogue is computed and kept. @example tellCatalogue(4, 0.31) // "4 överenskommelser är uträknade · 0,3 s" */
export function tellCatalogue(agreements: number, seconds: number): string {
  return `${agreements} överenskommelser är uträknade · ${seconds.toFixed(1).replace(".", ",")} s`;
}

/** The last line of a start: where to go. */
export function tellReady(address: string): string {
  return `Samnytta är igång: ${address}\nStäng av med Ctrl-C.`;
}

/** The port in the settings was taken, and the next free one is used. */
export function tellPortTaken(asked: number, used: number): string {
  return `Port ${asked} är upptagen. Samnytta använder ${used} i stället.`;
}

/** Why no address could be opened (mirrors what the web server reports). */
export type ToldListenProblem =
  | { readonly kind: "port-not-a-number"; readonly text: string }
  | { readonly kind: "no-free-port"; readonly first: number; readonly last: number }
  | {
      readonly kind: "cannot-listen";
      readonly host: string;
      readonly port: number;
      readonly code: string | undefined;
    };

/** Why the web server could not listen. */
export function tellListenProblem(problem: ToldListenProblem): string {
  switch (problem.kind) {
    case "port-not-a-number":
      return `Inställningen PORT är ”${problem.text}”. Skriv ett tal mellan 1 och 65535.`;
    case "no-free-port":
      return `Portarna ${problem.first}–${problem.last} är upptagna. Sätt PORT till en ledig port.`;
    case "cannot-listen":
      return `Det går inte att lyssna på ${problem.host}:${problem.port} (${problem.code ?? "okänt fel"}). Kontrollera HOST och PORT.`;
  }
}

/** Why letters cannot be sent with the settings as they are, and what to do. */
export function tellMailProblem(kind: "smtp-unreadable" | "from-not-an-address" | "address-missing"): string {
  switch (kind) {
    case "smtp-unreadable":
      return "Inställningen SAMNYTTA_SMTP går inte att läsa. Skriv adressen till er e-postserver, till exempel smtp://användare:lösenord@server:587.";
    case "from-not-an-address":
      return "Inställningen SAMNYTTA_MAIL_FROM ska vara en e-postadress, till exempel samnytta@kommun.se. Breven skickas från den.";
    case "address-missing":
      return "Sätt SAMNYTTA_ADDRESS till adressen som läsarna använder, till exempel https://samnytta.kommun.se. Länkarna i breven börjar med den.";
  }
}

/** A file that Samnytta ships with is broken. */
export function tellLibraryFault(folder: string, count: number): string {
  return `Filerna i ${folder} går inte att läsa (${count} fel). Hämta Samnytta på nytt, eller se felen med ”npm test”.`;
}

/** An agreement that could not be read is left out. */
export function tellUnreadable(file: string, count: number): string {
  return `${file} går inte att läsa (${count} fel) och är inte med. Se felen med ”./bin/samnytta check ${file}”.`;
}
