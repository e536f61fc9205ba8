import type { ChangedFact } from "#domain/comparison";
import { KRONA } from "#domain/money";
import type { ChangeFacts, FactPair, PairLine, ReceiptPairing, ReckonedLine } from "#domain/receipt";
import { certaintyWordInSentence } from "./certainty.ts";
import { COMPARISON, factHeading, factText, pairTitle } from "./comparison.ts";
import { changesTable } from "./comparison-receipt-table.ts";
import { lowerFirst } from "./component-title.ts";
import { formatDay, formatOre } from "./format.ts";
import {
  ANNEX_LIMITS,
  CHECKSUM_PLACE,
  computedFact,
  RECEIPT_ADDRESS_PATH,
  RECEIPT_CHECK,
  RECEIPT_LIMITS,
  type ReceiptMaking,
} from "./receipt.ts";
import { receiptPart, type ExplainedPart } from "./receipt-part.ts";
import { daySealWords } from "./seals.ts";
import type {
  PlacedText,
  ReceiptFact,
  ReceiptPart,
  ReceiptPassage,
  WordedReceipt,
} from "./worded-receipt.ts";

/** The words of a receipt of two agreements that its facts do not give. */
export type ComparisonWords = {
  readonly title: string;
  readonly caption: string;
  /** How the frames differ, and what the shown recipients get more or less together. */
  readonly answer: readonly [frame: string, sum: string];
  /** The explanation of each pair's parts, in the order of the pairs; absent where a side is not computed. */
  readonly explained: readonly { readonly before?: ExplainedPart; readonly after?: ExplainedPart }[];
  /** Which component each step is, as the receipt carries them. */
  readonly places: readonly ReceiptPairing[];
  readonly results: readonly string[];
  /** The page that shows the same: "/overenskommelser/…/jamfor?…", after the name of the server where that is known. */
  readonly page: string;
};

/** A receipt of two agreements in Swedish. */
export function wordComparisonReceipt(
  facts: ChangeFacts,
  own: ComparisonWords,
  making: ReceiptMaking,
): WordedReceipt {
  return {
    window: words("window", `Kvitto: ${own.title} – Samnytta`),
    name: words("name", `Kvitto, sparat ${formatDay(making.savedOn)}`),
    title: words("title", own.title),
    notes: own.answer.map((note, index) => words(`note.${index}`, note)),
    check: RECEIPT_CHECK,
    table: changesTable(facts, own.caption),
    parts: [
      howPart(),
      ...facts.pairs.map((pair, index) => pairPart(pair, index, facts, own)),
      changedPart(facts.changed),
    ],
    proof: { heading: words("proof.heading", "Kontrollsummor"), facts: proofOf(facts, own, making) },
    seal: daySealWords(making.sealed),
    limits: {
      heading: words("limits.heading", "Vad kvittot visar"),
      sentences: [
        ...RECEIPT_LIMITS,
        "Vad som ändrades i avtalens ord är läst ur avtalen. Det är inte uträknat.",
        ...(facts.hasPublished ? ANNEX_LIMITS.slice(0, 1) : []),
      ].map((sentence, index) => words(`limits.${index}`, sentence)),
    },
  };
}

/** The order in which the causes are computed. */
function howPart(): ReceiptPart {
  return {
    steps: [
      {
        heading: words("how.heading", COMPARISON.howHeading),
        passages: [COMPARISON.how, COMPARISON.howParts].map((text, index) =>
          note(words(`how.${index}.text`, text)),
        ),
      },
    ],
  };
}

/** The facts that are other ones, each before and after. */
function changedPart(changed: readonly ChangedFact[]): ReceiptPart {
  return {
    steps: [
      {
        heading: words("facts.heading", COMPARISON.factsHeading),
        passages:
          changed.length === 0
            ? [note(words("facts.none", COMPARISON.noFacts))]
            : changed.map((fact, index) => ({
                kind: "note",
                mark: words(`facts.${index}.mark`, `${factHeading(fact)}.`),
                text: words(
                  `facts.${index}.text`,
                  `${closed(`Före: ${factText(fact.before)}`)} ${closed(`Efter: ${factText(fact.after)}`)}`,
                ),
              })),
      },
    ],
  };
}

