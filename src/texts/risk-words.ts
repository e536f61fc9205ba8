import type { ChoiceParameter, NumberParameter } from "#domain/risk";
import { isChoice, RISK_CHOICES, RISK_PARAMETERS } from "./risk-parameters.ts";

type Name = NumberParameter | ChoiceParameter | "delays";

const WORDS: ReadonlyMap<string, Name> = new Map([
  ...entriesOf(RISK_PARAMETERS).map(([name, { word }]) => [word, name] as const),
  ...entriesOf(RISK_CHOICES).map(([name, { word }]) => [word, name] as const),
]);

/**
 * The words of an address or of the command line as parameters: `bidraget-uteblir` is the chance that the grant fails.
 * An option that is not known stays as it is written, and so does a word, for whoever tells what is wrong.
 */
export function riskWords(entries: readonly (readonly [word: string, value: string])[]): {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly unknown: readonly string[];
} {
  const values: Partial<Record<Name, string>> = {};
  const unknown: string[] = [];
  for (const [word, value] of entries) {
    const name = WORDS.get(word);
    if (name === undefined) unknown.push(word);
    else values[name] = optionOf(name, value);
  }
  return { values, unknown };
}

/** The name of a chosen option from its word. */
function optionOf(name: Name, word: string): string {
  if (!isChoice(name)) return word;
  const options = Object.entries(RISK_CHOICES[name].options);
  return options.find(([, option]) => option.word === word)?.[0] ?? word;
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): readonly [Key, Value][] {
  return Object.keys(record)
    .filter((key): key is Key => key in record)
    .map((key) => [key, record[key]]);
}
