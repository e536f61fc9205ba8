import type { DifferenceCause } from "#domain/published";
import type { ExplanationStep } from "#domain/source";
import { KRONA } from "#domain/money";
import { lowerFirst } from "./component-title.ts";
import type { CommonContext } from "./explain.ts";
import { formatDay, formatDifference, formatOre, formatPersons } from "./format.ts";
import { restName, stageName } from "./rules.ts";
import type { WordedPart } from "./worded-trace.ts";

type Published = ExplanationStep & { readonly kind: "published" };
type Control = ExplanationStep & { readonly kind: "control" };

/** Where the payer's amount stands, as it is written there. */
export function publishedWords(
  step: Published,
  { grain, annexHref }: Pick<CommonContext, "grain" | "annexHref">,
): readonly WordedPart[] {
  const { document, place } = step.source;
  const day =
    step.published === "unknown"
      ? "Dagen den publicerades är okänd."
      : `Publicerad ${formatDay(step.published)}.`;
  return [
    {
      kind: "note",
      text: `${document}${place === undefined ? "" : `, ${lowerFirst(place)}`}. ${day}`,
      links: [{ label: "Visa bilagan", href: annexHref(step.annex) }],
    },
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
      return `De andra raderna följer en och samma nyckel. Efter den skulle det stå ${formatOre(cause.expected, KRONA)} här. Fråga betalaren om raden.`;
    case "other-persons":
      return `Trolig orsak: betalaren har räknat på ${formatPersons(cause.persons)} invånare här. Ingen inläst folkmängd har det antalet.`;
    case "unknown":
      return "Orsaken är okänd. Ingen uträkning som vi kan göra ger det här beloppet.";
    case "rounding":
    case "stage":
    case "key-date":
    case "other-day":
      return `Trolig orsak: ${longWords(cause)}.`;
  }
}

/** The cause as it ends a sentence that begins "Trolig orsak". */
function longWords(cause: DifferenceCause & { readonly kind: ProbableKind }): string {
  switch (cause.kind) {
    case "rounding":
      return `betalaren har avrundat på ett annat sätt (${restName(cause.rest)})`;
    case "stage":
      return cause.stage === "direct"
        ? "betalaren har fördelat direkt på alla mottagare, inte först på länen"
        : `betalaren har fördelat ${stageName(cause.stage, 0)}`;
    case "key-date":
      return `betalaren har räknat på folkmängden ${formatDay(cause.day)}`;
    case "other-day":
      return `en annan nyckeldag. Avtalet säger folkmängden ${formatDay(cause.keyDate)}, som inte är inläst. Vi har räknat på ${formatDay(cause.usedDay)}`;
  }
}

type ProbableKind = "rounding" | "stage" | "key-date" | "other-day";

/** The cause in a word or two, for a table. @example causeWords({ kind: "none" }) // "Lika" */
export function causeWords(cause: DifferenceCause): string {
  switch (cause.kind) {
    case "none":
      return "Lika";
    case "unit":
      return "Lika på tusentalet";
    case "rounding":
      return "Annan avrundning";
    case "stage":
      return "Annat steg";
    case "key-date":
    case "other-day":
      return "Annan nyckeldag";
    case "row":
      return `Troligen fel på raden i bilagan. Nyckeln ger ${formatOre(cause.expected, KRONA)}`;
    case "other-persons":
      return `Andra invånare: ${formatPersons(cause.persons)}`;
    case "unknown":
      return "Okänd";
  }
}

/** The sentences behind the words of a table's causes, each once; what is equal, or said in the row, needs none. */
export function causeSentences(causes: readonly DifferenceCause[]): readonly string[] {
  const isSaid = ({ kind }: DifferenceCause) => kind === "none" || kind === "row" || kind === "other-persons";
  return [...new Set(causes.filter((cause) => !isSaid(cause)).map(causeSentence))];
}