/** What both agreements say about a part, and what each step between them gives. */
function pairPart(
  { pair, lines, steps }: FactPair,
  index: number,
  { before, after }: ChangeFacts,
  { explained }: ComparisonWords,
): ReceiptPart {
  const own = explained[index] ?? {};
  const of = (side: ExplainedPart | undefined, part: number, title: string): ReceiptPart["steps"] =>
    side === undefined
      ? []
      : receiptPart(side, part, false).map(({ heading, passages }) => ({
          heading: { ...heading, text: `${title}: ${lowerFirst(heading.text)}` },
          passages,
        }));
  return {
    title: words(`pair.${index}.title`, pairTitle(pair)),
    steps: [
      ...of(own.before, 2 * index, before.agreement.title),
      ...of(own.after, 2 * index + 1, after.agreement.title),
      {
        heading: words(`steps.${index}.heading`, STEPS_HEADING),
        passages: [
          {
            kind: "ledger",
            name: STEPS_HEADING,
            lines: lines.map((line) => ({
              label: words(`steps.${index}.${line.line}.label`, lineLabel(line, steps)),
              value: {
                place: `steps.${index}.${line.line}.value`,
                text: formatOre(line.together, KRONA),
                isComputed: true,
              },
              isSum: false,
            })),
          },
        ],
      },
    ],
  };
}

const STEPS_HEADING = "Stegen, och vad mottagarna i tabellen får tillsammans";

const LINES: Readonly<Record<PairLine, string>> = {
  start: "Före",
  withMoney: "Det senare avtalets pengar efter det tidigares nyckel",
  withPeople: "Samma på det senare avtalets folkmängd",
  end: "Efter",
  publishedBefore: "Före, med betalarens tabell",
  publishedAfter: "Efter, med betalarens tabell",
};

/** A step with what it shares; the amounts of an agreement's own with how sure they are. */
function lineLabel({ line, total }: ReckonedLine, { start, end }: FactPair["steps"]): string {
  if (total === undefined) return LINES[line];
  const certainty = line === "start" ? start?.certainty : line === "end" ? end?.certainty : undefined;
  const sure = certainty === undefined ? "" : `, ${certaintyWordInSentence(certainty)}`;
  return `${LINES[line]}${sure}: ${formatOre(total, KRONA)} att fördela`;
}

function proofOf(
  facts: ChangeFacts,
  { places, results, page }: ComparisonWords,
  { addressPath }: ReceiptMaking,
): readonly ReceiptFact[] {
  const { before, after, addresses, series, annexes, ruleVersion } = facts;
  const where = addressPath === RECEIPT_ADDRESS_PATH ? " i den Samnytta där kvittot sparades" : "";
  const sums = [
    { title: before.agreement.title, address: addresses.before },
    { title: after.agreement.title, address: addresses.after },
  ].flatMap(({ title, address }) => (address === undefined ? [] : [{ title, address }]));
  return [
    { label: words("page.label", `Jämförelsens adress${where}`), value: words("page", page) },
    ...sums.map(({ title, address }, index) =>
      computedFact(`address.${index}`, `Adress till beloppen tillsammans, ${title}`, addressPath + address),
    ),
    ...results.map((result, index) =>
      computedFact(
        `result.${index}`,
        `Fördelningens kontrollsumma, ${stepName(index, facts, places)}`,
        result,
      ),
    ),
    computedFact("version.earlier", `Avtalets version, ${before.agreement.title}`, before.agreement.version),
    computedFact("version", `Avtalets version, ${after.agreement.title}`, after.agreement.version),
    ...series.map(({ hash, series: { date } }, index) =>
      computedFact(`series.${index}`, `Folkmängden ${formatDay(date)}`, hash),
    ),
    ...annexes.map(({ hash, annex: { title } }, index) =>
      computedFact(`annex.${index}`, `Bilagans kontrollsumma, ${title}`, hash),
    ),
    computedFact("rules", "Räknereglernas version", String(ruleVersion)),
    computedFact(CHECKSUM_PLACE, "Kvittots kontrollsumma", ""),
  ];
}

const STEPS = ["start", "end", "withMoney", "withPeople"] as const;

/** The step that a component is first used in: "Kommunerna: analys och handlingsplan, före". */
function stepName(component: number, { pairs }: ChangeFacts, places: readonly ReceiptPairing[]): string {
  for (const [index, { pair }] of pairs.entries()) {
    const step = STEPS.find((name) => places[index]?.[name] === component);
    if (step !== undefined) return `${pairTitle(pair)}: ${lowerFirst(LINES[step])}`;
  }
  return "";
}

function note(text: PlacedText): ReceiptPassage {
  return { kind: "note", text };
}

/** A sentence with its full stop, once. */
function closed(sentence: string): string {
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

function words(place: string, text: string): PlacedText {
  return { place, text };
}
