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
