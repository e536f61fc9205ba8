import type { CatalogueEntry } from "./open-catalogue.ts";

/** What people call each page where something is read in or tried, in lower case with spaces between. */
export type PageWords = Readonly<Record<"annex" | "series" | "recovery", string>>;

/** A page that a search leads to: the form for an agreement's tables, for a population, or the key backwards. */
export type FoundPage =
  | { readonly kind: "annex"; readonly entry: CatalogueEntry }
  | { readonly kind: "series" | "recovery" };

/** Shorter words say too little to be the beginning of another. */
const SHORTEST_BEGINNING = 5;

/**
 * The pages that every word of a search speaks of, some by its beginning; words of an agreement's title choose it.
 * @param words what is sought, in lower case
 */
export function findPages(
  words: string,
  pageWords: PageWords,
  entries: readonly CatalogueEntry[],
): readonly FoundPage[] {
  const sought = words.split(/\s+/).filter((word) => word !== "");
  const isOf = (text: string) => {
    const own = text.toLocaleLowerCase("sv").split(" ");
    return (word: string) =>
      own.some((each) => each === word || (word.length >= SHORTEST_BEGINNING && each.startsWith(word)));
  };
  const speaks = (text: string) => sought.length > 0 && sought.every(isOf(text));
  const names = (text: string) =>
    sought.some((word) => word.length >= SHORTEST_BEGINNING && isOf(text)(word));
  return [
    ...entries
      .filter(({ agreement }) => names(pageWords.annex) && speaks(`${pageWords.annex} ${agreement.title}`))
      .map((entry) => ({ kind: "annex" as const, entry })),
    ...(["series", "recovery"] as const)
      .filter((kind) => names(pageWords[kind]) && speaks(pageWords[kind]))
      .map((kind) => ({ kind })),
  ];
}
