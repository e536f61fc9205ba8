import {
  fraction,
  multiplyFractions,
  subtractFractions,
  wholeFraction,
  type Fraction,
  type Ore,
} from "#domain/money";
import type { RiskAssumptions } from "./assumptions.ts";
import { notChance } from "./chances.ts";
import { distributionOf, type KnownLeavers } from "./exact.ts";
import { futuresOf, type FuturesNeeds, type KnownFutures } from "./futures.ts";
import type { NumberParameter } from "./parameters.ts";

/** What is varied together to see what decides the answer. */
export type SwingName =
  | "grantFails"
  | "grantSmaller"
  | "smallerCovers"
  | "hardTimes"
  | "hardTimesFactor"
  | "leaves"
  | "salary"
  | "overheadRises"
  | "relocated"
  | "delays";

/** How often the extra cost is above the threshold with a parameter low and high (känslighet). */
export type Swing = {
  readonly name: SwingName;
  readonly low: { readonly value: Fraction; readonly above: number };
  readonly high: { readonly value: Fraction; readonly above: number };
};

/** What would help (vad som hjälper), each reckoned anew with that alone changed. */
export type MeasureName = "as-is" | "set-aside" | "clause" | "by-key" | "before-notice";

/** How often one bearer is above the threshold with a measure, and what is enough in 95 of 100 futures. */
export type MeasuredBearer = {
  readonly code: string;
  readonly above: number;
  readonly enough: Ore;
};

/** One measure, and what it does for each bearer that was asked about. */
export type Measured = { readonly name: MeasureName; readonly bearers: readonly MeasuredBearer[] };

/** Keeps what comparisons of one post have in common, so that it is reckoned once. */
export type Comparing = {
  readonly needs: FuturesNeeds;
  readonly futures: KnownFutures;
  readonly leavers: Map<string, KnownLeavers<number>>;
};

/** A comparison of a post, with nothing reckoned yet. */
export function comparing(needs: FuturesNeeds): Comparing {
  return { needs, futures: { months: new Map() }, leavers: new Map() };
}

/** What is set aside, agreed and done ahead in the measures: 5 % of each year, two months, and three months before New Year. */
const MEASURES = { setAside: 5n, notice: 2n, lead: 3n } as const;

/**
 * How much each parameter moves the chance of one bearer, the one that moves it most first (tornado). Chances and times
 * are halved and doubled; the notice is the earliest and the latest that was seen; salaries are all low and all high.
 */
export function swingsOf(
  shared: Comparing,
  assumptions: RiskAssumptions,
  code: string,
  threshold: Ore,
): readonly Swing[] {
  const aboveWith = (changed: RiskAssumptions): number =>
    distributionWith(shared, changed, code)?.above(threshold) ?? 0;
  return rangesOf(assumptions)
    .map(({ name, low, high, use }) => ({
      name,
      low: { value: low, above: aboveWith(use(low)) },
      high: { value: high, above: aboveWith(use(high)) },
    }))
    .toSorted((left, right) => spanOf(right) - spanOf(left));
}

/** How far a parameter moves the chance. */
export function spanOf({ low, high }: Swing): number {
  return Math.abs(high.above - low.above);
}

