import type { Certainty } from "#domain/source";

/** A certainty in Swedish: the word beside an amount and the sentence that explains the word (säkerhet). */
export type CertaintyWords = { readonly word: string; readonly meaning: string };

const WORDS: Readonly<Record<Certainty, CertaintyWords>> = {
  decided: {
    word: "Beslutat",
    meaning: "Ett organ med rätt att besluta har beslutat. Beslutet är länkat.",
  },
  published: {
    word: "Fastställt av betalaren",
    meaning: "Betalaren har publicerat beloppet. Det gäller före vår egen uträkning.",
  },
  derived: {
    word: "Härledd ur publicerad tabell",
    meaning: "Uppgiften är uträknad baklänges ur en tabell som betalaren har publicerat.",
  },
  interpreted: {
    word: "Tolkat",
    meaning: "Källan är oklar. Beloppet vilar på en tolkning som står bredvid.",
  },
  preliminary: {
    word: "Preliminärt",
    meaning:
      "Uträknat, men på ett annat underlag än det avtalet nämner eller innan betalaren har publicerat.",
  },
  intention: {
    word: "Avsikt",
    meaning: "Någon har sagt att det ska bli så. Det binder inte och räknas inte som pengar.",
  },
  assumption: {
    word: "Antagande",
    meaning: "Någon har antagit uppgiften. Roll och datum står bredvid.",
  },
  example: {
    word: "Exempel",
    meaning: "Påhittat för att visa hur det fungerar.",
  },
  missing: {
    word: "Saknas",
    meaning: "Ingen har sagt hur mycket det är. Då står det okänt, aldrig 0.",
  },
};

/** The word for a certainty as it stands alone: a mark or a column. @example certaintyWord("preliminary") // "Preliminärt" */
export function certaintyWord(certainty: Certainty): string {
  return WORDS[certainty].word;
}

/** The word inside a sentence. @example certaintyWordInSentence("preliminary") // "preliminärt" */
export function certaintyWordInSentence(certainty: Certainty): string {
  return WORDS[certainty].word.toLowerCase();
}

/** What a certainty means, in one or two sentences. */
export function certaintyMeaning(certainty: Certainty): string {
  return WORDS[certainty].meaning;
}

/** What stands instead of an amount that nobody has said; never 0. */
export const UNKNOWN = "okänt";
