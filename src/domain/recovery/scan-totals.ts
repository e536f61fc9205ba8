/** The ways amounts may have been rounded, as far as a quick look at each row can tell them apart. */
export const LOOK = {
  largestRemainder: 1,
  eachRounded: 2,
  leftoverToLargest: 4,
  asListed: 8,
  /** Rounded by itself within its county, whose amount was rounded by itself first. */
  eachRoundedTwice: 16,
  /** Within one grain and the row's part of its county's grain: any rule but the leftover to the largest. */
  loose: 32,
} as const;

/** What is looked through: whole amounts with their total, in grains, in the order of the table. */
export type Looked = {
  readonly amounts: Float64Array;
  readonly total: number;
  readonly largest: number;
  /** Each row's part of its county's sum. */
  readonly parts: Float64Array;
};

/** A sum of all weights that no row speaks against, and by which ways of rounding. */
export type Passed = { readonly populationTotal: number; readonly looks: number };

/** Where to look, and after how many to stop. */
export type Range = { readonly from: number; readonly to: number; readonly most: number };

/**
 * Goes through every sum of weights between two and keeps those that every row can live with.
 *
 * With the sum W a row of a kronor weighs the whole number nearest to a × W ÷ total, and that weight's exact share
 * misses the amount by d grains. Each rounding rule allows its own d: by largest remainder all of them lie within one
 * grain of each other, rounded each for itself within a half, as listed first below and then above zero.
 * Ordinary numbers with a tolerance: what passes is proven in whole numbers afterwards, and nothing right is lost.
 * @param asked the ways of rounding to look for, `LOOK` added together
 */
export function scanTotals(looked: Looked, asked: number, range: Range): readonly Passed[] {
  const passed: Passed[] = [];
  for (const [from, to] of stretches(looked, range))
    for (let populationTotal = from; populationTotal <= to; populationTotal += 1) {
      const looks = looksAt(populationTotal, looked, asked);
      if (looks !== 0 && passed.push({ populationTotal, looks }) >= range.most) return passed;
    }
  return passed;
}

/** Which ways of rounding every row can live with, when all together weigh so much. */
function looksAt(populationTotal: number, { amounts, total, largest, parts }: Looked, asked: number): number {
  const count = amounts.length;
  const personsPerGrain = populationTotal / total;
  const grainsPerPerson = total / populationTotal;
  const tolerance = toleranceOf(grainsPerPerson);
  const half = 0.5 + tolerance;
  const one = 1 + tolerance;
  let looks = asked;
  let lowest = Infinity;
  let highest = -Infinity;
  let isBelow = true;
  for (let place = 0; place < count && looks !== 0; place += 1) {
    const persons = (amounts[place] ?? 0) * personsPerGrain;
    const miss = (Math.round(persons) - persons) * grainsPerPerson;
    const size = miss < 0 ? -miss : miss;
    if (miss < lowest) lowest = miss;
    if (miss > highest) highest = miss;
    if (highest - lowest > one) looks &= ~LOOK.largestRemainder;
    if (size > half) {
      looks &= ~LOOK.eachRounded;
      if (place !== largest) looks &= ~LOOK.leftoverToLargest;
      const part = parts[place] ?? 0;
      if (size > half + 0.5 * part) looks &= ~LOOK.eachRoundedTwice;
      if (size > one + part) looks &= ~LOOK.loose;
    }
    if (miss > tolerance) isBelow = false;
    if (size > one || (miss < -tolerance && !isBelow)) looks &= ~LOOK.asListed;
  }
  return looks;
}

/** A weight of ten million persons is known to 2e-9 persons as an ordinary number. */
function toleranceOf(grainsPerPerson: number): number {
  return 1e-6 + 4e-9 * grainsPerPerson;
}

/**
 * The stretches of sums that one large row leaves: for each number of persons that it may have, those that make its
 * share come within reach of its amount. At 25 grains a person they are a twelfth of all sums; where they would meet
 * each other, all sums are one stretch.
 */
function* stretches(
  { amounts, total, largest, parts }: Looked,
  { from, to }: Range,
): Generator<readonly [number, number]> {
  let driver = -1;
  for (let place = 0; place < amounts.length; place += 1)
    if (place !== largest && (amounts[place] ?? 0) > (amounts[driver] ?? 0)) driver = place;
  const amount = amounts[driver] ?? 0;
  const reach = 1 + (parts[driver] ?? 0) + toleranceOf(total / from);
  if (amount <= 2 * reach || total / to <= 2 * reach + 0.1) {
    yield [from, to];
    return;
  }
  const most = Math.ceil(((amount + reach) * to) / total);
  for (let persons = Math.floor(((amount - reach) * from) / total); persons <= most; persons += 1) {
    const least = Math.max(from, Math.ceil((persons * total) / (amount + reach)));
    const greatest = Math.min(to, Math.floor((persons * total) / (amount - reach)));
    if (least <= greatest) yield [least, greatest];
  }
}