/** What each measure does for some bearers, beside as it is. */
export function measuresOf(
  shared: Comparing,
  assumptions: RiskAssumptions,
  codes: readonly string[],
  threshold: Ore,
): readonly Measured[] {
  const { numbers, choices } = assumptions;
  const withClause = {
    ...assumptions,
    numbers: { ...numbers, agreedNotice: wholeFraction(MEASURES.notice) },
    choices: { ...choices, notice: "agreed" as const },
  };
  const changed: Readonly<Record<MeasureName, RiskAssumptions>> = {
    "as-is": assumptions,
    "set-aside": { ...assumptions, numbers: { ...numbers, setAside: fraction(MEASURES.setAside, 100n) } },
    clause: withClause,
    "by-key": { ...assumptions, choices: { ...choices, employerRisk: "by-key" } },
    // Notice can be given ahead only where there is a notice: without a clause this is the clause and the lead together.
    "before-notice": {
      ...(choices.notice === "none" ? withClause : assumptions),
      numbers: {
        ...(choices.notice === "none" ? withClause : assumptions).numbers,
        noticeLead: wholeFraction(MEASURES.lead),
      },
    },
  };
  return (["as-is", "set-aside", "clause", "by-key", "before-notice"] as const).map((name) => ({
    name,
    bearers: codes.flatMap((code) => {
      const distribution = distributionWith(shared, changed[name], code);
      if (distribution === undefined) return [];
      return [{ code, above: distribution.above(threshold), enough: distribution.enoughIn(0.95) }];
    }),
  }));
}

function distributionWith(
  { needs, futures: common, leavers }: Comparing,
  assumptions: RiskAssumptions,
  code: string,
) {
  const futures = futuresOf(needs, assumptions, common);
  if (!futures.ok) return undefined;
  const known = leavers.get(code) ?? new Map();
  leavers.set(code, known);
  return distributionOf(futures.value, code, known);
}

type Range = {
  readonly name: SwingName;
  readonly low: Fraction;
  readonly high: Fraction;
  readonly use: (value: Fraction) => RiskAssumptions;
};

function rangesOf(assumptions: RiskAssumptions): readonly Range[] {
  const { numbers, delays } = assumptions;
  const set = (changed: Partial<Record<NumberParameter, Fraction>>): RiskAssumptions => ({
    ...assumptions,
    numbers: { ...numbers, ...changed },
  });
  const chance = (name: SwingName & NumberParameter, most: Fraction): Range => ({
    name,
    low: multiplyFractions(numbers[name], fraction(1n, 2n)),
    high: atMost(multiplyFractions(numbers[name], wholeFraction(2n)), most),
    use: (value) => set({ [name]: value }),
  });
  const certain = wholeFraction(1n);
  const leaving = Object.keys(numbers).filter((name): name is NumberParameter => name.startsWith("leaves"));
  const times = (factor: Fraction) =>
    Object.fromEntries(
      leaving.map((name) => [name, atMost(multiplyFractions(numbers[name], factor), certain)]),
    );
  const same = (rise: Fraction) => set({ salaryLow: rise, salaryExpected: rise, salaryHigh: rise });
  const shown = delays.length === 0 ? [0] : delays;
  return [
    chance("grantFails", notChance(numbers.grantSmaller)),
    chance("grantSmaller", notChance(numbers.grantFails)),
    {
      name: "smallerCovers",
      // A quarter of the share less at the low end, and the whole of it at the high one.
      low: notLess(subtractFractions(numbers.smallerCovers, fraction(25n, 100n))),
      high: certain,
      use: (value) => set({ smallerCovers: value }),
    },
    chance("hardTimes", certain),
    {
      name: "hardTimesFactor",
      low: certain,
      high: atMost(multiplyFractions(numbers.hardTimesFactor, wholeFraction(2n)), wholeFraction(10n)),
      use: (value) => set({ hardTimesFactor: value }),
    },
    { name: "leaves", low: fraction(1n, 2n), high: wholeFraction(2n), use: (value) => set(times(value)) },
    { name: "salary", low: numbers.salaryLow, high: numbers.salaryHigh, use: same },
    chance("overheadRises", certain),
    chance("relocated", certain),
    {
      name: "delays",
      low: wholeFraction(BigInt(Math.min(...shown))),
      high: wholeFraction(BigInt(Math.max(...shown))),
      use: (value) => ({ ...assumptions, delays: [Number(value.numerator)] }),
    },
  ];
}

function atMost(value: Fraction, most: Fraction): Fraction {
  return value.numerator * most.denominator > most.numerator * value.denominator ? most : value;
}

function notLess(value: Fraction): Fraction {
  return value.numerator < 0n ? wholeFraction(0n) : value;
}
