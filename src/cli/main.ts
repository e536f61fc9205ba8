import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { writeCsv } from "../documents/csv/write-csv.ts";
import { cliFault } from "../texts/cli.ts";
import type { Documents } from "./documents.ts";
import { run } from "./run.ts";
import { EXIT, type Terminal } from "./terminal.ts";

/** The folder that holds `reference/` and `dist/`. */
const root = fileURLToPath(new URL("../..", import.meta.url));

const terminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text.replaceAll("\u00a0", " ")}\n`),
};

/** Each reader is loaded when a command asks for it: reading a list of weights needs no agreements. */
const documents: Documents = {
  readFile: (file) => readFile(file).catch(() => undefined),
  readAgreement: async (bytes, file) =>
    (await import("../documents/agreement/index.ts")).readAgreement(bytes, file),
  openReference: async () => (await import("../documents/load-library.ts")).openReference(root),
  readPopulation: async (bytes, file, register, date) =>
    (await import("../documents/population/read-population-file.ts")).readPopulationFile(
      bytes,
      file,
      register,
      { source: { document: file }, certainty: "assumption", ...(date === undefined ? {} : { date }) },
    ),
  readWeights: async (bytes, file) =>
    (await import("../documents/weights/read-weights.ts")).readWeights(bytes, file),
  readAmounts: async (bytes, file) =>
    (await import("../documents/recovery/read-amounts.ts")).readAmounts(bytes, file),
  readExport: async (bytes, file) =>
    (await import("../documents/export/read-export.ts")).readExport(bytes, file),
  writeCalendar: async (calendar) => (await import("../documents/calendar.ts")).writeCalendar(calendar),
  writeCsv: (rows, numbers) =>
    writeCsv(
      rows.map((row, line) =>
        row.map((cell, column) =>
          line > 0 && numbers.has(column) && /^-?\d+(?:\.\d+)?$/.test(cell) ? { number: cell } : cell,
        ),
      ),
    ),
};

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? EXIT.done);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    terminal,
    documents,
    moment: () => new Date().toISOString(),
  });
} catch (error) {
  terminal.err(cliFault(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  process.exitCode = EXIT.fault;
}
