import type { DaySeal } from "#domain/log";
import type { Day } from "#domain/time";
import type { ReceiptFacts, ReceiptPair } from "#domain/receipt";
import type { Ore } from "#domain/money";
import { AMOUNT_PAGE, boundByLead, boundRows, publishedRows } from "./amount-page.ts";
import { certaintyWord } from "./certainty.ts";
import { capitalised } from "./capitalised.ts";
import { componentTitle } from "./component-title.ts";
import { formatDay, formatOre } from "./format.ts";
import { receiptPart, type ExplainedPart } from "./receipt-part.ts";
import { receiptTable } from "./receipt-table.ts";
import { stageName } from "./rules.ts";
import { daySealWords } from "./seals.ts";
import type { PlacedText, ReceiptFact, ReceiptTable, WordedReceipt } from "./worded-receipt.ts";

/** What stands before an amount's address where a receipt shows it, after the name of the server where that is known. */
export const RECEIPT_ADDRESS_PATH = "/belopp/";

/** Where and when a receipt is saved. */
export type ReceiptMaking = {
  readonly savedOn: Day;
  /** The seal of the house. */
  readonly sealed: DaySeal | "none";
  /** What stands before an address: "samnytta.example/belopp/", or "/belopp/" where no name is known. */
  readonly addressPath: string;
};

/** A receipt cannot show its own checksum before it has words; the file's writer puts it here. */
export const CHECKSUM_PLACE = "checksum";

/**
 * A receipt in Swedish.
 * @param title what the amounts are @param explained each component's explanation, in the order of the facts
 */
export function wordReceipt(
  facts: ReceiptFacts,
  title: string,
  explained: readonly ExplainedPart[],
  making: ReceiptMaking,
): WordedReceipt {
  const isOne = facts.kind === "amount";
  const isAllPublished = facts.rows.every(({ published }) => published !== undefined);
  const certainties = new Set(
    explained.map(({ trace }) => certaintyWord(isAllPublished ? "published" : trace.certainty)),
  );
  const [certainty = "", ...others] = certainties;
  const isAlike = others.length === 0;
  const table = isOne ? undefined : receiptTable(facts, title);
  return {
    window: words("window", `Kvitto: ${title} – Samnytta`),
    name: words("name", `Kvitto, sparat ${formatDay(making.savedOn)}`),
    title: words("title", title),
    ...amountOf(facts, explained, table),
    ...(isAlike ? { certainty: words("certainty", certainty) } : {}),
    notes: notesOn(facts).map((note, index) => words(`note.${index}`, note)),
    check: RECEIPT_CHECK,
    parts: explained.map((each, index) => ({
      ...(explained.length > 1 ? { title: words(`part.${index}.title`, partTitle(facts, index)) } : {}),
      ...(isAlike
        ? {}
        : { certainty: words(`part.${index}.certainty`, certaintyWord(each.trace.certainty)) }),
      steps: receiptPart(each, index, isOne),
    })),
    ...(table === undefined ? {} : { table }),
    proof: { heading: words("proof.heading", "Kontrollsummor"), facts: proofOf(facts, making) },
    seal: daySealWords(making.sealed),
    limits: {
      heading: words("limits.heading", "Vad kvittot visar"),
      sentences: limitsOf(facts).map((sentence, index) => words(`limits.${index}`, sentence)),
    },
  };
}

/** The words of the check, before it is made. */
export const RECEIPT_CHECK: WordedReceipt["check"] = {
  heading: { place: "check.heading", text: "Kontroll" },
  withoutScript: {
    place: "check.waiting",
    text: "Inget är omräknat. Öppna filen i en webbläsare som kör skript, eller skriv samnytta verify och filens namn.",
  },
};

/** That another amount counts: by the other stage, or published by the payer. */
function notesOn({ kind, components, annexes, rows, bound }: ReceiptFacts): readonly string[] {
  const isAlternative = kind !== "comparison" && components.some((each) => each.isAlternative);
  const alternative = isAlternative ? [AMOUNT_PAGE.alternative.lead] : [];
  if (annexes.length > 0)
    return [...alternative, ...(kind === "amount" ? [] : [publishedRows(bound, rows.length)])];
  if (bound === 0) return alternative;
  return [...alternative, rows.length === 1 ? boundByLead(true) : boundRows(bound, rows.length)];
}

/** What stands large: the amount, or what all in the table get. Two ways of sharing have two sums, in the table. */
function amountOf(
  { kind }: ReceiptFacts,
  [part]: readonly ExplainedPart[],
  table: ReceiptTable | undefined,
): Pick<WordedReceipt, "amount"> {
  if (kind === "amount" && part !== undefined) {
    return { amount: { place: "amount", text: part.trace.amount, isComputed: true } };
  }
  const sumOf = (name: string) => table?.sum.find(({ place }) => place === `sum.${name}`);
  const sum = sumOf("counts") ?? sumOf("amount");
  return kind === "table" && sum !== undefined ? { amount: sum } : {};
}

