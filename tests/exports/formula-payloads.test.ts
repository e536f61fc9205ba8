import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AgreementExport, ExportedComponent } from "#domain/export";
import { ore } from "#domain/money";
import { writeExcel } from "../../src/documents/excel.ts";
import { exportFiles } from "../../src/documents/export/index.ts";
import { readExport } from "../../src/documents/export/read-export.ts";
import { sheetName } from "../../src/documents/export/sheet-name.ts";
import { randomExport } from "./exported.ts";
import { PAYLOADS } from "./formula-payloads.ts";
import { randomAgreement } from "./random-agreement.ts";
import { partsOf, readCsv, readWorkbook } from "./read-files.ts";

const [plain] = fc.sample(randomAgreement, { seed: 1, numRuns: 1 }).map(randomExport);

/** What a spreadsheet runs: the first character, after spaces, is one of four, or a tab or a line break. */
const RUNS_AS_FORMULA = /^(?:[\t\r\n]|\s*[=+\-@])/;

/** How the formulas of our own sheets begin: with a function, a cell or a bracket. */
const OWN_FORMULA = /^\(?(?:(?:SUM|ROUND|INT|IF|RANK|INDEX|ROW|SUMPRODUCT)\(|\$?[A-Z]\$?\d)/;

test("there are forty payloads", () => {
  expect(new Set(PAYLOADS).size).toBe(40);
});

/** An export in which a person's text stands wherever a file shows one. */
function filledWith(text: string, exported: AgreementExport): AgreementExport {
  const { agreement, components, series } = exported;
  return {
    ...exported,
    title: text,
    agreement: {
      ...agreement,
      documents: agreement.documents.map((document) => ({
        ...document,
        title: text,
        publisher: text,
        reference: text,
      })),
      clauses: agreement.clauses.map((clause) => ({ ...clause, place: text })),
      interpretations: [
        {
          id: "t-1",
          effect: { kind: "explained", finding: "f" },
          reading: text,
          by: text,
          on: agreement.readingDay,
          why: text,
          evidence: [{ text }],
        },
      ],
    },
    series: series.map((each) => ({
      ...each,
      series: { ...each.series, source: { document: text, place: text } },
    })),
    components: components.map((component) => filledComponent(component, text)),
  };
}

function filledComponent(component: ExportedComponent, text: string): ExportedComponent {
  if (component.status !== "computed") return { ...component, title: text };
  const rows = component.rows.map((row) => ({ ...row, name: text }));
  const counties = component.counties?.map((county) => ({ ...county, name: text }));
  const { counties: _, ...rest } = component;
  return {
    ...rest,
    title: text,
    rows,
    difference: ore(-100n),
    ...(counties === undefined ? {} : { counties }),
  };
}

describe.each(PAYLOADS.map((payload) => [payload]))("%j", (payload) => {
  if (plain === undefined) throw new Error("Must hold: a random agreement was made");
  const exported = filledWith(payload, plain);

  test("is text in the table of amounts, and comes back as it was", () => {
    const [, ...rows] = readCsv(exportFiles.writeAmountsCsv(exported));
    expect(rows.length).toBeGreaterThan(10);
    const cells = rows.flat();
    expect(cells.filter((cell) => RUNS_AS_FORMULA.test(cell) && !/^-\d+,\d+$/.test(cell))).toEqual([]);
    const names = rows.flatMap(([code, name = ""]) => (code === "" ? [] : [name]));
    expect(new Set(names)).toEqual(new Set([RUNS_AS_FORMULA.test(payload) ? `'${payload}` : payload]));
  });

  test("is text in the table of the flow", () => {
    const [, row] = readCsv(
      exportFiles.writeFlowCsv([{ from: payload, to: payload, amount: ore(-190_000n) }]),
    );
    const guarded = RUNS_AS_FORMULA.test(payload) ? `'${payload}` : payload;
    expect(row).toEqual([guarded, guarded, "-1900,00"]);
  });

  test("is text in every sheet of the workbook, and comes back as it was", async () => {
    const bytes = await exportFiles.writeWorkbook(exported);
    const written = payload.replaceAll(/\r\n?/g, "\n");
    const sheets = [...(await readWorkbook(bytes)).values()];
    const names = sheets.flatMap((rows) => rows.filter(([code]) => isCode(code)).map(([, name]) => name));
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names)).toEqual(new Set([written]));
    expect(
      sheets.every((rows) => rows.flat().some((cell) => typeof cell === "string" && cell.includes(written))),
    ).toBe(true);
    // A formula is one of ours: nothing of the payload stands in one.
    const formulas = formulasIn(bytes);
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.filter((formula) => !OWN_FORMULA.test(formula))).toEqual([]);
  });

  test("comes back letter by letter from the export in JSON", () => {
    const text = exportFiles.writeExport(exported);
    const read = readExport(new TextEncoder().encode(text), "export.json");
    expect(read.ok && read.value.title).toBe(payload);
    expect(read.ok && exportFiles.writeExport(read.value)).toBe(text);
  });

  test("makes a name that a sheet may have", () => {
    expect(sheetName(1, payload)).toMatch(/^1[^[\]/\\:*?'\n\r\t]{0,30}$/);
  });
});

test("a twin that writes text as it comes is caught", async () => {
  const unguarded = PAYLOADS.filter((payload) => RUNS_AS_FORMULA.test(payload));
  expect(unguarded.length).toBeGreaterThan(30);
  const bytes = await writeExcel([
    { name: "1", widths: [], rows: [[{ kind: "formula", formula: "cmd|' /C calc'!A0" }]] },
  ]);
  expect(formulasIn(bytes).filter((formula) => !OWN_FORMULA.test(formula))).toHaveLength(1);
});

function formulasIn(bytes: Uint8Array<ArrayBuffer>): readonly string[] {
  return [...partsOf(bytes)].flatMap(([path, xml]) =>
    path.startsWith("xl/worksheets/sheet")
      ? [...xml.matchAll(/<f>(.*?)<\/f>/gs)].map(([, formula = ""]) => formula)
      : [],
  );
}

function isCode(cell: unknown): boolean {
  return typeof cell === "string" && /^(\d{4}|\d\d|lan-\d\d)$/.test(cell);
}
