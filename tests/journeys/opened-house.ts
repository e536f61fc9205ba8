import { openPaperFiles } from "../../src/documents/paper/index.ts";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { day } from "#domain/time";
import { annexDeeds } from "../../src/application/annex-deeds.ts";
import { openAttempts } from "../../src/application/attempts.ts";
import { openCurrentCatalogue } from "../../src/application/current-catalogue.ts";
import type { Catalogue } from "../../src/application/open-catalogue.ts";
import type {
  Clock,
  Library,
  PaperFiles,
  PopulationRequest,
  PublishedTableRequest,
} from "../../src/application/ports.ts";
import { seriesDeeds } from "../../src/application/series-deeds.ts";
import { publishedAgreements } from "../../src/application/publish-agreement.ts";
import { agreementFiles, readAgreement } from "../../src/documents/agreement/index.ts";
import { readFiveDocuments } from "../../src/documents/five-documents/read-five-documents.ts";
import { exportFiles } from "../../src/documents/export/index.ts";
import { readAmounts } from "../../src/documents/recovery/read-amounts.ts";
import { loadLibrary, loadNationalTotals } from "../../src/documents/load-library.ts";
import { loadAlternatives } from "../../src/documents/alternatives/load-alternatives.ts";
import { loadSupportingDocuments } from "../../src/documents/supporting-document/load-supporting-documents.ts";
import { loadJointPosts } from "../../src/documents/joint-post/load-joint-posts.ts";
import { loadOrders } from "../../src/documents/order/load-orders.ts";
import { loadPayroll } from "../../src/documents/payroll/read-payroll.ts";
import { loadOpenFiles } from "../../src/documents/open-files/load-open-files.ts";
import { readPopulationFile } from "../../src/documents/population/read-population-file.ts";
import { sourceInFile } from "../../src/documents/population/source-in-file.ts";
import { readPublishedTable } from "../../src/documents/published/read-published-table.ts";
import { receiptWriter } from "../../src/documents/receipt/write-receipt.ts";
import { openMemoryArchive } from "../../src/storage/memory-archive.ts";
import { openMemoryJournal } from "../../src/storage/memory-journal.ts";
import { openMemoryOutbox } from "../../src/storage/memory-outbox.ts";
import { openMemoryPeople } from "../../src/storage/memory-people.ts";
import { openMemoryAttachments } from "../../src/storage/memory-attachments.ts";
import { inspectFile } from "../../src/documents/attachment/inspect-file.ts";
import { openMemoryRecords } from "../../src/storage/memory-records.ts";
import { openMemoryUnsent } from "../../src/storage/memory-unsent.ts";
import { housePost } from "../../src/web/house-post.ts";
import { createApp } from "../../src/web/app.tsx";
import type { HouseTrust } from "../../src/web/house.ts";
import { listen } from "../../src/web/listen.ts";
import { livingApp } from "../../src/web/living-app.ts";

/** The whole house as it is shipped, on a free port of this computer, with an archive that lasts as long as it is open. */
export type OpenedHouse = {
  /** Asks the application without the network: a path, and what a request may say. */
  readonly app: { readonly request: (path: string, init?: RequestInit) => Response | Promise<Response> };
  /** As it stood when the house was opened. */
  readonly catalogue: Catalogue;
  /** Without a slash at the end. */
  readonly address: string;
  /** People and what they write, as the pages have them. */
  readonly trust: HouseTrust;
  /** What broke in the program since it opened; empty in a house that works. */
  readonly faults: readonly unknown[];
  readonly close: () => Promise<void>;
};

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Far from the ports that a started program tries. */
const FIRST_PORT = "41730";

/** The day that every test is run on. */
const CLOCK: Clock = { today: () => day("2026-11-22"), moment: () => "2026-11-22T12:00:00.000Z" };

/** What never changes while tests run, read once for all houses of a run. */
let shipped: ReturnType<typeof readShipped> | undefined;

