import type { SharingForm } from "#domain/financing";
import type { Ore } from "#domain/money";
import { ore } from "#domain/money";
import { formatOre, formatPercent } from "./format.ts";
import { joined } from "./joined.ts";

/** The keys that can be tried, by the word of an address. */
export const TRIAL_KEY_LABELS = {
  population: "Per invånare",
  equal: "Lika för alla",
  base: "Grundbelopp, och resten per invånare",
  floor: "Per invånare, med ett golv",
  ceiling: "Per invånare, med ett tak",
} as const;

/** The form where one tries. */
export const TRIAL = {
  heading: "Vad händer om …?",
  free: "Att prova ändrar inget. Det som provas står i sidans adress, så att en länk visar samma sak.",
  whoIsOut: "Vilka är inte med?",
  key: "Hur delas kostnaden?",
  amount: "Belopp för ett helår",
  amountHelp:
    "Bara för grundbelopp, golv och tak. Till exempel 20 000 kr. Ett år med färre månader får sin del.",
  show: "Visa",
  reset: "Visa som posten är skriven",
  trying: "Du provar.",
  notSaved: "Inget sparas.",
  change: "Ändring, hela tiden",
  notIn: "Inte med",
} as const;

/** What cannot be tried (mirrors what reading a trial reports). */
export type ToldTrialProblem =
  | { readonly kind: "not-a-party"; readonly code: string }
  | { readonly kind: "nobody-left" }
  | { readonly kind: "amount-missing"; readonly key: keyof typeof TRIAL_KEY_LABELS }
  | { readonly kind: "amount-unreadable" | "amount-not-positive"; readonly written: string };

/** Why something cannot be tried, and what to do. */
export function trialProblemSentence(problem: ToldTrialProblem): string {
  switch (problem.kind) {
    case "not-a-party":
      return `${problem.code} är inte en av parterna. Välj bland dem som står i listan.`;
    case "nobody-left":
      return "Ingen skulle vara med. Låt minst en part vara kvar.";
    case "amount-missing":
      return `”${TRIAL_KEY_LABELS[problem.key]}” behöver ett belopp. Skriv det, till exempel 20 000 kr.`;
    case "amount-unreadable":
      return `”${problem.written}” är inget belopp. Skriv det med siffror, till exempel 20 000 kr.`;
    case "amount-not-positive":
      return `”${problem.written}” är inte över noll. Skriv ett belopp som är större än 0 kr.`;
  }
}

/** A key in a sentence, and what of it is for twelve months. @example formText({ kind: "population" }) // "per invånare" */
export function formText(form: SharingForm): string {
  switch (form.kind) {
    case "equal":
      return "lika för alla";
    case "population":
      return "per invånare";
    case "base-plus-population":
      return `${kr(form.base)} var och resten per invånare`;
    case "bounded":
      return `${formText(form.by)}${form.floor === undefined ? "" : `, minst ${kr(form.floor)}`}${form.ceiling === undefined ? "" : `, högst ${kr(form.ceiling)}`}`;
    case "between-groups":
      return `${formatPercent(form.municipalities, 0)} på kommunerna och resten på regionerna, inom varje grupp ${formText(form.by)}`;
    case "table":
      return "enligt en beslutad tabell";
  }
}

/** What is tried, in one sentence. @param form undefined where the key is the post's own */
export function tryingSentence(without: readonly string[], form: SharingForm | undefined): string {
  const parts = [
    ...(without.length === 0 ? [] : [`${joined(without)} är inte med och de andra betalar`]),
    ...(form === undefined ? [] : [`kostnaden delas ${formText(form)}`]),
  ];
  const sentence = joined(parts);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What somebody pays as it is tried. @param isMost that nobody pays more, where it is nobody's own page */
export function triedPart(name: string, amount: string, year: number, isMost: boolean): string {
  return isMost ? `Mest betalar ${name}: ${amount} för ${year}.` : `${name} betalar ${amount} för ${year}.`;
}

function kr(amount: Ore): string {
  return formatOre(amount, ore(100n));
}
