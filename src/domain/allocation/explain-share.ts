import {
  addFractions,
  compareFractions,
  multiplyFractions,
  subtractFractions,
  sumOre,
  wholeFraction,
  type Fraction,
  type Ore,
} from "#domain/money";
import { countyOfMunicipality } from "#domain/organisation";
import { assert } from "#domain/result";
import type { ExplanationStep, LedgerLine } from "#domain/source";
import { exactShares } from "./exact-shares.ts";
import { onlyParticipants } from "./find-key-problems.ts";
import { proportionalShare } from "./proportional-share.ts";
import { sumOfWeights } from "./sum-of-weights.ts";
import type { Allocation, AllocationKey, Share, Weight, Weights } from "./types.ts";

type Calculation = ExplanationStep & { readonly kind: "calculation" };
type LinesOf<Whom> = (whom: Whom) => readonly LedgerLine[];

/**
 * The calculation behind one share (räkningen), line by line as the key is composed, down to the rounding.
 * Figures only; `texts` puts the Swedish words to them.
 */
export function explainShare(share: Share, allocation: Allocation): Calculation {
  return explainShares(allocation)(share);
}

/** The calculation behind any share of an allocation: what all shares have in common is put together once. */
export function explainShares(allocation: Allocation): (share: Share) => Calculation {
  const linesOf = linesOfShares(allocation);
  return (share) => ({ kind: "calculation", lines: linesOf(share) });
}

function linesOfShares(allocation: Allocation): LinesOf<Share> {
  const { counties } = allocation;
  const total = wholeFraction(allocation.total);
  const key = onlyParticipants(allocation.key);
  if (key.kind !== "proportional") {
    const linesOf = linesOfKey(total, key);
    return (share) => [...linesOf(share.recipient), roundingLine(share), resultLine(share)];
  }
  const weightSum = sumOfWeights(key.weights);
  if (counties !== undefined) return countyLines(total, weightSum, counties);
  return (share) => [
    proportionLine(total, share.weight, weightSum, share.exact),
    roundingLine(share),
    resultLine(share),
  ];
}

function linesOfKey(total: Fraction, key: AllocationKey): LinesOf<string> {
  switch (key.kind) {
    case "proportional":
      return weightLines(total, key.weights);
    case "table":
      return (recipient) => [{ kind: "table", exact: wholeFraction(key.amounts.get(recipient) ?? 0n) }];
    case "participants":
      return linesOfKey(total, key.by);
    case "fixed":
      return fixedLines(total, key);
    case "split":
      return splitLines(total, key);
    case "bounded":
      return boundedLines(total, key);
  }
}

function boundedLines(total: Fraction, key: AllocationKey & { readonly kind: "bounded" }): LinesOf<string> {
  const unbound = exactShares(total, key.by);
  const bound = exactShares(total, key);
  const linesUnder = linesOfKey(total, key.by);
  return (recipient) => {
    const before = unbound.get(recipient) ?? wholeFraction(0n);
    const exact = bound.get(recipient) ?? wholeFraction(0n);
    const under = linesUnder(recipient);
    const change = compareFractions(exact, before);
    if (change === 0) return under;
    const isAt = (limit: Ore | undefined) =>
      limit !== undefined && compareFractions(exact, wholeFraction(limit)) === 0;
    if (!isAt(key.floor) && !isAt(key.ceiling)) return [...under, { kind: "carried", before, exact }];
    // Who carries what the small ones gain may itself be stopped at the ceiling on the way.
    const side = isAt(key.floor) && (change > 0 || !isAt(key.ceiling)) ? "floor" : "ceiling";
    return [...under, { kind: "held-at", bound: side, before, exact }];
  };
}

function fixedLines(total: Fraction, key: AllocationKey & { readonly kind: "fixed" }): LinesOf<string> {
  const ownLines = (own: Ore | undefined): readonly LedgerLine[] =>
    own === undefined ? [] : [{ kind: "fixed", exact: wholeFraction(own) }];
  if (key.rest === undefined) return (recipient) => ownLines(key.amounts.get(recipient));
  const fixedSum = wholeFraction(sumOre(key.amounts.values()));
  const left = subtractFractions(total, fixedSum);
  const shares = exactShares(left, key.rest);
  const linesOfRest = linesOfKey(left, key.rest);
  return (recipient) => {
    const own = key.amounts.get(recipient);
    const rest = shares.get(recipient);
    if (rest === undefined) return ownLines(own);
    return [
      ...ownLines(own),
      { kind: "remaining", total, fixed: fixedSum, exact: left },
      ...linesOfRest(recipient),
      ...(own === undefined ? [] : [{ kind: "sum" as const, exact: addFractions(wholeFraction(own), rest) }]),
    ];
  };
}

function splitLines(total: Fraction, key: AllocationKey & { readonly kind: "split" }): LinesOf<string> {
  const parts = key.parts.map(({ fraction, by }) => {
    const exact = multiplyFractions(total, fraction);
    return { fraction, exact, shares: exactShares(exact, by), linesOf: linesOfKey(exact, by) };
  });
  return (recipient) => {
    const own = parts.filter(({ shares }) => shares.has(recipient));
    const lines: readonly LedgerLine[] = own.flatMap(({ fraction, exact, linesOf }) => [
      { kind: "part" as const, fraction, of: total, exact },
      ...linesOf(recipient),
    ]);
    if (own.length < 2) return lines;
    return [
      ...lines,
      { kind: "sum", exact: own.flatMap(({ shares }) => shares.get(recipient) ?? []).reduce(addFractions) },
    ];
  };
}

function countyLines(total: Fraction, weightSum: bigint, counties: readonly Share[]): LinesOf<Share> {
  const byCode = new Map(counties.map((county) => [county.recipient, county]));
  return (share) => {
    const county = byCode.get(countyOfMunicipality(share.recipient));
    assert(county?.weight !== undefined, "a share by county has its county's share before it");
    return [
      {
        kind: "county",
        county: county.recipient,
        total,
        weight: county.weight.value,
        weightSum,
        exact: county.exact,
        amount: county.amount,
      },
      proportionLine(wholeFraction(county.amount), share.weight, county.weight.value, share.exact),
      roundingLine(share),
      resultLine(share),
    ];
  };
}

function weightLines(total: Fraction, weights: Weights): LinesOf<string> {
  const weightSum = sumOfWeights(weights);
  const exactOf = proportionalShare(total, weightSum);
  return (recipient) => {
    const weight = weights.get(recipient);
    return weight === undefined ? [] : [proportionLine(total, weight, weightSum, exactOf(weight.value))];
  };
}

function proportionLine(
  total: Fraction,
  weight: Weight | undefined,
  weightSum: bigint,
  exact: Fraction,
): LedgerLine {
  assert(weight !== undefined, "a share by weight has its weight");
  return { kind: "proportion", total, weight: weight.value, unit: weight.unit, weightSum, exact };
}

/** From the exact share to the amount. The amount is whole, so the change keeps the denominator of the exact share. */
function roundingLine({ exact: { numerator, denominator }, amount, rest }: Share): LedgerLine {
  const change = { numerator: amount * denominator - numerator, denominator };
  const how =
    change.numerator === 0n ? "none" : rest !== "none" ? rest : change.numerator < 0n ? "down" : "up";
  return { kind: "rounding", how, change };
}

function resultLine({ amount }: Share): LedgerLine {
  return { kind: "result", amount };
}
