import type { TrialKey } from "#domain/financing";

/** What is tried of a joint post stands in the address under these words. */
export const TRIAL_WORDS = { without: "utan", key: "nyckel", amount: "belopp", day: "dag" } as const;

/** The word of an address for each key. */
export const KEY_WORDS: Readonly<Record<TrialKey, string>> = {
  population: "folkmangd",
  equal: "lika",
  base: "grundbelopp",
  floor: "golv",
  ceiling: "tak",
};
