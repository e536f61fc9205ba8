import type { Deciding, JointPost } from "#domain/financing";
import { groundText } from "./joint-post-page.ts";
import { joined } from "./joined.ts";
import { genitive } from "./trace-titles.ts";

/** A grant that is to carry a post in a year, by its title: "God och nära vård 2024". */
type NamedGrant = { readonly year: number; readonly title: string };

/** The words of what a party has to do next. */
export const NEXT_STEP = {
  heading: "Nästa steg",
  what: "Vad ska beslutas?",
  who: "Vem beslutar?",
  when: "När?",
  basis: "Enligt",
  noBody: "Okänt: underlaget säger inte vilket organ.",
  noTime: "Okänt: underlaget säger inte när.",
  noDay: "Ingen sista dag är sagd.",
  paper: "Läs förslaget till beslut",
} as const;

/** How often it is decided, and why. */
export function decidingSentence(deciding: Deciding | undefined): string {
  if (deciding === undefined) return "Underlaget säger inte hur ofta beslutet tas.";
  if (deciding.each === "whole-period") return "Ett beslut gäller hela tiden.";
  return deciding.after === "grant-notice"
    ? "Staten lämnar besked om bidraget ett år i taget, så beslutet tas på nytt inför varje år."
    : "Beslutet tas på nytt inför varje år.";
}

/**
 * What is not known of a party's grants.
 * @param unknown years whose grant to the party nobody has told
 */
export function unknownGrantsSentence(
  party: string,
  unknown: readonly number[],
  grants: readonly NamedGrant[],
): string {
  if (grants.length === 0) return "Inget statsbidrag är knutet till posten.";
  const named = grants.filter(({ year }) => unknown.includes(year)).map(({ title }) => title);
  const unnamed = unknown.filter((year) => !grants.some((grant) => grant.year === year)).map(String);
  return [
    ...(named.length === 0 ? [] : [`Hur mycket ${party} får av ${joined([...new Set(named)])} är okänt.`]),
    ...(unnamed.length === 0 ? [] : [`För ${joined(unnamed)} är inget statsbidrag känt.`]),
  ].join(" ");
}

/** Which body decides. */
export function deciderText(deciding: Deciding | undefined): string {
  const by = deciding?.by ?? "unknown";
  return by === "unknown" ? NEXT_STEP.noBody : `${by.charAt(0).toUpperCase()}${by.slice(1)}.`;
}

/**
 * When a year is decided.
 * @param told the day that the year's notice came, as it is shown; undefined where none has come
 */
export function decidedWhen(
  year: number,
  deciding: Deciding | undefined,
  told: string | undefined,
  grants: readonly NamedGrant[],
): string {
  if (told !== undefined) return `Nu. Beskedet för ${year} kom den ${told}. ${NEXT_STEP.noDay}`;
  if (deciding === undefined) return NEXT_STEP.noTime;
  if (deciding.each === "whole-period") return `En gång, för hela tiden. ${NEXT_STEP.noDay}`;
  if (deciding.after === "nothing") return `Inför ${year}. ${NEXT_STEP.noDay}`;
  const own = grants.filter((grant) => grant.year === year).map(({ title }) => title);
  const what = own.length === 0 ? `statens bidrag för ${year}` : joined([...new Set(own)]);
  return `När beskedet om ${what} har kommit. Det är inte inskrivet här än. ${NEXT_STEP.noDay}`;
}

/** What the order of deciding rests on. */
export function decidingGround({ deciding }: Pick<JointPost, "deciding">): string | undefined {
  return deciding && groundText(deciding.ground);
}

/** What a party decides next. @param party "Falun" */
export function toDecide(party: string, year: number): string {
  return `${genitive(party)} del för ${year}:`;
}
