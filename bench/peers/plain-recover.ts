/** What the plain reading takes: amounts and total in whole kronor, in the order of the table. */
export type PlainTable = { readonly amounts: readonly number[]; readonly total: number };

/**
 * A key read backwards as one writes it first: every sum of weights between eight and twelve million, and for each the
 * rows until one is no whole number of persons within half a krona. Nothing is proven, and no rule is named.
 * @returns the sums that every row can live with and the weights add up to
 */
export function recoverPlainly({ amounts, total }: PlainTable): readonly number[] {
  const found: number[] = [];
  for (let all = 8_000_000; all <= 12_000_000; all += 1) {
    let sum = 0;
    const fits = amounts.every((amount) => {
      const persons = Math.round((amount * all) / total);
      sum += persons;
      return Math.abs((persons * total) / all - amount) < 1;
    });
    if (fits && sum === all) found.push(all);
  }
  return found;
}
