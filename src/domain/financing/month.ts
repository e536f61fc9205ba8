/** A calendar month. */
export type Month = { readonly year: number; /** 1 to 12 */ readonly month: number };

/** The month some months after another, or before it where the number is negative. @example monthAfter({ year: 2023, month: 4 }, 35) // { year: 2026, month: 3 } */
export function monthAfter({ year, month }: Month, months: number): Month {
  const count = year * 12 + (month - 1) + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** The months of a period in order. @param months how many, the first one counted */
export function monthsFrom(first: Month, months: number): readonly Month[] {
  return Array.from({ length: months }, (_, index) => monthAfter(first, index));
}

/** Whole months from one to another; negative when the other is earlier. @example monthsBetween({ year: 2023, month: 4 }, { year: 2024, month: 6 }) // 14 */
export function monthsBetween(from: Month, to: Month): number {
  return (to.year - from.year) * 12 + to.month - from.month;
}
