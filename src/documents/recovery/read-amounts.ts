import type { AmountsProblem, ListedAmount } from "#domain/recovery";
import { parseFraction, type Fraction } from "#domain/money";
import { fail, ok, okUnless, type FilePlace, type Result } from "#domain/result";
import type { CsvTable } from "../csv/parse-csv.ts";
import { findRowsTooLong, readTable, valueAt } from "../csv/read-table.ts";

/** The headings of a list of published amounts, in the order of the documentation. */
const HEADINGS = ["code", "name", "amount"] as const;
type Heading = (typeof HEADINGS)[number];

/** Swedish headings that mean the same. */
const SWEDISH: Readonly<Record<string, Heading>> = {
  kod: "code",
  namn: "name",
  mottagare: "name",
  belopp: "amount",
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
  const table = readTable(bytes, file);
  if (!table.ok) return table;
  const columns = findColumns(table.value, file);
  if (!columns.ok) return columns;
  const rows = readRows(table.value, columns.value, file);
  const tooLong = findRowsTooLong(table.value, table.value.rows[0]?.values.length ?? 0, file);
  const problems = [...tooLong, ...rows.problems].toSorted((a, b) => (a.at.row ?? 0) - (b.at.row ?? 0));
  return okUnless(problems, () => rows.amounts);
}

type Column = { readonly index: number; readonly written: string };
type Columns = Readonly<Record<Heading, Column>>;

function findColumns({ rows }: CsvTable, file: string): Result<Columns, AmountsProblem> {
  const [heading] = rows;
  const at = { file, row: heading?.row ?? 1 };
  const found = (heading?.values ?? []).map((value) => value.trim());
  const named = found.map(headingOf);
  const hasHeadings = named.some((each) => each !== undefined);
  const unknown = found.flatMap((written, index): readonly AmountsProblem[] =>
    hasHeadings && named[index] === undefined && written !== ""
      ? [{ kind: "column-unknown", at: { ...at, column: written }, allowed: HEADINGS }]
      : [],
  );
  const missing = HEADINGS.flatMap((wanted): readonly AmountsProblem[] => {
    const same = found.filter((_, index) => named[index] === wanted);
    if (same.length > 1) return [{ kind: "column-twice", at, wanted, found: same }];
    return same.length === 0 ? [{ kind: "column-missing", at, wanted, found }] : [];
  });
  const problems = [...unknown, ...missing];
  if (rows.length === 1 && problems.length === 0) problems.push({ kind: "file-without-rows", at: { file } });
  const column = (wanted: Heading): Column => {
    const index = named.indexOf(wanted);
    return { index, written: found[index] ?? wanted };
  };
  return okUnless(problems, () => ({
    code: column("code"),
    name: column("name"),
    amount: column("amount"),
  }));
}

function headingOf(written: string): Heading | undefined {
  const plain = written.toLowerCase();
  return HEADINGS.find((heading) => heading === plain) ?? SWEDISH[plain];
}

type ReadRows = { readonly amounts: readonly ListedAmount[]; readonly problems: readonly AmountsProblem[] };

function readRows({ rows }: CsvTable, columns: Columns, file: string): ReadRows {
  const amounts: ListedAmount[] = [];
  const problems: AmountsProblem[] = [];
  for (const { row, values } of rows.slice(1)) {
    const place = ({ written }: Column): FilePlace => ({ file, row, column: written });
    const code = valueAt(values, columns.code.index);
    if (code === "") problems.push({ kind: "recipient-code-missing", at: place(columns.code) });
    const amount = readAmount(valueAt(values, columns.amount.index), place(columns.amount));
    if (amount.ok)
      amounts.push({ code, name: valueAt(values, columns.name.index), amount: amount.value, row });
    else problems.push(...amount.problems);
  }
  return { amounts, problems };
}

function readAmount(written: string, at: FilePlace): Result<Fraction, AmountsProblem> {
  if (written === "") return fail({ kind: "amount-missing", at });
  const read = AMOUNT.test(written) ? parseFraction(written.replaceAll("\u2019", "'")) : undefined;
  if (!read?.ok) return fail({ kind: "amount-unreadable", at, written });
  return read.value.numerator < 0n ? fail({ kind: "amount-negative", at, written }) : ok(read.value);
}
