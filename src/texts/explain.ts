import type { RecipientCode } from "#domain/organisation";
import type { Certainty, ExplanationStep, Passage, Reading } from "#domain/source";
import type { Ore } from "#domain/money";
import { lowerFirst } from "./component-title.ts";
import { certaintyWord } from "./certainty.ts";
import { formatDay, formatOre, groupThousands, hardSpaced } from "./format.ts";
import { calculationLines } from "./explain-lines.ts";
import { grainName, keyName, restName, stageName } from "./rules.ts";
import { PARTS } from "./parts.ts";
import type {
  QuotePiece,
  WordedLink,
  WordedNote,
  WordedPart,
  WordedStep,
  WordedTrace,
} from "./worded-trace.ts";

/** What the words need besides the steps: names, addresses, and the words of the quotes that carry the amount. */
export type TraceContext = {
  readonly title: string;
  readonly amount: Ore;
  readonly grain: Ore;
  readonly certainty: Certainty;
  readonly recipient: RecipientCode;
  readonly nameOf: (code: RecipientCode) => string;
  readonly componentTitle: (id: string) => string;
  /** The address of a clause in the agreement's text, and of a row in a population series. */
  readonly clauseHref: (clause: string) => string;
  readonly rowHref: (day: string, code: string) => string;
  readonly amountHref: (address: string) => string;
  /** Words to mark in the quotes where they stand: the amount as written, the key date. */
  readonly marked: readonly string[];
  readonly checkHref: string;
  readonly closing: readonly string[];
};

const HEADINGS = {
  agreement: "Vad avtalet säger",
  key: "Nyckeln",
  basis: "Underlaget",
  calculation: "Räkningen",
  parts: "Delarna",
} as const;

/** Most rows of base data that are listed; more are summed and led to by a link. */
const MOST_ROWS = 5;

/**
 * Puts Swedish words to the steps behind an amount (så räknades det): page, print and command line say the same.
 */
export function explainInSwedish(steps: readonly ExplanationStep[], context: TraceContext): WordedTrace {
  return {
    title: context.title,
    amount: formatOre(context.amount, context.grain),
    certainty: context.certainty,
    steps: steps.map((step) => ({ heading: HEADINGS[step.kind], parts: partsOf(step, context) })),
    closing: context.closing,
  };
}

function partsOf(step: ExplanationStep, context: TraceContext): WordedStep["parts"] {
  switch (step.kind) {
    case "agreement":
      return [
        ...(step.passages.length === 0
          ? [note("Stället i källan är inte läst.")]
          : quotes(step.passages, context)),
        ...step.readings.map((reading) => readingNote(reading, context)),
      ];
    case "key":
      return keyParts(step, context);
    case "basis":
      return basisParts(step, context);
    case "calculation":
      return [{ kind: "ledger", lines: calculationLines(step.lines, context) }];
    case "parts":
      return [
        {
          kind: "ledger",
          lines: [
            ...step.parts.map((part) => ({
              label:
                part.recipient === ""
                  ? context.componentTitle(part.component)
                  : `${context.nameOf(part.recipient)}, ${lowerFirst(context.componentTitle(part.component))}`,
              value: formatOre(part.amount, context.grain),
              href: context.amountHref(part.address),
            })),
            { label: PARTS.sum, value: formatOre(context.amount, context.grain), isSum: true },
          ],
        },
      ];
  }
}

function keyParts(
  step: ExplanationStep & { readonly kind: "key" },
  context: TraceContext,
): readonly WordedPart[] {
  const kind = step.form;
  const isGiven = kind === "table" || kind === "whole";
  const rule = isGiven
    ? `Regel: ${keyName(kind)}, version ${step.rule.version}.`
    : `Regel: ${keyName(kind)}, ${stageName(step.stage, step.recipients)}, ${grainName(step.grain)}, ${restName(step.rest)}, version ${step.rule.version}.`;
  return [
    ...quotes(step.passages, context),
    note(rule),
    ...deviation(step),
    ...step.readings.map((reading) => readingNote(reading, context)),
  ];
}

/**
 * That a key's own day has no series: "Räknat på folkmängden 31 december 2016, avtalet säger 1 november 2016."
 * @param isStated whether the agreement itself names the day; else it is a reading of ours
 */
export function basisDeviation(
  keyDate: Parameters<typeof formatDay>[0],
  usedDate: Parameters<typeof formatDay>[0],
  isStated = true,
): string {
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
      text: basisDeviation(step.keyDate, step.usedDate, !step.isReading),
      mark: { certainty: "preliminary", word: "Underlaget avviker" },
    },
  ];
}

function basisParts(
  step: ExplanationStep & { readonly kind: "basis" },
  context: TraceContext,
): readonly WordedPart[] {
  const day = step.asOf.toString();
  const listed = step.rows.length <= MOST_ROWS ? step.rows : [];
  const own = step.rows.reduce((sum, { value }) => sum + value, 0n);
  return [
    {
      kind: "ledger",
      lines: [
        ...listed.map((row) => ({
          label: row.row === undefined ? row.name : `${row.name}, rad ${row.row}`,
          value: groupThousands(row.value),
          href: context.rowHref(day, row.code),
        })),
        ...(step.rows.length > 1
          ? [
              {
                label: `${context.nameOf(context.recipient)}, ${step.rows.length} kommuner`,
                value: groupThousands(own),
                href: context.rowHref(day, step.rows[0]?.code ?? ""),
              },
            ]
          : []),
        {
          label: "Alla mottagare tillsammans",
          value: groupThousands(step.total.value),
          href: context.rowHref(day, ""),
        },
      ],
    },
    {
      ...note(`${step.source.document}${step.source.place === undefined ? "" : `, ${step.source.place}`}.`),
      isSmall: true,
    },
  ];
}

function quotes(passages: readonly Passage[], context: TraceContext): readonly WordedPart[] {
  return passages.map((passage) => ({
    kind: "quote",
    isQuote: passage.isQuote,
    text: markWords(passage.text, context.marked),
    source: sourceLink(passage, context),
  }));
}

function sourceLink({ source, clause }: Passage, context: TraceContext): WordedLink {
  const place = source.place === undefined ? "" : `, ${lowerFirst(source.place)}`;
  return { label: `${source.document}${place}`, href: context.clauseHref(clause) };
}

function readingNote(reading: Reading, context: TraceContext): WordedNote {
  return {
    kind: "note",
    text: hardSpaced(`${reading.text} ${reading.evidence} (${reading.by})`),
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
