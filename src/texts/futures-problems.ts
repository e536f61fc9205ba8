import type { FuturesFieldProblem, FuturesProblem, MissingForFutures } from "#domain/futures";
import { KRONA } from "#domain/money";
import { formatOre } from "./format.ts";
import { joined } from "./joined.ts";

/** Why something that is tried on the map cannot be used, and what to write instead. */
export function futuresFieldSentence({ kind, field, written }: FuturesFieldProblem): string {
  switch (kind) {
    case "unreadable":
      return `”${written}” går inte att läsa. ${WRITE[field] ?? "Skriv ett belopp, till exempel 200 000 kr."}`;
    case "below-zero":
      return `”${written}” är under noll. ${WRITE[field] ?? "Skriv ett belopp, till exempel 200 000 kr."}`;
    case "not-a-part":
      return `”${written}” är ingen del av uppdraget. Skriv mer än 0 och högst 100 procent, till exempel 50 %.`;
    case "not-a-choice":
      return `”${written}” är inget val. Välj i listan.`;
    case "not-a-party":
      return `${written} är inte en av parterna. Välj bland dem som står i listan.`;
  }
}

const WRITE: Readonly<Partial<Record<FuturesFieldProblem["field"], string>>> = {
  ceiling: "Skriv ett belopp för ett år, till exempel 200 000 kr, eller en andel, till exempel 125 %.",
  ownCeiling: "Skriv ett belopp för ett år, till exempel 200 000 kr, eller en andel, till exempel 125 %.",
  smallestWork: "Skriv en andel i procent, till exempel 50 %.",
};

/** What the map asks for before it can say anything. @param parties how many are asked in all */
export function missingForFutures(
  missing: MissingForFutures,
  parties: number,
  nameOf: (party: string) => string,
): string {
  switch (missing.kind) {
    case "ceilings":
      return missing.parties.length === parties
        ? "Skriv hur mycket varje part högst kan betala för ett år."
        : `Skriv hur mycket de här högst kan betala för ett år: ${joined(missing.parties.map(nameOf))}.`;
    case "grant-month":
      return "Välj vilken månad bidraget kommer, eller att posten betalas ur egna budgetar.";
    case "advance":
      return `Skriv vem som kan ligga ute med pengar, och hur mycket. Upp till ${formatOre(missing.need, KRONA)} behövs om bidraget är sent.`;
    case "smallest-work":
      return "Skriv hur litet uppdraget får bli och ändå vara värt att göra.";
  }
}

/** Why the map cannot be drawn exactly. */
export function futuresProblemSentence(problem: FuturesProblem): string {
  switch (problem.kind) {
    case "no-parties":
      return "Posten har inga parter.";
    case "negative":
      return "Ett belopp är under noll.";
    case "base-above-cost":
      return `Grundbeloppen för ${problem.year} är större än vad året kostar.`;
    case "amounts-too-large":
      return "Beloppen är för stora för att räknas exakt.";
    case "too-many-parties":
      return `${problem.parties} parter är för många. Högst ${problem.atMost} går att räkna exakt.`;
    case "not-countable":
      return NOT_COUNTABLE[problem.why];
  }
}

const NOT_COUNTABLE = {
  "others-pay": "Parterna är för många för att prövas var för sig när de andra delar på mellanskillnaden.",
  "several-years": "Parterna är för många för att prövas var för sig över flera år.",
  "party-lends": "Parterna är för många för att prövas var för sig när en av dem ligger ute med pengar.",
  öre: "Parterna är för många för att prövas var för sig, och beloppen är inte i hela kronor.",
  cost: "Parterna är för många för att prövas var för sig, och kostnaden är för stor.",
} as const;
