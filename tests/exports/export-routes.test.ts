import { expect, test } from "vitest";
import { day } from "#domain/time";
import { readAgreement } from "../../src/documents/agreement/index.ts";
import { exportFiles } from "../../src/documents/export/index.ts";
import { receiptWriter } from "../../src/documents/receipt/write-receipt.ts";
import { readAmounts } from "../../src/documents/recovery/read-amounts.ts";
import { openMemoryArchive } from "../../src/storage/memory-archive.ts";
import { createApp } from "../../src/web/app.tsx";
import { shipped } from "../worked-cases/shipped.ts";
import { exportText, shippedExport, verdictOf } from "./exported.ts";
import { readCsv, readWorkbook } from "./read-files.ts";

const app = createApp(
  {
    catalogue: shipped,
    archive: openMemoryArchive((text) => {
      const read = readAgreement(new TextEncoder().encode(text), "agreement.json");
      return read.ok ? read.value : undefined;
    }),
    clock: { today: () => day("2026-11-22"), moment: () => "2026-11-22T12:00:00Z" },
    fiveDocuments: [],
    supportingDocuments: [],
    alternatives: [],
    jointPosts: [],
    orders: [],
    payroll: { overheads: [], ceilings: [] },
    openFiles: [],
    readAmounts,
    exports: exportFiles,
    writeReceipt: receiptWriter("dist/assets"),
    assetDirectory: "dist/assets",
    newReference: () => "1",
  },
  (_reference, error) => {
    throw error;
  },
);

const FOLDER = "/overenskommelser/psykisk-halsa-2017";

test.each([
  ["export.json", "application/json; charset=utf-8"],
  ["belopp.csv", "text/csv; charset=utf-8"],
  ["penningflode.csv", "text/csv; charset=utf-8"],
  ["belopp.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
])("%s is handed out as a file of its kind, named after the agreement", async (name, type) => {
  const answer = await app.request(`${FOLDER}/${name}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe(type);
  expect(answer.headers.get("Content-Disposition")).toBe(`attachment; filename="psykisk-halsa-2017-${name}"`);
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
});

test("an agreement that does not exist has no files", async () => {
  const answer = await app.request("/overenskommelser/psykisk-halsa-1917/export.json");
  expect(answer.status).toBe(404);
});

test("the export at its address verifies, and comes as the same bytes again", async () => {
  const first = await (await app.request(`${FOLDER}/export.json`)).text();
  expect(first.replace('  "sealed": "none",\n', "")).toBe(exportText("psykisk-halsa-2017"));
  expect(verdictOf(first)).toMatchObject({ differences: [], amounts: 355 });
  expect(await (await app.request(`${FOLDER}/export.json`)).text()).toBe(first);
});

test("the table and the workbook at their addresses are those of the export", async () => {
  const csv = await (await app.request(`${FOLDER}/belopp.csv`)).arrayBuffer();
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(csv);
  expect(text).toBe(exportFiles.writeAmountsCsv(shippedExport("psykisk-halsa-2017")));
  const workbook = await (await app.request(`${FOLDER}/belopp.xlsx`)).arrayBuffer();
  expect([...(await readWorkbook(new Uint8Array(workbook))).keys()]).toEqual([
    "1 Regionerna analys och handlin",
    "2 Kommunerna analys och handlin",
    "3 Regionerna initiativ för att",
    "4 Länen gemensamt ungdomsmottag",
    "5 SKL samordning och stöd",
    "6 SKL kunskapsspridning",
    "Fastställt av betalaren",
    "Källor",
  ]);
});

test("the flow of money is a table with the names of its picture", async () => {
  const csv = await (await app.request(`${FOLDER}/penningflode.csv`)).arrayBuffer();
  const [headings, ...rows] = readCsv(new TextDecoder("utf-8", { ignoreBOM: true }).decode(csv));
  expect(headings).toEqual(["Från", "Till", "Belopp, kr"]);
  expect(rows).toContainEqual(["Staten", "Stimulansmedel", "780000000,00"]);
  expect(rows).toContainEqual(["Stimulansmedel", "Kommunerna: analys och handlingsplan", "250000000,00"]);
});
