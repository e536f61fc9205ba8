import type { OrganisationRegister } from "#domain/organisation";
import type {
  PassedOverLine,
  PublishedGroup,
  PublishedRow,
  PublishedTable,
  PublishedTableProblem,
} from "#domain/published";
import { fail, ok, okUnless, type FilePlace, type Result } from "#domain/result";
import { columnLetters } from "../excel.ts";
import { looksLikeExcel, readExcelSheets } from "../workbook/read-excel-sheets.ts";
import { checkSums } from "./check-sums.ts";
import { findBeside } from "./find-beside.ts";
import { findTableColumns, plainHeading, type TableColumns } from "./find-columns.ts";
import { looksLikeGroup, recipientsFound } from "./find-group.ts";
import { readTableRows, type ReadAmount, type ReadRows } from "./read-table-rows.ts";
import { recipientIndex } from "./recipient-index.ts";
import { MOST_ROWS, readTextRows, type LineProblem, type RowTable } from "./table-rows.ts";
import { unitOf } from "./table-unit.ts";

/** What a caller knows of a published table. Sheet and column are needed only where several fit. */
export type PublishedTableRequest = {
  readonly register: OrganisationRegister;
  /** Whom the table has a row for. */
  readonly group: PublishedGroup;
  /** The sheet's name in a workbook. */
  readonly sheet?: string;
  /** The column with the amounts, by its heading or by its place counted from 1. */
  readonly amountColumn?: string | number;
};

/** What concerns the whole file comes after the rows. */
const LAST = Number.MAX_SAFE_INTEGER;

/**
 * Reads a payer's table per recipient (betalarens bilaga): a workbook, a text table, or text pasted from a page.
 *
 * Titles, notes, repeated headings and sums are passed over and listed. Rows are matched by code, and by name where
 * there is no code. A misprint such as "544 99 160" is read with its digits joined only where the stated total proves
 * it. Nothing is guessed: what may mean two things is a problem.
 * @param file its name, for the places of the problems
 * @returns the table, whole, or every problem found with its place
 */
export function readPublishedTable(
  bytes: Uint8Array,
  file: string,
  request: PublishedTableRequest,
): Result<PublishedTable, PublishedTableProblem> {
  if (!looksLikeExcel(bytes)) {
    const text = readTextRows(bytes, file);
    if (!text.ok) return text;
    return readRows({ ...text.value, file, isWorkbook: false }, request);
  }
  const sheets = readExcelSheets(bytes, file);
  if (!sheets.ok) return sheets;
  const visible = sheets.value.filter(({ isHidden, rows }) => !isHidden && rows.length > 0);
  const tables = visible.map(({ name, rows }): Table => ({
    rows,
    file,
    isWorkbook: true,
    tooLong: () => [],
    undivided: new Map(),
    ...(visible.length > 1 && { sheet: name }),
  }));
  const names = visible.map(({ name }) => name);
  if (request.sheet !== undefined && !names.includes(request.sheet))
    return fail({ kind: "sheet-unknown", at: { file }, wanted: request.sheet, choices: names });
  const asked = tables.filter(
    (_, position) => request.sheet === undefined || names[position] === request.sheet,
  );
  const fitting = asked.filter((table) => fits(table, request));
  if (fitting.length > 1) {
    const choices = names.filter((_, position) => fitting.some((table) => table === tables[position]));
    return fail({ kind: "sheets-fit", at: { file }, choices });
  }
  const [table] = fitting.length > 0 ? fitting : asked.toSorted((a, b) => b.rows.length - a.rows.length);
  return table === undefined ? fail({ kind: "file-empty", at: { file } }) : readRows(table, request);
}

type Table = RowTable & {
  readonly file: string;
  readonly sheet?: string;
  readonly isWorkbook: boolean;
};

/** Whether a sheet has recipients of the group, more than of another, and a column of amounts. */
function fits({ rows }: Table, { group, register }: PublishedTableRequest): boolean {
  return (
    rows.length <= MOST_ROWS &&
    recipientsFound(rows, group, register) > 0 &&
    looksLikeGroup(rows, group, register) === undefined &&
    findTableColumns(rows, recipientIndex(group, register)).amounts.length > 0
  );
}

