import type { NamedRecipient } from "#domain/published";
import { mendLetters } from "../population/garbled-letters.ts";
import { comparableName, foldedName, skeletonOf, type RecipientIndex } from "./recipient-index.ts";

/** Stands where a letter was lost on the way: a question mark, or the sign for what could not be read. */
const LOST = /[?\ufffd]+/g;
const LETTERS = /\p{L}/u;
/** Longer texts are no names. */
const LONGEST = 80;

/**
 * The recipients that a name may mean: one when it is clear. First as it is written; else with its å, ä and ö mended
 * ("VÃ¤steras"), guessed where a sign stands for them ("H?bo"), without dots and rings ("Ostersund"), or left out ("Hbo").
 * @param areDotsLost the file writes names without å, ä and ö, so that Habo may be Håbo
 */
export function matchName(
  written: string,
  index: RecipientIndex,
  areDotsLost: boolean,
): readonly NamedRecipient[] {
  if (written.length > LONGEST) return [];
  const name = comparableName(mendLetters(written));
  if (!LETTERS.test(name)) return [];
  if (areDotsLost) return index.byFoldedName.get(foldedName(name)) ?? [];
  const asWritten = index.byName.get(name);
  if (asWritten !== undefined) return asWritten;
  if (name.search(LOST) >= 0) return matchPattern(name, index);
  return index.byFoldedName.get(foldedName(name)) ?? index.byRestOfName.get(name) ?? [];
}

/** Whether the names of a file have lost their å, ä and ö: none has any, and some name is known only without them. */
export function areDotsLost(names: readonly string[], index: RecipientIndex): boolean {
  const comparable = names.map((name) => comparableName(mendLetters(name)));
  return (
    comparable.every((name) => foldedName(name) === name && name.search(LOST) === -1) &&
    comparable.some((name) => !index.byName.has(name) && index.byFoldedName.has(name))
  );
}

function matchPattern(name: string, index: RecipientIndex): readonly NamedRecipient[] {
  const exact = patternOf(name, (letter) => letter);
  const loose = patternOf(name, (letter) => LOOSE[letter] ?? letter);
  for (const pattern of [exact, loose]) {
    const found = new Map<string, NamedRecipient>();
    for (const known of index.namesBySkeleton.get(skeletonOf(name)) ?? []) {
      if (!pattern.test(known)) continue;
      for (const recipient of index.byName.get(known) ?? []) found.set(recipient.code, recipient);
    }
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

const LOOSE: Readonly<Record<string, string>> = { a: "[aåä]", o: "[oö]", e: "[eé]", u: "[uü]" };

/** One lost letter is one or two signs, since å, ä and ö take two bytes. */
function patternOf(name: string, written: (letter: string) => string): RegExp {
  const parts = name.split(LOST).map((part) => [...part].map((letter) => escaped(letter, written)).join(""));
  return new RegExp(`^${parts.join("[^\\u0000-\\u007f]{1,2}")}$`);
}

function escaped(letter: string, written: (letter: string) => string): string {
  return /[\p{L}\p{N}]/u.test(letter)
    ? written(letter)
    : `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
