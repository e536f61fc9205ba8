import { KRONA, ore, type Ore } from "#domain/money";
import type { ExcelRow } from "../workbook/read-sheet.ts";
import { plainHeading, type TableColumns } from "./find-columns.ts";

/** The unit of a table's amounts, or the texts that say different things of it. */
export type TableUnit =
  | { readonly kind: "unit"; readonly ore: Ore }
  | { readonly kind: "unclear"; readonly row: number | undefined; readonly written: string };

const WHOLE = "(?:kronor|kr|sek)";
/** Every way to write a unit and its öre, the longer before what is a part of it. */
const UNITS: readonly (readonly [string, bigint])[] = [
  [`tusen(?:tals?)?(?:\\s?${WHOLE})?|1[ .]?000-?\\s?tals?(?:\\s?${WHOLE})?|tkr|kkr|tsek|ksek`, 100_000n],
  [`milj(?:on(?:er|tals?)|\\.)?\\s?${WHOLE}|miljon(?:er|tals?)|mn?kr|mn?sek`, 100_000_000n],
  ["kronor och ören?|kronor|kr|sek", 100n],
  ["ören?", 1n],
];
const ANY = UNITS.map(([words]) => words).join("|");
/** "1 000 kr" is a unit by itself or after "i"; after other words it is an amount. */
const THOUSAND = new RegExp(`(^|[([,:;/]\\s?|(?:^|\\s)i )1[ .]?000\\s?${WHOLE}(?![\\p{L}\\d])`, "gu");
/** "250 mnkr" is an amount, and no unit of the rows; "2017 tkr" is a year and a unit. */
const AMOUNT = new RegExp(
  `(?<![\\d.,])(?!(?:19|20)\\d\\d\\s)\\d(?:[\\d .]|,\\d)*(?<!1[ .]?000-?)\\s?(?:${ANY})(?![\\p{L}\\d])`,
  "gu",
);
const IN_HEADING = new RegExp(`(?<![\\p{L}\\d])(${ANY})(?![\\p{L}\\d])`, "gu");
/** In a title a unit stands by itself, or after "i": "250 miljoner kronor till kommunerna" says nothing of the rows. */
const IN_TITLE = new RegExp(
  `(?:^|[([]|[,:] ?|(?<![\\p{L}\\d])i )(${ANY})(?=$|[\\])]|[.,;](?!\\d)|(?<=i (?:${ANY})) )`,
  "gu",
);
/** Kronor that are rounded to thousands are kronor. */
const ROUNDED = /avrund/;
/** Notes that say a unit stand alone on their line. */
const NOTE_VALUES = 2;

/**
 * The unit that the amounts are written in, as the heading of their column says, else a title above it; kronor where
 * nobody says. A note below the table is no heading: where it alone says another unit than kronor, it is asked about.
 */
export function unitOf(heading: string, rows: readonly ExcelRow[], columns: TableColumns): TableUnit {
  const place = columns.heading;
  const inHeading = unitsIn(plainHeading(heading), IN_HEADING);
  const [only, ...others] = inHeading;
  if (others.length > 0) return { kind: "unclear", row: place?.row, written: heading };
  if (only !== undefined) return { kind: "unit", ore: ore(only) };
  let said: bigint | undefined;
  for (const { values, row } of rows.slice(0, place?.index ?? 0)) {
    for (const value of values) {
      const plain = plainHeading(value);
      const [unit, ...more] = unitsIn(plain, IN_TITLE);
      if (unit === undefined) continue;
      const isDoubtful = ROUNDED.test(plain) && unit !== KRONA;
      if (more.length > 0 || isDoubtful || (said !== undefined && said !== unit))
        return { kind: "unclear", row, written: value };
      said = unit;
    }
  }
  if (said !== undefined) return { kind: "unit", ore: ore(said) };
  return unitInNotes(rows.slice((place?.index ?? -1) + 1)) ?? { kind: "unit", ore: KRONA };
}

function unitInNotes(rows: readonly ExcelRow[]): TableUnit | undefined {
  for (const { values, row } of rows) {
    const filled = values.filter((value) => value.trim() !== "");
    if (filled.length > NOTE_VALUES) continue;
    const written = filled.find((value) => {
      const plain = plainHeading(value);
      return (
        / /.test(plain) && !ROUNDED.test(plain) && unitsIn(plain, IN_TITLE).some((unit) => unit !== KRONA)
      );
    });
    if (written !== undefined) return { kind: "unclear", row, written };
  }
  return undefined;
}

/** Every unit that a text names, amounts left out. */
function unitsIn(plain: string, pattern: RegExp): readonly bigint[] {
  const text = plain.replaceAll("_", " ").replaceAll(THOUSAND, "$1tkr").replaceAll(AMOUNT, "#");
  return [...new Set([...text.matchAll(pattern)].flatMap(([, unit = ""]) => oreOf(unit) ?? []))];
}

function oreOf(unit: string): bigint | undefined {
  return UNITS.find(([words]) => new RegExp(`^(?:${words})$`, "u").test(unit))?.[1];
}
