import type { ListedWeight, WeightsProblem } from "#domain/allocation";
import { parseFraction, type Fraction } from "#domain/money";
import { fail, ok, okUnless, type FilePlace, type Result } from "#domain/result";
import type { CsvTable } from "../csv/parse-csv.ts";
import { findRowsTooLong, readTable, valueAt } from "../csv/read-table.ts";

/** The headings of a file of weights, in the order of the documentation; the last one may be left out. */
const HEADINGS = ["code", "name", "weight", "fixed"] as const;
type Heading = (typeof HEADINGS)[number];

/** Swedish headings that mean the same. */
const SWEDISH: Readonly<Record<string, Heading>> = {
  kod: "code",
  namn: "name",
  vikt: "weight",
  fast: "fixed",
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
  const table = readTable(bytes, file);
  if (!table.ok) return table;
  const columns = findColumns(table.value, file);
  if (!columns.ok) return columns;
  const rows = readRows(table.value, columns.value, file);
  const tooLong = findRowsTooLong(table.value, table.value.rows[0]?.values.length ?? 0, file);
  const problems = [...tooLong, ...rows.problems].toSorted((a, b) => (a.at.row ?? 0) - (b.at.row ?? 0));
  if (problems.length === 0 && rows.weights.every(({ weight }) => weight.numerator === 0n)) {
    return fail({ kind: "weights-all-zero", at: { file } });
  }
  return okUnless(problems, () => rows.weights);
}

type Column = { readonly index: number | undefined; readonly written: string };
type Columns = Readonly<Record<Heading, Column>>;

function findColumns({ rows }: CsvTable, file: string): Result<Columns, WeightsProblem> {
  const [heading] = rows;
  const at = { file, row: heading?.row ?? 1 };
  const found = (heading?.values ?? []).map((value) => value.trim());
  const named = found.map(headingOf);
  const problems: WeightsProblem[] = [];
  const hasHeadings = named.some((heading) => heading !== undefined);
  for (const [index, written] of found.entries()) {
    if (hasHeadings && named[index] === undefined && written !== "") {
      problems.push({ kind: "column-unknown", at: { ...at, column: written }, allowed: HEADINGS });
    }
  }
  for (const wanted of HEADINGS) {
    const same = found.filter((_, index) => named[index] === wanted);
    if (same.length > 1) problems.push({ kind: "column-twice", at, wanted, found: same });
    if (same.length === 0 && wanted !== "fixed") problems.push({ kind: "column-missing", at, wanted, found });
  }
  if (rows.length === 1 && problems.length === 0) problems.push({ kind: "file-without-rows", at: { file } });
  const column = (wanted: Heading): Column => {
    const index = named.indexOf(wanted);
    return { index: index === -1 ? undefined : index, written: found[index] ?? wanted };
  };
  return okUnless(problems, () => ({
    code: column("code"),
    name: column("name"),
    weight: column("weight"),
    fixed: column("fixed"),
  }));
}

function headingOf(written: string): Heading | undefined {
  const plain = written.toLowerCase();
  return HEADINGS.find((heading) => heading === plain) ?? SWEDISH[plain];
}

type ReadRows = { readonly weights: readonly ListedWeight[]; readonly problems: readonly WeightsProblem[] };

function readRows({ rows }: CsvTable, columns: Columns, file: string): ReadRows {
  const weights: ListedWeight[] = [];
  const problems: WeightsProblem[] = [];
  const firstRows = new Map<string, number>();
  for (const { row, values } of rows.slice(1)) {
    const place = ({ written }: Column): FilePlace => ({ file, row, column: written });
    const code = valueAt(values, columns.code.index);
    const firstRow = firstRows.get(code);
    if (code === "") problems.push({ kind: "recipient-code-missing", at: place(columns.code) });
    else if (firstRow !== undefined) {
      problems.push({ kind: "recipient-twice", at: place(columns.code), code, firstRow });
    } else firstRows.set(code, row);

    const weightText = valueAt(values, columns.weight.index);
    const fixedText = valueAt(values, columns.fixed.index);
    if (weightText === "") problems.push({ kind: "weight-missing", at: place(columns.weight) });
    const weight = readNumber(weightText === "" ? "0" : weightText, place(columns.weight));
    const fixed = fixedText === "" ? undefined : readNumber(fixedText, place(columns.fixed));
    if (!weight.ok) problems.push(...weight.problems);
    if (fixed?.ok === false) problems.push(...fixed.problems);
    if (!weight.ok || fixed?.ok === false) continue;
    const name = valueAt(values, columns.name.index);
    weights.push({ code, name, weight: weight.value, ...(fixed && { fixed: fixed.value }), row });
  }
  return { weights, problems };
}

function readNumber(written: string, at: FilePlace): Result<Fraction, WeightsProblem> {
  const read = NUMBER.test(written) ? parseFraction(written.replaceAll("\u2019", "'")) : undefined;
  if (!read?.ok) return fail({ kind: "number-unreadable", at, written });
  return read.value.numerator < 0n ? fail({ kind: "number-negative", at, written }) : ok(read.value);
}
