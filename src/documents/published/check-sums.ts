import { sumOre, type Ore } from "#domain/money";
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
      ...nameless.map(({ at, amount }) => missingName(at, amount, rows)),
      ...misprints,
      ...(isControl ? stated.flatMap((each) => findDifference(each, stated, rows.amounts)) : []),
    ],
  };
}

function missingName(at: ReadAmount["at"], amount: Ore, rows: ReadRows): PublishedRecipientProblem {
  const written = rows.unnamed.find((each) => each.at === at)?.text ?? `${amount}`;
  return { kind: "recipient-missing", at, amountWritten: written };
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

function findDifference(
  { of, amount: stated, at, row }: StatedSum,
  sums: readonly StatedSum[],
  amounts: readonly ReadAmount[],
): readonly PublishedTotalProblem[] {
  const from = Math.max(
    0,
    ...sums.filter((other) => other.row < row && other.of !== "all").map((other) => other.row),
  );
  const covered = amounts.filter((amount) => {
    if (of === "all") return true;
    if (of === "section") return amount.row > from && amount.row < row;
    return countyOfMunicipality(amount.recipient.code) === of.code;
  });
  const computed = sumOre(covered.map(({ amount }) => amount));
  if (computed === stated) return [];
  return [
    { kind: "total-differs", at, of: typeof of === "string" ? of : { county: of.county }, stated, computed },
  ];
}
