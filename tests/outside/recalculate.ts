import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assert } from "#domain/result";
import { parseCsv } from "../../src/documents/csv/parse-csv.ts";
import { writeExcel, type ExcelCell, type ExcelSheet } from "../../src/documents/excel.ts";
import { partsOf } from "../exports/read-files.ts";
import { runOutside } from "./run-outside.ts";
import { requireTool } from "./tools.ts";

/**
 * A spreadsheet computes the sheets itself: the values that are written beside the formulas are taken away first, so
 * that every krona it gives is its own.
 */
export const office = requireTool("LibreOffice", { programs: ["soffice", "libreoffice"] });

/** All sheets, raw numbers, semicolons, UTF-8 (76). */
const CSV_FILTER = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1";

/** The rows of each sheet. */
type Computed = readonly (readonly (readonly string[])[])[];

/** What LibreOffice computes in each sheet of each workbook, sheets in order. */
export async function recalculate(
  workbooks: readonly (readonly ExcelSheet[])[],
): Promise<readonly Computed[]> {
  // One for each call: files of tests share this module, and the first to end would remove a common one.
  const folder = await mkdtemp(join(tmpdir(), "samnytta-office-"));
  try {
    return await recalculateIn(folder, workbooks);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function recalculateIn(
  folder: string,
  workbooks: readonly (readonly ExcelSheet[])[],
): Promise<readonly Computed[]> {
  const out = await mkdtemp(join(folder, "out-"));
  const files = await Promise.all(
    workbooks.map(async (sheets, index) => {
      const bytes = await writeExcel(sheets.map(withoutValues));
      const parts = [...partsOf(bytes)].filter(([path]) => path.startsWith("xl/worksheets/sheet"));
      assert(
        parts.every(([, xml]) => !/<\/f><v>/.test(xml)),
        "no value stands beside a formula",
      );
      const file = join(out, `w${index}.xlsx`);
      await writeFile(file, bytes);
      return file;
    }),
  );
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  const args = ["--headless", profile, "--convert-to", CSV_FILTER, "--outdir", out, ...files];
  const { isSuccess, output } = await runOutside(office.program, args);
  assert(isSuccess, `LibreOffice converts: ${output}`);
  const written = await readdir(out);
  return Promise.all(
    workbooks.map((sheets, index) =>
      Promise.all(
        sheets.map(async ({ name }) => {
          const file = written.find((each) => each.normalize() === `w${index}-${name}.csv`.normalize());
          assert(file !== undefined, `LibreOffice wrote the sheet ${name}`);
          const { table } = parseCsv(await readFile(join(out, file), "utf8"), file);
          return table.rows.map(({ values }) => values);
        }),
      ),
    ),
  );
}

function withoutValues(sheet: ExcelSheet): ExcelSheet {
  const bare = (cell: ExcelCell): ExcelCell => {
    if (cell.kind !== "formula") return cell;
    const { value: _, ...formula } = cell;
    return formula;
  };
  return { ...sheet, rows: sheet.rows.map((row) => row.map(bare)) };
}
