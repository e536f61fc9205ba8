import type { ListedWeight, WeightsProblem } from "#domain/allocation";
import { parseFraction, type Fraction } from "#domain/money";
import { fail, ok, type FilePlace, type Result } from "#domain/result";
import { readList, type ListColumns, type ListRow, type ReadRow } from "../csv/read-list.ts";

type Heading = "code" | "name" | "weight" | "fixed";

const COLUMNS: ListColumns<Heading> = {
  headings: ["code", "name", "weight", "fixed"],
  alsoCalled: { kod: "code", namn: "name", vikt: "weight", fast: "fixed" },
  optional: ["fixed"],
};

/** Digits, in groups of three if grouped, with a decimal comma or point; at most forty, so that reading stays quick. */
const NUMBER =
  /^[-\u2212\u2013]?(?:\d{1,40}|\d{1,3}(?:[ \u00a0\u2009\u202f'\u2019]\d{3}){1,12})(?:[.,]\d{1,40})?$/;

/**
 * Reads a file of weights (viktlista) with the columns code, name, weight and, if wanted, fixed.
 *
 * Numbers are taken exactly. A decimal comma needs semicolons between the columns, or quotes around the number.
 * @returns the rows in the order of the file, or every problem with file, row, column and value
 */
export function readWeights(
  bytes: Uint8Array,
  file: string,
): Result<readonly ListedWeight[], WeightsProblem> {
  const firstRows = new Map<string, number>();
  const read = readList(bytes, file, COLUMNS, (row) => readRow(row, firstRows));
  return read.ok && read.value.every(({ weight }) => weight.numerator === 0n)
    ? fail({ kind: "weights-all-zero", at: { file } })
    : read;
}

/** @param firstRows the row of each code so far, which grows */
function readRow(
  { row, text, place }: ListRow<Heading>,
  firstRows: Map<string, number>,
): ReadRow<ListedWeight, WeightsProblem> {
  const code = text("code");
  const firstRow = firstRows.get(code);
  const problems: WeightsProblem[] = [];
  if (code === "") problems.push({ kind: "recipient-code-missing", at: place("code") });
  else if (firstRow === undefined) firstRows.set(code, row);
  else problems.push({ kind: "recipient-twice", at: place("code"), code, firstRow });

  const [weightText, fixedText] = [text("weight"), text("fixed")];
  if (weightText === "") problems.push({ kind: "weight-missing", at: place("weight") });
  const weight = readNumber(weightText === "" ? "0" : weightText, place("weight"));
  const fixed = fixedText === "" ? undefined : readNumber(fixedText, place("fixed"));
  if (!weight.ok) problems.push(...weight.problems);
  if (fixed?.ok === false) problems.push(...fixed.problems);
  if (!weight.ok || fixed?.ok === false) return { problems };
  const value = { code, name: text("name"), weight: weight.value, ...(fixed && { fixed: fixed.value }), row };
  return { value, problems };
}

function readNumber(written: string, at: FilePlace): Result<Fraction, WeightsProblem> {
  const read = NUMBER.test(written) ? parseFraction(written.replaceAll("\u2019", "'")) : undefined;
  if (!read?.ok) return fail({ kind: "number-unreadable", at, written });
  return read.value.numerator < 0n ? fail({ kind: "number-negative", at, written }) : ok(read.value);
}
