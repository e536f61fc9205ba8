import type { AgreementExport } from "#domain/export";
import type { PostWorkbook } from "#domain/financing";
import type { Ore } from "#domain/money";
import type { Calendar } from "./ports.ts";

/** Money from one pot to another, each by the name that the picture of the flow shows. */
export type FlowRow = { readonly from: string; readonly to: string; readonly amount: Ore };

/** Rows of a table, the headings first. Amounts are öre and are written in kronor; what is okänt is a word. */
export type TableRows = readonly (readonly (string | number | { readonly ore: Ore })[])[];

/** How an export becomes files: text as JSON and CSV, bytes as a workbook. */
export type ExportFiles = {
  readonly writeExport: (exported: AgreementExport) => string;
  readonly writeAmountsCsv: (exported: AgreementExport) => string;
  readonly writeFlowCsv: (rows: readonly FlowRow[]) => string;
  readonly writeCalendar: (calendar: Calendar) => string;
  readonly writeTableCsv: (rows: TableRows) => string;
  readonly writeTableWorkbook: (name: string, rows: TableRows) => Promise<Uint8Array<ArrayBuffer>>;
  readonly writeWorkbook: (exported: AgreementExport) => Promise<Uint8Array<ArrayBuffer>>;
  readonly writePostWorkbook: (facts: PostWorkbook) => Promise<Uint8Array<ArrayBuffer>>;
};
