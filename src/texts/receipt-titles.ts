import { comparisonQuestion } from "./comparison.ts";
import { capitalised } from "./capitalised.ts";
import { componentTitle, type TitledComponent } from "./component-title.ts";

/** What a receipt of all a component's amounts is. */
export function tableTitle(component: TitledComponent, agreement: string): string {
  return `${componentTitle(component)}, ${agreement}`;
}

/** What a receipt of a component by both stages is. */
export function comparisonTitle(component: TitledComponent, agreement: string): string {
  return `${tableTitle(component, agreement)}: två sätt att fördela`;
}

/** The words on the pages that lead to receipts, and on the page of one that became too large. */
export const RECEIPT_PAGE = {
  save: "Spara kvitto",
  saveBoth: "Spara kvitto med båda stegen",
  tooLarge: "Kvittot blir för stort",
} as const;

/** Why a receipt is not handed out, and what to take instead. @param bytes its size */
export function largeReceiptSentence(bytes: number): string {
  return `Ett kvitto är högst 200 kB, och det här skulle bli ${Math.ceil(bytes / 1000)} kB. Hämta avtalets alla belopp som JSON i stället. Filen prövas med samnytta verify.`;
}

/** The recipients of one kind in a comparison, by the word of the address. */
export type ComparedGroupWord = "kommuner" | "regioner" | "lan" | "namngivna";

const GROUPS: Readonly<Record<ComparedGroupWord, string>> = {
  kommuner: "kommunerna",
  regioner: "regionerna",
  lan: "länens huvudmän gemensamt",
  namngivna: "de namngivna",
};

/** Whose rows a receipt of two agreements shows; undefined where it shows all. @example whoIsCompared("Halland", "kommuner") // "Halland, kommunerna" */
export function whoIsCompared(
  county: string | undefined,
  group: ComparedGroupWord | undefined,
): string | undefined {
  const words = [county, group && GROUPS[group]].filter((word) => word !== undefined);
  return words.length === 0 ? undefined : capitalised(words.join(", "));
}

/** What a receipt of two agreements is. @param who whose rows it shows, absent for all */
export function comparisonReceiptTitle(before: string, after: string, who: string | undefined): string {
  const question = comparisonQuestion(before, after);
  return who === undefined ? question : `${question} ${who}`;
}

/** The button that saves one group's rows. @example saveGroup("kommuner") // "Spara kvitto för kommunerna" */
export function saveGroup(group: ComparedGroupWord): string {
  return `${RECEIPT_PAGE.save} för ${GROUPS[group]}`;
}

/** Why a receipt of a comparison is not handed out, and what to take instead. @param bytes its size */
export function largeComparisonSentence(bytes: number, hasGroups: boolean): string {
  const instead = hasGroups
    ? "Spara ett kvitto för varje grupp av mottagare i stället, eller välj ett län på jämförelsens sida."
    : "Välj ett län på jämförelsens sida och spara kvittot där.";
  return `Ett kvitto är högst 200 kB, och det här skulle bli ${Math.ceil(bytes / 1000)} kB. ${instead}`;
}
