import writeXlsxFile, { type CellObject } from "write-excel-file/node";

type Sheet = Parameters<typeof writeXlsxFile>[0][number];
type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>["features"]>[number];

/** How a cell looks; what it means is in the words around it. */
export type ExcelLook = "plain" | "title" | "heading" | "number-heading" | "sum" | "input";

/**
 * A cell of a workbook. Text is always text, whatever it begins with; only a formula is run. The value of a formula
 * is what it gives, written beside it for readers that do not compute; without one the reader computes it first.
 */
export type ExcelCell =
  | { readonly kind: "text"; readonly text: string; readonly look?: ExcelLook }
  | {
      readonly kind: "number";
      readonly number: number;
      readonly format?: string;
      readonly look?: ExcelLook;
    }
  | {
      readonly kind: "formula";
      /** English function names, commas, no equals sign before. */
      readonly formula: string;
      readonly value?: string | number;
      readonly format?: string;
      readonly look?: ExcelLook;
    }
  | { readonly kind: "empty" };

/** A sheet of a workbook. Widths are in characters, one for each column. */
export type ExcelSheet = {
  /** At most 31 characters, none of []/\:*? */
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly ExcelCell[])[];
};

/** Writes a workbook (XLSX). @returns the bytes of the file */
export async function writeExcel(sheets: readonly ExcelSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = writeXlsxFile(sheets.map(sheetOf), {
    fontFamily: "Calibri",
    fontSize: 11,
    features: [lostValues(sheets)],
  });
  return new Uint8Array(await file.toBuffer());
}

function sheetOf({ name, widths, rows }: ExcelSheet): Sheet {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row) => row.map(cellOf)),
  };
}

const HEADING: CellObject = {
  fontWeight: "bold",
  wrap: true,
  alignVertical: "top",
  bottomBorderStyle: "thin",
};
const LOOKS: Readonly<Record<ExcelLook, CellObject>> = {
  plain: {},
  title: { fontWeight: "bold", fontSize: 14 },
  heading: HEADING,
  "number-heading": { ...HEADING, align: "right" },
  sum: { fontWeight: "bold", topBorderStyle: "thin" },
  // Yellow: the reader may write another value here.
  input: { backgroundColor: "#FFF3C4" },
};

function cellOf(cell: ExcelCell): CellObject | null {
  switch (cell.kind) {
    case "empty":
      return null;
    case "text":
      // A workbook knows one line break only; the XML around it would turn the other into this one.
      return { ...LOOKS[cell.look ?? "plain"], type: String, value: cell.text.replaceAll(/\r\n?/g, "\n") };
    case "number":
      return { ...LOOKS[cell.look ?? "plain"], ...formatOf(cell), type: Number, value: cell.number };
    case "formula":
      return { ...LOOKS[cell.look ?? "plain"], ...formatOf(cell), type: "Formula", value: cell.formula };
  }
}

function formatOf({ format }: { readonly format?: string }): CellObject {
  return format === undefined ? {} : { format };
}

const FORMULA_CELL = /<c r="([A-Z]+)(\d+)"([^>]*)><f>(.*?)<\/f><\/c>/g;
/** A text cell that points at no shared text: the library mistakes "constructor" for one that it has seen. */
const LOST_TEXT_CELL = /<c r="([A-Z]+)(\d+)"([^>]*) t="s"><v>(?!\d+<)[^<]*<\/v><\/c>/g;

/** The library writes formulas without what they give, and loses a few texts; this puts both in (ADR 0008). */
function lostValues(sheets: readonly ExcelSheet[]): Feature {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) => {
            const cellAt = (column: string, row: string): ExcelCell | undefined =>
              sheets[sheetIndex]?.rows[Number(row) - 1]?.[columnIndex(column)];
            return xml
              .replaceAll(FORMULA_CELL, (whole, column: string, row: string, looks: string, formula) => {
                const cell = cellAt(column, row);
                if (cell?.kind !== "formula" || cell.value === undefined) return whole;
                const isText = typeof cell.value === "string";
                const value = isText ? escapeXml(String(cell.value)) : String(cell.value);
                const type = isText ? ' t="str"' : "";
                return `<c r="${column}${row}"${looks}${type}><f>${formula}</f><v>${value}</v></c>`;
              })
              .replaceAll(LOST_TEXT_CELL, (whole, column: string, row: string, looks: string) => {
                const cell = cellAt(column, row);
                if (cell?.kind !== "text") return whole;
                const text = escapeXml(cell.text);
                return `<c r="${column}${row}"${looks} t="inlineStr"><is><t>${text}</t></is></c>`;
              });
          },
        },
      },
    },
  };
}

/** The letters of a column counted from 0. @example columnLetters(27) // "AB" */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
