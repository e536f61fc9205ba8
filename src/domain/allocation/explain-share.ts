import {
  addFractions,
  compareFractions,
  fraction,
  multiplyFractions,
  subtractFractions,
  sumOre,
  wholeFraction,
  type Fraction,
  type Ore,
} from "#domain/money";
import { countyOfMunicipality } from "#domain/organisation";
import type { ExplanationStep, LedgerLine } from "#domain/source";
import { exactShares } from "./exact-shares.ts";
import { onlyParticipants } from "./find-key-problems.ts";
import { sumOfWeights } from "./sum-of-weights.ts";
import type { Allocation, AllocationKey, Share, Weights } from "./types.ts";

type Calculation = ExplanationStep & { readonly kind: "calculation" };

/**
 * The calculation behind one share (räkningen), line by line as the key is composed, down to the rounding.
 * Figures only; `texts` puts the Swedish words to them.
 */
export function explainShare(share: Share, allocation: Allocation): Calculation {
  const key = onlyParticipants(allocation.key);
  const lines =
    allocation.counties !== undefined && key.kind === "proportional"
      ? countyLines(share, allocation, key.weights)
      : keyLines(wholeFraction(allocation.total), key, share.recipient);
  return {
    kind: "calculation",
    lines: [...lines, roundingLine(share), { kind: "result", amount: share.amount }],
  };
}

function keyLines(total: Fraction, key: AllocationKey, recipient: string): readonly LedgerLine[] {
  switch (key.kind) {
    case "proportional":
      return proportionLines(total, key.weights, recipient);
    case "table":
      return [{ kind: "table", exact: wholeFraction(key.amounts.get(recipient) ?? 0n) }];
    case "participants":
      return keyLines(total, key.by, recipient);
    case "fixed":
      return fixedLines(total, key, recipient);
    case "split":
      return splitLines(total, key, recipient);
    case "bounded": {
      const before = exactShares(total, key.by).get(recipient) ?? wholeFraction(0n);
      const exact = exactShares(total, key).get(recipient) ?? wholeFraction(0n);
      const under = keyLines(total, key.by, recipient);
      const change = compareFractions(exact, before);
      if (change === 0) return under;
      const isAt = (bound: Ore | undefined) =>
        bound !== undefined && compareFractions(exact, wholeFraction(bound)) === 0;
      if (!isAt(key.floor) && !isAt(key.ceiling)) return [...under, { kind: "carried", before, exact }];
      // Who carries what the small ones gain may itself be stopped at the ceiling on the way.
      const bound = isAt(key.floor) && (change > 0 || !isAt(key.ceiling)) ? "floor" : "ceiling";
      return [...under, { kind: "held-at", bound, before, exact }];
    }
  }
}

function fixedLines(
  total: Fraction,
  key: AllocationKey & { readonly kind: "fixed" },
  recipient: string,
): readonly LedgerLine[] {
  const own = key.amounts.get(recipient);
  const lines: LedgerLine[] = own === undefined ? [] : [{ kind: "fixed", exact: wholeFraction(own) }];
  if (key.rest === undefined) return lines;
  const fixedSum = wholeFraction(sumOre(key.amounts.values()));
  const left = subtractFractions(total, fixedSum);
  const rest = exactShares(left, key.rest).get(recipient);
  if (rest === undefined) return lines;
  lines.push(
    { kind: "remaining", total, fixed: fixedSum, exact: left },
    ...keyLines(left, key.rest, recipient),
  );
  if (own !== undefined) lines.push({ kind: "sum", exact: addFractions(wholeFraction(own), rest) });
  return lines;
}

function splitLines(
  total: Fraction,
  key: AllocationKey & { readonly kind: "split" },
  recipient: string,
): readonly LedgerLine[] {
  const own = key.parts.flatMap((part) => {
    const exact = multiplyFractions(total, part.fraction);
    const share = exactShares(exact, part.by).get(recipient);
    return share === undefined ? [] : [{ part, exact, share }];
  });
  const lines: LedgerLine[] = own.flatMap(({ part, exact }) => [
    { kind: "part" as const, fraction: part.fraction, of: total, exact },
    ...keyLines(exact, part.by, recipient),
  ]);
  if (own.length < 2) return lines;
  return [...lines, { kind: "sum", exact: own.map(({ share }) => share).reduce(addFractions) }];
}

function countyLines(share: Share, allocation: Allocation, weights: Weights): readonly LedgerLine[] {
  const code = countyOfMunicipality(share.recipient);
  const county = allocation.counties?.find(({ recipient }) => recipient === code);
  if (county?.weight === undefined)
    return keyLines(wholeFraction(allocation.total), allocation.key, share.recipient);
  const weightSum = sumOfWeights(weights);
  const own = new Map([...weights].filter(([recipient]) => countyOfMunicipality(recipient) === code));
  return [
    {
      kind: "county",
      county: code,
      total: wholeFraction(allocation.total),
      weight: county.weight.value,
      weightSum,
      exact: county.exact,
      amount: county.amount,
    },
    ...proportionLines(wholeFraction(county.amount), own, share.recipient),
  ];
}

function proportionLines(total: Fraction, weights: Weights, recipient: string): readonly LedgerLine[] {
  const weight = weights.get(recipient);
  if (weight === undefined) return [];
  const weightSum = sumOfWeights(weights);
  const exact =
    weightSum === 0n
      ? wholeFraction(0n)
      : fraction(total.numerator * weight.value, total.denominator * weightSum);
  return [{ kind: "proportion", total, weight: weight.value, unit: weight.unit, weightSum, exact }];
}

function roundingLine(share: Share): LedgerLine {
  const change = subtractFractions(wholeFraction(share.amount), share.exact);
  const how =
    change.numerator === 0n
      ? "none"
      : share.rest !== "none"
        ? share.rest
        : change.numerator < 0n
          ? "down"
          : "up";
  return { kind: "rounding", how, change };
}
