import { assert } from "#domain/result";
import { exportAgreement } from "../src/application/export-agreement.ts";
import { buildEntry, type CatalogueEntry } from "../src/application/open-catalogue.ts";
import { writeExcel, type ExcelSheet } from "../src/documents/excel.ts";
import { workbookSheets } from "../src/documents/export/write-workbook.ts";
import { kronorText } from "../src/texts/format.ts";
import type { Matter } from "./matter.ts";
import { comparisonOf, waitingTimeOf } from "./measure.ts";
import { openLibreOffice, type LibreOffice } from "./peers/libre-office.ts";
import type { Part } from "./report.ts";

const ROUNDS = 7;

const ABOUT = [
  "Psykisk hälsa 2017 as it is exported: every component with its recipients in a workbook whose formulas share the amounts. The values beside the formulas are taken out first, so that LibreOffice has to compute them; its amounts are compared with ours before anything is measured. LibreOffice starts, opens the workbook, computes it and writes the sheets as CSV. Ours reads the components, computes every amount and puts together the steps behind each. Time is by the clock.",
  "Most of LibreOffice's time is its start, which the line with an empty sheet shows. The difference between the two lines is the reading, computing and writing of the sheets.",
];

/** What stands in place of a measurement where LibreOffice is not at hand. */
const LAST_TIME =
  "When it was at hand, on 22 November 2026 and another machine, it took 2.10 s for the workbook, 1.63 s of which it also took for an empty sheet; ours took 10.7 ms.";

/** The exported workbook computed by LibreOffice, and the same amounts by us. */
export async function measureSheet(matter: Matter): Promise<Part> {
  const office = await openLibreOffice();
  const lost = `LibreOffice (the exported workbook computed by another program). ${LAST_TIME}`;
  if (office === undefined) {
    return { title: "The exported workbook", about: ABOUT, lines: [], notRun: [lost] };
  }
  try {
    return { title: "The exported workbook", about: ABOUT, lines: await measure(matter, office), notRun: [] };
  } finally {
    await office.close();
  }
}

async function measure(matter: Matter, office: LibreOffice): Promise<Part["lines"]> {
  const entry = entryOf(matter);
  const sheets = workbookSheets(exportAgreement(entry, matter.register)).map(withoutValues);
  const workbook = await office.place("workbook.xlsx", await writeExcel(sheets));
  const empty = await office.place("empty.xlsx", await writeExcel([EMPTY]));
  compareAmounts(entry, await office.compute(workbook));
  const rounds: { ours: number; whole: number; start: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      ours: await waitingTimeOf(async () => explainedAmounts(entryOf(matter))),
      whole: await waitingTimeOf(() => office.compute(workbook)),
      start: await waitingTimeOf(() => office.compute(empty)),
    });
  }
  const line = (versus: string, peerOf: (round: (typeof rounds)[number]) => number) => ({
    what: `${explainedAmounts(entry)} amounts and steps`,
    versus,
    unit: "ms" as const,
    measured: comparisonOf(rounds.map((round) => ({ ours: round.ours, peer: peerOf(round) }))),
  });
  return [
    line("LibreOffice, the workbook", ({ whole }) => whole),
    line("LibreOffice, an empty sheet", ({ start }) => start),
  ];
}

const EMPTY: ExcelSheet = { name: "tom", widths: [10], rows: [[{ kind: "number", number: 1 }]] };

function entryOf({ library, agreement }: Matter): CatalogueEntry {
  const found = library.agreements.find((each) => each.agreement === agreement);
  assert(found !== undefined, "the agreement is in the library");
  return buildEntry(agreement, found.text, library);
}

/** Reads the steps of every amount. @returns how many there are */
function explainedAmounts({ components }: CatalogueEntry): number {
  const amounts = components.flatMap((component) => component.amounts);
  return amounts.filter(({ figure }) => figure.steps.length > 0).length;
}

function withoutValues(sheet: ExcelSheet): ExcelSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) => {
        if (cell.kind !== "formula") return cell;
        const { value: _, ...computed } = cell;
        return computed;
      }),
    ),
  };
}

/** Every amount of ours stands in a row of its recipient. @param rows CSV of all sheets */
function compareAmounts({ components }: CatalogueEntry, rows: readonly string[]): void {
  const fields = rows.map((row) => row.split(";").map((field) => field.replaceAll('"', "")));
  for (const { figure, recipient } of components.flatMap(({ amounts }) => amounts)) {
    const amount = figure.value === "unknown" ? "" : kronorText(figure.value);
    const isThere = fields.some(([code, ...others]) => code === recipient && others.includes(amount));
    assert(isThere, `LibreOffice gives ${recipient} ${amount} kronor`);
  }
}
