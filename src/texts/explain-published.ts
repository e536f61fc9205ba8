import type { DifferenceCause } from "#domain/published";
import type { ExplanationStep } from "#domain/source";
import { KRONA, type Ore } from "#domain/money";
import { lowerFirst } from "./component-title.ts";
import type { CommonContext } from "./explain.ts";
import { formatDay, formatDifference, formatOre } from "./format.ts";
import { restName, stageName } from "./rules.ts";
import type { WordedPart } from "./worded-trace.ts";

type Published = ExplanationStep & { readonly kind: "published" };
type Control = ExplanationStep & { readonly kind: "control" };

/** Where the payer's amount stands, as it is written there. */
export function publishedWords(step: Published, grain: Ore): readonly WordedPart[] {
  const { document, place } = step.source;
  const day =
    step.published === "unknown"
      ? "Dagen den publicerades är okänd."
      : `Publicerad ${formatDay(step.published)}.`;
  return [
    { kind: "note", text: `${document}${place === undefined ? "" : `, ${lowerFirst(place)}`}. ${day}` },
    {
      kind: "ledger",
      lines: [
        { label: `Skrivet ”${step.asWritten}”`, value: formatOre(step.amount, grain) },
        { label: "Fastställt av betalaren", value: formatOre(step.amount, grain), isSum: true },
      ],
    },
    ...(step.isProvenBySum
      ? [{ kind: "note" as const, text: "Siffrorna är skrivna isär. Tabellens summa visar att de hör ihop." }]
      : []),
    { kind: "note", text: "Det betalaren har fastställt gäller före vår egen uträkning." },
  ];
}

/** What we compute, the difference and its probable cause. */
export function controlWords(
  { published, computed, difference, address, cause }: Control,
  { grain, amountHref }: Pick<CommonContext, "grain" | "amountHref">,
): readonly WordedPart[] {
  return [
    {
      kind: "ledger",
      lines: [
        { label: "Fastställt av betalaren", value: formatOre(published, grain) },
        { label: "Vår uträkning", value: formatOre(computed, grain), href: amountHref(address) },
        { label: "Skillnad", value: formatDifference(difference, grain), isSum: true },
      ],
    },
    { kind: "note", text: causeSentence(cause) },
  ];
}

/**
 * Why a published amount differs from ours, as far as figures can tell, in one or two sentences.
 * @example causeSentence({ kind: "none" }) // "Beloppen är lika."
 */
export function causeSentence(cause: DifferenceCause): string {
  switch (cause.kind) {
    case "none":
      return "Beloppen är lika.";
    case "unit":
      return "Tabellen är i tusental kronor. På tusentalet när är beloppen lika.";
    case "row":
      return `${causeWords(cause)}. Fråga betalaren om raden.`;
    case "unknown":
      return "Orsaken är okänd. Ingen uträkning som vi kan göra ger det här beloppet.";
    case "rounding":
    case "stage":
    case "key-date":
    case "other-day":
      return `Trolig orsak: ${lowerFirst(causeWords(cause))}.`;
  }
}

/** The same as a short note in a table. @example causeWords({ kind: "none" }) // "Lika" */
export function causeWords(cause: DifferenceCause): string {
  switch (cause.kind) {
    case "none":
      return "Lika";
    case "unit":
      return "Lika på tusentalet när";
    case "rounding":
      return `Annan avrundning: ${restName(cause.rest)}`;
    case "stage":
      return cause.stage === "direct"
        ? "Fördelat direkt på alla mottagare, inte först på länen"
        : `Fördelat ${stageName(cause.stage, 0)}`;
    case "key-date":
      return `Räknat på folkmängden ${formatDay(cause.day)}`;
    case "other-day":
      return `En annan nyckeldag. Avtalet säger folkmängden ${formatDay(cause.keyDate)}, som inte är inläst. Vi har räknat på ${formatDay(cause.usedDay)}`;
    case "row":
      return `De andra raderna följer en och samma nyckel. Efter den skulle det stå ${formatOre(cause.expected, KRONA)} här`;
    case "unknown":
      return "Okänd";
  }
}
