/** The sentences of the page of one amount, around its explanation. */
export const AMOUNT_PAGE = {
  crumb: "Så räknades det",
  superseded: {
    lead: "En tidigare version.",
    body: "Avtalet har lästs in på nytt sedan beloppet visades.",
    link: "Se avtalet i dag",
  },
  alternative: {
    lead: "Alternativ räkning, används inte.",
    used: "Så blir beloppet fördelat på det andra sättet. Det belopp som används är",
  },
  earlier: {
    lead: "Räknat på ett tidigare underlag.",
    link: "Se avtalet i dag",
  },
  counts: "Det belopp som gäller är",
  differs: "Omräkningen ger ett annat belopp.",
  everything: "Allt som behövs för att räkna om, JSON",
  allOfRecipient: "Allt som mottagaren får",
  allOfCounty: "Allt som länet får",
} as const;

/** The recomputation differs from what was shown. @param shown the amount that binds, "559 096 kr" */
export function shownAmountBinds(shown: string): string {
  return `Det som visades var ${shown}, och det gäller. Säg till den som driver tjänsten.`;
}

/**
 * What the amount would be by the stage that is not used, beside the amount itself.
 * @param difference that amount less the one in use, "−1 kr"; undefined where they are the same
 */
export function otherStageSentence(
  stage: "direct" | "county-first",
  difference: string | undefined,
): { readonly before: string; readonly after: string } {
  const way = stage === "direct" ? "direkt på alla mottagare" : "på länen först, och sedan inom länet";
  return difference === undefined
    ? { before: `Fördelas pengarna ${way}, blir det lika mycket:`, after: "." }
    : { before: `Fördelas pengarna ${way}, blir det`, after: ` (${difference}).` };
}

/** The permanent address, and the hash of the allocation where there is one. */
export function permanentAddress(address: string, resultHash: string | undefined): string {
  const hash = resultHash === undefined ? "" : `. Fördelningens kontrollsumma (SHA-256): ${resultHash}`;
  return `Adressen gäller för alltid: ${address}${hash}`;
}

/** The page of an amount that was never shown here. */
export const UNKNOWN_AMOUNT = {
  heading: "Beloppet finns inte här",
  neverShown: "Adressen är rätt skriven, men beloppet har aldrig visats på den här installationen.",
  malformed: "En adress till ett belopp är 64 tecken, siffror och a–f. Länken kan vara felskriven.",
  needed: "För att räkna fram beloppet behövs samma underlag som när det visades:",
  inputs: [
    "avtalet i den version som användes",
    "delen och mottagaren",
    "folkmängden, med dag",
    "regeln: nyckel, steg, minsta enhet och avrundning",
  ],
  remedy: "Läs in samma avtal och folkmängd här, eller öppna länken där den skapades.",
  agreements: "Se överenskommelserna som finns här",
} as const;

/** Why another amount counts than the one that is open. */
export function boundByLead(isPublished: boolean, isOursOpen = true): string {
  if (isPublished && !isOursOpen) return "En senare bilaga från betalaren gäller.";
  return isPublished
    ? "Betalaren har fastställt ett belopp. Det här är vår uträkning, som kontroll."
    : "Bilagan är tillbakatagen.";
}

/** The payer has published amounts for some of those in a table. @param bound how many @param all of how many */
export function publishedRows(bound: number, all: number): string {
  return bound === all
    ? "Betalaren har fastställt alla beloppen. Vår uträkning står bredvid där den finns."
    : `Betalaren har fastställt belopp för ${bound} av ${all} mottagare, och de gäller. För de andra gäller vår uträkning.`;
}

/** The payer has published amounts for some of those in a table of ours. @param bound how many @param all of how many */
export function boundRows(bound: number, all: number): string {
  return `Betalaren har fastställt belopp för ${bound} av ${all} mottagare, och de gäller. Här står vår uträkning, som kontroll.`;
}
