import type { Agreement, AllocationBasis, ComponentAllocation } from "#domain/agreement";
import { publishedAmounts, type Annex, type PublishedDifference } from "#domain/published";
import type { RecipientCode } from "#domain/organisation";
import { compareAnnex } from "./compare-annex.ts";
import { publishedAmount } from "./published-figure.ts";
import type { ShownAmount } from "./amount-figure.ts";

/**
 * The amounts of a component as they count: what the payer has published for those that an annex names, what we
 * compute for the others. Nothing is handed out anew.
 */
export function withPublished(
  computed: readonly ShownAmount[],
  annexes: readonly Annex[],
  surroundings: {
    readonly result: ComponentAllocation;
    readonly agreement: Agreement;
    readonly basis: AllocationBasis;
  },
): readonly ShownAmount[] {
  if (annexes.length === 0) return computed;
  const { result, agreement, basis } = surroundings;
  const controls = new Map(computed.map((amount) => [amount.recipient, amount]));
  const differences = differencesOf(annexes, result, agreement, basis);
  const published = new Map(
    [...publishedAmounts(annexes)].flatMap(([recipient, given]): [RecipientCode, ShownAmount][] => {
      const difference = differences.get(recipient);
      if (difference === undefined) return [];
      const control = controls.get(recipient);
      return [[recipient, publishedAmount(given, { agreement, result, control, difference })]];
    }),
  );
  return [
    ...computed.map((amount) => published.get(amount.recipient) ?? amount),
    ...[...published.values()].filter(({ recipient }) => !controls.has(recipient)),
  ];
}

/** Each recipient's difference by the last annex that names it. */
function differencesOf(
  annexes: readonly Annex[],
  result: ComponentAllocation,
  agreement: Agreement,
  basis: AllocationBasis,
): ReadonlyMap<RecipientCode, PublishedDifference> {
  return new Map(
    annexes.flatMap(({ table }) =>
      compareAnnex(table, result, agreement, basis).rows.map((row): [RecipientCode, PublishedDifference] => [
        row.recipient,
        row,
      ]),
    ),
  );
}