/** The texts of a receipt that are carried, each with its place. */
export function carriedWords(receipt: WordedReceipt): readonly ReceiptPair[] {
  return placedTexts(receipt).flatMap(({ place, text, isComputed = false }): readonly ReceiptPair[] =>
    isComputed ? [] : [[place, text]],
  );
}

/** What any receipt proves and does not. */
export const RECEIPT_LIMITS = [
  "När filen öppnas räknas beloppen om ur de uppgifter som filen själv bär. Varje text och tal på sidan jämförs, utom raden om försegling. Inget hämtas från nätet.",
  "Det visar att räkningen är rätt, och att sidan och uppgifterna hör ihop.",
  "Det visar inte vem som har gjort kvittot. Den som ändrar uppgifterna och räknar nya kontrollsummor upptäcks först när de jämförs med kontrollsummorna på papper eller på adressen ovan.",
];

/** What is proved of a payer's amount is less than of a computed one. */
export const ANNEX_LIMITS = [
  "Betalarens belopp är inte uträknade. Kvittot visar att de står så i den bilaga som kontrollsumman gäller. Det visar inte att betalaren har skrivit så.",
  "Vår uträkning bredvid är omräknad. Den troliga orsaken till skillnaden är inte omräknad.",
];

function limitsOf({ annexes, components }: ReceiptFacts): readonly string[] {
  if (annexes.length === 0) return RECEIPT_LIMITS;
  return [...RECEIPT_LIMITS, ...ANNEX_LIMITS.slice(0, components.length === 0 ? 1 : 2)];
}

/** A receipt of both stages is about one component; each stage is then a part of its own. */
function partTitle({ components, kind }: ReceiptFacts, index: number): string {
  const computed = components[index]?.computed;
  if (computed === undefined) return "";
  const { rule, shares } = computed.allocation;
  return kind === "comparison"
    ? capitalised(stageName(rule.stage, shares.length))
    : componentTitle(computed.component);
}

function proofOf(facts: ReceiptFacts, { addressPath }: ReceiptMaking): readonly ReceiptFact[] {
  const { agreement, ruleVersion, components, series, annexes, addresses, kind } = facts;
  const label =
    addressPath === RECEIPT_ADDRESS_PATH ? "Adress i den Samnytta där kvittot sparades" : "Adress";
  const own = (label: string, index: number) =>
    components.length === 1 ? label : `${label}, ${lowerPart(facts, index)}`;
  return [
    ...components.flatMap(({ computed: { allocation }, isWholeShown }, index) => [
      computedFact(
        `total.${index}`,
        own("Belopp att fördela", index),
        kronor(allocation.total, allocation.rule.grain),
      ),
      ...(isWholeShown && allocation.difference !== 0n
        ? [
            computedFact(
              `difference.${index}`,
              own("Skillnad mot delens belopp", index),
              kronor(allocation.difference, allocation.rule.grain),
            ),
          ]
        : []),
    ]),
    ...addresses.map((address, index) =>
      computedFact(
        `address.${index}`,
        kind === "comparison" ? own(label, index) : index === 0 ? label : `${label}, vår uträkning`,
        addressPath + address,
      ),
    ),
    ...components.map(({ result }, index) =>
      computedFact(`result.${index}`, own("Fördelningens kontrollsumma", index), result),
    ),
    computedFact("version", "Avtalets version", agreement.version),
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

/** A fact whose value follows from what is carried. */
export function computedFact(place: string, label: string, value: string): ReceiptFact {
  return {
    label: words(`${place}.label`, label),
    value: { place, text: value, isComputed: true },
  };
}

function lowerPart(facts: ReceiptFacts, index: number): string {
  const title = partTitle(facts, index);
  return title.charAt(0).toLowerCase() + title.slice(1);
}

function kronor(amount: Ore, grain: Ore): string {
  return formatOre(amount, grain);
}

function words(place: string, text: string): PlacedText {
  return { place, text };
}

function placedTexts(receipt: WordedReceipt): readonly PlacedText[] {
  const { window, name, title, amount, certainty, notes, check, parts, table, proof, limits } = receipt;
  return [
    window,
    name,
    title,
    ...(amount === undefined ? [] : [amount]),
    ...(certainty === undefined ? [] : [certainty]),
    ...notes,
    check.heading,
    ...parts.flatMap((part) => [
      ...(part.title === undefined ? [] : [part.title]),
      ...(part.certainty === undefined ? [] : [part.certainty]),
      ...part.steps.flatMap(({ heading, passages }) => [
        heading,
        ...passages.flatMap((passage) => {
          switch (passage.kind) {
            case "quote":
              return [...passage.pieces, passage.source];
            case "note":
              return [...(passage.mark === undefined ? [] : [passage.mark]), passage.text];
            case "ledger":
              return passage.lines.flatMap(({ label, value }) => [label, value]);
          }
        }),
      ]),
    ]),
    ...(table === undefined ? [] : tableTexts(table)),
    proof.heading,
    ...proof.facts.flatMap(({ label, value }) => [label, value]),
    limits.heading,
    ...limits.sentences,
  ];
}

function tableTexts({ caption, columns, rows, sum }: ReceiptTable): readonly PlacedText[] {
  return [caption, ...columns, ...rows.flat(), ...sum];
}
