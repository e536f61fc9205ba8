import { compareFractions, fraction, type Fraction } from "#domain/money";
import { notChance, asNumber, type Reckoning } from "./chances.ts";
import { inHardTimes, type Futures, type RiskYear } from "./futures.ts";
import { owedAfter } from "./notice.ts";

/**
 * One way for the state's money to go: how far it came, what it covered, and how many months are paid after it ended.
 * Paths that come to the same are one, with their chances together.
 */
export type Path<C> = {
  /** The year whose grant failed; the number of years when none did. */
  readonly endsAt: number;
  /** Months paid from the beginning of that year with no grant for them. */
  readonly unpaid: number;
  /** What the grants carried, öre: less than planned in years of a smaller grant. */
  readonly covered: number;
  readonly chance: C;
};

/** What the grant of a year may do, with its chances. */
export type GrantChances = { readonly fails: Fraction; readonly smaller: Fraction; readonly whole: Fraction };

/** What the grant of a year may do, in ordinary and in hard times. A grant that the payer has told comes. */
export function grantChances(futures: Futures, { isGrantTold }: RiskYear, isHard: boolean): GrantChances {
  const { numbers } = futures.assumptions;
  const none = fraction(0n, 1n);
  if (isGrantTold) return { fails: none, smaller: none, whole: fraction(1n, 1n) };
  const fails = isHard ? inHardTimes(numbers.grantFails, futures.assumptions) : numbers.grantFails;
  const left = notChance(fails);
  const smaller = compareFractions(numbers.grantSmaller, left) > 0 ? left : numbers.grantSmaller;
  const whole = fraction(
    left.numerator * smaller.denominator - smaller.numerator * left.denominator,
    left.denominator * smaller.denominator,
  );
  return { fails, smaller, whole };
}

/** Every chance that a path multiplies, so that a common denominator can be found. */
export function chancesOfPaths(futures: Futures): readonly Fraction[] {
  const { numbers, delays } = futures.assumptions;
  return [
    ...[false, true].flatMap((isHard) =>
      futures.years.flatMap((year) => Object.values(grantChances(futures, year, isHard))),
    ),
    ...(delays.length === 0 ? [] : [fraction(1n, BigInt(delays.length))]),
    numbers.relocated,
    notChance(numbers.relocated),
  ];
}

/** How many chances the longest path multiplies: one a year, one of the delay, one a month of relocation. */
function depthOfPaths(futures: Futures): number {
  return futures.years.length + 1 + futures.months + 24;
}

/** All paths in ordinary or in hard times; their chances sum to `certain` to the power of `depthOfPaths` + 2. */
export function pathsOf<C>(futures: Futures, isHard: boolean, reckoning: Reckoning<C>): readonly Path<C>[] {
  const { years } = futures;
  const found = new Map<string, Path<C>>();
  const depth = depthOfPaths(futures);
  const padded = powersOf(reckoning, depth);
  const covers = asNumber(futures.assumptions.numbers.smallerCovers);
  const add = (path: Path<C>, multiplied: number): void => {
    const chance = reckoning.both(path.chance, padded(depth - multiplied));
    const key = `${path.endsAt} ${path.unpaid} ${path.covered}`;
    const before = found.get(key);
    found.set(key, {
      ...path,
      chance: before === undefined ? chance : reckoning.either(before.chance, chance),
    });
  };
  const go = (index: number, covered: number, chance: C): void => {
    const year = years[index];
    if (year === undefined) return add({ endsAt: index, unpaid: 0, covered, chance }, years.length);
    const { fails, smaller, whole } = grantChances(futures, year, isHard);
    if (whole.numerator > 0n)
      go(index + 1, covered + year.planned, reckoning.both(chance, reckoning.of(whole)));
    if (smaller.numerator > 0n) {
      const part = Math.round(year.planned * covers);
      go(index + 1, covered + part, reckoning.both(chance, reckoning.of(smaller)));
    }
    if (fails.numerator > 0n) {
      const failed = reckoning.both(chance, reckoning.of(fails));
      for (const end of endsOf(futures, index, reckoning))
        add(
          { endsAt: index, unpaid: end.unpaid, covered, chance: reckoning.both(failed, end.chance) },
          index + 1 + end.multiplied,
        );
    }
  };
  go(0, 0, reckoning.certain);
  return [...found.values()];
}

/** How long the employee is paid when the grant of a year fails: by when it is told, by notice and by relocation. */
function endsOf<C>(futures: Futures, index: number, reckoning: Reckoning<C>) {
  const { relocated } = futures.assumptions.numbers;
  const [moved, stays] = [reckoning.of(relocated), reckoning.of(notChance(relocated))];
  return toldAt(futures, index).flatMap(({ told, owed, chance }) => {
    let still = reckoning.of(chance);
    const ends = [];
    for (let month = 0; month < owed; month += 1) {
      ends.push({ unpaid: told + month, chance: reckoning.both(still, moved), multiplied: month + 2 });
      still = reckoning.both(still, stays);
    }
    return [...ends, { unpaid: told + owed, chance: still, multiplied: owed + 1 }];
  });
}

/** When it is known that the grant of a year fails, in months of that year, and what is then owed at most. */
export type Told = { readonly told: number; readonly owed: number; readonly chance: Fraction };

/**
 * What a failed grant leaves, by the month that it is told in. Nothing when the post had not begun by then.
 * With notice given as a precaution before the year, only what of it reaches into the year is owed.
 */
export function toldAt(futures: Futures, index: number): readonly Told[] {
  const { assumptions, months: total } = futures;
  const year = futures.years[index];
  if (year === undefined) return [];
  const lead = Math.round(asNumber(assumptions.numbers.noticeLead));
  const atNewYear = owedAfter({ passed: year.begins, total }, assumptions);
  if (lead > 0 && index > 0 && atNewYear.kind === "notice") {
    return [{ told: 0, owed: Math.max(0, atNewYear.months - lead), chance: fraction(1n, 1n) }];
  }
  const chance = fraction(1n, BigInt(Math.max(1, assumptions.delays.length)));
  const delays = assumptions.delays.length === 0 ? [0] : assumptions.delays;
  return delays.map((delay) => {
    const told = Math.min(year.months, Math.max(0, delay - year.firstMonth + 1));
    if (index === 0 && told === 0) return { told: 0, owed: 0, chance };
    return { told, owed: owedAfter({ passed: year.begins + told, total }, assumptions).months, chance };
  });
}

/** `certain` to the power of one more than the exponent. */
function powersOf<C>(reckoning: Reckoning<C>, most: number): (exponent: number) => C {
  const powers = [reckoning.certain];
  for (let index = 1; index <= most; index += 1) {
    powers.push(reckoning.both(powers.at(-1) ?? reckoning.certain, reckoning.certain));
  }
  return (exponent) => powers[exponent] ?? reckoning.certain;
}
