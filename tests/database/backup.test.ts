import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BackupContent } from "../../src/application/ports.ts";
import { checkBackup } from "../../src/storage/backup/read-backup.ts";
import { restoreBackup } from "../../src/storage/backup/restore-backup.ts";
import { writeBackup } from "../../src/storage/backup/write-backup.ts";
import { tellBackupProblem } from "../../src/texts/backup.ts";
import { openIn } from "./archives.ts";
import { ask } from "./ask.ts";
import { emptyDatabase, migratedDatabase, type TestDatabase } from "./new-database.ts";
import { fillStore, falun, at, version } from "./stored-things.ts";
import { verifyIn } from "./verify-in.ts";

const stamp = { program: "0.1.0", moment: "2026-03-02T06:00:00.000Z" };

let folder: string;
let full: TestDatabase;
let file: string;
let content: BackupContent;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "samnytta-backup-"));
  full = await migratedDatabase();
  const archive = await openIn(full);
  await fillStore(archive);
  // A deputy's role refers to one that comes later in the order of ids.
  await ask(
    full.connection,
    "begin",
    "set local role samnytta_app",
    "select set_config('samnytta.organisation', '2080', true)",
    `insert into assignment values ('00000000-0000-4000-8000-000000000000', '${falun.person}', '2080', 'reader',
       '2026-01-01', null, '${falun.person}', '2026-03-01T10:00:00.123456Z')`,
    "commit",
  );
  await archive.close();
  file = join(folder, "full.backup");
  content = await backUp(full, file);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function backUp({ connection }: TestDatabase, to: string): Promise<BackupContent> {
  const written = await writeBackup(connection, to, stamp);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return written.value;
}

async function restore(database: TestDatabase, from = file): Promise<void> {
  const checked = await checkBackup(from);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const restored = await restoreBackup(database, from, checked.value);
  expect(restored).toEqual({ ok: true, value: 0 });
}

/** A file with the same backup after something was done to its text. */
function changedFile(name: string, change: (text: string) => string): string {
  const to = join(folder, name);
  writeFileSync(to, gzipSync(change(gunzipSync(readFileSync(file)).toString("utf8"))));
  return to;
}

