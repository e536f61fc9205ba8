import type { AgreementExport } from "#domain/export";
import type { Ore } from "#domain/money";

/** Money from one pot to another, each by the name that the picture of the flow shows. */
export type FlowRow = { readonly from: string; readonly to: string; readonly amount: Ore };

/** How an export becomes files: text as JSON and CSV, bytes as a workbook. */
export type ExportFiles = {
  readonly writeExport: (exported: AgreementExport) => string;
  readonly writeAmountsCsv: (exported: AgreementExport) => string;
  readonly writeFlowCsv: (rows: readonly FlowRow[]) => string;
  readonly writeWorkbook: (exported: AgreementExport) => Promise<Uint8Array<ArrayBuffer>>;
};
