import { fractionOf, ore, roundHalfUp, sumOre, type Ore } from "#domain/money";
import type { Alternative, Alternatives, MoneyUse } from "./alternatives.ts";

/** A use of the money with what its part comes to, and what the document's own amounts leave of it. Öre. */
export type UseOfMoney = {
  readonly use: MoneyUse;
  /** The part of the money: 30 % of 5 300 000 kr. */
  readonly amount: Ore;
  /** What the document gives to named recipients together; absent where it names none. */
  readonly given?: Ore;
  /** What of the part has no recipient (ofördelat); 0 where all has one, or where none is named. */
  readonly gap: Ore;
};

/** The money of one column, or unknown where the document says no amount. */
export function moneyOf({ money }: Pick<Alternatives, "money">, column: Alternative) {
  if (column.uses === "unknown") return "unknown" as const;
  return column.uses.map((use): UseOfMoney => {
    const { numerator, denominator } = use.part;
    const amount = ore(roundHalfUp(fractionOf(money.amount, numerator, denominator)));
    if (use.given === undefined) return { use, amount, gap: ore(0n) };
    const given = sumOre(use.given.rows.map((row) => row.amount));
    return { use, amount, given, gap: ore(amount - given) };
  });
}

/** Whether columns whose money is known give the same to their first use: what is the same in either case. */
export function sameInEither(alternatives: Alternatives): UseOfMoney | undefined {
  const known = alternatives.columns
    .map((column) => moneyOf(alternatives, column))
    .filter((money) => money !== "unknown");
  const [first] = known[0] ?? [];
  const isSame = known.every(([use]) => use !== undefined && use.amount === first?.amount);
  return isSame ? first : undefined;
}

/** Whether the two first columns differ in money. */
export function moneyDiffers(alternatives: Alternatives): boolean {
  const [left, right] = alternatives.columns.map((column) => moneyOf(alternatives, column));
  const told = (money: typeof left) =>
    money === undefined || money === "unknown"
      ? "unknown"
      : money.map(({ amount, given = "all" }) => `${amount} ${given}`).join();
  return told(left) !== told(right);
}

/** Whether the two first columns differ on a point: A against B; the column as today is beside. */
export function pointDiffers(
  { columns }: Pick<Alternatives, "columns">,
  { sayings }: Alternatives["points"][number],
): boolean {
  const [left, right] = columns.map(({ id }) => sayings[id]?.value);
  return left !== right;
}
