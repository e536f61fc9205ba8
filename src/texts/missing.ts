import type { Missing } from "#domain/agreement";
import { formatDay } from "./format.ts";

/**
 * What has to be known before an amount can be shown, and so why it is okänt.
 * @example missingText({ kind: "key" }) // "nyckeln är inte känd"
 */
export function missingText(missing: Missing): string {
  switch (missing.kind) {
    case "amount":
      return "delens belopp står inte i källan";
    case "recipients":
      return "källan säger inte vilka som får delen";
    case "sharing-between-groups":
      return "källan säger inte hur delen fördelas mellan grupperna";
    case "key":
      return "nyckeln är inte känd";
    case "key-date":
      return "källan säger inte vilken dags folkmängd som gäller";
    case "series":
      return `ingen inläst folkmängd täcker mottagarna för ${formatDay(missing.on)}`;
    case "stage":
      return "källan säger inte om fördelningen går direkt på alla eller först på länen";
    case "rounding":
      return "källan säger inte hur beloppen avrundas";
    case "other-component":
      return `beloppen i delen ”${missing.component}”, som den räknas på, är inte kända`;
  }
}

/** The whole sentence. @example unknownSentence([{ kind: "key" }]) // "Okänt: nyckeln är inte känd." */
export function unknownSentence(missing: readonly Missing[]): string {
  const reasons = missing.map(missingText);
  const last = reasons.at(-1) ?? "ingen har sagt det";
  return reasons.length < 2 ? `Okänt: ${last}.` : `Okänt: ${reasons.slice(0, -1).join(", ")} och ${last}.`;
}
