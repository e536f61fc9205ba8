import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { fail, ok, type Result } from "#domain/result";
import { dayOf } from "#domain/time";
import type { ReachedServer } from "../storage/private-server/index.ts";
import { writeCsv } from "../documents/csv/write-csv.ts";
import { CLI_PROBLEMS, cliFault } from "../texts/cli.ts";
import type { Documents } from "./documents.ts";
import type { Installation } from "./installation.ts";
import { run } from "./run.ts";
import { EXIT, type Terminal } from "./terminal.ts";

/** How long an agency may take for one answer. */
const PATIENCE_MILLISECONDS = 30_000;

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
    const set = allowedAddresses(process.env);
    const fetched = await fetchSeries(
      {
        address: address ?? set[0],
        table,
        year,
        readOn: dayOf(new Date().toISOString(), "Europe/Stockholm"),
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
    const { openReference } = await import("../documents/load-library.ts");
    const { loadPayroll } = await import("../documents/payroll/read-payroll.ts");
    const { readJointPost } = await import("../documents/joint-post/read-joint-post.ts");
    const { readHeadingsFile } = await import("../documents/paper/read-headings.ts");
    const { openPaperWriters } = await import("../documents/paper/index.ts");
    const { savePaper } = await import("../documents/paper/save-paper.ts");
    const [reference, payroll] = await Promise.all([openReference(root), loadPayroll(root)]);
    if (!reference.ok) throw new Error(`${reference.problems.length} problems in the shipped files`);
    const { register } = reference.value;
    return {
      basis: { ...reference.value, ...payroll },
      readPost: (bytes, file) => readJointPost(bytes, file, register),
      readHeadings: readHeadingsFile,
      nameOf: (code) => register.municipalities.get(code)?.name ?? register.regions.get(code)?.name ?? code,
      writers: openPaperWriters(),
      save: savePaper,
      house: (process.env["SAMNYTTA_ADDRESS"] ?? "").replace(/\/$/, ""),
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
};

/** The database and the seals of this installation, by the same settings as the program's. */
const installation: Installation = {
  retain: async (use) => {
    const { checkedRetention } = await import("../storage/retain-rows.ts");
    const { tellArchiveProblem } = await import("../texts/archive-problem.ts");
    return withServer({ mayCreate: false }, async ({ connection }) => {
      const store = await checkedRetention(connection);
      return store.ok ? ok(await use(store.value)) : told(store.problems, tellArchiveProblem);
    });
  },
  inspect: async (use) => {
    const { inspectStore } = await import("../storage/inspect-store.ts");
    const { readAgreement } = await import("../documents/agreement/index.ts");
    const { tellArchiveProblem } = await import("../texts/archive-problem.ts");
    return withServer({ mayCreate: false }, async ({ connection }) => {
      const readText = (text: string) => {
        const read = readAgreement(new TextEncoder().encode(text), "agreement.json");
        return read.ok ? read.value : undefined;
      };
      const inspected = await inspectStore(connection, readText, use);
      return inspected.ok ? inspected : told(inspected.problems, tellArchiveProblem);
    });
  },
  readSeals: async (named) => {
    const { sealFile, sealPlace } = await import("../documents/seals/seal-file.ts");
    const { tellSealProblem } = await import("../texts/seals.ts");
    const settings = await readSettings();
    if (!settings.ok) return settings;
    const file = named ?? sealPlace(process.env, settings.value.dataDirectory);
    if (named !== undefined && (await documents.readFile(named)) === undefined)
      return fail(CLI_PROBLEMS.noFile(named));
    const read = await sealFile(file).read();
    return read.ok ? ok({ file, seals: read.value }) : told(read.problems, tellSealProblem);
  },
  backUp: async (file, moment) => {
    const { writeBackup } = await import("../storage/backup/write-backup.ts");
    const { tellDatabaseProblem } = await import("../texts/backup.ts");
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    return withServer({ mayCreate: false }, async ({ connection }) => {
      const written = await writeBackup(connection, file, { program: String(version), moment });
      return written.ok ? written : told(written.problems, tellDatabaseProblem);
    });
  },
  checkBackup: async (file) => {
    const { checkBackup } = await import("../storage/backup/read-backup.ts");
    const { tellDatabaseProblem } = await import("../texts/backup.ts");
    const checked = await checkBackup(file);
    return checked.ok ? checked : told(checked.problems, tellDatabaseProblem);
  },
  readErasures: async (named) => {
    const { erasureFile, erasurePlace } = await import("../documents/erasures/erasure-file.ts");
    const { tellErasureFileProblem } = await import("../texts/erasures.ts");
    const settings = await readSettings();
    if (!settings.ok) return settings;
    if (named !== undefined && (await documents.readFile(named)) === undefined)
      return fail(CLI_PROBLEMS.noFile(named));
    const read = await erasureFile(named ?? erasurePlace(process.env, settings.value.dataDirectory)).read();
    return read.ok ? read : told(read.problems, tellErasureFileProblem);
  },
  restore: async (file, content, erasures) => {
    const { restoreBackup } = await import("../storage/backup/restore-backup.ts");
    const { tellDatabaseProblem } = await import("../texts/backup.ts");
    return withServer({ mayCreate: true }, async (server) => {
      const restored = await restoreBackup(server, file, content, erasures);
      return restored.ok ? restored : told(restored.problems, tellDatabaseProblem);
    });
  },
};

/** Reaches the database, and lets go of it whatever comes. */
async function withServer<T>(
  how: { readonly mayCreate: boolean },
  use: (server: ReachedServer) => Promise<Result<T, string>>,
): Promise<Result<T, string>> {
  const { reachServer } = await import("../storage/private-server/index.ts");
  const { tellProblem } = await import("../texts/start.ts");
  const settings = await readSettings();
  if (!settings.ok) return settings;
  const server = await reachServer(settings.value, how);
  if (!server.ok) return told(server.problems, tellProblem);
  try {
    return await use(server.value);
  } finally {
    await server.value.stop();
  }
}

async function readSettings() {
  const { readServerSettings, thisMachine } = await import("../storage/private-server/index.ts");
  const { tellProblem } = await import("../texts/start.ts");
  const settings = readServerSettings(process.env, thisMachine());
  return settings.ok ? settings : told(settings.problems, tellProblem);
}

function told<P>(
  [first, ...others]: readonly [P, ...P[]],
  tell: (problem: P) => string,
): Result<never, string> {
  return fail(tell(first), ...others.map(tell));
}

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? EXIT.done);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    terminal,
    documents,
    installation,
    moment: () => new Date().toISOString(),
  });
} catch (error) {
  terminal.err(cliFault(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  process.exitCode = EXIT.fault;
}
