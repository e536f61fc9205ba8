import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PopulationSeries } from "#domain/population";
import type { Annex } from "#domain/published";
import { assert } from "#domain/result";
import { day } from "#domain/time";
import { buildCatalogue, keepCatalogue } from "../../src/application/open-catalogue.ts";
import type {
  AgreementText,
  AmountArchive,
  Clock,
  KeptAmount,
  Library,
} from "../../src/application/ports.ts";
import { readAgreement } from "../../src/documents/agreement/index.ts";
import { loadLibrary } from "../../src/documents/load-library.ts";
import { verifyStore } from "../../src/application/verify-store.ts";
import { inspectStore } from "../../src/storage/inspect-store.ts";
import { openMemoryArchive } from "../../src/storage/memory-archive.ts";
import { openArchive, type OpenArchive } from "../../src/storage/open-archive.ts";
import { ask } from "./ask.ts";
import { moment } from "./kept-content.ts";
import { migratedDatabase, type TestDatabase } from "./new-database.ts";

const clock: Clock = { today: () => day("2017-02-24"), moment: () => moment };

function readText(text: string) {
  const read = readAgreement(new TextEncoder().encode(text), "agreement.json");
  return read.ok ? read.value : undefined;
}

async function readLibrary(): Promise<Library> {
  const loaded = await loadLibrary(fileURLToPath(new URL("../..", import.meta.url)));
  assert(loaded.ok && loaded.value.unreadable.length === 0, "every file of the library can be read");
  return loaded.value.library;
}

/** Every amount that the catalogue of a library would have kept, by address. */
async function amountsOf(library: Library): Promise<ReadonlyMap<string, KeptAmount>> {
  const amounts = new Map<string, KeptAmount>();
  const memory = openMemoryArchive(readText);
  const noting: AmountArchive = {
    ...memory,
    keepAmounts: async (added, at) => {
      for (const kept of added) amounts.set(kept.address, kept);
      await memory.keepAmounts(added, at);
    },
  };
  await keepCatalogue(buildCatalogue(library), noting, clock);
  return amounts;
}

async function column(database: TestDatabase, table: string, name: string): Promise<readonly string[]> {
  const rows = await ask(database.connection, `select ${name} from ${table} order by ${name}`);
  return rows.map((row) => String(row[name]));
}

describe("the whole catalogue in a database", () => {
  let library: Library;
  let database: TestDatabase;
  let opened: OpenArchive;
  beforeAll(async () => {
    library = await readLibrary();
    database = await migratedDatabase();
    const open = await openArchive(database, readText);
    assert(open.ok, "the archive opens");
    opened = open.value;
    await keepCatalogue(buildCatalogue(library), opened.archive, clock);
  });
  afterAll(() => opened.close());

  test("every address that a page can show gives its amount and its inputs", async () => {
    const amounts = await amountsOf(library);
    expect(amounts.size).toBeGreaterThan(1000);
    expect(await column(database, "kept_amount", "address")).toEqual([...amounts.keys()].toSorted());
    for (const [address, kept] of amounts) expect(await opened.archive.findAmount(address)).toEqual(kept);
  });

  test("what is kept is enough to compute every amount and hash again", async () => {
    const agreements: AgreementText[] = [];
    for (const version of await column(database, "agreement_version", "version")) {
      const found = await opened.archive.findAgreement(version);
      if (found !== undefined) agreements.push(found);
    }
    const series: PopulationSeries[] = [];
    for (const hash of await column(database, "population_series", "hash")) {
      const found = await opened.archive.findSeries(hash);
      if (found !== undefined) series.push(found);
    }
    const annexes: Annex[] = [];
    for (const hash of await column(database, "published_annex", "hash")) {
      const found = await opened.archive.findAnnex(hash);
      if (found !== undefined) annexes.push(found);
    }
    expect(annexes).toHaveLength(library.annexes?.length ?? 0);
    expect(agreements).toHaveLength(library.agreements.length);
    expect(series).toHaveLength(library.series.length);

    const again = await amountsOf({ register: library.register, agreements, series, annexes });
    expect(again.size).toBe((await column(database, "kept_amount", "address")).length);
    for (const [address, kept] of again) expect(await opened.archive.findAmount(address)).toEqual(kept);
  });

  test("the store is whole when it is looked through, and a changed amount is found by computing it again", async () => {
    const verify = async () => {
      const verified = await inspectStore(database.connection, readText, (store) =>
        verifyStore(store, [], library.register),
      );
      assert(verified.ok, "the store can be looked through");
      return verified.value.checks.find(({ name }) => name === "amounts");
    };
    const [{ amounts } = {}] = await ask(
      database.connection,
      "select count(*)::int as amounts from kept_amount",
    );
    expect(await verify()).toEqual({ name: "amounts", count: amounts, faults: 0 });

    const change = (statement: string) =>
      ask(
        database.administration,
        "alter table kept_amount disable trigger kept_for_ever",
        statement,
        "alter table kept_amount enable always trigger kept_for_ever",
      );
    for (const kind of ["share", "published", "sum"]) {
      const one = `address = (select min(address) from kept_amount where kind = '${kind}')`;
      const [{ address } = {}] = await ask(
        database.connection,
        `select address from kept_amount where ${one}`,
      );
      await change(`update kept_amount set amount_ore = amount_ore + 100 where ${one}`);
      // The sums that the amount is a part of are wrong too.
      const [{ sums } = {}] = await ask(
        database.connection,
        `select count(*)::int as sums from kept_sum_part where part_address = '${String(address)}'`,
      );
      expect((await verify())?.faults).toBe(Number(sums) + 1);
      await change(
        `update kept_amount set amount_ore = amount_ore - 100 where address = '${String(address)}'`,
      );
    }
    expect((await verify())?.faults).toBe(0);
  });

  test("a second start adds nothing and moves no moment", async () => {
    const tables = [
      "agreement_version",
      "population_series",
      "published_annex",
      "kept_amount",
      "kept_sum_part",
    ];
    const content = async () => Promise.all(tables.map((name) => ask(database.connection, `table ${name}`)));
    const before = await content();
    const later = { ...clock, moment: () => "2018-01-01T00:00:00.000Z" };
    await keepCatalogue(buildCatalogue(await readLibrary()), opened.archive, later);
    expect(await content()).toEqual(before);
  });
});
