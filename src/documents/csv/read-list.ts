import { okUnless, type FilePlace, type FileProblem, type Result, type Separator } from "#domain/result";
import type { CsvTable } from "./parse-csv.ts";
import { findRowsTooLong, readTable, valueAt } from "./read-table.ts";

/** The columns of a list: what its headings are called, in the order of the documentation. */
export type ListColumns<Heading extends string> = {
  readonly headings: readonly Heading[];
  /** Other words that mean the same, in small letters. */
  readonly alsoCalled: Readonly<Record<string, Heading>>;
  /** Headings that a list may do without. */
  readonly optional?: readonly Heading[];
};

/** One row of a list, by heading: the text without spaces around it, and where it stands. */
export type ListRow<Heading extends string> = {
  readonly row: number;
  readonly separator: Separator;
  /** "" where the row ends before the column, or the list has no such column. */
  readonly text: (heading: Heading) => string;
  readonly place: (heading: Heading) => FilePlace;
};

/** What one row gave: its value as far as it can be read, and everything that is wrong with it. */
export type ReadRow<Row, Problem> = { readonly value?: Row; readonly problems: readonly Problem[] };

/** What can be wrong with any list, before its values are looked at. */
export type ListProblem =
  | FileProblem
  | { readonly kind: "column-unknown"; readonly at: FilePlace; readonly allowed: readonly string[] };

/**
 * Reads a list whose columns are known by name: every heading once and no other, and no row longer than the headings.
 * @param readRow reads one row, called in the order of the file
 * @returns the rows in that order, or every problem of the headings, or else of all rows, first row first
 */
export function readList<Heading extends string, Row, Problem extends { readonly at: FilePlace }>(
  bytes: Uint8Array,
  file: string,
  columns: ListColumns<Heading>,
  readRow: (row: ListRow<Heading>) => ReadRow<Row, Problem>,
): Result<readonly Row[], Problem | ListProblem> {
  const table = readTable(bytes, file);
  if (!table.ok) return table;
  const found = findColumns(table.value, file, columns);
  if (!found.ok) return found;
  const headings = table.value.rows[0]?.values.length ?? 0;
  const problems: (Problem | ListProblem)[] = [...findRowsTooLong(table.value, headings, file)];
  const rows: Row[] = [];
  for (const { row, values } of table.value.rows.slice(1)) {
    const read = readRow({
      row,
      separator: table.value.separator,
      text: (heading) => valueAt(values, found.value(heading).index),
      place: (heading) => ({ file, row, column: found.value(heading).written }),
    });
    if (read.value !== undefined) rows.push(read.value);
    problems.push(...read.problems);
  }
  return okUnless(
    problems.toSorted((a, b) => (a.at.row ?? 0) - (b.at.row ?? 0)),
    () => rows,
  );
}

type Column = { readonly index: number | undefined; readonly written: string };

function findColumns<Heading extends string>(
  { rows }: CsvTable,
  file: string,
  { headings, alsoCalled, optional = [] }: ListColumns<Heading>,
): Result<(heading: Heading) => Column, ListProblem> {
  const [first] = rows;
  const at = { file, row: first?.row ?? 1 };
  const found = (first?.values ?? []).map((value) => value.trim());
  const named = found.map((written) => {
    const plain = written.toLowerCase();
    return headings.find((heading) => heading === plain) ?? alsoCalled[plain];
  });
  const hasHeadings = named.some((heading) => heading !== undefined);
  const unknown = found.flatMap((written, index): readonly ListProblem[] =>
    hasHeadings && named[index] === undefined && written !== ""
      ? [{ kind: "column-unknown", at: { ...at, column: written }, allowed: headings }]
      : [],
  );
  const missing = headings.flatMap((wanted): readonly ListProblem[] => {
    const same = found.filter((_, index) => named[index] === wanted);
    if (same.length > 1) return [{ kind: "column-twice", at, wanted, found: same }];
    return same.length === 0 && !optional.includes(wanted)
      ? [{ kind: "column-missing", at, wanted, found }]
      : [];
  });
  const problems = [...unknown, ...missing];
  if (rows.length === 1 && problems.length === 0) problems.push({ kind: "file-without-rows", at: { file } });
  return okUnless(problems, () => (wanted: Heading) => {
    const index = named.indexOf(wanted);
    return { index: index === -1 ? undefined : index, written: found[index] ?? wanted };
  });
}
