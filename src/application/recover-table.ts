import { fraction, ore, roundDown, sumOre, type Fraction, type Ore } from "#domain/money";
import { nameOf, type RecipientCode } from "#domain/organisation";
import {
  recipientsOf,
  recoverKey,
  type ListedAmount,
  type RecoveredRow,
  type Recovery,
  type RecoveryBasis,
  type RecoveryProblem,
} from "#domain/recovery";
import { fail, ok, type Result } from "#domain/result";
import type { SplitUnit } from "./split-amount.ts";
import { oreIn } from "./split-amount.ts";

/** A published table to read backwards: amounts and total count the unit. */
export type RecoverOrder = {
  readonly rows: readonly ListedAmount[];
  readonly total?: bigint;
  readonly unit: SplitUnit;
};

/** What was read, with what a page or command says beside the figures. */
export type RecoveredTable = {
  readonly recovery: Recovery;
  readonly nameOf: (recipient: RecipientCode) => string;
  /** The sum of the rows. */
  readonly sum: Ore;
  /** A row that shows how it is done: one with a certain number of persons. */
  readonly example?: { readonly row: RecoveredRow; readonly perPerson: Fraction };
  /** Whom something is told about. */
  readonly named: ReadonlySet<RecipientCode>;
  /** Else regions or counties, whose figures are the sums of counties. */
  readonly isOfMunicipalities: boolean;
  /** No row is left without a key, and nothing is to be told. */
  readonly isClean: boolean;
};

/** Reads the key of a published table backwards (nyckeln baklänges). Nothing is kept. */
export function recoverTable(
  { rows, total, unit }: RecoverOrder,
  basis: RecoveryBasis,
): Result<RecoveredTable, RecoveryProblem> {
  const perUnit = oreIn(unit);
  const [finer, ...more] = rows.flatMap(({ amount, row }): readonly RecoveryProblem[] =>
    (amount.numerator * perUnit) % amount.denominator === 0n ? [] : [{ kind: "amount-finer-than-ore", row }],
  );
  if (finer !== undefined) return fail(finer, ...more);
  const amounts = rows.map(({ code, amount, row }) => ({
    recipient: code,
    row,
    amount: ore(roundDown(fraction(amount.numerator * perUnit, amount.denominator))),
  }));
  const read = recoverKey(
    { rows: amounts, unit: perUnit, ...(total === undefined ? {} : { total: ore(total * perUnit) }) },
    basis,
  );
  if (!read.ok) return read;
  const recovery = read.value;
  const written = new Map(rows.map(({ code, name }) => [code, name]));
  const example = exampleOf(recovery);
  return ok({
    recovery,
    nameOf: (recipient) => nonEmpty(written.get(recipient)) ?? nameOf(recipient, basis.register),
    sum: sumOre(amounts.map(({ amount }) => amount)),
    ...(example === undefined ? {} : { example }),
    named: new Set(recovery.findings.flatMap(recipientsOf)),
    isOfMunicipalities: recovery.rows.every(({ recipient }) => recipient.length === 4),
    isClean: recovery.findings.length === 0 && recovery.outcome !== "none" && recovery.outcome !== "partly",
  });
}

function exampleOf({ rows, total, populationTotal }: Recovery): RecoveredTable["example"] {
  const certain = rows.filter(({ weight, residual }) => weight !== undefined && residual === 0n);
  const row = certain[certain.length >> 1];
  if (row === undefined || populationTotal === undefined) return undefined;
  if (populationTotal.low !== populationTotal.high) return undefined;
  return { row, perPerson: fraction(total, populationTotal.low) };
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
