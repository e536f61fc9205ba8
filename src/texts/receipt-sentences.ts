import { DAY_SEAL } from "./seals.ts";

/**
 * How the outcome of a receipt's check is told. The sentences go along in the receipt, and are filled in by the
 * browser that opens it and by `samnytta verify`.
 */
export const RECEIPT_SENTENCES = {
  "holds-one": "Stämmer. Beloppet är omräknat ur kvittots egna uppgifter, och allt som visas är detsamma.",
  "holds-many":
    "Stämmer. {count} belopp är omräknade ur kvittots egna uppgifter, och allt som visas är detsamma.",
  "holds-control":
    "Stämmer. Betalarens belopp står så i bilagan, och vår uträkning bredvid är omräknad. Allt som visas är detsamma.",
  "holds-published":
    "Stämmer. {count} belopp är omräknade ur kvittots egna uppgifter. {published} av dem har betalaren fastställt, och de står så i bilagan. Allt som visas är detsamma.",
  "holds-annex":
    "Stämmer. Det som betalaren har fastställt står så i bilagan, och allt som visas är detsamma.",
  "differs-one-row": "Stämmer inte. En rad skiljer sig.",
  "differs-rows": "Stämmer inte. {count} rader skiljer sig.",
  "differs-one": "Stämmer inte. En uppgift skiljer sig.",
  "differs-many": "Stämmer inte. {count} uppgifter skiljer sig.",
  more: "Och {count} till, märkta där de står.",
  recomputed: "Omräknat: {expected}",
  unreadable: "Stämmer inte. Uppgifterna i filen går inte att läsa: {where}. Hämta kvittot igen.",
  "row-differs": "Raden {where}: kvittot visar {shown}, omräknat blir det {expected}.",
  "figure-differs": "{where}: kvittot visar ”{shown}”, omräknat blir det {expected}.",
  "text-differs": "{where}: kvittot visar ”{shown}”, uppgifterna ger ”{expected}”.",
  "not-shown": "{where}: texten saknas i kvittot.",
  "stray-text": "Texten ”{shown}” hör inte till kvittot.",
  "value-changed": "{where}: uppgiften är ändrad. I filen står den som {path}.",
  "values-changed": "Uppgifterna är så ändrade att det inte går att säga var.",
  "mark-changed":
    "{where}: kontrolltalet till uppgiften är ändrat. Själva uppgiften är rätt. I filen står den som {path}.",
  "marks-changed": "Listan med kontrolltal är ändrad. Uppgifterna är rätta.",
  "other-format": "Kvittot har formatet {shown}, som det här programmet inte känner.",
  "other-rules":
    "Kvittot är räknat med version {shown} av räknereglerna. Programmet har en annan version, så adresserna går inte att pröva.",
  "agreement-differs":
    "Avtalets text ger inte sin version. Kvittot säger {shown}, texten ger {expected}. Texten eller versionen är ändrad.",
  "series-differs":
    "Folkmängden {where} ger inte sin kontrollsumma. Kvittot säger {shown}, raderna ger {expected}. En rad eller kontrollsumman är ändrad.",
  "annex-differs":
    "Bilagan {where} ger inte sin kontrollsumma. Kvittot säger {shown}, raderna ger {expected}. En rad eller kontrollsumman är ändrad.",
  "quote-outside": "{where}: citatet står inte i avtalets text.",
  "series-missing": "Delen {where}: folkmängden som den är räknad på saknas i kvittot.",
  "weight-differs": "Raden {where}: vikten i nyckeln är {shown}, folkmängden ger {expected}.",
  "result-differs":
    "Delen {where}: uppgiften om fördelningens kontrollsumma är {shown}, omräknat blir den {expected}.",
  "not-computable": "Delen {where}: beloppen går inte att räkna ur uppgifterna.",
  "row-without-amount": "Raden {where}: uppgifterna ger inget belopp för den.",
  // The seal of the house, which stands outside every place.
  "day-seal": DAY_SEAL.sealed,
  "no-seal": DAY_SEAL.none,
  // What a place shows where there is no amount.
  unknown: "okänt",
  nothing: "–",
  "section-agreement": "Avtalet",
  "section-earlier": "Det tidigare avtalet",
  "section-pairs": "Vilka delar som jämförs",
  "section-unknown": "Vilka belopp som är okända",
  "section-series": "Folkmängden",
  "section-components": "Delen",
  "section-annexes": "Betalarens bilaga",
  "section-names": "Namnen",
  "section-rows": "Raderna",
  "section-words": "Kvittots ord",
  "section-sentences": "Meningarna om utfallet",
  "section-format": "Formatet",
  "section-kind": "Vad kvittot är",
  "section-ruleVersion": "Räknereglernas version",
  "section-addressPath": "Adressens början",
  "place-clauses": "stycket",
  "place-components": "delen",
  "place-interpretations": "tolkningen",
  "place-documents": "dokumentet",
  "place-text": "texten",
  "place-title": "namnet",
  "place-version": "versionen",
  "place-hash": "kontrollsumman",
  "place-source": "källan",
  "place-total": "beloppet att fördela",
  "place-key": "nyckeln",
  "place-rule": "steg och avrundning",
  "place-basis": "underlaget",
  "place-certainty": "säkerheten",
  "place-result": "fördelningens kontrollsumma",
} as const;

/** Fills the places of a sentence. @example fillSentence("Raden {where} är röd.", { where: "Sala" }) // "Raden Sala är röd." */
export function fillSentence(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
