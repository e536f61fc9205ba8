import type { Sharing } from "#domain/financing";
import { genitive } from "./trace-titles.ts";

/** The ways it can go in a year when a party says no: who then pays its part. */
export type NoWay = "others-pay" | "work-shrinks" | "employer-pays";

/** How each way is named in a table beside the party's yes. */
export const NO_WAYS: Readonly<Record<NoWay, string>> = {
  "others-pay": "Nej, och de andra delar på det",
  "work-shrinks": "Nej, och uppdraget krymper",
  "employer-pays": "Nej, och arbetsgivaren betalar kommunens del",
};

const ALL: readonly NoWay[] = ["others-pay", "work-shrinks", "employer-pays"];

/** The ways that a rule leaves open: all of them where the document has no rule, none as the likely one. */
export function noWays(gap: Sharing["gap"]): readonly NoWay[] {
  return ALL.filter(
    (way) => gap === "unknown" || gap === way || (gap === "up-to-ceiling" && way === "others-pay"),
  );
}

/**
 * What a party's no gives in each way it can go, in amounts as they are shown.
 * @param part what the party would have paid @param rest what the others pay as they stand @param whole what the work costs
 */
export function noWaysText(
  gap: Sharing["gap"],
  amounts: { readonly part: string; readonly rest: string; readonly whole: string },
  { party, employer, others }: { readonly party: string; readonly employer: string; readonly others: number },
): string {
  const { part, rest, whole } = amounts;
  const sentences: Readonly<Record<NoWay, string>> = {
    "others-pay": `Delar de andra ${others} på ${genitive(party)} del betalar de ${whole} och uppdraget får ${whole}.`,
    "work-shrinks": `Krymper uppdraget betalar de andra ${rest} och uppdraget får ${rest}.`,
    "employer-pays": `Betalar arbetsgivaren, ${employer}, ${genitive(party)} del betalar de andra ${rest} och uppdraget får ${whole}.`,
  };
  const lead =
    gap === "unknown"
      ? `Vem som i stället tar ${genitive(party)} del, ${part}, säger underlaget inte.`
      : `${genitive(party)} del är ${part}.`;
  return [lead, ...noWays(gap).map((way) => sentences[way])].join(" ");
}

/** @example yesAndNoCaption(2024) // "Vid ja och vid nej, 2024" */
export function yesAndNoCaption(year: number): string {
  return `Vid ja och vid nej, ${year}`;
}

/** The headings of the table after who says it. */
export const YES_AND_NO = {
  yes: "Ja",
  says: (party: string) => `${party} säger`,
  own: "Kommunen betalar",
  others: "De andra betalar",
  work: "Uppdraget får",
} as const;
