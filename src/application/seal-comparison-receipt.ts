import {
  marksOf,
  pointingKey,
  RECEIPT_FORMAT_3,
  type ChangeFacts,
  type FactAgreement,
  type FactPair,
  type ReceiptAgreement,
  type ReceiptComponent,
  type ReceiptContent,
  type ReceiptPairing,
  type ReceiptSide,
  type SealedReceipt,
} from "#domain/receipt";
import { canonicalJson, hashOf } from "#domain/source";
import { resultHash } from "./amount-figure.ts";
import { writtenAnnex, writtenComponent, writtenSeries, type ReceiptWords } from "./seal-receipt.ts";

/** A step between two parts has the key and rule of the earlier one. */
const STEPS = [
  ["start", "before"],
  ["withMoney", "before"],
  ["withPeople", "before"],
  ["end", "after"],
] as const satisfies readonly (readonly [keyof FactPair["steps"], ReceiptSide])[];

/** Which component each step of each pair is, and the components: what is the same twice is carried once. */
export type ComparedComponents = {
  readonly pairs: readonly ReceiptPairing[];
  readonly components: readonly ReceiptComponent[];
};

/** Puts everything that a receipt of two agreements needs to compute itself again into one value, as `sealReceipt` does. */
export function sealComparisonReceipt(
  facts: ChangeFacts,
  { addressPath, words, sentences }: ReceiptWords,
): SealedReceipt {
  const { before, after, ruleVersion, rows } = facts;
  const unknownOn = (side: ReceiptSide) =>
    rows.flatMap(({ change }) => (change[side] === "unknown" ? [change.recipient] : []));
  const content: ReceiptContent = {
    format: RECEIPT_FORMAT_3,
    kind: "changes",
    agreement: writtenAgreement(after),
    earlier: writtenAgreement(before),
    ruleVersion,
    addressPath,
    names: rows.map(({ name, change }) => [change.recipient, name]),
    series: facts.series.map(writtenSeries),
    ...comparedComponents(facts),
    ...(facts.annexes.length === 0 ? {} : { annexes: facts.annexes.map(writtenAnnex) }),
    rows: rows.map(({ change }) => [0, change.recipient]),
    unknown: { before: unknownOn("before"), after: unknownOn("after") },
    words,
    sentences,
  };
  return { content, marks: marksOf(content), hash: hashOf(content) };
}

/** The components of a receipt of two agreements, in the order that its results are named in. */
export function comparedComponents(facts: Pick<ChangeFacts, "pairs" | "series">): ComparedComponents {
  const series = facts.series.map(writtenSeries);
  const places = new Map<string, number>();
  const components: ReceiptComponent[] = [];
  const placeOf = (component: ReceiptComponent): number => {
    const name = canonicalJson(component);
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, components.length);
    return components.push(component) - 1;
  };
  const pairs = facts.pairs.map(({ pair: { before, after }, steps }): ReceiptPairing => ({
    ...(before === undefined ? {} : { before: before.result.component.id }),
    ...(after === undefined ? {} : { after: after.result.component.id }),
    ...Object.fromEntries(
      STEPS.flatMap(([name, side]) => {
        const computed = steps[name];
        if (computed === undefined) return [];
        // A part of one side only is all its steps.
        const own = before === undefined ? "after" : side;
        const written = writtenComponent({ computed, isAlternative: false, result: resultHash(computed) });
        const key = pointingKey(computed.allocation.key, series);
        return [[name, placeOf({ ...written, side: own, key })]];
      }),
    ),
  }));
  return { pairs, components };
}

function writtenAgreement({ agreement: { id, title, version }, text }: FactAgreement): ReceiptAgreement {
  return { id, title, version, content: JSON.parse(text) };
}
