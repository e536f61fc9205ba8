import { RULE_VERSION } from "#domain/agreement";
import { hashOf } from "#domain/source";
import { addressesOf } from "./addresses.ts";
import { annexFindings, boundRows } from "./bound-rows.ts";
import { expectedTexts, type ExpectedTexts } from "./expected-texts.ts";
import { figuresIn, unitIn } from "./figures.ts";
import type { ExpectedText, ReceiptFinding, ReceiptVerdict, ShownReceipt } from "./finding.ts";
import { changesIn, publishedInChanges, type ReceiptChange } from "./changes.ts";
import { changedPaths } from "./marks.ts";
import { withoutSeal } from "./seal-line.ts";
import { quotesOutside } from "./quotes.ts";
import {
  RECEIPT_FORMAT,
  RECEIPT_FORMAT_2,
  RECEIPT_FORMAT_3,
  type ReceiptAgreement,
  type ReceiptContent,
} from "./receipt-content.ts";
import { findingsOf, recompute, seriesFindings, type Recomputed } from "./recompute.ts";

/**
 * Computes a receipt again from what it carries (pröva kvittot), and compares with everything it shows.
 *
 * A changed value that is carried is found by the hash of the whole and placed by its mark; one that is shown is found
 * at its place. The text of the agreement must give its version and each series its hash, for addresses are made of
 * them; so must each table of the payer's. Not asked here: whether total, key and rule follow from the text of the agreement (`verify` asks that), and
 * who made the receipt.
 * @param marks as `marksOf` wrote them
 */
export function checkReceipt(content: ReceiptContent, marks: string, shown: ShownReceipt): ReceiptVerdict {
  const hash = hashOf(content);
  const components = content.components.map((component) => recompute(component, content));
  const statedHash = shown.texts.find(([place]) => place === "checksum")?.[1];
  const computed = components.flatMap((component) => component ?? []);
  return {
    findings: [
      ...placedChanges(content, marks, hash === statedHash?.trim()),
      ...contentFindings(content),
      ...components.flatMap((component, index) =>
        component === undefined
          ? [{ kind: "not-computable" as const, component: content.components[index]?.id ?? "" }]
          : findingsOf(component),
      ),
      ...rowFindings(content, components),
      ...compareTexts(expectedTexts(content, components, hash), {
        ...shown,
        stray: withoutSeal(shown.stray, content.sentences),
      }),
    ],
    amounts: amountsIn(content, components),
    published: content.kind === "changes" ? publishedInChanges(content) : boundRows(content).size,
    hash,
    results: computed.map(({ component, result }) => ({ component: component.id, result })),
    addresses: addressesOf(content, components),
  };
}

/** How many amounts are computed again: of two agreements each part's to each shown recipient, steps left out. */
function amountsIn(content: ReceiptContent, components: readonly (Recomputed | undefined)[]): number {
  const { kind, rows, pairs = [] } = content;
  switch (kind) {
    case "comparison":
      return 2 * rows.length;
    case "changes":
      return pairs
        .flatMap(({ start, end }) => [start, end])
        .flatMap((place) => (place === undefined ? [] : [components[place]?.shares]))
        .reduce((sum, shares) => sum + rows.filter(([, code]) => shares?.has(code) === true).length, 0);
    case "amount":
    case "table":
      return rows.filter(([index]) => index < components.length).length;
  }
}

function placedChanges(
  content: ReceiptContent,
  marks: string,
  isHashRight: boolean,
): readonly ReceiptFinding[] {
  const kind = isHashRight ? "mark-changed" : "value-changed";
  return changedPaths(content, marks).map((path) => ({ kind, path }));
}

function contentFindings(content: ReceiptContent) {
  const { format, ruleVersion, agreement, earlier, series } = content;
  const findings: readonly ReceiptFinding[] = [
    ...(FORMATS.includes(format) ? [] : [{ kind: "other-format" as const, format }]),
    ...(ruleVersion === RULE_VERSION ? [] : [{ kind: "other-rules" as const, version: ruleVersion }]),
    ...(earlier === undefined ? [] : versionFindings(earlier)),
    ...versionFindings(agreement),
    ...series.flatMap(seriesFindings),
    ...annexFindings(content),
    ...quotesOutside(content).map((place) => ({ kind: "quote-outside" as const, place })),
  ];
  return findings;
}

const FORMATS: readonly string[] = [RECEIPT_FORMAT, RECEIPT_FORMAT_2, RECEIPT_FORMAT_3];

function versionFindings({ version: stated, content }: ReceiptAgreement): readonly ReceiptFinding[] {
  const computed = hashOf(content);
  return computed === stated ? [] : [{ kind: "agreement-differs", stated, computed }];
}

/** Rows that name a component or a recipient that is not there. */
function rowFindings(content: ReceiptContent, components: readonly (Recomputed | undefined)[]) {
  if (content.kind === "changes") {
    return changesIn(content, components).flatMap(
      ({ isGivenBefore, isGivenAfter }, row): readonly ReceiptFinding[] =>
        isGivenBefore || isGivenAfter ? [] : [{ kind: "row-without-amount", row }],
    );
  }
  const bound = boundRows(content);
  return content.rows.flatMap(([index, code], row): readonly ReceiptFinding[] => {
    const isOwn = index < components.length;
    const component = components[index];
    const isKnown = bound.has(row) || (isOwn && (component === undefined || component.shares.has(code)));
    return isKnown ? [] : [{ kind: "row-without-amount", row }];
  });
}

function compareTexts(expected: ExpectedTexts, { texts, stray }: ShownReceipt): readonly ReceiptFinding[] {
  const shown = new Set(texts.map(([place]) => place));
  // A sum may stand both large at the top and under its table: the same text at the same place is told once.
  const different = [...new Map(texts.map((text) => [text.join("\n"), text])).values()];
  return [
    ...different.flatMap(([place, text]): readonly ReceiptFinding[] => {
      const own = expected.get(place);
      if (own === undefined) return [{ kind: "shown-besides", place, shown: text }];
      return isAsExpected(text, own)
        ? []
        : [{ kind: "shown-differs", place, shown: text.trim(), expected: whatDiffers(text, own) }];
    }),
    ...[...expected.keys()].flatMap((place): readonly ReceiptFinding[] =>
      shown.has(place) ? [] : [{ kind: "not-shown", place }],
    ),
    ...stray.map((text): ReceiptFinding => ({ kind: "stray-text", shown: text.trim() })),
  ];
}

/** Where the words are as they are carried, it is the computed numbers that differ from both. */
function whatDiffers(shown: string, { text, ...computed }: ExpectedText): ExpectedText {
  return text === undefined || plain(shown) === plain(text) ? computed : { text, ...computed };
}

function isAsExpected(shown: string, { text, figures, unit }: ExpectedText): boolean {
  if (text !== undefined && plain(shown) !== plain(text)) return false;
  if (unit !== undefined && unitIn(shown) !== unit) return false;
  if (figures === undefined) return true;
  const found = figuresIn(shown);
  return found.length === figures.length && found.every((figure, index) => figure === figures[index]);
}

/** A browser that saves a page may break its lines elsewhere: any space is a space. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/** Every shown recipient of a receipt of two agreements, computed again from what it carries. */
export function recomputedChanges(content: ReceiptContent): readonly ReceiptChange[] {
  return changesIn(
    content,
    content.components.map((component) => recompute(component, content)),
  );
}
