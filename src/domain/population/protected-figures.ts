import type { Day } from "#domain/time";

// https://www.scb.se/FAQ-CKM, from the reference year 2025. How large it may be SCB does not say: ADR 0018.
const PROTECTED_FROM = 2025;
const PROTECTION_AT_MOST = 3n;

/**
 * How many persons a sum may differ from its parts by, when the agency has stated both. From reference year 2025 SCB
 * adds a small random whole number to every figure of its population statistics, sums too (Cell Key Method).
 * @param parts how many figures are added up
 * @returns persons: 0 before 2025, then 3 for each part and 3 for the sum
 */
export function protectionOf(parts: number, date: Day): bigint {
  return date.year < PROTECTED_FROM ? 0n : BigInt(parts + 1) * PROTECTION_AT_MOST;
}
