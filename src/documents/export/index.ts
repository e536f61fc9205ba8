import { writeCalendar } from "../calendar.ts";
import { writePostWorkbook } from "../post-workbook/index.ts";
import { writeAmountsCsv } from "./write-amounts-csv.ts";
import { writeExport } from "./write-export.ts";
import { writeFlowCsv } from "./write-flow-csv.ts";
import { writeTableCsv } from "./write-table-csv.ts";
import { writeTableWorkbook } from "./write-table-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** Every kind of file that amounts and days are handed out in. Reading one back is `read-export.ts`, which needs no workbooks. */
export const exportFiles = {
  writeExport,
  writeAmountsCsv,
  writeFlowCsv,
  writeTableCsv,
  writeTableWorkbook,
  writeCalendar,
  writeWorkbook,
  writePostWorkbook,
};
