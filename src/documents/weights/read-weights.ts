import type { ListedWeight, WeightsProblem } from "#domain/allocation";
import { addFractions, compareFractions, parseFraction, wholeFraction, type Fraction } from "#domain/money";
import { fail, ok, okUnless, type FilePlace, type Result } from "#domain/result";
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
  const weights: WrittenWeight[] = [];
  const read = readList(bytes, file, COLUMNS, (row) => {
    const decimalMark = row.separator === "," ? "." : ",";
    weights.push({ written: row.text("weight"), at: row.place("weight"), decimalMark });
    return readRow(row, firstRows);
  });
  if (!read.ok) return read;
  if (read.value.every(({ weight }) => weight.numerator === 0n))
    return fail({ kind: "weights-all-zero", at: { file } });
  return okUnless([...findTotals(read.value, file), ...findAmbiguous(weights)], () => read.value);
}

const TOTAL = /^(?:summa|s:a|total(?:t|summa)?)$/i;
/** A country may be one among others; it is a total where it weighs as much as all of them. */
const COUNTRY = /^(?:hela )?(?:riket|landet|sverige)$/i;

function findTotals(rows: readonly ListedWeight[], file: string): readonly WeightsProblem[] {
  let sum = wholeFraction(0n);
  for (const { weight } of rows) sum = addFractions(sum, weight);
  return rows.flatMap(({ code, name, weight, row }) => {
    const written = [name, code].find((text) => TOTAL.test(text) || COUNTRY.test(text));
    if (written === undefined) return [];
    const isSumOfOthers = rows.length > 2 && compareFractions(addFractions(weight, weight), sum) === 0;
    return isSumOfOthers || TOTAL.test(written)
      ? [{ kind: "row-is-total", at: { file, row }, written } as const]
      : [];
  });
}

/** A weight as the file has it. @property decimalMark the file's own: a comma where commas do not part its columns */
type WrittenWeight = { readonly written: string; readonly at: FilePlace; readonly decimalMark: "." | "," };

const MAY_BE_GROUPED = /^[1-9]\d{0,2}[.,]\d{3}$/;
const HAS_DECIMALS = /[.,](?!\d{3}$)|^0[.,]|\d{4}[.,]|\s/;
const WHOLE = /^[1-9]\d*$/;

/**
 * "1.234" among whole weights of a Swedish list may be 1234: three figures after a mark that is not the file's decimal
 * mark, and no other weight that shows that it is one. Where every weight is written so, both readings share alike.
 */
function findAmbiguous(weights: readonly WrittenWeight[]): readonly WeightsProblem[] {
  const all = weights.map(({ written }) => written);
  if (!all.some((written) => WHOLE.test(written)) || all.some((written) => HAS_DECIMALS.test(written)))
    return [];
  return weights.flatMap(({ written, at, decimalMark }) =>
    MAY_BE_GROUPED.test(written) && !written.includes(decimalMark)
      ? [{ kind: "number-ambiguous", at, written, joined: written.replace(/[.,]/, "") } as const]
      : [],
  );
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
