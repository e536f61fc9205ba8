import { operatingYearsText } from "./joint-post-words.ts";

/** One compared sum in amounts as they are shown. `uncovered` has no sign. */
type ShownCheck = { readonly sum: string; readonly cost: string; readonly uncovered: string };

/** One year's check: whether the parts make up the cost. @param way above where the cost is more than the parts */
export function checkLine(
  year: number,
  parties: number,
  { sum, cost, uncovered }: ShownCheck,
  way: "agrees" | "above" | "below",
): string {
  const parts = `${year}: ${parties} delar är tillsammans ${sum}`;
  return way === "agrees"
    ? `${parts}, lika mycket som året kostar.`
    : `${parts}, men året kostar ${cost}. ${uncoveredText(uncovered, way)}`;
}

/** All years' check: whether every party's whole part is the whole cost. */
export function checkAll(
  years: number,
  { sum, cost, uncovered }: ShownCheck,
  way: "agrees" | "above" | "below",
): string {
  const parts = `Parternas delar av ${operatingYearsText(years)} är tillsammans ${sum}`;
  return way === "agrees"
    ? `${parts}, hela kostnaden.`
    : `${parts}, men hela kostnaden är ${cost}. ${uncoveredText(uncovered, way)}`;
}

/** What of a cost nobody's part covers, and why. */
function uncoveredText(amount: string, way: "above" | "below"): string {
  return way === "above"
    ? `${amount} saknar betalare. Det som är beslutat står kvar fast kostnaden har ändrats.`
    : `Det är ${amount} mer än kostnaden. Det som är beslutat står kvar fast kostnaden har ändrats.`;
}

/** What a party has decided, beside what the key gives with today's cost. */
export function decidedNote(reckoned: string): string {
  return `Beslutat belopp. Nyckeln ger i dag ${reckoned}.`;
}
