import type { Agreement } from "#domain/agreement";
import type { Finding } from "#domain/check";
import { wordFinding, type FindingContext, type WordedFinding } from "./findings.ts";
import { joined } from "./joined.ts";
import { otherYearsWords } from "./moved-key-day.ts";
import { yearsOf } from "./text-of-year.ts";

/** The words over the button that publishes: what is decided there. */
export const DECISION = {
  heading: "Det här publiceras",
  amounts: "Belopp",
  none: "fanns inte",
  open: "Det här är öppet.",
  openLead: "Det hindrar inget, men visas för alla.",
  /** The box of whoever publishes although something is open. */
  despite: "Jag vet vad som är öppet och publicerar ändå.",
} as const;

/**
 * What is open before publishing, a line each. Amounts beside another year's clauses are one line: nothing is wrong with
 * them, this year's words are not there.
 */
export function openInShort(
  open: readonly Pick<Finding, "detail">[],
  agreement: Pick<Agreement, "year" | "clauses" | "documents">,
  context: FindingContext,
): readonly Pick<WordedFinding, "headline" | "figures">[] {
  const years = new Set<number>();
  const own = open.filter(({ detail }) => {
    const words = detail.kind === "amount-against-clause" ? otherYearsWords([detail.clause], agreement) : [];
    for (const { ofYear } of words) years.add(ofYear);
    return words.length === 0;
  });
  const lines = own.map((finding) => wordFinding(finding, context));
  if (years.size === 0) return lines;
  const former = yearsOf([...years].toSorted((a, b) => a - b));
  return [
    ...lines,
    {
      headline: `${agreement.year} års text saknas för de belopp som är andra än i ${former}.`,
      figures: `Avsnitten de bygger på är ${former}.`,
    },
  ];
}

/** The caption of the amounts that have changed. @param since "2017" */
export function changedAmounts(since: string): string {
  return `Belopp som är andra än ${sinceWords(since)}`;
}

/** How many amounts are as they were. @example unchangedAmounts(4, "2017") // "4 belopp är desamma som 2017." */
export function unchangedAmounts(count: number, since: string): string {
  return count === 1
    ? `Ett belopp är detsamma som ${sinceWords(since)}.`
    : `${count} belopp är desamma som ${sinceWords(since)}.`;
}

function sinceWords(since: string): string {
  return /^\d/.test(since) ? since : "i förra utgåvan";
}

/** Who publishes, where whoever looks does not. @param names "Verksamhetschef, RSS Dalarna" */
export function whoPublishes(names: readonly string[], isSent: boolean): string {
  const who = names.map((name) => `”${name}”`);
  const when = isSent ? "ser det under Min sida" : "ser det under Min sida när det är skickat";
  return `Den som skriver publicerar inte själv. Hos er kan ${joined(who, "eller")} göra det, och ${when}.`;
}
