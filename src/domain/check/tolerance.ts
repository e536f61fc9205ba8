import type { StatedAmount } from "#domain/agreement";
import type { Ore } from "#domain/money";

/** "Cirka" is never taken to mean more than this part of the amount to either side: 5 %. */
export const WIDEST_PART = 20n;

/**
 * How far from a stated amount another may lie and still be the same: nothing where it is exact. "Cirka 16 miljoner"
 * may be half a million off, half of its last digit, but no approximate amount is more than 5 % off.
 * @returns öre
 */
export function toleranceOf({ ore, precision }: Pick<StatedAmount, "ore" | "precision">): bigint {
  if (precision === "exact") return 0n;
  const half = halfLastDigit(ore);
  const widest = ore / WIDEST_PART;
  return half < widest ? half : widest;
}

/** Whether two amounts are the same within a tolerance. @param tolerance öre */
export function isNear(left: bigint, right: bigint, tolerance: bigint): boolean {
  return left - right <= tolerance && right - left <= tolerance;
}

function halfLastDigit(amount: Ore): bigint {
  let unit = 1n;
  while (amount !== 0n && amount % (unit * 10n) === 0n) unit *= 10n;
  return unit / 2n;
}
