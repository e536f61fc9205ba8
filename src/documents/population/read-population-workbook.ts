import type { OrganisationRegister } from "#domain/organisation";
import type { PopulationProblem } from "#domain/population";
import { fail } from "#domain/result";
import { readExcelSheets, type ExcelTable } from "../workbook/read-excel-sheets.ts";
import { findColumns } from "./find-columns.ts";
import { readPopulationTable, type PopulationOrigin, type PopulationReading } from "./read-population.ts";

/**
 * Reads the inhabitants out of a workbook (XLSX): the one visible sheet that holds a table of them.
 * @returns the series, or every problem with its sheet, row and column
 */
export function readPopulationWorkbook(
  bytes: Uint8Array,
  file: string,
  register: OrganisationRegister,
  origin: PopulationOrigin,
): PopulationReading {
  const sheets = readExcelSheets(bytes, file);
  if (!sheets.ok) return { ...sheets, rightRows: 0 };
  const filled = sheets.value.filter(({ isHidden, rows }) => !isHidden && rows.length > 0);
  const [only, ...others] = filled;
  if (only === undefined) return { ...fail({ kind: "file-empty", at: { file } }), rightRows: 0 };
  const tables = others.length === 0 ? filled : filled.filter((sheet) => isTable(sheet, file, origin));
  const [table = only, ...more] = tables;
  if (more.length > 0) {
    const found = tables.map(({ name }) => name);
    return { ...fail({ kind: "sheets-several", at: { file }, found }), rightRows: 0 };
  }
  const reading = readPopulationTable({ rows: table.rows }, file, register, origin);
  if (reading.ok) return reading;
  const [problem, ...rest] = reading.problems;
  const placed = (each: PopulationProblem): PopulationProblem => ({
    ...each,
    at: { ...each.at, sheet: table.name },
  });
  return { ...reading, problems: [placed(problem), ...rest.map(placed)] };
}

function isTable({ rows }: ExcelTable, file: string, { date }: PopulationOrigin): boolean {
  const columns = findColumns({ rows }, file, date);
  return columns.ok || columns.problems.every(({ kind }) => kind !== "column-missing");
}
