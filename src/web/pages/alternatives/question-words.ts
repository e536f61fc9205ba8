import type { LaterKey } from "#domain/alternatives";
import { USUAL_LATER } from "../../../texts/alternatives-page.ts";
import type { AlternativesQuestion } from "../../../application/view-alternatives.ts";

/** The words of the address for each key. */
export const LATER_KEY_WORDS: Readonly<Record<LaterKey, string>> = {
  equal: "lika",
  "halves-equal": "halften-lika",
  "halves-population": "halften-invanare",
  "seventy-thirty": "sjuttio-trettio",
  "base-population": "grundbelopp",
  "floor-population": "golv",
};

const KEYS_BY_WORD = new Map(
  (
    [
      "equal",
      "halves-equal",
      "halves-population",
      "seventy-thirty",
      "base-population",
      "floor-population",
    ] as const
  ).map((key) => [LATER_KEY_WORDS[key], key]),
);

/** What the address asks; a key that is not there is the first one. */
export function readQuestion(query: Readonly<Record<string, string>>): AlternativesQuestion {
  return {
    onlyDiffering: query["skiljer"] === "1",
    yes: query["ja"],
    key: KEYS_BY_WORD.get(query["nyckel"] ?? "") ?? "equal",
    inhabitantsOn: query["folkmangd"],
    part: query["part"],
    base: query["grundbelopp"],
    floor: query["golvbelopp"],
  };
}

/** A key in the address; the first one needs no word. */
export function keyWord(key: LaterKey): string | undefined {
  return key === "equal" ? undefined : LATER_KEY_WORDS[key];
}

/** The words of an address. */
export type QuestionWord = "skiljer" | "ja" | "nyckel" | "folkmangd" | "part" | "grundbelopp" | "golvbelopp";

/** The question as words of an address. */
export function questionWords(
  question: AlternativesQuestion,
): Readonly<Record<QuestionWord, string | undefined>> {
  const { onlyDiffering, yes, key, inhabitantsOn, part, base, floor } = question;
  return {
    skiljer: onlyDiffering ? "1" : undefined,
    ja: yes,
    nyckel: keyWord(key),
    folkmangd: inhabitantsOn,
    part,
    grundbelopp: unlessUsual(base, "base"),
    golvbelopp: unlessUsual(floor, "floor"),
  };
}

/** The usual amount needs no word. */
function unlessUsual(written: string | undefined, field: keyof typeof USUAL_LATER): string | undefined {
  const text = written?.trim();
  return text === USUAL_LATER[field] ? undefined : text;
}