describe("a backup", () => {
  test("holds every table but sign-ins and links, with rows in each that has some", async () => {
    const tables = await ask(
      full.administration,
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'schema_migration%'
       order by 1`,
    );
    const carried = tables
      .map(({ name }) => String(name))
      .filter((name) => !["letter_link", "session", "one_time_link"].includes(name));
    expect(content.tables.map(({ name }) => name).toSorted()).toEqual(carried.toSorted());
    expect(content.tables.filter(({ rows }) => rows === 0).map(({ name }) => name)).toEqual([
      "kept_amount",
      "kept_sum_part",
      "retention_run",
    ]);
    const written = gunzipSync(readFileSync(file)).toString("utf8");
    expect(written).not.toContain("7".repeat(64));
    expect(written).toContain("Öppna {{link}}.");
    expect(written).not.toContain("hemlig");
  });

  test("put back in an empty database gives the same rows and hashes, and a store that is whole", async () => {
    const restored = await emptyDatabase();
    await restore(restored);
    const again = await backUp(restored, join(folder, "again.backup"));
    expect(again.tables).toEqual(content.tables);
    expect(await verifyIn(restored, [])).toEqual(await verifyIn(full, []));
  });

  test("can be worked on as before: locks, protection and numbers go on", async () => {
    const restored = await emptyDatabase();
    await restore(restored);
    const schema = `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as says
      from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`;
    expect(await ask(restored.administration, schema)).toEqual(await ask(full.administration, schema));
    const { records, journal, close } = await openIn(restored);
    const next = version("f5", "socialnämnden", "2080", { basedOn: 3 });
    expect((await records.write(falun, next, at(20))).kind).toBe("written");
    const { annexLoaded } = await import("./kept-content.ts");
    expect(await journal.record(annexLoaded("key-2"))).toMatchObject({
      kind: "recorded",
      entry: { sequence: 2 },
    });
    await close();
    expect((await verifyIn(restored, [])).checks.every(({ faults }) => faults === 0)).toBe(true);
  });

  test("shows one moment: what is written meanwhile is not in it", async () => {
    const database = await emptyDatabase();
    await restore(database);
    const archive = await openIn(database);
    const writes = async () => {
      for (let each = 0; each < 20; each++)
        await archive.records.write(falun, version(`m${each}`, `nämnd ${each}`, "2080"), at(30));
    };
    const [, during] = await Promise.all([writes(), backUp(database, join(folder, "during.backup"))]);
    await archive.close();
    const rowsIn = (name: string) => during.tables.find((table) => table.name === name)?.rows;
    expect(rowsIn("log_event")).toBe(rowsIn("record_version"));
    const copy = await emptyDatabase();
    await restore(copy, join(folder, "during.backup"));
    expect((await verifyIn(copy, [])).checks.every(({ faults }) => faults === 0)).toBe(true);
  });

  test("never takes the place of a file that is there, and says so where it cannot be written", async () => {
    expect(await writeBackup(full.connection, file, stamp)).toEqual({
      ok: false,
      problems: [{ kind: "backup-exists", file }],
    });
    const nowhere = join(folder, "no", "such.backup");
    expect(await writeBackup(full.connection, nowhere, stamp)).toEqual({
      ok: false,
      problems: [{ kind: "backup-closed", file: nowhere, code: "ENOENT" }],
    });
  });
});

describe("what cannot be put back changes nothing, and is told in a sentence", () => {
  const sentenceOf = async (from: string) => {
    const checked = await checkBackup(from);
    return checked.ok ? "" : tellBackupProblem(checked.problems[0]);
  };

  test("a database that is not empty is left alone", async () => {
    const before = await backUp(full, join(folder, "before.backup"));
    const restored = await restoreBackup(full, file, content);
    expect(restored).toMatchObject({ ok: false, problems: [{ kind: "database-not-empty" }] });
    expect((await backUp(full, join(folder, "after.backup"))).tables).toEqual(before.tables);
  });

  test("any byte that is another is found", async () => {
    const bytes = readFileSync(file);
    const damaged = join(folder, "damaged.backup");
    // The header of gzip holds a time, flags and a system that say nothing of the content.
    for (let place = 10; place < bytes.length; place += Math.ceil(bytes.length / 40)) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 0x40;
      writeFileSync(damaged, changed);
      expect((await checkBackup(damaged)).ok).toBe(false);
    }
    const last = Buffer.from(bytes);
    last[bytes.length - 5] = (last[bytes.length - 5] ?? 0) ^ 1;
    writeFileSync(damaged, last);
    expect(await sentenceOf(damaged)).toBe(
      `Säkerhetskopian ${damaged} är skadad. Ta fram en annan kopia. Ingenting är ändrat.`,
    );
  });

  test("a file that ends too early is found, wherever", async () => {
    const bytes = readFileSync(file);
    const cut = join(folder, "cut.backup");
    for (const length of [bytes.length - 1, bytes.length - 9, Math.floor(bytes.length / 2), 40]) {
      writeFileSync(cut, bytes.subarray(0, length));
      expect(await sentenceOf(cut)).toBe(
        `Säkerhetskopian ${cut} slutar innan den är färdig. Ta fram en hel kopia. Ingenting är ändrat.`,
      );
    }
    const withoutEnd = changedFile("short.backup", (text) => text.split("\n").slice(0, -2).join("\n") + "\n");
    expect(await sentenceOf(withoutEnd)).toContain("slutar innan den är färdig");
  });

  test("a row that somebody has changed, taken out or put in is found by the hash of its table", async () => {
    for (const [name, change] of [
      ["changed", (text: string) => text.replace("Anna Öberg", "Anna Åberg")],
      ["taken", (text: string) => text.replace(/^\{"id".*Anna Öberg.*\n/m, "")],
      ["doubled", (text: string) => text.replace(/^(\{"id".*Anna Öberg.*\n)/m, "$1$1")],
    ] as const) {
      const changed = changedFile(`${name}.backup`, change);
      expect(await sentenceOf(changed)).toBe(
        `Säkerhetskopian ${changed} är skadad: tabellen person är inte som den skrevs. Ta fram en annan kopia. Ingenting är ändrat.`,
      );
    }
  });

  test("one that a later version wrote, and a file of something else, are told apart", async () => {
    const later = changedFile("later.backup", (text) =>
      text
        .replace('"0003-trust"', '"0003-trust","9999-later"')
        .replace('"program":"0.1.0"', '"program":"9.0.0"'),
    );
    expect(await sentenceOf(later)).toBe(
      `Säkerhetskopian ${later} är gjord av en senare version av Samnytta, 9.0.0 (okända steg: 9999-later). Använd den versionen. Ingenting är ändrat.`,
    );
    const other = join(folder, "other.backup");
    for (const bytes of ["", "hej", gzipSync("hej\n"), gzipSync("")]) {
      writeFileSync(other, bytes);
      expect(await sentenceOf(other)).toContain(other);
    }
    expect(await sentenceOf(other)).toBe(
      `Filen ${other} är ingen säkerhetskopia från Samnytta. Kontrollera filen.`,
    );
    expect(await sentenceOf(join(folder, "none"))).toContain("går inte att läsa eller skriva (ENOENT)");
  });

  test("one that turns out not to fit on the way leaves the database empty", async () => {
    const misfit = changedFile("misfit.backup", (text) => text);
    const database = await emptyDatabase();
    const told: BackupContent = {
      ...content,
      tables: content.tables.map((table) => (table.name === "person" ? { ...table, rows: 2 } : table)),
    };
    await expect(restoreBackup(database, misfit, told)).rejects.toThrow("the rows of person are put back");
    expect(
      await ask(database.administration, "select from pg_class where relnamespace = 'public'::regnamespace"),
    ).toEqual([]);
  });
});
