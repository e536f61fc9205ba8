import * as fc from "fast-check";
import { expect, test } from "vitest";
import { assert } from "#domain/result";
import { writeExcel, type ExcelCell } from "../../src/documents/excel.ts";
import { readExcelSheets } from "../../src/documents/workbook/read-excel-sheets.ts";
import { readWorkbook } from "../exports/read-files.ts";

const cell: fc.Arbitrary<ExcelCell> = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), text: fc.string({ unit: "grapheme", maxLength: 20 }) }),
  fc.record({ kind: fc.constant("number" as const), number: fc.integer() }),
  fc.record({ kind: fc.constant("number" as const), number: fc.integer().map((ore) => ore / 100) }),
  fc.constant({ kind: "empty" as const }),
);

test("a workbook says the same to us as to another reader", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const bytes = await writeExcel([{ name: "Blad", widths: [], rows }]);
        const ours = readExcelSheets(bytes, "a.xlsx");
        assert(ours.ok, "a workbook that we write can be read");
        const theirs = (await readWorkbook(new Uint8Array(bytes))).get("Blad") ?? [];
        const told = theirs.flatMap((values, index) => {
          const texts = values.map((value) => (value === null ? "" : String(value)));
          return texts.some((text) => text.trim() !== "")
            ? [{ row: index + 1, values: withoutEnd(texts) }]
            : [];
        });
        expect(ours.value[0]?.rows.map(({ row, values }) => ({ row, values: withoutEnd(values) }))).toEqual(
          told,
        );
      },
    ),
    { numRuns: 60 },
  );
});

test("a text that every object of the language knows is a text like any other", async () => {
  const texts = [...Object.getOwnPropertyNames(Object.prototype), "1"];
  const row = texts.map((text) => ({ kind: "text" as const, text }));
  const bytes = await writeExcel([{ name: "Blad", widths: [], rows: [row, row] }]);
  const ours = readExcelSheets(bytes, "a.xlsx");
  assert(ours.ok, "a workbook that we write can be read");
  expect(ours.value[0]?.rows.map(({ values }) => values)).toEqual([texts, texts]);
  expect((await readWorkbook(new Uint8Array(bytes))).get("Blad")).toEqual([texts, texts]);
});

/** Empty cells at the end of a row stand in the file or do not. */
function withoutEnd(values: readonly string[]): readonly string[] {
  return values.slice(0, values.findLastIndex((value) => value !== "") + 1);
}
