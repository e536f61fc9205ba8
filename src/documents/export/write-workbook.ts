import type { AgreementExport, ExportedAllocation } from "#domain/export";
import { componentRemark, exportedCertainty, exportedTitle } from "../../texts/exports.ts";
import { plainReason, ruleSentence, unitSentence, WORKBOOK } from "../../texts/workbook.ts";
import { writeExcel, type ExcelCell, type ExcelSheet } from "../excel.ts";
import { textCell } from "./cells.ts";
import { liveRows } from "./live-sheet.ts";
import { plainRows } from "./plain-sheet.ts";
import { publishedSheet } from "./published-sheet.ts";
import { sheetForm } from "./sheet-form.ts";
import { sheetName } from "./sheet-name.ts";
import { sourcesSheet } from "./sources-sheet.ts";

/** Writes an agreement's amounts as a workbook (XLSX): a sheet for each component with amounts, and one with sources. */
export function writeWorkbook(exported: AgreementExport): Promise<Uint8Array<ArrayBuffer>> {
  return writeExcel(workbookSheets(exported));
}

/** The sheets of the workbook: components in the agreement's order, then the sources. */
export function workbookSheets(exported: AgreementExport): readonly ExcelSheet[] {
  const computed = exported.components.flatMap((component) =>
    component.status === "computed" ? [component] : [],
  );
  return [
    ...computed.map((component, index) => componentSheet(component, index + 1, exported)),
    ...(exported.published.length === 0 ? [] : [publishedSheet(exported)]),
    sourcesSheet(exported),
  ];
}

/** Widths in characters: a code, a name, then figures. The labels above run over the first two. */
const FIRST_WIDTHS = [10, 28];
const FIGURE_WIDTH = 14;
const FIGURE_COLUMNS = 16;

function componentSheet(
  component: ExportedAllocation,
  number: number,
  exported: AgreementExport,
): ExcelSheet {
  const title = exportedTitle(component);
  const form = sheetForm(component);
  return {
    name: sheetName(number, title),
    widths: [...FIRST_WIDTHS, ...Array.from({ length: FIGURE_COLUMNS }, () => FIGURE_WIDTH)],
    rows: [
      ...headRows(`${exported.title}: ${title}`, component, exported),
      ...(form === "live" ? liveRows(component) : plainRows(component)),
    ],
  };
}

/** Five rows: title, certainty and basis, rule, how the sheet came about, a space. */
function headRows(
  title: string,
  component: ExportedAllocation,
  exported: AgreementExport,
): readonly (readonly ExcelCell[])[] {
  const form = sheetForm(component);
  const remark = componentRemark(component, exported);
  return [
    [textCell(title, "title")],
    [textCell(`${exportedCertainty(component)}. ${remark}`.trim())],
    [
      textCell(
        `${ruleSentence(component.rule, component.rows.length)} ${unitSentence(component.rule.grain)}`,
      ),
    ],
    [textCell(form === "live" ? WORKBOOK.live : plainReason(form))],
    [],
  ];
}
