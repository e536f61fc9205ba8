import type { RecipientCode } from "#domain/organisation";
import type { Certainty, ExplanationStep, Passage, Reading } from "#domain/source";
import type { Ore } from "#domain/money";
import { lowerFirst } from "./component-title.ts";
import { certaintyWord } from "./certainty.ts";
import { formatDay, formatOre, hardSpaced } from "./format.ts";
import { basisWords } from "./explain-basis.ts";
import { calculationWords } from "./explain-lines.ts";
import { controlWords, publishedWords } from "./explain-published.ts";
import { weighingSentences } from "./explain-weights.ts";
import { onceForEach } from "./once-for-each.ts";
import { ENTERED_MARK, enteredSentence, type WordedPublication } from "./entered-amount.ts";
import { readByWords, withYearOf } from "./other-year.ts";
import { movedKeyDay, type OtherYearsWords } from "./moved-key-day.ts";
import { grainName, keyName, restName, stageName } from "./rules.ts";
import { PARTS } from "./parts.ts";
import type {
  QuotePiece,
  WordedLine,
  WordedLink,
  WordedNote,
  WordedPart,
  WordedTrace,
} from "./worded-trace.ts";

/** What the words about every amount of a component need besides the steps: names and addresses. */
export type CommonContext = {
  readonly grain: Ore;
  readonly nameOf: (code: RecipientCode) => string;
  readonly componentTitle: (id: string) => string;
  /** The address of a clause in the agreement's text, and of a row in a population series. */
  readonly clauseHref: (clause: string) => string;
  readonly rowHref: (day: string, code: string) => string;
  readonly amountHref: (address: string) => string;
  /** The address of a payer's table, by its hash. */
  readonly annexHref: (hash: string) => string;
  /** Words to mark in the quotes where they stand: the amount as written, the key date. */
  readonly marked: readonly string[];
  readonly checkHref: string;
  /** Who published the agreement here. */
  readonly publication?: WordedPublication | undefined;
};

/** What belongs to one amount. */
export type OwnContext = {
  readonly title: string;
  readonly amount: Ore;
  readonly certainty: Certainty;
  readonly recipient: RecipientCode;
  readonly closing: readonly string[];
};

/** All that the words about one amount need besides its steps. */
export type TraceContext = CommonContext & OwnContext;

const HEADINGS = {
  agreement: "Vad avtalet säger",
  key: "Nyckeln",
  basis: "Underlaget",
  calculation: "Räkningen",
  parts: "Delarna",
  published: "Vad betalaren har fastställt",
  control: "Vår uträkning, som kontroll",
} as const;

/**
 * Puts Swedish words to the steps behind an amount (så räknades det): page, print and command line say the same.
 */
export function explainInSwedish(steps: readonly ExplanationStep[], context: TraceContext): WordedTrace {
  return swedishExplainer(context)(steps, context);
}

/** The same for all amounts of a component: what their steps have in common is put into words once. */
export function swedishExplainer(
  common: CommonContext,
): (steps: readonly ExplanationStep[], own: OwnContext) => WordedTrace {
  const saidParts = onceForEach((step: SaidStep) => partsSaid(step, common));
  const basisParts = basisWords(common);
  const linesOf = calculationWords(common);
  const partsOf = (step: ExplanationStep, own: OwnContext): readonly WordedPart[] => {
    switch (step.kind) {
      case "agreement":
      case "key":
        return saidParts(step);
      case "basis":
        return basisParts(step, own.recipient);
      case "calculation":
        return [{ kind: "ledger", lines: linesOf(step.lines, own.recipient) }];
      case "parts":
        return [{ kind: "ledger", lines: summedLines(step, common, own.amount) }];
      case "published":
        return publishedWords(step, common);
      case "control":
        return controlWords(step, common);
    }
  };
  return (steps, own) => ({
    title: own.title,
    amount: formatOre(own.amount, common.grain),
    certainty: own.certainty,
    steps: steps.map((step) => ({ heading: HEADINGS[step.kind], parts: partsOf(step, own) })),
    closing: own.closing,
  });
}

type SaidStep = ExplanationStep & { readonly kind: "agreement" | "key" };

function partsSaid(step: SaidStep, context: CommonContext): readonly WordedPart[] {
  if (step.kind === "key") return keyParts(step, context);
  const passages =
    step.passages.length === 0 ? [note("Stället i källan är inte läst.")] : quotes(step.passages, context);
  const entered =
    step.entered === undefined ? [] : [enteredNote(enteredSentence(step.entered, context.publication))];
  return [...entered, ...passages, ...step.readings.map((reading) => readingNote(reading, context))];
}

function enteredNote(text: string): WordedNote {
  return { kind: "note", text, mark: { certainty: "preliminary", word: ENTERED_MARK } };
}

