import { joined } from "./joined.ts";

/** How many answers and notices are of later days than the one a page is read on. */
type Later = { readonly answers: number; readonly notices: number };

/** The words of the line that says which day a joint post is read on. */
export const POST_READING = {
  means:
    "Ett svar räknas från dagen då det beslutades och ett besked från dagen då det kom. Står ingen dag räknas det från dagen då det skrevs in. Dagen styr också vilket år sidan talar om: dagens år, eller det närmaste som posten har. Kostnad, nyckel och underlag är desamma för alla dagar.",
  withoutLater: "Visa utan dem",
  withLater: "Visa allt som har kommit",
} as const;

/** Why a page is read on the day that it is, and where other days are: the same words wherever a matter has its own day. */
export const OWN_DAY = {
  why: "Ärendet har en egen dag, så att det läses som det såg ut då.",
  show: (day: string) => `Visa ärendets dag, den ${day}`,
  today: "Visa i dag",
} as const;

/** Whether what has come on later days is on the page. @param isAsked somebody has asked for the day, so that it is not */
export function laterText({ answers, notices }: Later, isAsked: boolean): string {
  const count = (number: number, one: string, many: string) =>
    number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  const what = joined([...count(answers, "svar", "svar"), ...count(notices, "besked", "besked")]);
  if (what === "")
    return isAsked ? "Inget svar eller besked är senare." : "Inget svar eller besked har kommit sedan dess.";
  return isAsked ? `${what} som kom senare är inte med.` : `${what} som har kommit sedan dess är också med.`;
}
