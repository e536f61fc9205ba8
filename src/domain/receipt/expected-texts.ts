import { explainShares, type Share } from "#domain/allocation";
import { ore, sumOre, type Ore } from "#domain/money";
import { boundRows, type BoundRow } from "./bound-rows.ts";
import type { ExpectedText } from "./finding.ts";
import { countFigure, exactFigure, figuresIn, figuresOfLine } from "./figures.ts";
import type { ReceiptContent } from "./receipt-content.ts";
import { addressesOf } from "./addresses.ts";
import { expectedChanges } from "./expected-changes.ts";
import { amountText, countText } from "./expected-figures.ts";
import { personsOf, rowsBehind, type Recomputed } from "./recompute.ts";

/** What every place of a receipt should show, computed from what it carries; words as they are carried. */
export type ExpectedTexts = ReadonlyMap<string, ExpectedText>;

/** Rows of base data up to this many are listed one by one in an explanation. */
const MOST_BASIS_ROWS = 5;

/** Every place that a receipt shows, with what it should show there. @param hash of the content */
export function expectedTexts(
  content: ReceiptContent,
  components: readonly (Recomputed | undefined)[],
  hash: string,
): ExpectedTexts {
  const expected = new Map<string, ExpectedText>(content.words.map(([place, text]) => [place, { text }]));
  const put = (place: string, own: ExpectedText) => expected.set(place, { ...expected.get(place), ...own });
  for (const [place, own] of [...names(content, components, hash), ...shown(content, components)]) {
    put(place, own);
  }
  return expected;
}

function shown(content: ReceiptContent, components: readonly (Recomputed | undefined)[]): Places {
  switch (content.kind) {
    case "amount":
      return oneAmount(content, components);
    case "changes":
      return expectedChanges(content, components);
    case "table":
    case "comparison":
      return rows(content, components);
  }
}

type Places = Generator<readonly [place: string, expected: ExpectedText], void>;

/** Hashes, addresses and versions, by which anybody can tell that it is the same. */
function* names(
  content: ReceiptContent,
  components: readonly (Recomputed | undefined)[],
  hash: string,
): Places {
  yield ["checksum", { text: hash }];
  yield ["version", { text: content.agreement.version }];
  if (content.earlier !== undefined) yield ["version.earlier", { text: content.earlier.version }];
  yield ["rules", { text: String(content.ruleVersion) }];
  for (const [index, address] of addressesOf(content, components).entries()) {
    yield [`address.${index}`, { text: content.addressPath + address }];
  }
  for (const [index, series] of content.series.entries()) yield [`series.${index}`, { text: series.hash }];
  for (const [index, { hash: own }] of (content.annexes ?? []).entries())
    yield [`annex.${index}`, { text: own }];
  for (const [index, component] of components.entries()) {
    if (component === undefined) continue;
    yield [`result.${index}`, { text: component.result }];
    // Of two agreements the totals stand in the steps.
    if (content.kind === "changes") continue;
    yield [`total.${index}`, amountText(component.allocation.total)];
    if (isDifferenceShown(content, component, index)) {
      yield [`difference.${index}`, amountText(component.allocation.difference)];
    }
  }
}

/** What a component leaves without recipient is told where all its recipients are listed. */
function isDifferenceShown({ kind, rows: shown }: ReceiptContent, { allocation }: Recomputed, index: number) {
  if (kind === "amount" || allocation.difference === 0n) return false;
  const own = kind === "comparison" ? shown : shown.filter(([component]) => component === index);
  return own.length === allocation.shares.length;
}

/** The amount and the figures of its steps. */
function* oneAmount(content: ReceiptContent, components: readonly (Recomputed | undefined)[]): Places {
  const [[index, code] = [0, ""]] = content.rows;
  const component = components[index];
  const share = component?.shares.get(code);
  const bound = boundRows(content).get(0);
  if (bound !== undefined) yield* publishedAmount(bound, share);
  if (component === undefined || share === undefined) return;
  if (bound === undefined) yield ["amount", amountText(share.amount)];
  const { lines } = explainShares(component.allocation)(share);
  for (const [line, each] of lines.entries()) {
    const { label, value } = figuresOfLine(each);
    yield [`calculation.${line}.label`, { figures: label }];
    yield [`calculation.${line}.value`, { figures: value, unit: "kr" }];
  }
  for (const [line, persons] of basisFigures(code, component).entries()) {
    yield [`basis.${line}.value`, { figures: [countFigure(persons)] }];
  }
}