function summedLines(
  { parts }: ExplanationStep & { readonly kind: "parts" },
  { nameOf, componentTitle, grain, amountHref }: CommonContext,
  sum: Ore,
): readonly WordedLine[] {
  return [
    ...parts.map(({ recipient, component, amount, address }) => ({
      label:
        recipient === ""
          ? componentTitle(component)
          : `${nameOf(recipient)}, ${lowerFirst(componentTitle(component))}`,
      value: formatOre(amount, grain),
      href: amountHref(address),
    })),
    { label: PARTS.sum, value: formatOre(sum, grain), isSum: true },
  ];
}

function keyParts(
  step: ExplanationStep & { readonly kind: "key" },
  context: CommonContext,
): readonly WordedPart[] {
  const kind = step.form;
  const isGiven = kind === "table" || kind === "whole";
  const rule = isGiven
    ? `Regel: ${keyName(kind)}, version ${step.rule.version}.`
    : `Regel: ${keyName(kind)}, ${stageName(step.stage, step.recipients)}, ${grainName(step.grain)}, ${restName(step.rest)}, version ${step.rule.version}.`;
  return [
    ...quotes(step.passages, context),
    note(rule),
    ...weighingSentences(step, context.nameOf).map(note),
    ...deviation(step),
    ...step.readings.map((reading) => readingNote(reading, context)),
  ];
}

/**
 * That a key's own day has no series: "Räknat på folkmängden 31 december 2016, avtalet säger 1 november 2016."
 * @param isStated whether the agreement itself names the day; else it is a reading of ours
 * @param words of another year's documents that the key rests on: the day may have been moved from there
 */
export function basisDeviation(
  keyDate: Parameters<typeof formatDay>[0],
  usedDate: Parameters<typeof formatDay>[0],
  isStated = true,
  words: readonly OtherYearsWords[] = [],
): string {
  const moved = isStated ? movedKeyDay(keyDate, words) : undefined;
  if (moved !== undefined) return `Räknat på folkmängden ${formatDay(usedDate)}. ${moved}.`;
  return isStated
    ? `Räknat på folkmängden ${formatDay(usedDate)}, avtalet säger ${formatDay(keyDate)}.`
    : `Räknat på folkmängden ${formatDay(usedDate)}. Tolkningen av nyckeln säger ${formatDay(keyDate)}.`;
}

function deviation(step: ExplanationStep & { readonly kind: "key" }): readonly WordedNote[] {
  if (step.keyDate === undefined || step.usedDate === undefined || step.keyDate.equals(step.usedDate))
    return [];
  return [
    {
      kind: "note",
      text: basisDeviation(step.keyDate, step.usedDate, !step.isReading, otherYears(step.passages)),
      mark: { certainty: "preliminary", word: "Underlaget avviker" },
    },
  ];
}

function otherYears(passages: readonly Passage[]): readonly OtherYearsWords[] {
  return passages.flatMap(({ text, source: { ofYear } }) => (ofYear === undefined ? [] : [{ text, ofYear }]));
}

function quotes(passages: readonly Passage[], context: CommonContext): readonly WordedPart[] {
  return passages.map((passage) => ({
    kind: "quote",
    isQuote: passage.isQuote,
    text: markWords(passage.text, context.marked),
    source: sourceLink(passage, context),
  }));
}

function sourceLink({ source, clause }: Passage, context: CommonContext): WordedLink {
  const place = source.place === undefined ? "" : `, ${lowerFirst(source.place)}`;
  const label = withYearOf(`${source.document}${place}`, source.ofYear);
  return { label, href: context.clauseHref(clause) };
}

function readingNote(reading: Reading, context: CommonContext): WordedNote {
  return {
    kind: "note",
    text: hardSpaced(`${reading.text} ${reading.evidence} (${readByWords(reading)})`),
    mark: { certainty: "interpreted", word: certaintyWord("interpreted") },
    links: [{ label: "Visa kontrollen", href: context.checkHref }],
  };
}

function note(text: string): WordedNote {
  return { kind: "note", text };
}

/** Cuts a text in pieces around the words that carry the amount. */
export function markWords(text: string, words: readonly string[]): readonly QuotePiece[] {
  const found = words
    .map((word) => ({ word, at: word === "" ? -1 : text.indexOf(word) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  const pieces: QuotePiece[] = [];
  let position = 0;
  for (const { word, at } of found) {
    if (at < position) continue;
    if (at > position) pieces.push({ text: text.slice(position, at), isMarked: false });
    pieces.push({ text: word, isMarked: true });
    position = at + word.length;
  }
  if (position < text.length) pieces.push({ text: text.slice(position), isMarked: false });
  return pieces;
}
