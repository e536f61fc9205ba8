import writeXlsxFile from "write-excel-file/node";
import { assert } from "#domain/result";
import { exportAgreement } from "../src/application/export-agreement.ts";
import { buildEntry } from "../src/application/open-catalogue.ts";
import { writeWorkbook } from "../src/documents/export/write-workbook.ts";
import { KRONA } from "#domain/money";
import type { Matter } from "./matter.ts";
import { compareWaiting } from "./measure.ts";
import type { Part } from "./report.ts";

const ROUNDS = 15;

const ABOUT = [
  "Psykisk hälsa 2017 written as XLSX. Ours puts together the export with its inputs, and writes every component as a sheet whose formulas share the amount, with the values beside them, and a sheet of sources. The plain version is the library that ours uses (write-excel-file), given one sheet for each component with code and amount. Time is by the clock.",
];

/** The export as a workbook with formulas, against the library given the amounts alone. */
export async function measureWorkbook({ library, agreement, register }: Matter): Promise<Part> {
  const found = library.agreements.find((each) => each.agreement === agreement);
  assert(found !== undefined, "the agreement is in the library");
  const entry = buildEntry(agreement, found.text, library);
  const sheets = entry.components
    .filter(({ amounts }) => amounts.length > 0)
    .map(({ amounts, result }) => ({
      sheet: result.component.id.slice(0, 31),
      data: amounts.map(({ recipient, figure }) => [
        { value: recipient },
        { value: figure.value === "unknown" ? 0 : Number(figure.value / KRONA) },
      ]),
    }));
  const ours = () => writeWorkbook(exportAgreement(entry, register));
  const plain = () => writeXlsxFile(sheets, {}).toBuffer();
  await ours();
  await plain();
  return {
    title: "A workbook written",
    about: ABOUT,
    lines: [
      {
        what: `${sheets.reduce((sum, { data }) => sum + data.length, 0)} rows with formulas`,
        versus: "write-excel-file, code and amount",
        unit: "ms",
        measured: await compareWaiting(ours, plain, ROUNDS),
      },
    ],
    notRun: [],
  };
}
