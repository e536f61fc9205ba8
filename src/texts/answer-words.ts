import type { Answer, BindingLevel } from "#domain/financing";

/** What a party can have said. */
export const ANSWER_WORDS: Readonly<Record<Answer["kind"], string>> = {
  yes: "Ja",
  no: "Nej",
  "not-answered": "Har inte svarat",
};

/** How binding a yes is, rising. */
export const BINDING_WORDS: Readonly<Record<BindingLevel, string>> = {
  dialogue: "Dialog",
  intention: "Avsiktsförklaring",
  "network-position": "Ett nätverks ställningstagande",
  "conditional-decision": "Beslut med villkor",
  decision: "Beslut utan villkor",
  agreement: "Undertecknat avtal",
};

/** The heading of one answer. @param title "Gemensam utvecklingsledare" */
export function answerHeading(title: string, year: number): string {
  return `Svar om ${title} för ${year}`;
}

/** What a party has said, in words. */
export function answerWords(answer: Answer): string {
  return answer.kind === "yes"
    ? `${ANSWER_WORDS.yes}: ${BINDING_WORDS[answer.level].toLocaleLowerCase("sv")}`
    : ANSWER_WORDS[answer.kind];
}