/** What the payer has published, and how it stands to what we compute. */
function* publishedAmount({ amount, asWritten }: BoundRow, share: Share | undefined): Places {
  yield ["amount", amountText(amount)];
  yield ["published.0.label", { figures: figuresIn(asWritten) }];
  yield ["published.0.value", amountText(amount)];
  yield ["published.1.value", amountText(amount)];
  if (share === undefined) return;
  yield ["control.0.value", amountText(amount)];
  yield ["control.1.value", amountText(share.amount)];
  yield ["control.2.value", amountText(amount - share.amount)];
}

/** The recipient's rows when they are few, their sum when they are several, and all recipients together. */
function basisFigures(code: string, { series, shares }: Recomputed): readonly bigint[] {
  if (series === undefined) return [];
  const own = rowsBehind(code, series);
  const all = new Set([...shares.keys()].flatMap((recipient) => rowsBehind(recipient, series)));
  return [
    ...(own.length > MOST_BASIS_ROWS ? [] : own.map((row) => personsOf([row]))),
    ...(own.length > 1 ? [personsOf(own)] : []),
    personsOf([...all]),
  ];
}

/** The cells of a table, and its sums. Where the payer has published amounts, what it says and what counts stand beside ours. */
function* rows(content: ReceiptContent, components: readonly (Recomputed | undefined)[]): Places {
  const nameOf = new Map(content.names);
  const titles = new Map(content.words);
  const bound = boundRows(content);
  const listed = content.rows.flatMap(([index, code], row): Listed[] => {
    const share = components[index]?.shares.get(code);
    const other = content.kind === "comparison" ? components[1]?.shares.get(code) : undefined;
    const published = bound.get(row)?.amount;
    return share === undefined && published === undefined
      ? []
      : [{ row, index, code, share, other, published }];
  });
  const isOneComponent = content.kind === "comparison" || content.components.length <= 1;
  for (const { row, index, code, share, other, published } of listed) {
    yield [`row.${row}.name`, { text: nameOf.get(code) ?? code }];
    if (!isOneComponent) yield [`row.${row}.part`, { text: titles.get(`part.${index}.title`) ?? "" }];
    if (isOneComponent && share?.weight !== undefined) {
      yield [`row.${row}.weight`, countText(share.weight.value)];
    }
    if (content.kind === "table" && share !== undefined) {
      yield [`row.${row}.exact`, { figures: [exactFigure(share.exact)], unit: "kr" }];
    }
    if (share !== undefined) yield [`row.${row}.amount`, amountText(share.amount)];
    if (published !== undefined) yield [`row.${row}.published`, amountText(published)];
    if (bound.size > 0) yield [`row.${row}.counts`, amountText(published ?? share?.amount ?? 0n)];
    if (other !== undefined && share !== undefined) {
      yield [`row.${row}.other`, amountText(other.amount)];
      yield [`row.${row}.change`, amountText(ore(other.amount - share.amount))];
    }
  }
  yield* sums(listed, isOneComponent);
}

/** A row with what is computed of it, by the other stage too where both are compared, and what the payer has published. */
type Listed = {
  readonly row: number;
  readonly index: number;
  readonly code: string;
  readonly share: Share | undefined;
  readonly other: Share | undefined;
  readonly published: Ore | undefined;
};

function* sums(listed: readonly Listed[], isOneComponent: boolean): Places {
  const shares = listed.flatMap(({ share }) => share ?? []);
  const weights = shares.flatMap(({ weight }) => (weight === undefined ? [] : [weight.value]));
  if (isOneComponent && weights.length > 0) {
    yield ["sum.weight", countText(weights.reduce((sum, weight) => sum + weight, 0n))];
  }
  const sum = sumOre(shares.map(({ amount }) => amount));
  if (shares.length > 0) yield ["sum.amount", amountText(sum)];
  const published = listed.flatMap((each) => each.published ?? []);
  if (published.length > 0) {
    yield ["sum.published", amountText(sumOre(published))];
    yield [
      "sum.counts",
      amountText(sumOre(listed.flatMap((each) => each.published ?? each.share?.amount ?? []))),
    ];
  }
  const others = listed.flatMap(({ other }) => other ?? []);
  if (others.length === 0) return;
  const other = sumOre(others.map(({ amount }) => amount));
  yield ["sum.other", amountText(other)];
  yield ["sum.change", amountText(ore(other - sum))];
}
