import type { Fraction, Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Weight } from "./types.ts";

/** A whole number as number or bigint; in `Quotas` all floors are of one kind, and remainders and denominator of one. */
export type Whole = number | bigint;

/**
 * Exact shares in grains before the rest is handed out: share = floor + remainder ÷ denominator.
 * Arrays run in listing order. `totalGrains` is what the shares are to sum to.
 */
export type Quotas = {
  readonly recipients: readonly RecipientCode[];
  readonly floors: readonly Whole[];
  readonly remainders: readonly Whole[];
  readonly denominator: Whole;
  readonly totalGrains: bigint;
};

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * The quotas of a proportional key: total × weight ÷ Σ weights.
 *
 * Computed in ordinary numbers while the largest product plus the divisor stays within 2^53 − 1, where they are
 * exact, and in bigint above that (invariant M9): the same integers either way.
 * @param weights ≥ 0 in listing order, with a sum above 0
 */
export function proportionalQuotas(
  totalGrains: bigint,
  recipients: readonly RecipientCode[],
  weights: readonly Weight[],
): Quotas {
  let sum = 0n;
  let largest = 0n;
  for (const { value } of weights) {
    sum += value;
    if (value > largest) largest = value;
  }
  // A county whose every weight is zero has been given nothing to share.
  if (sum === 0n) return bigintQuotas(totalGrains, recipients, weights, 1n);
  return totalGrains * largest + sum <= SAFE
    ? numberQuotas(totalGrains, recipients, weights, sum)
    : bigintQuotas(totalGrains, recipients, weights, sum);
}

function numberQuotas(
  totalGrains: bigint,
  recipients: readonly RecipientCode[],
  weights: readonly Weight[],
  sum: bigint,
): Quotas {
  const total = Number(totalGrains);
  const denominator = Number(sum);
  const floors: number[] = [];
  const remainders: number[] = [];
  for (const { value } of weights) {
    const product = total * Number(value);
    let floor = Math.floor(product / denominator);
    let remainder = product - floor * denominator;
    // The quotient of two floats may land one off; the remainder is exact and says so.
    if (remainder < 0) {
      floor -= 1;
      remainder += denominator;
    } else if (remainder >= denominator) {
      floor += 1;
      remainder -= denominator;
    }
    floors.push(floor);
    remainders.push(remainder);
  }
  return { recipients, floors, remainders, denominator, totalGrains };
}

/** Products beyond 2^53, but remainders are smaller than the sum of weights: within it they can be ordinary numbers. */
function bigintQuotas(
  totalGrains: bigint,
  recipients: readonly RecipientCode[],
  weights: readonly Weight[],
  sum: bigint,
): Quotas {
  const isSmall = sum <= SAFE;
  const floors: bigint[] = [];
  const remainders: Whole[] = [];
  for (const { value } of weights) {
    const product = totalGrains * value;
    const floor = product / sum;
    const remainder = product - floor * sum;
    floors.push(floor);
    remainders.push(isSmall ? Number(remainder) : remainder);
  }
  return { recipients, floors, remainders, denominator: isSmall ? Number(sum) : sum, totalGrains };
}

/**
 * The quotas of exact shares of any composition, brought to one denominator.
 * @param exact shares in öre, ≥ 0 @param grain öre
 */
export function quotasOf(
  exact: ReadonlyMap<RecipientCode, Fraction>,
  totalGrains: bigint,
  grain: Ore,
): Quotas {
  let denominator = 1n;
  for (const share of exact.values())
    denominator = leastCommonMultiple(denominator, share.denominator * grain);
  const inDenominator = [...exact.values()].map(
    (share) => share.numerator * (denominator / (share.denominator * grain)),
  );
  return {
    recipients: [...exact.keys()],
    floors: inDenominator.map((value) => value / denominator),
    remainders: inDenominator.map((value) => value % denominator),
    denominator,
    totalGrains,
  };
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let a = left;
  let b = right;
  while (b !== 0n) [a, b] = [b, a % b];
  return (left / a) * right;
}
