import { listed } from "./agreement-problems.ts";

/** The columns of a payer's table beside ours. */
export const ANNEX_COLUMNS = {
  code: "code",
  name: "name",
  row: "row",
  written: "written",
  published: "published",
  computed: "computed",
  difference: "difference",
  cause: "cause",
} as const;

/** Why a payer's table cannot be compared or read in, and what to do. */
export const ANNEX_PROBLEMS = {
  agreement: (slug: string, slugs: readonly string[]) =>
    `Överenskommelsen ”${slug}” finns inte. Välj ${listed(slugs)}.`,
  needed: (option: string) =>
    `Valet ${option} saknas. Den som läser in en bilaga ska säga vad den heter och vem som har publicerat den.`,
  address: (address: string) =>
    `Adressen ”${address}” är inte den här datorns. Skriv den som npm start visar, till exempel http://127.0.0.1:3000.`,
  noAnswer: (address: string) =>
    `Ingen svarar på ${address}. Starta Samnytta med npm start, och skriv adressen som då visas. Inget är sparat.`,
  refused: (address: string, status: number) =>
    `Samnytta på ${address} tog inte emot bilagan (svar ${status}). Inget är sparat. Läs in den på sidan i stället, där står vad som är fel.`,
} as const;

/** That a table has been read in, and where it is seen. */
export function savedSentence(address: string): string {
  return `Beloppen är fastställda: ${address}`;
}
