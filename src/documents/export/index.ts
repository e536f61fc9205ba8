import { writeAmountsCsv } from "./write-amounts-csv.ts";
import { writeExport } from "./write-export.ts";
import { writeFlowCsv } from "./write-flow-csv.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** The door of export files: reading one back with every problem named, and the names and limits of the format. */
export { EXPORT_FORMAT } from "./export-file.ts";
export { LARGEST_EXPORT_BYTES, readExport } from "./read-export.ts";

/** Every kind of file that an agreement's amounts are handed out in. */
export const exportFiles = { writeExport, writeAmountsCsv, writeFlowCsv, writeWorkbook };
