import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Hono } from "hono";
import { day } from "#domain/time";
import { buildCatalogue, keepCatalogue, type Catalogue } from "../../src/application/open-catalogue.ts";
import type { Clock } from "../../src/application/ports.ts";
import { readAgreement } from "../../src/documents/agreement/index.ts";
import { readFiveDocuments } from "../../src/documents/five-documents/read-five-documents.ts";
import { exportFiles } from "../../src/documents/export/index.ts";
import { loadLibrary } from "../../src/documents/load-library.ts";
import { loadOpenFiles } from "../../src/documents/open-files/load-open-files.ts";
import { openMemoryArchive } from "../../src/storage/memory-archive.ts";
import { createApp } from "../../src/web/app.tsx";
import { listen } from "../../src/web/listen.ts";

/** The whole house as it is shipped, on a free port of this computer, with an archive that lasts as long as it is open. */
export type OpenedHouse = {
  readonly app: Hono;
  readonly catalogue: Catalogue;
  /** Without a slash at the end. */
  readonly address: string;
  /** What broke in the program since it opened; empty in a house that works. */
  readonly faults: readonly unknown[];
  readonly close: () => Promise<void>;
};

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Far from the ports that a started program tries. */
const FIRST_PORT = "41730";

/** The day that every test is run on. */
const CLOCK: Clock = { today: () => day("2026-11-22"), moment: () => "2026-11-22T12:00:00Z" };

/** Opens the house with its real agreements, populations, styles and scripts; builds the latter when they are old. */
export async function openHouse(): Promise<OpenedHouse> {
  execFileSync(process.execPath, [join(ROOT, "scripts/build.mjs"), "--if-needed"]);
  const loaded = await loadLibrary(ROOT);
  if (!loaded.ok) throw new Error(`no library: ${JSON.stringify(loaded.problems)}`);
  if (loaded.value.unreadable.length > 0)
    throw new Error(`unreadable agreements: ${JSON.stringify(loaded.value.unreadable)}`);
  const documents = readFiveDocuments(await readFile(join(ROOT, "reference/five-documents.json")));
  if (!documents.ok) throw new Error(`no documents: ${JSON.stringify(documents.problems)}`);
  const catalogue = buildCatalogue(loaded.value.library);
  const archive = openMemoryArchive((text) => {
    const read = readAgreement(new TextEncoder().encode(text), "agreement.json");
    return read.ok ? read.value : undefined;
  });
  await keepCatalogue(catalogue, archive, CLOCK);
  const faults: unknown[] = [];
  const app = createApp(
    {
      catalogue,
      archive,
      clock: CLOCK,
      fiveDocuments: documents.value,
      openFiles: await loadOpenFiles(ROOT),
      exports: exportFiles,
      assetDirectory: join(ROOT, "dist/assets"),
      newReference: () => "journey",
    },
    (_reference, error) => faults.push(error),
  );
  const listening = await listen(app, { PORT: FIRST_PORT });
  if (!listening.ok) throw new Error(`no port: ${JSON.stringify(listening.problems)}`);
  return { app, catalogue, faults, address: listening.value.address, close: listening.value.close };
}
