import { expect } from "vitest";
import { ore } from "#domain/money";
import type { ExcelCell, ExcelSheet } from "../../src/documents/excel.ts";
import { postSheets } from "../../src/documents/post-workbook/index.ts";
import { partsOf, workbookOf } from "../joint-posts/workbook.ts";
import { dalarna } from "../worked-cases/joint-post.ts";
import { office, recalculate } from "./recalculate.ts";

/** The sheets with another number in one cell. */
function changed(sheets: readonly ExcelSheet[], sheet: string, row: number, number: number) {
  const cellOf = (cell: ExcelCell): ExcelCell =>
    cell.kind === "number" && cell.look === "input" ? { ...cell, number } : cell;
  return sheets.map((each) =>
    each.name === sheet
      ? { ...each, rows: each.rows.map((cells, at) => (at === row - 1 ? cells.map(cellOf) : cells)) }
      : each,
  );
}

/** Öre by party and year as LibreOffice computes them, and what its check says of each year. */
function partsIn(sheets: readonly ExcelSheet[], computed: readonly (readonly (readonly string[])[])[]) {
  const rows = computed[sheets.findIndex(({ name }) => name === "Delar")] ?? [];
  return {
    parts: Object.fromEntries(
      rows
        .filter(([code = ""]) => /^\d{4}$/.test(code))
        .map(([code, , ...cells]) => [code, cells.slice(0, 4).map(oreIn)]),
    ),
    checks: rows.find(([, label]) => label === "Kontroll")?.slice(2, 6),
  };
}

function oreIn(cell: string): bigint {
  const [kronor = "", decimals = ""] = cell.split(".");
  return BigInt(kronor + decimals.slice(0, 2).padEnd(2, "0"));
}

// 52 000 × 1,5228 × 12 × 59 837 ÷ 288 387 = 197 161,26. Ludvika out: 208 758,91.
office.test(
  "a joint post's workbook gives the page's öre as it is, with another salary, and with Ludvika set to 0",
  async () => {
    const sheets = postSheets(workbookOf());
    const dearer = {
      ...dalarna,
      costs: dalarna.costs.map((line) =>
        line.kind === "salary" ? { ...line, monthly: ore(5_200_000n) } : line,
      ),
    };
    const cases = [
      { written: sheets, wanted: partsOf(workbookOf()) },
      { written: changed(sheets, "Antaganden", 9, 52_000), wanted: partsOf(workbookOf(dearer)) },
      { written: withoutLudvika(sheets), wanted: partsOf(workbookOf(dalarna, { without: ["2085"] })) },
    ];
    const results = await recalculate(cases.map(({ written }) => written));
    for (const [index, { written, wanted }] of cases.entries()) {
      const { parts, checks } = partsIn(written, results[index] ?? []);
      expect(parts).toEqual(wanted);
      expect(checks).toEqual(["Stämmer", "Stämmer", "Stämmer", "Stämmer"]);
    }
  },
  300,
);

/** Ludvika is the last party; the second yellow cell of its row says whether it takes part. */
function withoutLudvika(sheets: readonly ExcelSheet[]): readonly ExcelSheet[] {
  return sheets.map((sheet) =>
    sheet.name === "Nyckel"
      ? {
          ...sheet,
          rows: sheet.rows.map((cells, at) =>
            at === 19
              ? cells.map((cell, column) => (column === 3 ? { kind: "number" as const, number: 0 } : cell))
              : cells,
          ),
        }
      : sheet,
  );
}
