import { ore, sumOre, type Ore } from "#domain/money";
import { countyOfMunicipality } from "#domain/organisation";
import type {
  PublishedAmountProblem,
  PublishedRecipientProblem,
  PublishedTotalProblem,
} from "#domain/published";
import type { ReadAmount, ReadRows, StatedSum } from "./read-table-rows.ts";

/** What the sums of a table say about its rows. */
export type CheckedSums = {
  /** The total that the table states, and that its rows give. */
  readonly total?: StatedSum;
  /** Unnamed rows that turned out to be the total. */
  readonly unnamedTotal?: { readonly row: number; readonly text: string };
  readonly problems: readonly (PublishedAmountProblem | PublishedRecipientProblem | PublishedTotalProblem)[];
};

/**
 * Compares every sum that a table states with its rows. Misprints are read with their digits joined only where all of
 * them together give the stated total exactly; a last row without a name is the total only where it equals the sum.
 * @param areRowsRight false when rows are wrong by themselves: their sum is then no control
 */
export function checkSums(rows: ReadRows, areRowsRight: boolean): CheckedSums {
  const sum = sumOre(rows.amounts.map(({ amount }) => amount));
  const last = rows.unnamed.at(-1);
  const isTotal =
    last !== undefined &&
    last.amount === sum &&
    rows.amounts.every(({ row }) => row < last.row) &&
    rows.amounts.length > 1;
  const nameless = isTotal ? rows.unnamed.slice(0, -1) : rows.unnamed;
  const stated: readonly StatedSum[] = isTotal
    ? [...rows.sums, { of: "all", amount: last.amount, at: last.at, row: last.row }]
    : rows.sums;
  const total = stated.findLast(({ of }) => of === "all");
  const joined = rows.amounts.filter(({ isJoined }) => isJoined);
  const isProven = areRowsRight && nameless.length === 0 && total?.amount === sum;
  const misprints = isProven ? [] : joined.map((amount) => misprintOf(amount, total, sum));
  const isControl = areRowsRight && nameless.length === 0 && misprints.length === 0;
  return {
    ...(total !== undefined && isControl && { total }),
    ...(isTotal && { unnamedTotal: { row: last.row, text: last.text } }),
    problems: [
      ...nameless.map(({ at, text }) => ({ kind: "recipient-missing" as const, at, amountWritten: text })),
      ...misprints,
      ...(isControl ? findDifferences(stated, rows.amounts) : []),
    ],
  };
}

function misprintOf(
  { at, asWritten, amount }: ReadAmount,
  total: StatedSum | undefined,
  withJoined: Ore,
): PublishedAmountProblem {
  return {
    kind: "amount-misprinted",
    at,
    written: asWritten,
    joined: amount,
    ...(total !== undefined && { total: { stated: total.amount, withJoined } }),
  };
}

function findDifferences(
  sums: readonly StatedSum[],
  amounts: readonly ReadAmount[],
): readonly PublishedTotalProblem[] {
  const all = sumOre(amounts.map(({ amount }) => amount));
  const counties = new Map<string, bigint>();
  for (const { recipient, amount } of amounts) {
    const county = countyOfMunicipality(recipient.code);
    counties.set(county, (counties.get(county) ?? 0n) + amount);
  }
  const sections = sectionSums(sums, amounts);
  return sums.flatMap(({ of, amount: stated, at, row }) => {
    const computed = ore(
      of === "all" ? all : of === "section" ? (sections.get(row) ?? 0n) : (counties.get(of.code) ?? 0n),
    );
    const covered = typeof of === "string" ? of : { county: of.county };
    return computed === stated ? [] : [{ kind: "total-differs" as const, at, of: covered, stated, computed }];
  });
}

/** The amounts between each sum that is not the total and the one before it, by the sum's row. */
function sectionSums(
  sums: readonly StatedSum[],
  amounts: readonly ReadAmount[],
): ReadonlyMap<number, bigint> {
  const bounds = sums.flatMap(({ of, row }) => (of === "all" ? [] : [row])).toSorted((a, b) => a - b);
  const sections = new Map<number, bigint>();
  let next = 0;
  for (const bound of bounds) {
    let sum = 0n;
    for (let amount = amounts[next]; amount !== undefined && amount.row < bound; amount = amounts[next]) {
      sum += amount.amount;
      next += 1;
    }
    sections.set(bound, sum);
  }
  return sections;
}
