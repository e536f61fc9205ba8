import type { Deciding, JointPost, Known } from "#domain/financing";
import type { Certainty } from "#domain/source";
import { compareDays, type Day } from "#domain/time";
import { formatDay } from "./format.ts";
import { groundText } from "./joint-post-page.ts";
import { joined } from "./joined.ts";
import { lowerFirst } from "./component-title.ts";
import { postInSentence } from "./joint-post-words.ts";
import { USUAL_BOARD } from "./post-paper-told.ts";

/** A grant that is to carry a post in a year, by its title: "God och nära vård 2024". */
type NamedGrant = { readonly year: number; readonly title: string };

/** The same with the day that its agreement was decided. */
type DatedGrant = NamedGrant & { readonly decided: Known<Day> };

/** The words of what a party has to do next. */
export const NEXT_STEP = {
  heading: "Nästa steg",
  what: "Vad ska beslutas?",
  who: "Vem beslutar?",
  when: "När?",
  notice: "Vad är beskedet?",
  agreementDays: "När överenskommelserna beslutades",
  basis: "Enligt",
  why: (year: number) => `Varför ${year}?`,
  noBody: `Okänt i underlaget: förslaget är skrivet för ${lowerFirst(USUAL_BOARD)} (antaget).`,
  noTime: "Okänt: underlaget säger inte när.",
  noDay: "Ingen sista dag är sagd.",
  paper: "Läs förslaget till beslut",
} as const;

/** How often it is decided, and why. */
export function decidingSentence(deciding: Deciding | undefined): string {
  if (deciding === undefined) return "Underlaget säger inte hur ofta beslutet tas.";
  if (deciding.each === "whole-period") return "Ett beslut gäller hela tiden.";
  return deciding.after === "grant-notice"
    ? "Staten lämnar besked om bidraget ett år i taget, så varje år beslutas för sig när dess besked har kommit."
    : "Varje år beslutas för sig.";
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
    ...(named.length === 0
      ? []
      : [`Hur mycket statsbidrag ${party} får enligt ${agreementsText(named)} är okänt.`]),
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
  return `När beskedet om ${grantOf(year, grants)} har kommit. Enligt underlaget ska det vara inför ${year}; vad som gäller om beskedet kommer först när året har börjat säger underlaget inte. Beskedet är inte inskrivet i Samnytta än. ${NEXT_STEP.noDay}`;
}

/**
 * When a year is decided, in one sentence.
 * @param told the day that the year's notice came, as it is shown; undefined where none has come
 */
export function decidedWhenSentence(
  year: number,
  deciding: Deciding | undefined,
  told: string | undefined,
  grants: readonly NamedGrant[],
): string {
  if (told !== undefined) return `Beskedet för ${year} kom den ${told}, så beslutet kan tas nu.`;
  if (deciding === undefined) return "När beslutet ska tas säger underlaget inte.";
  if (deciding.each === "whole-period") return "Beslutet tas en gång, för hela tiden.";
  if (deciding.after === "nothing") return `Beslutet tas inför ${year}.`;
  return `Beslutet tas när beskedet om ${grantOf(year, grants)} har kommit.`;
}

/** "bidraget enligt överenskommelsen God och nära vård 2024", or "statens bidrag för 2026" where none is known. */
function grantOf(year: number, grants: readonly NamedGrant[]): string {
  const own = grants.filter((grant) => grant.year === year).map(({ title }) => title);
  return own.length === 0 ? `statens bidrag för ${year}` : `bidraget enligt ${agreementsText(own)}`;
}

/**
 * That a year's notice is not the decision on the agreement, and which of the two the year waits for; undefined where
 * the year waits for no notice, or for none that an agreement is known for.
 * @param told the day that the year's notice came, as it is shown; undefined where none has come
 */
export function noticeAndAgreement(
  year: number,
  { deciding, readingDay }: Pick<JointPost, "deciding" | "readingDay">,
  told: string | undefined,
  grants: readonly DatedGrant[],
): string | undefined {
  if (deciding?.each !== "operating-year" || deciding.after !== "grant-notice") return undefined;
  const own = grants.filter((grant) => grant.year === year);
  if (own.length === 0) return undefined;
  const days = own.map(({ title, decided }) => {
    if (decided === "unknown") return `Vilken dag överenskommelsen ${title} beslutades är okänt.`;
    return compareDays(decided, readingDay) > 0
      ? `Överenskommelsen ${title} är inte beslutad den ${formatDay(readingDay)}.`
      : `Överenskommelsen ${title} beslutades den ${formatDay(decided)}.`;
  });
  const basis =
    told === undefined
      ? "årets beslut väntar på beskedet"
      : `årets beslut utgår från beskedet som kom den ${told}`;
  return `Det som säger hur stort bidraget blir för parterna. Så läser vi underlagets ”besked”. ${days.join(" ")} Det är inte beskedet: ${basis}.`;
}

/** The day that a year's notice came, as it is shown; undefined where none has come. */
export function noticeDay({ grants }: Pick<JointPost, "grants">, year: number): string | undefined {
  const told = grants.find((each) => each.year === year && each.amount !== "unknown");
  const day = told?.ground.source.published;
  return day && formatDay(day);
}

/** What the order of deciding rests on. */
export function decidingGround({ deciding }: Pick<JointPost, "deciding">): string | undefined {
  return deciding && groundText(deciding.ground);
}

/**
 * What a party decides next, around its amount: the yes of its paper without who decides.
 * @param official "Orsa kommun" @param certainty how sure the amount is
 */
export function decisionWords(
  official: string,
  year: number,
  post: Pick<JointPost, "grants" | "inSentence" | "title">,
  certainty: Certainty,
): { readonly before: string; readonly after: string } {
  const grants =
    post.grants.length === 0 ? "" : `, under förutsättning att kommunen får statsbidrag för ${year}`;
  return {
    before: `${official} betalar sin del av ${postInSentence(post)} för ${year}, ${surenessWord(certainty)}`,
    after: `${grants}.`,
  };
}

/** "preliminärt " before an amount that rests on what nobody has decided or published. */
export function surenessWord(certainty: Certainty): string {
  return certainty === "decided" || certainty === "published" ? "" : "preliminärt ";
}

/** What a party decides if it says no, as it is tried. */
export function noDecision(
  official: string,
  year: number,
  post: Pick<JointPost, "inSentence" | "title">,
): string {
  return `${official} betalar inte sin del av ${postInSentence(post)} för ${year}.`;
}

/**
 * Why this year is asked about, and what has become of the years before it.
 * @param readOn the day that the post is read on
 * @param earlier years before it that the party has not answered either
 * @param isTold whether the year's notice has come
 */
export function whyYear(year: number, readOn: Day, earlier: readonly number[], isTold: boolean): string {
  const isOver = year < readOn.year;
  const before =
    earlier.length === 0
      ? ""
      : ` ${joined(earlier.map(String))} är inte heller ${earlier.length === 1 ? "besvarat" : "besvarade"}. Om kommunen ska betala för ${earlier.length === 1 ? "det året" : "de åren"} i efterhand säger underlaget inte.`;
  const notice = isTold
    ? `${year} års besked har kommit.`
    : `Sidan läses på den ${formatDay(readOn)}, och då är det ${year} års besked som väntas.`;
  return `${isOver ? `${year} är det första år som inte är avgjort.` : notice}${before}`;
}

/** "överenskommelsen God och nära vård 2024", or several in the plural. */
function agreementsText(titles: readonly string[]): string {
  const names = [...new Set(titles)];
  return `${names.length === 1 ? "överenskommelsen" : "överenskommelserna"} ${joined(names)}`;
}
