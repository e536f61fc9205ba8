import type { AmountsProblem, ListedAmount } from "#domain/recovery";
import { parseFraction, type Fraction } from "#domain/money";
import { fail, ok, type FilePlace, type Result } from "#domain/result";
import { readList, type ListColumns, type ListRow, type ReadRow } from "../csv/read-list.ts";

type Heading = "code" | "name" | "amount";

const COLUMNS: ListColumns<Heading> = {
  headings: ["code", "name", "amount"],
  alsoCalled: { kod: "code", namn: "name", mottagare: "name", belopp: "amount" },
};

/** Digits, in groups of three if grouped, with at most two decimals; a longer number is no amount. */
const AMOUNT =
  /^[-\u2212\u2013]?(?:\d{1,15}|\d{1,3}(?:[ \u00a0\u2009\u202f'\u2019]\d{3}){1,5})(?:[.,]\d{1,2})?$/;

/**
 * Reads a list of published amounts with the columns code, name and amount. A recipient may stand twice: that is for
 * whoever reads the amounts to say.
 * @returns the rows in the order of the file, or every problem with file, row, column and value
 */
export function readAmounts(
  bytes: Uint8Array,
  file: string,
): Result<readonly ListedAmount[], AmountsProblem> {
  return readList(bytes, file, COLUMNS, readRow);
}

function readRow({ row, text, place }: ListRow<Heading>): ReadRow<ListedAmount, AmountsProblem> {
  const code = text("code");
  const amount = readAmount(text("amount"), place("amount"));
  return {
    ...(amount.ok ? { value: { code, name: text("name"), amount: amount.value, row } } : {}),
    problems: [
      ...(code === "" ? [{ kind: "recipient-code-missing" as const, at: place("code") }] : []),
      ...(amount.ok ? [] : amount.problems),
    ],
  };
}

function readAmount(written: string, at: FilePlace): Result<Fraction, AmountsProblem> {
  if (written === "") return fail({ kind: "amount-missing", at });
  const read = AMOUNT.test(written) ? parseFraction(written.replaceAll("\u2019", "'")) : undefined;
  if (!read?.ok) return fail({ kind: "amount-unreadable", at, written });
  return read.value.numerator < 0n ? fail({ kind: "amount-negative", at, written }) : ok(read.value);
}
