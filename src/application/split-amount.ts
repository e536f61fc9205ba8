import {
  allocate,
  allocationHash,
  fixed,
  proportional,
  scaleToWholeWeights,
  type AllocationKey,
  type AllocationProblem,
  type AllocationRule,
  type ListedWeight,
  type Share,
  type Weights,
} from "#domain/allocation";
import {
  fraction,
  KRONA,
  ore,
  parseFraction,
  roundDown,
  sumOre,
  TKR,
  toDecimalText,
  type Fraction,
  type Ore,
} from "#domain/money";
import { fail, ok, type Result } from "#domain/result";

/** The units an amount can be split in, with their öre. */
export const SPLIT_UNITS: ReadonlyMap<string, Ore> = new Map([
  ["öre", ore(1n)],
  ["ore", ore(1n)],
  ["krona", KRONA],
  ["kronor", KRONA],
  ["kr", KRONA],
  ["tkr", TKR],
]);

/** What is to be split: `total` counts units and is shared by weight; `fixed` of the rows comes on top. */
export type SplitOrder = {
  readonly total: bigint;
  readonly unit: Ore;
  readonly rest: AllocationRule["rest"];
  readonly weights: readonly ListedWeight[];
};

/** One row of the answer, in the order of the file. Amounts in units; `exact` is the share before rounding. */
export type SplitRow = {
  readonly code: string;
  readonly name: string;
  /** The weight as it was written, with a point. */
  readonly weight: string;
  readonly exact: Fraction;
  /** The share before rounding with six decimals and a point. */
  readonly exactText: string;
  readonly amount: bigint;
  readonly rest: Share["rest"];
};

/** The split amount: the rows, and what is left over when each is rounded by itself. */
export type Split = {
  readonly rows: readonly SplitRow[];
  readonly difference: bigint;
  readonly hash: string;
};

/** What cannot be split: a fixed amount finer than an öre, or what the allocation itself refuses. */
export type SplitProblem =
  AllocationProblem | { readonly kind: "fixed-finer-than-ore"; readonly row: number; readonly code: string };

/** A total as a person writes it, whole units: "1367000000", "1 367 000 000"; undefined when it is not one. */
export function readTotal(text: string): bigint | undefined {
  const read = parseFraction(text);
  return read.ok && read.value.denominator === 1n && read.value.numerator >= 0n
    ? read.value.numerator
    : undefined;
}

/** Splits an amount by a list of weights, exactly, without agreement or population (samnytta split). */
export function splitAmount({ total, unit, rest, weights }: SplitOrder): Result<Split, SplitProblem> {
  const tooFine = weights.filter(
    ({ fixed: own }) => own !== undefined && (own.numerator * unit) % own.denominator !== 0n,
  );
  const [first, ...others] = tooFine.map(({ row, code }) => ({
    kind: "fixed-finer-than-ore" as const,
    row,
    code,
  }));
  if (first !== undefined) return fail(first, ...others);
  const amounts = new Map(
    weights.flatMap(({ code, fixed: own }): [string, Ore][] =>
      own === undefined || own.numerator === 0n
        ? []
        : [[code, ore(roundDown(fraction(own.numerator * unit, own.denominator)))]],
    ),
  );
  const result = allocate(ore(total * unit + sumOre(amounts.values())), keyOf(weights, amounts), {
    grain: unit,
    stage: "direct",
    rest,
  });
  if (!result.ok) return result;
  const shares = new Map(result.value.shares.map((share) => [share.recipient, share]));
  return ok({
    hash: allocationHash(result.value),
    difference: result.value.difference / unit,
    rows: weights.flatMap(({ code, name, weight }) => {
      const share = shares.get(code);
      return share === undefined
        ? []
        : [
            {
              code,
              name,
              weight: weightText(weight),
              exact: inUnits(share.exact, unit),
              exactText: toDecimalText(inUnits(share.exact, unit), 6),
              amount: share.amount / unit,
              rest: share.rest,
            },
          ];
    }),
  });
}

function keyOf(weights: readonly ListedWeight[], amounts: ReadonlyMap<string, Ore>): AllocationKey {
  const whole = scaleToWholeWeights(weights.map(({ weight }) => weight));
  const source = { document: "viktlista" };
  const listed: Weights = new Map(
    weights.map(({ code }, index) => [code, { value: whole[index] ?? 0n, unit: "parts", source }]),
  );
  return amounts.size === 0 ? proportional(listed) : fixed(amounts, proportional(listed));
}

function inUnits(exact: Fraction, unit: Ore): Fraction {
  return fraction(exact.numerator, exact.denominator * unit);
}

/** A weight was written in decimals, so its denominator divides a power of ten. */
function weightText(weight: Fraction): string {
  let decimals = 0;
  while (10n ** BigInt(decimals) % weight.denominator !== 0n) decimals += 1;
  return toDecimalText(weight, decimals);
}
