import type { FindingKind } from "#domain/check";

const GROUPS: Readonly<Record<FindingKind, (count: number) => string>> = {
  "parts-against-whole": (count) => `${count} summor stämmer inte med sina delar.`,
  "percentage-against-amount": (count) => `${count} procentsatser stämmer inte med beloppen.`,
  "percentages-against-whole": (count) => `Procentsatserna går inte ihop på ${count} ställen.`,
  "amount-against-key": (count) => `${count} belopp stämmer inte med sin nyckel.`,
  "key-cannot-share": (count) => `${count} belopp går inte att fördela med sin nyckel.`,
  "stated-against-computed": (count) => `${count} belopp i källan är andra än de vi räknar fram.`,
  "counties-above-frame": (count) => `Länens belopp är större än det hela på ${count} ställen.`,
  "dates-out-of-order": (count) => `${count} dagar kommer i fel ordning.`,
  "date-outside-year": (count) => `${count} dagar ligger utanför avtalets tid.`,
  "date-differs-from-words": (count) => `${count} dagar är andra än de som står i ord.`,
  "key-date-without-series": (count) => `Folkmängden är inte inläst för ${count} dagar.`,
  "key-without-date": (count) => `${count} nycklar saknar dag.`,
  "condition-without-consequence": (count) => `${count} villkor saknar följd.`,
  "double-recipient": (count) => `${count} mottagare står två gånger.`,
  "component-twice": (count) => `${count} delar står två gånger.`,
  "unknown-recipient": (count) => `${count} mottagarkoder finns inte.`,
  "recipient-by-another-name": (count) => `${count} mottagare har en annans kod.`,
  "recipient-outside-group": (count) => `${count} mottagare står i en nyckel men inte bland mottagarna.`,
  "amount-without-source": (count) => `${count} belopp saknar källa.`,
  "amount-against-clause": (count) => `${count} belopp är andra än i avsnittet de bygger på.`,
  "component-nobody-gets": (count) => `${count} delar får ingen.`,
};

/** What several findings of one sort say together. @example findingGroup("date-outside-year", 13) // "13 dagar ligger utanför avtalets tid." */
export function findingGroup(kind: FindingKind, count: number): string {
  return GROUPS[kind](count);
}
