import { fail, ok, type Result } from "#domain/result";
import { fraction, type Fraction } from "./fraction.ts";
import { ore, type Ore } from "./ore.ts";

/** Why a text could not be read as an amount or a number. */
export type AmountReadingProblem =
  | { readonly kind: "not-an-amount"; readonly text: string }
  | { readonly kind: "finer-than-ore"; readonly text: string };

/** Thousands separators that Swedish texts and spreadsheets use between digit groups. */
const SPACES = /[\s\u00a0\u202f\u2009']/g;
const MINUS = /^[-\u2212\u2013]/;

/** Öre per unit word, in the writings that documents use (Mkr and MSEK occur in quotes only). */
const UNITS: ReadonlyMap<string, bigint> = new Map([
  ["öre", 1n],
  ["", 100n],
  ["kr", 100n],
  ["krona", 100n],
  ["kronor", 100n],
  ["sek", 100n],
  ["tkr", 100_000n],
  ["tusen kronor", 100_000n],
  ["mkr", 100_000_000n],
  ["mnkr", 100_000_000n],
  ["msek", 100_000_000n],
  ["miljon", 100_000_000n],
  ["miljoner", 100_000_000n],
  ["miljon kronor", 100_000_000n],
  ["miljoner kronor", 100_000_000n],
  ["mkr kronor", 100_000_000n],
  ["mdkr", 100_000_000_000n],
  ["miljard kronor", 100_000_000_000n],
  ["miljarder kronor", 100_000_000_000n],
]);

/**
 * Reads an amount as Swedish documents and people write it, straight to whole öre.
 *
 * Accepts any space as thousands separator, comma (or a point followed by one or two digits) as decimal sign, and the units
 * öre, kr, tkr, mnkr, Mkr, miljoner, mdkr. Words before the figure ("cirka") are left to the caller.
 * @returns öre, or the problem with the text as given
 * @example parseStatedAmount("5,3 Mkr") // 530_000_000n öre
 */
export function parseStatedAmount(text: string): Result<Ore, AmountReadingProblem> {
  const match =
    /^(?<sign>[-\u2212\u2013]?)\s*(?<whole>\d[\d\s\u00a0\u202f\u2009']*)(?:[.,](?<decimals>\d+))?\s*(?<unit>[a-zåäö][a-zåäö ]*)?$/iu.exec(
      text.trim().replace(/\u00a0/g, " "),
    );
  const perUnit = UNITS.get((match?.groups?.["unit"] ?? "").trim().toLowerCase().replace(/\s+/g, " "));
  if (match?.groups === undefined || perUnit === undefined) return fail({ kind: "not-an-amount", text });
  const decimals = match.groups["decimals"] ?? "";
  const digits = BigInt((match.groups["whole"] ?? "").replace(SPACES, "") + decimals);
  const scale = 10n ** BigInt(decimals.length);
  if ((digits * perUnit) % scale !== 0n) return fail({ kind: "finer-than-ore", text });
  const amount = (digits * perUnit) / scale;
  return ok(ore(match.groups["sign"] === "" ? amount : -amount));
}

/**
 * Reads a whole number, for example a population: digits with any thousands separator.
 * @example parseWholeNumber("22 353") // 22_353n
 */
export function parseWholeNumber(text: string): Result<bigint, AmountReadingProblem> {
  const trimmed = text.trim();
  const digits = trimmed.replace(MINUS, "").replace(SPACES, "");
  if (!/^\d+$/.test(digits)) return fail({ kind: "not-an-amount", text });
  return ok(MINUS.test(trimmed) ? -BigInt(digits) : BigInt(digits));
}

/**
 * Reads a whole or decimal number exactly, never through a float.
 * @example parseFraction("0,25") // 1/4
 */
export function parseFraction(text: string): Result<Fraction, AmountReadingProblem> {
  const trimmed = text.trim();
  const match = /^(\d+)(?:[.,](\d+))?$/.exec(trimmed.replace(MINUS, "").replace(SPACES, ""));
  if (match === null) return fail({ kind: "not-an-amount", text });
  const decimals = match[2] ?? "";
  const numerator = BigInt((match[1] ?? "") + decimals);
  return ok(fraction(MINUS.test(trimmed) ? -numerator : numerator, 10n ** BigInt(decimals.length)));
}
