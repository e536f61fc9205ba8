import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { assert } from "#domain/result";
import { verifyStore } from "../../src/application/verify-store.ts";
import { readAgreement } from "../../src/documents/agreement/index.ts";
import { loadLibrary } from "../../src/documents/load-library.ts";
import { sealFile } from "../../src/documents/seals/seal-file.ts";
import { checkBackup } from "../../src/storage/backup/read-backup.ts";
import { restoreBackup } from "../../src/storage/backup/restore-backup.ts";
import { inspectStore } from "../../src/storage/inspect-store.ts";
import { prepareSchema } from "../../src/storage/open-archive.ts";
import { migrations } from "../../src/storage/schema/migrations.ts";
import { fingerprintOf } from "../released/fingerprint.ts";
import { ask } from "./ask.ts";
import { emptyDatabase } from "./new-database.ts";
import { faultsIn } from "./verify-in.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const released = join(root, "tests/released");
const versions = readdirSync(released).filter((name) => /^\d+\.\d+\.\d+$/.test(name));

const readText = (text: string) => {
  const read = readAgreement(new TextEncoder().encode(text), "agreement.json");
  return read.ok ? read.value : undefined;
};

test("there is a store of the version that is written now", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(versions).toContain(version);
});

describe.each(versions)("a store that version %s left", (version) => {
  const file = join(released, version, "demo.backup");
  const { migrations: then, ...expected } = JSON.parse(
    readFileSync(join(released, version, "expected.json"), "utf8"),
  );

  test("is brought up to this one with the same totals and the same hashes, and is whole", async () => {
    const checked = await checkBackup(file);
    assert(checked.ok, "the backup can be read");
    expect(checked.value.migrations.join(" ")).toBe(then);
    const database = await emptyDatabase();
    expect(await restoreBackup(database, file, checked.value)).toEqual({ ok: true, value: 0 });
    expect(await fingerprintOf(database.connection)).toEqual(expected);
    const done = await ask(database.administration, "select name from schema_migration order by name");
    expect(done.map(({ name }) => name)).toEqual(Object.keys(migrations));

    // A start of the program finds nothing to do.
    expect((await prepareSchema(database)).ok).toBe(true);
    expect(await fingerprintOf(database.connection)).toEqual(expected);

    const seals = await sealFile(join(released, version, "seals.jsonl")).read();
    const library = await loadLibrary(root);
    assert(seals.ok && library.ok, "seals and register can be read");
    const { register } = library.value.library;
    const verified = await inspectStore(database.connection, readText, (store) =>
      verifyStore(store, seals.value, register),
    );
    assert(verified.ok, "the store can be looked through");
    expect(faultsIn(verified.value)).toEqual([]);
    expect(verified.value.unsealed).toEqual([]);
    expect(verified.value.checks.every(({ name, count }) => count > 0 || name === "lines")).toBe(true);
  });

  test("is left out whole when it is interrupted half-way, and can be put back again", async () => {
    const checked = await checkBackup(file);
    assert(checked.ok, "the backup can be read");
    const database = await emptyDatabase();
    // At the first change of a table after the last rows are in.
    const interrupted = `create function interrupt() returns event_trigger language plpgsql as $$
      declare loaded boolean := false;
      begin
        if to_regclass('record_version') is not null then
          execute 'select exists (select from record_version)' into loaded;
        end if;
        if loaded then perform pg_terminate_backend(pg_backend_pid()); end if;
      end $$`;
    await ask(
      database.administration,
      interrupted,
      `create event trigger interrupt on ddl_command_end when tag in ('ALTER TABLE') execute function interrupt()`,
    );
    await expect(restoreBackup(database, file, checked.value)).rejects.toThrow();
    const left = "select from pg_class where relnamespace = 'public'::regnamespace";
    expect(await ask(database.administration, left)).toEqual([]);
    await ask(database.administration, "drop event trigger interrupt", "drop function interrupt");
    expect(await restoreBackup(database, file, checked.value)).toEqual({ ok: true, value: 0 });
    expect(await fingerprintOf(database.connection)).toEqual(expected);
  });
});
