import { fail, ok, type Result } from "#domain/result";
import { fraction, type Fraction } from "./fraction.ts";
import { ore, type Ore } from "./ore.ts";

/** Why a text could not be read as an amount or a number. */
export type AmountReadingProblem =
  | { readonly kind: "not-an-amount"; readonly text: string }
  | { readonly kind: "finer-than-ore"; readonly text: string };

/** Longer texts hold something else than one amount, and are not worth the time. */
const LONGEST_TEXT = 100;

/** Thousands separators that Swedish texts and spreadsheets use between digit groups. */
const SPACES = /[\s'\u2019]/gu;
const MINUS = /^[-\u2212\u2013]\s*/u;
const AMOUNT =
  /^(?<sign>[-\u2212\u2013]?)\s*(?<whole>\d[\d\s'\u2019]*)(?:,(?<decimals>\d+)|\.(?<afterPoint>\d{1,2}))?\s*(?<unit>[a-zåäö][a-zåäö ]*)?$/iu;

/** Öre per unit, in the writings that documents use (Mkr and MSEK occur in quotes only). */
const UNITS: ReadonlyMap<string, bigint> = new Map([
  ["öre", 1n],
  ["", 100n],
  ["kr", 100n],
  ["krona", 100n],
  ["kronor", 100n],
  ["sek", 100n],
  ["tkr", 100_000n],
  ["ksek", 100_000n],
  ["tusen", 100_000n],
  ["mkr", 100_000_000n],
  ["mnkr", 100_000_000n],
  ["msek", 100_000_000n],
  ["miljon", 100_000_000n],
  ["miljoner", 100_000_000n],
  ["mdkr", 100_000_000_000n],
  ["mdr", 100_000_000_000n],
  ["miljard", 100_000_000_000n],
  ["miljarder", 100_000_000_000n],
]);

/**
 * Reads an amount as Swedish documents and people write it, straight to whole öre.
 *
 * Any space or apostrophe between digits is a thousands separator, wherever it stands: published tables hold
 * "544 99 160". The decimal sign is a comma, or a point before one or two digits; "1.500 tkr" is one thing to some
 * and another to others, and is not read. The unit may be followed by kr or kronor, as in "250 Mkr kronor".
 * Words before the figure ("cirka") are left to the caller.
 * @returns öre, or the problem with the text as given
 * @example parseStatedAmount("5,3 Mkr") // 530_000_000n öre
 */
export function parseStatedAmount(text: string): Result<Ore, AmountReadingProblem> {
  const parts = text.length > LONGEST_TEXT ? undefined : AMOUNT.exec(text.trim())?.groups;
  const perUnit = parts && orePer(parts["unit"] ?? "");
  if (parts === undefined || perUnit === undefined) return fail({ kind: "not-an-amount", text });
  const decimals = parts["decimals"] ?? parts["afterPoint"] ?? "";
  const digits = BigInt((parts["whole"] ?? "").replaceAll(SPACES, "") + decimals);
  const scale = 10n ** BigInt(decimals.length);
  if ((digits * perUnit) % scale !== 0n) return fail({ kind: "finer-than-ore", text });
  const amount = (digits * perUnit) / scale;
  return ok(ore(parts["sign"] === "" ? amount : -amount));
}

/**
 * Reads a whole or decimal number exactly, never through a float.
 * @example parseFraction("0,25") // 1/4
 */
export function parseFraction(text: string): Result<Fraction, AmountReadingProblem> {
  const trimmed = text.trim();
  const match = /^(\d+)(?:[.,](\d+))?$/u.exec(trimmed.replace(MINUS, "").replaceAll(SPACES, ""));
  if (match === null || text.length > LONGEST_TEXT) return fail({ kind: "not-an-amount", text });
  const decimals = match[2] ?? "";
  const numerator = BigInt((match[1] ?? "") + decimals);
  return ok(fraction(MINUS.test(trimmed) ? -numerator : numerator, 10n ** BigInt(decimals.length)));
}

function orePer(unit: string): bigint | undefined {
  const plain = unit.toLowerCase().trim().replaceAll(/\s+/gu, " ");
  return UNITS.get(plain) ?? UNITS.get(plain.replace(/ (?:kr|kronor|sek)$/u, ""));
}