function readRows(
  table: Table,
  request: PublishedTableRequest,
): Result<PublishedTable, PublishedTableProblem> {
  const { rows } = table;
  const { group, register } = request;
  const at: FilePlace = { file: table.file, ...(table.sheet !== undefined && { sheet: table.sheet }) };
  if (rows.length === 0) return fail({ kind: "file-empty", at });
  if (rows.length > MOST_ROWS)
    return fail({ kind: "too-many-rows", at, rows: rows.length, limit: MOST_ROWS });
  const otherGroup = looksLikeGroup(rows, group, register);
  if (otherGroup !== undefined) return fail({ kind: "other-group", at, group, ...otherGroup });
  const index = recipientIndex(group, register);
  const columns = findTableColumns(rows, index);
  if (columns.heading !== undefined && columns.heading.index === rows.length - 1)
    return fail({ kind: "file-without-rows", at });
  if (columns.amounts.length === 0 && recipientsFound(rows, group, register) === 0)
    return fail({ kind: "recipients-not-found", at, group });
  const place = (row: number, column?: number): FilePlace => {
    const letters = table.isWorkbook && column !== undefined ? columnLetters(column) : "";
    const name = columns.headings[column ?? -1] || letters;
    return { ...at, row, ...(name !== "" && { column: name }) };
  };
  const beside = findBeside(rows, columns, index, place);
  if (beside !== undefined) return fail(beside);
  const amountColumn = chooseAmountColumn(columns, request.amountColumn, at);
  if (!amountColumn.ok) return amountColumn;
  const said = unitOf(columns.headings[amountColumn.value] ?? "", rows, columns);
  if (said.kind === "unclear")
    return fail({
      kind: "unit-unclear",
      at: { ...at, ...(said.row !== undefined && { row: said.row }) },
      written: said.written,
    });
  const unit = said.ore;
  const read = readTableRows(rows, { columns, amountColumn: amountColumn.value, unit, index, place });
  const lines = findLineProblems(table, columns, read);
  const sums = checkSums(read, read.problems.length === 0 && lines.length === 0);
  const problems: readonly PublishedTableProblem[] = [...lines, ...read.problems, ...sums.problems].toSorted(
    (a, b) => (a.at.row ?? LAST) - (b.at.row ?? LAST),
  );
  if (read.amounts.length === 0 && isSomethingElse(problems))
    return fail({ kind: "recipients-not-found", at, group });
  return okUnless(problems, () => ({
    group,
    rows: new Map(read.amounts.map((amount) => [amount.recipient.code, publishedRow(amount)])),
    unit,
    ...(sums.total !== undefined && { statedTotal: { amount: sums.total.amount, row: sums.total.row } }),
    passedOver: withUnnamed(read.passedOver, sums.unnamedTotal),
    matchedByName: read.matchedByName,
  }));
}

/** As many rows about nobody of the group, and none about anybody, are not a table with faults but another table. */
const TOO_MANY_UNKNOWN = 5;

function isSomethingElse(problems: readonly PublishedTableProblem[]): boolean {
  const areAllUnknown = problems.every(
    ({ kind }) => kind === "recipient-unknown" || kind === "recipient-missing",
  );
  return problems.length === 0 || (areAllUnknown && problems.length > TOO_MANY_UNKNOWN);
}

/** The lines of the table, notes and titles apart, that a comma or a space inside an amount may have divided wrongly. */
function findLineProblems(table: Table, columns: TableColumns, read: ReadRows): readonly LineProblem[] {
  const apart = new Set(
    read.passedOver.flatMap(({ row, why }) => (why === "note" || why === "heading" ? [row] : [])),
  );
  const tooLong = table
    .tooLong(columns.heading === undefined ? undefined : columns.headings.length)
    .filter(({ at }) => at.row !== undefined && !apart.has(at.row));
  const undivided = read.amounts.flatMap(({ row, at }): LineProblem[] => {
    const written = table.undivided.get(row);
    return written === undefined ? [] : [{ kind: "line-undivided", at, written }];
  });
  return [...tooLong, ...undivided];
}

function chooseAmountColumn(
  { amounts, numeric, headings, heading }: TableColumns,
  wanted: string | number | undefined,
  at: FilePlace,
): Result<number, PublishedTableProblem> {
  const headed: FilePlace = { ...at, ...(heading !== undefined && { row: heading.row }) };
  const choices = (wanted === undefined ? amounts : numeric).map((column) => ({
    column: column + 1,
    heading: headings[column] ?? "",
  }));
  if (wanted !== undefined) {
    // A year is a heading, and no table has so many columns.
    const chosen =
      choices.find(({ column }) => column === wanted) ??
      choices.find(({ heading: text }) => plainHeading(text) === plainHeading(String(wanted)));
    return chosen === undefined
      ? fail({ kind: "amount-column-unknown", at: headed, wanted, choices })
      : ok(chosen.column - 1);
  }
  const [only, ...others] = amounts;
  if (only === undefined)
    return fail({ kind: "amount-column-missing", at: headed, found: headings.filter((text) => text !== "") });
  return others.length === 0 ? ok(only) : fail({ kind: "amount-columns", at: headed, choices });
}

function publishedRow({ amount, asWritten, row, isJoined }: ReadAmount): PublishedRow {
  return { amount, asWritten, row, ...(isJoined && { isProvenBySum: true as const }) };
}

function withUnnamed(
  passedOver: readonly PassedOverLine[],
  total: { readonly row: number; readonly text: string } | undefined,
): readonly PassedOverLine[] {
  if (total === undefined) return passedOver;
  return [...passedOver, { ...total, why: "total" as const }].toSorted((a, b) => a.row - b.row);
}
