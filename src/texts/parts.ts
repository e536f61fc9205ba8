/** The fixed words of the parts of a page. */
export const PARTS = {
  howItWasCounted: "Så räknades det",
  closeTrace: "Stäng",
  closeTraceKey: "Esc",
  closeTraceLabel: "Stäng förklaringen",
  copyTrace: "Kopiera uträkningen",
  copied: "Uträkningen är kopierad.",
  print: "Skriv ut",
  openOnOwnPage: "Öppna på egen sida",
  calculation: "Räkningen",
  sumsAddUp: "Summorna stämmer.",
  sumsDoNotAddUp: "Summorna stämmer inte.",
  sumsAddUpWithReading: "Summorna stämmer med en tolkning.",
  noSums: "Det finns inga summor att räkna på.",
  answered: "Besvarat",
  open: "Stämmer inte",
  missing: "Något saknas",
  agrees: "Stämmer",
  toKnow: "Att veta",
  optional: "(frivilligt)",
  sortBy: "Sortera efter",
  sum: "Summa",
  showAsTable: "Visa som tabell",
  fetchCsv: "Hämta som csv",
  flowProportion: "Bredden är proportionell mot beloppet.",
  flowFrom: "Från",
  flowTo: "Till",
  flowAmount: "Belopp",
  didYouMean: "Menade du",
  or: " eller ",
  quoteOpen: "”",
  quoteClose: "”",
} as const;

/**
 * The accessible name of an amount that can be opened: a list of links then tells whose amount each is.
 * @param amount as shown, "559 096 kr" @param of whose it is, "Sala"
 */
export function amountLinkName(amount: string, of?: string): string {
  return `${amount}${of === undefined ? "" : ` (${of})`}, så räknades det`;
}

/** The heading of an error summary. @example problemsHeading(2) // "Två uppgifter behöver rättas" */
export function problemsHeading(count: number): string {
  const words = ["Ingen", "En", "Två", "Tre", "Fyra", "Fem", "Sex", "Sju", "Åtta", "Nio", "Tio"];
  return `${words[count] ?? String(count)} ${count === 1 ? "uppgift" : "uppgifter"} behöver rättas`;
}

/** A money flow in words, band by band, for those who do not see the picture. */
export function flowDescription(
  bands: readonly { readonly from: string; readonly to: string; readonly amount: string }[],
): string {
  return bands.map(({ from, to, amount }) => `${from} till ${to}: ${amount}.`).join(" ");
}
