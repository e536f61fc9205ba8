/** The door of export: an agreement's amounts with everything behind them, as they leave the house and come back. */
export type {
  AgreementExport,
  ExportedAllocation,
  ExportedAnnex,
  ExportedBasis,
  ExportedComponent,
  ExportedHead,
  ExportedPublished,
  ExportedRow,
  ExportedSeries,
  ExportedShare,
  NamedCode,
} from "./agreement-export.ts";
export type { ExportDifference, ExportField, ExportVerdict } from "./export-difference.ts";
export type { ExportFileFault, ExportFilePlace, ExportFileProblem } from "./export-file-problem.ts";
