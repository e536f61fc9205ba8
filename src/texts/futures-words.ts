import type { GapRule } from "#domain/financing";
import type { AskedFutures, FuturesField } from "#domain/futures";

/** The words of the map in an address; one party's stand with its code after a hyphen, "hogst-2080". */
export const FUTURES_WORDS: Readonly<Record<FuturesField, string>> = {
  ceiling: "hogst",
  ownCeiling: "hogst",
  gap: "regel",
  carries: "bar",
  money: "bidrag",
  advance: "ute",
  smallestWork: "minst",
  late: "sen",
};

/** The word of each rule for who pays a gap. */
export const GAP_WORDS: Readonly<Record<GapRule, string>> = {
  "others-pay": "andra",
  "up-to-ceiling": "tak",
  "employer-pays": "arbetsgivaren",
  "work-shrinks": "krymper",
};

/** Own budgets instead of the month of a grant. */
export const OWN_BUDGET_WORD = "egen";

/** The name of a field, and its id: of one party where it is asked for. @example fieldWord("advance", "20") // "ute-20" */
export function fieldWord(field: FuturesField, party?: string): string {
  return party === undefined ? FUTURES_WORDS[field] : `${FUTURES_WORDS[field]}-${party}`;
}

/** What the words of an address ask. A choice that is not known stays as it is written, for whoever tells what is wrong. */
export function askedFutures(entries: readonly (readonly [word: string, value: string])[]): AskedFutures {
  const words = new Map(entries);
  const gap = words.get(FUTURES_WORDS.gap);
  const money = words.get(FUTURES_WORDS.money);
  return {
    ceiling: words.get(FUTURES_WORDS.ceiling),
    ownCeilings: byParty(entries, FUTURES_WORDS.ownCeiling),
    gap: RULES_BY_WORD.get(gap ?? "") ?? gap,
    carries: words.get(FUTURES_WORDS.carries),
    money: money === OWN_BUDGET_WORD ? "own-budget" : money,
    advances: byParty(entries, FUTURES_WORDS.advance),
    smallestWork: words.get(FUTURES_WORDS.smallestWork),
    late: words.get(FUTURES_WORDS.late),
  };
}

/** Words that ask nothing of the map. @example unknownFuturesWords(["hogst", "hogts"]) // ["hogts"] */
export function unknownFuturesWords(words: readonly string[]): readonly string[] {
  const known = new Set(Object.values(FUTURES_WORDS));
  return words.filter((word) => !known.has(word.replace(/^(hogst|ute)-.*$/u, "$1")));
}

const RULES_BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(GAP_WORDS).map(([rule, word]) => [word, rule]),
);

function byParty(
  entries: readonly (readonly [word: string, value: string])[],
  word: string,
): Readonly<Record<string, string>> {
  const own = entries.filter(([name]) => name.startsWith(`${word}-`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(word.length + 1), value]));
}
