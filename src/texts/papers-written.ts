/** How far a batch of papers has come. @example papersWritten(7, 15) // "7 av 15 handlingar skrivna." */
export function papersWritten(count: number, all: number): string {
  return `${count} av ${all} ${all === 1 ? "handling" : "handlingar"} skrivna.`;
}

/** What is said while all papers are written into one file, and after it. */
export const ARCHIVE_TOLD = {
  stop: "Avbryt",
  stopped: "Avbrutet. Ingen fil är hämtad.",
  /** How long it takes, for whoever has no script to tell how far it is. */
  wait: (all: number) =>
    `${all} handlingar skrivs när ni väljer fil. Det tar några sekunder, och längre när många gör det samtidigt.`,
  done: (all: number) => `${papersWritten(all, all)} Filen är hämtad.`,
  failed: "Filen gick inte att hämta hela vägen. Försök igen.",
} as const;
