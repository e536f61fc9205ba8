import { mkdtempSync, rmSync, writeFileSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "#domain/result";
import { day } from "#domain/time";
import { sealLogs } from "../../src/application/seal-logs.ts";
import { readAgreement } from "../../src/documents/agreement/index.ts";
import { sealFile } from "../../src/documents/seals/seal-file.ts";
import { writeBackup } from "../../src/storage/backup/write-backup.ts";
import { openArchive } from "../../src/storage/open-archive.ts";
import { openServer, readServerSettings, thisMachine } from "../../src/storage/private-server/index.ts";
import { fillDemonstration } from "./demonstration.ts";
import { fingerprintOf } from "./fingerprint.ts";

/**
 * Writes the demonstration of this version: `demo.backup`, `seals.jsonl` and `expected.json` in a folder.
 * @param root of the repository
 */
export async function writeDemonstration(root: string, folder: string, program: string): Promise<void> {
  const ground = mkdtempSync(join(tmpdir(), "samnytta-released-"));
  chmodSync(ground, 0o711);
  const settings = readServerSettings({ ...process.env, SAMNYTTA_DATA: join(ground, "data") }, thisMachine());
  assert(settings.ok, "the settings can be read");
  const server = await openServer(settings.value, () => undefined);
  assert(server.ok, "a server can be started");
  try {
    const opened = await openArchive(server.value, (text) => {
      const read = readAgreement(new TextEncoder().encode(text), "agreement.json");
      return read.ok ? read.value : undefined;
    });
    assert(opened.ok, "the archive opens");
    const store = opened.value;
    await fillDemonstration(store, root);
    const clock = { today: () => day("2026-03-01"), moment: () => "2026-03-01T23:00:00.000Z" };
    const seals = sealFile(join(folder, "seals.jsonl"));
    await sealLogs({ heads: store.heads, seals, clock, newSalt: () => "demonstration" });
    await store.close();
    const { connection } = server.value;
    const stamp = { program, moment: clock.moment() };
    const written = await writeBackup(connection, join(folder, "demo.backup"), stamp);
    assert(written.ok, "the backup is written");
    writeFileSync(
      join(folder, "expected.json"),
      `${JSON.stringify({ migrations: written.value.migrations.join(" "), ...(await fingerprintOf(connection)) }, null, 2)}\n`,
    );
  } finally {
    await server.value.stop();
    rmSync(ground, { recursive: true, force: true });
  }
}
