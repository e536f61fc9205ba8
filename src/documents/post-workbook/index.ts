import type { PostWorkbook } from "#domain/financing";
import { writeExcel, type ExcelSheet } from "../excel.ts";
import { assumptionsSheet } from "./assumptions-sheet.ts";
import { keySheet } from "./key-sheet.ts";
import { monthsSheet } from "./months-sheet.ts";
import { partsForm } from "./parts-form.ts";
import { partsSheet } from "./parts-sheet.ts";
import { postSourcesSheet } from "./post-sources-sheet.ts";
import { roundingSheet } from "./rounding-sheet.ts";
import { yearsSheet } from "./years-sheet.ts";

/** Writes a joint post as a workbook (XLSX) that computes itself: assumptions, months, years, key, parts, sources. */
export function writePostWorkbook(facts: PostWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  return writeExcel(postSheets(facts));
}

/** The sheets of the workbook. Without formulas for the parts there is no rounding to show. */
export function postSheets(facts: PostWorkbook): readonly ExcelSheet[] {
  return [
    assumptionsSheet(facts),
    monthsSheet(facts),
    yearsSheet(facts),
    keySheet(facts),
    ...(partsForm(facts) === "live" ? [roundingSheet(facts)] : []),
    partsSheet(facts),
    postSourcesSheet(facts),
  ];
}
