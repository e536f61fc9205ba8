import type { DaySeal } from "#domain/log";
import { parseDay } from "#domain/time";
import { formatDay } from "./format.ts";

/** The seal of the house, as everything that is handed out carries it; before the first one there is none. */
export const DAY_SEAL = { sealed: "Förseglat {day}: {hash}", none: "Ingen försegling ännu" } as const;

/** Said beside figures that are written where no Samnytta has sealed anything. */
export const NO_SEAL_AT_HAND = "Ingen försegling fanns till hands.";

/**
 * The seal in words.
 * @example daySealWords({ day: "2026-11-27", hash: "4f3c" }) // "Förseglat 27 november 2026: 4f3c"
 */
export function daySealWords(seal: DaySeal | "none"): string {
  if (seal === "none") return DAY_SEAL.none;
  const day = parseDay(seal.day);
  const words = day.ok ? formatDay(day.value) : seal.day;
  return DAY_SEAL.sealed.replace("{day}", words).replace("{hash}", seal.hash);
}

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
