import type { Sharing } from "#domain/financing";

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
