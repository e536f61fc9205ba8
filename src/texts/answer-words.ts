import type { Answer, BindingLevel, Ground } from "#domain/financing";
import { formatDay } from "./format.ts";
import { joined } from "./joined.ts";

/** What a party can have said. */
export const ANSWER_WORDS: Readonly<Record<Answer["kind"], string>> = {
  yes: "Ja",
  no: "Nej",
  "not-answered": "Har inte svarat",
};

/** How binding a yes is, rising: the same words on every page, in forms, papers and files. */
export const BINDING_WORDS: Readonly<Record<BindingLevel, string>> = {
  dialogue: "Dialog",
  intention: "Avsiktsförklaring",
  "network-position": "Ställningstagande i nätverk",
  "conditional-decision": "Beslut med villkor",
  decision: "Beslut utan villkor",
  agreement: "Undertecknat avtal",
};

/** What each level means, in the same order. */
export const BINDING_MEANINGS: Readonly<Record<BindingLevel, string>> = {
  dialogue: "Man har talat om det. Det binder ingen.",
  intention: "Man har sagt att man vill. Det binder ingen.",
  "network-position":
    "Ett nätverk av chefer tar ställning, eller föreslås göra det. Ett nätverk kan inte besluta om pengar.",
  "conditional-decision":
    "Ett organ har beslutat, men bara om ett villkor uppfylls. Det räknas inte som pengar förrän dess.",
  decision: "Ett organ med rätt att besluta har beslutat utan villkor.",
  agreement: "Parten har skrivit under ett avtal.",
};

/** What a party has said, as a mark. @example answerWord({ kind: "not-answered" }) // "Har inte svarat" */
export function answerWord(answer: Answer): string {
  return answer.kind === "yes" ? BINDING_WORDS[answer.level] : ANSWER_WORDS[answer.kind];
}

/** What a decision does not say. @param lacking the labels of the empty fields @param isWithoutAmount it follows the key then */
export function decisionLacks(lacking: readonly string[], isWithoutAmount: boolean): string {
  const said = `I beslutet saknas: ${joined(lacking.map((label) => label.toLocaleLowerCase("sv")))}. Fyll i det när ni vet.`;
  return isWithoutAmount ? `${said} Utan belopp räknas delen efter fördelningsnyckeln.` : said;
}

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

/** What a party has said of a year, and whether it has said it itself. */
export type Said = {
  readonly answer: Answer;
  readonly evidence: Ground | undefined;
  readonly isUnconfirmed: boolean;
};

/** Whose word an unconfirmed answer is, and who has not confirmed it. @param party its code: two digits for a region */
export function unconfirmedText({ evidence }: Pick<Said, "evidence">, party: string): string {
  const who = party.length === 2 ? "regionen" : "kommunen";
  return `Uppgift från ${evidence?.by ?? "värden"}, inte bekräftad av ${who}`;
}

/** What a party has said as one cell of a file or a paper, marked where it is a forecast. @param party its code */
export function saidText(said: Said, party: string): string {
  const word = answerWord(said.answer);
  return said.isUnconfirmed ? `${word}. ${unconfirmedText(said, party)}` : word;
}

/** Where an answer stands: body and paragraph with the day, or the document: "Kommunstyrelsen, § 112, 12 mars 2024". */
export function evidenceText({ source: { document, place, published } }: Ground): string {
  const day = published === undefined ? [] : [formatDay(published)];
  return [place ?? document, ...day].join(", ");
}
