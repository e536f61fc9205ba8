/** Why seals could not be read or written (mirrors what the file of seals reports). */
export type ToldSealProblem =
  | { readonly kind: "seal-file-closed"; readonly file: string; readonly code: string }
  | { readonly kind: "seal-file-unreadable"; readonly file: string; readonly line: number };

/** What is wrong with the file of seals, and what to do. */
export function tellSealProblem(problem: ToldSealProblem): string {
  switch (problem.kind) {
    case "seal-file-closed":
      return `Filen med sigill, ${problem.file}, går inte att läsa eller skriva (${problem.code}). Ge användaren rätt till den, eller välj en annan plats med SAMNYTTA_SEALS.`;
    case "seal-file-unreadable":
      return `Filen med sigill, ${problem.file}, går inte att läsa från rad ${problem.line}. Ta fram en hel kopia, och låt den här ligga kvar: den kan vara ändrad.`;
  }
}

/** Said at the start of the program when the logs could not be sealed; it goes on. */
export function tellNotSealed(problem: ToldSealProblem): string {
  return `Loggarna är inte förseglade i dag. ${tellSealProblem(problem)}`;
}
