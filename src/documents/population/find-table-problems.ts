import type { OrganisationRegister } from "#domain/organisation";
import { protectionOf, type PopulationProblem } from "#domain/population";
import type { Day } from "#domain/time";
import { valueAt } from "../csv/read-table.ts";
import type { PopulationColumns } from "./find-columns.ts";
import { readCode, type MunicipalityIndex } from "./read-code.ts";
import type { PopulationRows } from "./read-rows.ts";

/** Whether most rows hold a municipality's code where the inhabitants should be, and most do not where it should. */
export function findSwappedColumns(
  columns: PopulationColumns,
  file: string,
  index: MunicipalityIndex,
): PopulationProblem | undefined {
  const codesIn = (column: number): number =>
    columns.rows.filter(({ values }) => {
      const { kind } = readCode(valueAt(values, column), "", index);
      return kind === "municipality" || kind === "leading-zero-lost";
    }).length;
  const half = columns.rows.length / 2;
  if (codesIn(columns.persons) <= half || codesIn(columns.code) > half) return undefined;
  return {
    kind: "columns-swapped",
    at: { file },
    codeColumn: columns.headings[columns.code] ?? "",
    personsColumn: columns.headings[columns.persons] ?? "",
  };
}

/** The municipalities that should have a row and have none, in code order, as one problem. */
export function findMissing(
  present: ReadonlySet<string>,
  expected: Iterable<string>,
  file: string,
  register: OrganisationRegister,
): readonly PopulationProblem[] {
  const codes = [...expected].toSorted();
  const missing = codes
    .filter((code) => !present.has(code))
    .map((code) => ({ code, name: register.municipalities.get(code)?.name ?? code }));
  return missing.length === 0
    ? []
    : [{ kind: "municipalities-missing", at: { file }, missing, expected: codes.length }];
}

/**
 * The sums that the file states and that its own rows do not give. A county's code begins its municipalities' codes.
 * From 2025 a sum may differ by what protects each figure.
 */
export function findWrongTotals(rows: PopulationRows, file: string, date: Day): readonly PopulationProblem[] {
  return rows.totals.flatMap(({ row, of, persons: stated }) => {
    let computed = 0n;
    let parts = 0;
    for (const [code, { persons }] of rows.municipalities) {
      if (of !== "all" && !code.startsWith(of.code)) continue;
      computed += persons;
      parts += 1;
    }
    const difference = stated > computed ? stated - computed : computed - stated;
    const covered = of === "all" ? of : { county: of.name };
    return difference <= protectionOf(parts, date)
      ? []
      : [{ kind: "total-differs" as const, at: { file, row }, of: covered, stated, computed }];
  });
}
