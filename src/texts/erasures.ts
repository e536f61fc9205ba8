import { formatCount } from "./format.ts";

/** Why the list of erased persons could not be read or written (mirrors what the file reports). */
export type ToldErasureFileProblem =
  | { readonly kind: "erasure-file-closed"; readonly file: string; readonly code: string }
  | { readonly kind: "erasure-file-unreadable"; readonly file: string; readonly line: number };

/** What is wrong with the list of erased persons, and what to do. */
export function tellErasureFileProblem(problem: ToldErasureFileProblem): string {
  switch (problem.kind) {
    case "erasure-file-closed":
      return `Listan över borttagna personer, ${problem.file}, går inte att läsa eller skriva (${problem.code}). Ge användaren rätt till den, eller välj en annan plats med SAMNYTTA_ERASURES.`;
    case "erasure-file-unreadable":
      return `Listan över borttagna personer, ${problem.file}, går inte att läsa från rad ${problem.line}. Ta fram en hel kopia.`;
  }
}

/** Said by the program when the list could not be written; it goes on, and tries again. */
export function tellErasuresNotKept(problem: ToldErasureFileProblem): string {
  return `De som har tagits bort står inte på listan än. ${tellErasureFileProblem(problem)}`;
}

/** Said after a restore: who was erased again. @param listed how many the list has; none where there is no list */
export function erasedAgainSentence(listed: number, erased: number): string {
  if (listed === 0)
    return "Ingen lista över borttagna personer är hittad. Har någon tagits bort efter kopian är namnet tillbaka: återställ då på nytt med --erasures.";
  const people = `${formatCount(BigInt(listed))} ${listed === 1 ? "borttagen person" : "borttagna personer"}`;
  if (erased === 0) return `Listan har ${people}. Ingen av dem hade sitt namn i kopian.`;
  return `Listan har ${people}. ${formatCount(BigInt(erased))} av dem hade sitt namn i kopian och är borttagna igen.`;
}