/** The real agreements, populations and documents; builds styles and scripts when they are old. */
async function readShipped() {
  execFileSync(process.execPath, [join(ROOT, "scripts/build.mjs"), "--if-needed"]);
  const loaded = await loadLibrary(ROOT);
  if (!loaded.ok) throw new Error(`no library: ${JSON.stringify(loaded.problems)}`);
  if (loaded.value.unreadable.length > 0)
    throw new Error(`unreadable agreements: ${JSON.stringify(loaded.value.unreadable)}`);
  const documents = readFiveDocuments(await readFile(join(ROOT, "reference/five-documents.json")));
  if (!documents.ok) throw new Error(`no documents: ${JSON.stringify(documents.problems)}`);
  const supporting = await loadSupportingDocuments(ROOT);
  const alternatives = await loadAlternatives(ROOT);
  if (!alternatives.ok) throw new Error(`no alternatives: ${JSON.stringify(alternatives.problems)}`);
  if (!supporting.ok) throw new Error(`no supporting documents: ${JSON.stringify(supporting.problems)}`);
  const posts = await loadJointPosts(ROOT, loaded.value.library.register);
  if (!posts.ok) throw new Error(`no joint posts: ${JSON.stringify(posts.problems)}`);
  const orders = await loadOrders(ROOT, loaded.value.library.register);
  if (!orders.ok) throw new Error(`no orders: ${JSON.stringify(orders.problems)}`);
  return {
    kept: await keepOnce(loaded.value.library),
    library: loaded.value.library,
    pages: {
      jointPosts: posts.value,
      orders: orders.value,
      paperFiles: openPaperFiles(),
      payroll: await loadPayroll(ROOT),
      fiveDocuments: documents.value,
      supportingDocuments: supporting.value,
      alternatives: alternatives.value,
      openFiles: await loadOpenFiles(ROOT),
    },
    nationalTotals: await loadNationalTotals(ROOT),
  };
}

/** The catalogue as it is shipped, in an archive that each house is given a copy of. */
async function keepOnce(library: Library) {
  const archive = openMemoryArchive((text) => {
    const read = readAgreement(new TextEncoder().encode(text), "agreement.json");
    return read.ok ? read.value : undefined;
  });
  const current = await openCurrentCatalogue({
    library,
    archive,
    journal: openMemoryJournal(),
    clock: CLOCK,
  });
  return { archive, before: (await current.read()).catalogue };
}

/**
 * Opens the house as it is shipped.
 * @param trusting what signing in is given besides, or instead: another time, ways in
 * @param paperFiles the writers of papers, where they are not to be those that are shipped
 */
export async function openHouse(
  trusting: Partial<HouseTrust> = {},
  paperFiles?: PaperFiles,
): Promise<OpenedHouse> {
  const { kept, library, pages, nationalTotals } = await (shipped ??= readShipped());
  const { before } = kept;
  const archive = kept.archive.copy();
  const journal = openMemoryJournal();
  const records = openMemoryRecords();
  const outbox = openMemoryOutbox();
  const published = publishedAgreements({ records, files: agreementFiles });
  const current = await openCurrentCatalogue({ library, archive, journal, clock: CLOCK, published, before });
  const { catalogue } = await current.read();
  const faults: unknown[] = [];
  let keys = 0;
  const deedParts = { archive, journal, clock: CLOCK, current };
  const trust: HouseTrust = {
    people: openMemoryPeople(outbox),
    records,
    unsent: openMemoryUnsent(),
    post: housePost({
      outbox,
      house: () => "http://localhost",
      isSending: false,
      register: library.register,
      records,
    }),
    attachments: openMemoryAttachments(trusting.records ?? records),
    inspectFile,
    files: agreementFiles,
    clock: CLOCK,
    newSecret: () => `secret-${(keys += 1)}`,
    newKey: () => `key-${(keys += 1)}`,
    isDemo: true,
    providers: [],
    attempts: openAttempts(trusting.clock ?? CLOCK),
    isSecure: false,
    ...trusting,
  };
  const common = {
    archive,
    clock: CLOCK,
    ...pages,
    ...(paperFiles && { paperFiles }),
    readAmounts,
    exports: exportFiles,
    writeReceipt: receiptWriter(join(ROOT, "dist/assets")),
    assetDirectory: join(ROOT, "dist/assets"),
    newReference: () => "journey",
    deeds: {
      ...annexDeeds(deedParts),
      ...seriesDeeds(deedParts),
      isLocal: true,
      standing: current.read,
      readPublishedTable: async (bytes: Uint8Array, file: string, request: PublishedTableRequest) =>
        readPublishedTable(bytes, file, { ...request, register: library.register }),
      readPopulation: async (bytes: Uint8Array, file: string, request: PopulationRequest) =>
        readPopulationFile(bytes, file, library.register, request),
      sourceInFile: async (bytes: Uint8Array, file: string) => sourceInFile(bytes, file),
      nationalTotals,
      newKey: () => `key-${(keys += 1)}`,
    },
    trust,
  };
  const living = await livingApp(
    current.read,
    (standing) => createApp({ ...common, catalogue: standing.catalogue }, (_, error) => faults.push(error)),
    (error) => faults.push(error),
  );
  const listening = await listen(living, { PORT: FIRST_PORT });
  if (!listening.ok) throw new Error(`no port: ${JSON.stringify(listening.problems)}`);
  const { address, close } = listening.value;
  const request = async (path: string, init?: RequestInit) =>
    living.fetch(new Request(new URL(path, "http://localhost"), init));
  return { app: { request }, catalogue, trust, faults, address, close };
}
