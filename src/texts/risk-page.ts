import type { Ore } from "#domain/money";
import { formatOre, groupThousands } from "./format.ts";
import { KRONA } from "#domain/money";

/** What stands on the page of a joint post's risk. */
export const RISK_PAGE = {
  crumb: "Risk",
  link: "Vad kan gå fel med pengarna?",
  plan: "Extra är det som betalas utöver den planerade andelen, av egna pengar. En avsikt räknas aldrig som pengar.",
  forecast: "Det här är en räkning på antaganden, ingen spådom.",
  staying: "Svaret gäller den som är kvar hela tiden.",
  deciding: "Tre antaganden avgör",
  decidingNone:
    "Framtiderna är för många för att räknas var för sig. Därför visas inte vad som avgör och vad som hjälper.",
  decidingMeans: "Varje antagande är sänkt och höjt för sig, med alla andra som de står.",
  amounts: "Hur stor kan den extra kostnaden bli?",
  who: "Vem",
  mean: "Medelvärde",
  amountsMean:
    "Extra kostnad: medelvärdet av alla framtider, och vad som räcker i så många av 100 framtider.",
  reserveIn: (part: number) => `Räcker i ${Math.round(part * 100)} av 100`,
  all: "Alla parter",
  above: "Över beloppet",
  enough: "Räcker i 95 av 100",
  helps: "Vad som ändrar risken",
  helpsMeans: "Varje åtgärd är räknad för sig.",
  measure: "Åtgärd",
  swings: "Hur mycket varje antagande betyder",
  assumption: "Antagande",
  ifLow: "Sänkt",
  ifHigh: "Höjt",
  picture: "Bild",
  endings: "Vad är kvar när pengarna tar slut?",
  endingsMeans:
    "Högst, om den anställde inte har fått något annat arbete. Beloppen är de planerade. Semesterersättning ingår inte.",
  form: "Anställning",
  months: "Månader kvar",
  until: "Till och med",
  left: "Kvar att betala",
  part: (name: string) => `${name}, del efter nyckeln`,
  source: "Enligt",
  noMonth: "–",
  newYears: "Pengarna tar slut vid ett årsskifte",
  tooLong:
    "Posten är längre än fyra år. En projektanställning får vara högst fyra år enligt AB § 4, så en del av tiden behöver en annan form.",
  howCounted: "Så räknades det",
  /** In order: the plan, the futures, the amounts, what is left. */
  steps: [
    "Den planerade andelen är årets kostnad delad efter nyckeln.",
    "En framtid är ett utfall av varje antagande: om bidraget kommer, hur stort och när, vilka som lämnar, och hur länge den anställde är kvar. Hur trolig den är följer av antagandena.",
    "Extra i en framtid är det som betalas av egna pengar utöver den planerade andelen. Framtiderna läggs i ordning efter det. Det som räcker i 10 av 100 läses av vid den tionde av hundra, och så vidare. Medelvärdet väger varje framtid med hur trolig den är.",
    "Kvar att betala är månadernas kostnad från det att pengarna tar slut till uppsägningstidens eller avtalets slut. Delen är den summan efter nyckeln.",
  ],
  planned: "Öppna de planerade andelarna",
  assumptions: "Alla antaganden",
  free: "Pröva fritt: inget sparas. Adressen bär det ni har skrivit, så att länken visar samma sak.",
  whose: "Vems svar",
  employer: "Arbetsgivaren",
  ends: "Pengarna tar slut efter så många månader",
  endsHelp: "För tabellen över vad som är kvar.",
  show: "Räkna om",
  reset: "Börja om med utgångsvärdena",
  why: "Vad talar för och emot?",
  speaksFor: "För",
  speaksAgainst: "Emot",
  basedOn: "Underlag",
  judged: "Bedömd av",
  unitOf: (unit: string) => `(${unit})`,
} as const;

/** The question that the page answers. */
export function riskQuestion(post: { readonly title: string }): string {
  return `Vad kan gå fel med pengarna? ${post.title}`;
}

/** What the months that were asked about mean. @param month when the money has ended, in words */
export function whenEnded(months: number, month: string): string {
  return `Pengarna tar slut efter ${months} månader: från ${month} finns inget bidrag.`;
}

/** The heading of the column of futures above the amount. */
export function aboveHeading(threshold: Ore): string {
  return `Framtider av 100 med mer än ${formatOre(threshold, KRONA)} extra`;
}

/** The months of a notice as the field has them. @example delaysText([0, 3, 6]) // "0, 3, 6" */
export function delaysText(delays: readonly number[]): string {
  return delays.map((each) => groupThousands(BigInt(each))).join(", ");
}
