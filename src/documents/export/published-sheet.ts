import type { AgreementExport, ExportedPublished } from "#domain/export";
import { ore } from "#domain/money";
import { sourceWords } from "../../texts/exports.ts";
import { PUBLISHED_SHEET, WORKBOOK_COLUMNS } from "../../texts/workbook.ts";
import type { ExcelCell, ExcelSheet } from "../excel.ts";
import { amountCell, EMPTY, textCell } from "./cells.ts";

/** What the payer has published, with ours beside it: these amounts bind. */
export function publishedSheet({ published, title }: AgreementExport): ExcelSheet {
  const headings = [
    WORKBOOK_COLUMNS.code,
    WORKBOOK_COLUMNS.name,
    PUBLISHED_SHEET.component,
    PUBLISHED_SHEET.published,
    PUBLISHED_SHEET.computed,
    PUBLISHED_SHEET.difference,
    PUBLISHED_SHEET.source,
    WORKBOOK_COLUMNS.address,
  ];
  return {
    name: PUBLISHED_SHEET.name,
    widths: [10, 28, 24, 18, 18, 14, 60, 66],
    rows: [
      [textCell(title, "title")],
      [textCell(PUBLISHED_SHEET.lead)],
      [],
      headings.map((heading, column) =>
        textCell(heading, column >= 3 && column <= 5 ? "number-heading" : "heading"),
      ),
      ...published.map(publishedRow),
    ],
  };
}

function publishedRow(each: ExportedPublished): readonly ExcelCell[] {
  const { code, name, component, amount, computed, source, address } = each;
  return [
    textCell(code),
    textCell(name),
    textCell(component),
    amountCell(amount),
    computed === undefined ? EMPTY : amountCell(computed),
    computed === undefined ? EMPTY : amountCell(ore(amount - computed)),
    textCell(sourceWords(source)),
    textCell(address),
  ];
}
