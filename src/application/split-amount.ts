import {
  allocate,
  allocationHash,
  proportional,
  scaleToWholeWeights,
  type AllocationProblem,
  type AllocationRule,
  type ListedWeight,
  type RestReason,
  type Weights,
} from "#domain/allocation";
import {
  addFractions,
  fraction,
  KRONA,
  ore,
  parseFraction,
  TKR,
  toDecimalText,
  wholeFraction,
  type Fraction,
  type Ore,
} from "#domain/money";
import { fail, ok, type Result } from "#domain/result";
import { hashOf } from "#domain/source";

/** The units an amount can be split in, with their öre. */
const UNITS = { öre: ore(1n), krona: KRONA, tkr: TKR } as const;

/** A unit by its name. */
export type SplitUnit = keyof typeof UNITS;

/** Every unit by its name, the smallest first. */
export const SPLIT_UNITS: readonly SplitUnit[] = ["öre", "krona", "tkr"];

/** How many öre a unit is. @example oreIn("tkr") // 100_000n */
export function oreIn(unit: SplitUnit): Ore {
  return UNITS[unit];
}

/** What a unit may also be called. */
const NAMES: ReadonlyMap<string, SplitUnit> = new Map([
  ["öre", "öre"],
  ["ore", "öre"],
  ["krona", "krona"],
  ["kronor", "krona"],
  ["kr", "krona"],
  ["tkr", "tkr"],
]);

/** What is to be split: `total` counts units and is shared by weight; `fixed` of the rows comes on top. */
export type SplitOrder = {
  readonly total: bigint;
  readonly unit: SplitUnit;
  readonly rest: AllocationRule["rest"];
  readonly weights: readonly ListedWeight[];
};

/** One row of the answer, in the order of the list. Amounts count units; `exact` is before rounding, fixed included. */
export type SplitRow = {
  readonly code: string;
  readonly name: string;
  /** The weight as a decimal number with a point, exact. */
  readonly weight: string;
  readonly exact: Fraction;
  /** `exact` with six decimals and a point. */
  readonly exactText: string;
  readonly amount: bigint;
  readonly rest: RestReason;
};

/** The split amount: the rows, what is left when each is rounded by itself, and the hash of what was split how. */
export type Split = {
  readonly rows: readonly SplitRow[];
  readonly difference: bigint;
  readonly result: string;
};

/** What cannot be split: a fixed amount that is not whole units, or what the allocation itself refuses. */
export type SplitProblem =
  | AllocationProblem
  | {
      readonly kind: "fixed-not-whole";
      readonly row: number;
      readonly code: string;
      readonly written: string;
      readonly unit: SplitUnit;
    };

/** A total as a person writes it, whole units: "1367000000", "1 367 000 000"; undefined when it is not one. */
export function readTotal(text: string): bigint | undefined {
  const read = parseFraction(text);
  return read.ok && read.value.denominator === 1n && read.value.numerator >= 0n
    ? read.value.numerator
    : undefined;
}

/** A unit as a person writes it; undefined when it is not one. @example readUnit("kr") // "krona" */
export function readUnit(text: string): SplitUnit | undefined {
  return NAMES.get(text.trim().normalize("NFC").toLowerCase());
}

/**
 * Splits an amount by a list of weights, exactly, without agreement or population (samnytta split).
 * The rest rule concerns what is shared; a row's fixed amount changes nothing for the others.
 */
export function splitAmount({ total, unit, rest, weights }: SplitOrder): Result<Split, SplitProblem> {
  const [first, ...others] = weights.flatMap((weight) => fixedProblems(weight, unit));
  if (first !== undefined) return fail(first, ...others);
  const perUnit = UNITS[unit];
  const shared = allocate(ore(total * perUnit), proportional(weightsOf(weights)), {
    grain: perUnit,
    stage: "direct",
    rest,
  });
  if (!shared.ok) return shared;
  const rows = weights.flatMap(({ code, name, weight, fixed = NOTHING }, index): readonly SplitRow[] => {
    const share = shared.value.shares[index];
    if (share === undefined) return [];
    const exact = addFractions(fraction(share.exact.numerator, share.exact.denominator * perUnit), fixed);
    return [
      {
        code,
        name,
        weight: decimalText(weight),
        exact,
        exactText: toDecimalText(exact, 6),
        amount: share.amount / perUnit + fixed.numerator / fixed.denominator,
        rest: share.rest,
      },
    ];
  });
  const added = weights.flatMap(({ code, fixed }): readonly (readonly [string, bigint])[] =>
    fixed === undefined ? [] : [[code, fixed.numerator]],
  );
  const hash = allocationHash(shared.value);
  return ok({
    rows,
    difference: shared.value.difference / perUnit,
    result: added.length === 0 ? hash : hashOf({ shared: hash, added }),
  });
}

const NOTHING = wholeFraction(0n);

function fixedProblems({ row, code, fixed }: ListedWeight, unit: SplitUnit): readonly SplitProblem[] {
  if (fixed === undefined || fixed.denominator === 1n) return [];
  return [{ kind: "fixed-not-whole", row, code, written: decimalText(fixed), unit }];
}

function weightsOf(listed: readonly ListedWeight[]): Weights {
  const whole = scaleToWholeWeights(listed.map(({ weight }) => weight));
  const source = { document: "viktlista" };
  return new Map(
    listed.map(({ code }, index) => [code, { value: whole[index] ?? 0n, unit: "parts", source }]),
  );
}

/** A number that was written in decimals: its denominator divides a power of ten. */
function decimalText(number: Fraction): string {
  let decimals = 0;
  while (10n ** BigInt(decimals) % number.denominator !== 0n) decimals += 1;
  return toDecimalText(number, decimals);
}
