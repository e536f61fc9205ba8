import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { dayOf } from "#domain/time";
import { writeCsv } from "../documents/csv/write-csv.ts";
import type { Documents } from "./documents.ts";
import type { Surroundings } from "./surroundings.ts";

/** How long an agency may take for one answer. */
const PATIENCE_MILLISECONDS = 30_000;

/**
 * How the commands read and write files: the shipped ones under the root, others by their names.
 * Each reader is loaded when a command asks for it: reading a list of weights needs no agreements.
 */
export const shippedDocuments = ({ root, settings }: Surroundings): Documents => ({
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
  openCatalogue: async () => {
    const { loadLibrary, loadNationalTotals } = await import("../documents/load-library.ts");
    const { buildCatalogue } = await import("../application/open-catalogue.ts");
    const [loaded, nationalTotals] = await Promise.all([loadLibrary(root), loadNationalTotals(root)]);
    if (!loaded.ok) throw new Error(`${loaded.problems.length} problems in the shipped files`);
    return { catalogue: buildCatalogue(loaded.value.library), nationalTotals };
  },
  readJointPost: async (bytes, file, register) =>
    (await import("../documents/joint-post/read-joint-post.ts")).readJointPost(bytes, file, register),
  readOrder: async (bytes, file, register) =>
    (await import("../documents/order/read-order.ts")).readOrder(bytes, file, register),
  openLibrary: async () => {
    const loaded = await (await import("../documents/load-library.ts")).loadLibrary(root);
    if (!loaded.ok) throw new Error(`${loaded.problems.length} problems in the shipped files`);
    return loaded.value.library;
  },
  openPayroll: async () => (await import("../documents/payroll/read-payroll.ts")).loadPayroll(root),
  fetchSeries: async ({ table, year, address, date }, register) => {
    const { allowedAddresses } = await import("../documents/pxweb/allowed-addresses.ts");
    const { fetchSeries } = await import("../documents/pxweb/fetch-series.ts");
    const set = allowedAddresses(settings);
    const fetched = await fetchSeries(
      {
        address: address ?? set[0],
        table,
        year,
        readOn: dayOf(new Date().toISOString()),
        ...(date === undefined ? {} : { date }),
      },
      // Whoever sits at the terminal may name an address.
      address === undefined ? set : [...set, address],
      register,
      {
        fetch: (url, options) => fetch(url, options),
        patience: () => AbortSignal.timeout(PATIENCE_MILLISECONDS),
        wait: (seconds) => delay(seconds * 1000),
      },
    );
    return fetched.ok ? { ok: true, value: fetched.value.series } : fetched;
  },
  readPublishedTable: async (bytes, file, register, request) =>
    (await import("../documents/published/read-published-table.ts")).readPublishedTable(bytes, file, {
      ...request,
      register,
    }),
  sendForm: async (to, { fields, file }) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, nyckel: randomUUID() })) form.set(name, value);
    form.set("fil", new Blob([Uint8Array.from(file.bytes)]), basename(file.name));
    const request = {
      method: "POST",
      body: form,
      headers: { origin: to.origin },
      redirect: "manual",
    } as const;
    const answer = await fetch(to, { ...request, signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) }).catch(
      () => undefined,
    );
    return answer && { status: answer.status, location: answer.headers.get("location") ?? undefined };
  },
  readWeights: async (bytes, file) =>
    (await import("../documents/weights/read-weights.ts")).readWeights(bytes, file),
  readAmounts: async (bytes, file) =>
    (await import("../documents/recovery/read-amounts.ts")).readAmounts(bytes, file),
  readExport: async (bytes, file) =>
    (await import("../documents/export/read-export.ts")).readExport(bytes, file),
  writeCalendar: async (calendar) => (await import("../documents/calendar.ts")).writeCalendar(calendar),
  readReceipt: async (bytes) => (await import("../documents/receipt/read-receipt.ts")).readReceipt(bytes),
  openPapers: async () => {
    const { loadLibrary } = await import("../documents/load-library.ts");
    const { loadPayroll } = await import("../documents/payroll/read-payroll.ts");
    const { readJointPost } = await import("../documents/joint-post/read-joint-post.ts");
    const { readHeadingsFile } = await import("../documents/paper/read-headings.ts");
    const { openPaperWriters } = await import("../documents/paper/index.ts");
    const { savePaper } = await import("../documents/paper/save-paper.ts");
    const [loaded, payroll] = await Promise.all([loadLibrary(root), loadPayroll(root)]);
    if (!loaded.ok) throw new Error(`${loaded.problems.length} problems in the shipped files`);
    const { register, series } = loaded.value.library;
    const knownAgreements = loaded.value.library.agreements.map(({ agreement }) => agreement);
    return {
      basis: { register, series, ...payroll, knownAgreements },
      readPost: (bytes, file) => readJointPost(bytes, file, register),
      readHeadings: readHeadingsFile,
      nameOf: (code) => register.municipalities.get(code)?.name ?? register.regions.get(code)?.name ?? code,
      writers: openPaperWriters(),
      save: savePaper,
      house: (settings["SAMNYTTA_ADDRESS"] ?? "").replace(/\/$/, ""),
    };
  },
  writeCsv: (rows, numbers) =>
    writeCsv(
      rows.map((row, line) =>
        row.map((cell, column) =>
          line > 0 && numbers.has(column) && /^-?\d+(?:\.\d+)?$/.test(cell) ? { number: cell } : cell,
        ),
      ),
    ),
});
