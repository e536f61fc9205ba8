import type { JointPost } from "#domain/financing";
import { MONTH_NAMES } from "#domain/time";
import { HARD_SPACE } from "./format.ts";
import { monthsText, postInSentence } from "./joint-post-words.ts";

/** What stands on the page of all futures (allmänningens karta). */
export const FUTURES_PAGE = {
  crumb: "Alla möjliga svar",
  link: "Vad händer om någon säger nej? Alla möjliga svar",
  explanation:
    "Varje part kan säga ja eller nej. Alla sätt att svara är prövade, vart och ett för sig. Det är en räkning på antaganden, ingen spådom: inget svar är troligare än ett annat, och vad någon har svarat ingår inte.",
  rule: "Om någon inte är med:",
  try: "Prova",
  tryOthers: "Prova andra antaganden",
  free: "Att prova ändrar inget. Det som provas står i sidans adress, så att en länk visar samma sak.",
  ceiling: "Högst för ett år, för varje part",
  ceilingHelp:
    "Den högsta del som parten säger ja till. En andel av dess egen del, till exempel 125 %, eller ett belopp, till exempel 200 000 kr.",
  ownCeilings: "En annan gräns för någon",
  ownCeilingsHelp: "Tomt betyder gränsen för alla.",
  gap: "Om någon inte är med",
  gaps: {
    "others-pay": "De andra delar på mellanskillnaden",
    "up-to-ceiling": "De andra betalar, var och en upp till sin gräns",
    "employer-pays": "Arbetsgivaren betalar, så långt den har lovat",
    "work-shrinks": "Uppdraget krymper",
  },
  carries: "Arbetsgivaren bär av ett år",
  carriesHelp: "Så mycket som den har lovat. Tomt betyder inget.",
  money: "När kommer bidraget varje år?",
  unknownMonth: "Okänt",
  ownBudget: "Inget bidrag: egna budgetar från första dagen",
  advances: "Någon av parterna ligger ute med pengar",
  advancesHelp: "Bara när parten själv är med.",
  advanceHelp: "Innan bidraget har kommit. Till exempel 500 000 kr.",
  smallestWork: "Minsta uppdrag som är värt att göra",
  smallestWorkHelp: "Behövs om uppdraget krymper. Till exempel 50 %.",
  late: "Hur sent kommer bidraget?",
  onTime: "I tid",
  show: "Räkna",
  reset: "Börja om",
  example: "Fyll i med ett exempel",
  rules: "Vem betalar om någon inte är med?",
  rulesCaption: "Samma gränser under varje regel",
  ruleColumn: "Regel",
  standing: "Står i",
  single: "Ett nej som räcker",
  smallest: "Minsta grupp vars nej fäller posten",
  parties: "Part för part",
  partiesCaption: "Hur ofta varje part avgör, och hur mycket den högst betalar",
  party: "Part",
  part: "Del, dyraste året",
  highest: "Brytpunkt",
  room: "Kvar dit",
  pivotal: "Avgör i",
  fells: "Fäller ensam",
  noes: "Hur många nej tål posten?",
  noesCaption: "Hur ofta posten står, efter antal nej",
  noesColumn: "Antal nej",
  table: "Visa som tabell",
  lateness: "Om bidraget är sent",
  latenessCaption: "Bidraget kommer 0–6 månader sent",
  lateColumn: "Sent",
  need: "Någon ligger ute med högst",
  howCounted: "Så räknades det",
  /** In order: the cost, who pays, the months, the counts. */
  steps: [
    "Årets kostnad och varje parts del är de som posten räknas med.",
    "Posten står när varje år är betalt: det som de som är med betalar enligt regeln, ingen över sin gräns, och det som arbetsgivaren bär räcker till hela årets kostnad.",
    "Dessutom ska varje månad kunna betalas innan bidraget har kommit: det som ett år hittills har kostat får inte vara mer än vad de som ligger ute kan bära.",
    "En part avgör ett svar när posten står med dess ja och faller med dess nej, och de andra svarar likadant. Antalet är av alla sätt som de andra kan svara på.",
    "Brytpunkten är den högsta del av ett år som parten säger ja till, så som den är skriven i formuläret.",
  ],
  costs: "Öppna kostnaden och delarna",
} as const;

/** The question that the page answers. */
export function futuresQuestion(post: Pick<JointPost, "inSentence" | "title">): string {
  return `Vad händer med ${postInSentence(post)} om någon säger nej?`;
}

/** How much an employer can lie out with, as the label of its field. */
export function advanceLabel(name: string): string {
  return `${name} kan ligga ute med`;
}

/** The month of each year that a grant comes. @example everyYear(4) // "april varje år" */
export function everyYear(month: number): string {
  return `${MONTH_NAMES[month - 1] ?? ""} varje år`;
}

/** @example lateText(0) // "I tid" */
export function lateText(months: number): string {
  return months === 0 ? FUTURES_PAGE.onTime : monthsText(months).replace(" ", HARD_SPACE);
}

/** What the picture shows, for whoever does not see it. @param rows "0 nej: 1 av 1" and so on */
export function noesPicture(rows: readonly { readonly noes: number; readonly standing: string }[]): string {
  return `${FUTURES_PAGE.noesCaption}. ${rows.map(({ noes, standing }) => `${noes} nej: ${standing}`).join(", ")}.`;
}
