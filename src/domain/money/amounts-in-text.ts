import { ore, type Ore } from "./ore.ts";

/** An amount, or a bare number that may be one, where it stands in a text (belopp i löptext). */
export type AmountInText = {
  /** What it may come to, in öre. Several where no unit stands beside it, or where its spaces can be read in two ways. */
  readonly readings: readonly Ore[];
  /** Whether a unit of money stands beside it. */
  readonly hasUnit: boolean;
  /** "Cirka", "drygt" or the like stands before it. */
  readonly isAbout: boolean;
  /** Where its number begins and ends in the text, without the unit: counted in characters. */
  readonly start: number;
  readonly end: number;
  /** Öre for one of its unit; absent where none stands beside it. */
  readonly perUnit?: bigint;
};

const SPACE = String.raw`[ \u00a0\u202f\u2009'\u2019]`;
const NUMBER = new RegExp(
  String.raw`(?<![\d.,-])(?:\d{1,3}(?:\.\d{3}){2,}|\d+(?:${SPACE}\d+)*(?:[.,]\d+)?)(?![\d-])`,
  "gu",
);
const UNIT =
  /^\s*(miljard\p{L}*|mdkr|mdr|miljon\p{L}*|mnkr|mkr|msek|tusen|tkr|ksek|kron\p{L}*|kr|sek|:-)(?!\p{L})/iu;
const ABOUT =
  /(?:cirka|ca|c:a|omkring|ungefär|runt|knappt|drygt|nästan|närmare|uppemot|över)\.?\s+(?:[a-zåäö]{2,5}\s+)?$/iu;
const PERCENT = /^\s*(?:%|procent)/iu;

/** Öre for each unit, by how the unit begins. */
const UNITS: readonly (readonly [RegExp, bigint])[] = [
  [/^(?:miljard|md)/iu, 100_000_000_000n],
  [/^(?:miljon|mnkr|mkr|msek)/iu, 100_000_000n],
  [/^(?:tusen|tkr|ksek)/iu, 100_000n],
  [/^(?:kr|sek|:-)/iu, 100n],
];
const ANY_UNIT = UNITS.map(([, perUnit]) => perUnit);

/** Longer texts are no clause, and are read so far. */
const LONGEST_TEXT = 20_000;
/** No amount has more digits. */
const MOST_DIGITS = 18;

/**
 * Every amount of a text, and every number that may be one. Years, percentages and days written 2017-01-01 are none. A
 * number in words ("tre miljoner") is not read.
 * @example amountsInText("250 Mkr fördelas till 21 regioner").map(({ hasUnit }) => hasUnit) // [true, false]
 */
export function amountsInText(text: string): readonly AmountInText[] {
  const read = text.slice(0, LONGEST_TEXT);
  return [...read.matchAll(NUMBER)].flatMap((found): readonly AmountInText[] => {
    const [written] = found;
    const rest = read.slice(found.index + written.length);
    const unit = UNIT.exec(rest);
    if (unit === null && (/^(?:19|20)\d{2}$/.test(written) || PERCENT.test(rest))) return [];
    const perUnit = UNITS.find(([beginning]) => beginning.test(unit?.[1] ?? ""))?.[1];
    const readings = numbersIn(written).flatMap((number) =>
      (perUnit === undefined ? ANY_UNIT : [perUnit]).flatMap((each) => inOre(number, each)),
    );
    return [
      {
        readings,
        hasUnit: perUnit !== undefined,
        isAbout: ABOUT.test(read.slice(0, found.index)),
        start: found.index,
        end: found.index + written.length,
        ...(perUnit === undefined ? {} : { perUnit }),
      },
    ];
  });
}

/** A number as digits, with so many of them after the decimal sign. */
type Digits = { readonly digits: string; readonly decimals: number };

/** What a number with its spaces may be: "2018 1 414" is also 1 414, and 1.414 is also 1 414. */
function numbersIn(written: string): readonly Digits[] {
  const [whole = "", decimals = ""] = /^\d{1,3}(?:\.\d{3}){2,}$/.test(written)
    ? [written.replaceAll(".", "")]
    : written.split(/[.,]/);
  const groups = whole.split(new RegExp(SPACE, "u"));
  const ways = groups.flatMap((_, index) => {
    const own = groups.slice(index);
    const isGrouped = own.slice(1).every((group) => group.length === 3);
    return index === 0 || isGrouped ? [own.join("")] : [];
  });
  return ways.flatMap((digits) => [
    { digits: `${digits}${decimals}`, decimals: decimals.length },
    ...(decimals.length === 3 ? [{ digits: `${digits}${decimals}`, decimals: 0 }] : []),
  ]);
}

function inOre({ digits, decimals }: Digits, perUnit: bigint): readonly Ore[] {
  if (digits.length > MOST_DIGITS) return [];
  const scale = 10n ** BigInt(decimals);
  const amount = BigInt(digits) * perUnit;
  return amount % scale === 0n ? [ore(amount / scale)] : [];
}
