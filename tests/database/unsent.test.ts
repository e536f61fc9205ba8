import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { discardOldUnsent } from "../../src/storage/database-unsent.ts";
import type { UnsentText } from "../../src/application/ports.ts";
import { bothArchives, openIn, type TestArchive } from "./archives.ts";
import { ask, outcomeOf } from "./ask.ts";
import { migratedDatabase } from "./new-database.ts";
import { sqlState } from "../../src/storage/sql-state.ts";

const anna = "00000000-0000-4000-8000-00000000000a";
const bo = "00000000-0000-4000-8000-00000000000b";
const at = "2026-11-27T10:00:00.000Z";
const falun = { person: anna, organisation: "2080" };
const text = (key: string, value: string, other: Partial<UnsentText> = {}): UnsentText => ({
  place: "/mitt/lan/organ/ny",
  key,
  basedOn: 0,
  page: "/mitt/lan/organ/ny",
  heading: "Nytt organ",
  fields: [["namn", value]],
  at,
  ...other,
});

async function withPeople(archive: TestArchive): Promise<TestArchive> {
  for (const id of [anna, bo])
    await archive.people.addPerson({ id, name: "Anna Exempel", isExample: true }, at);
  return archive;
}

describe.each(bothArchives)("unsent text, $where", ({ open }) => {
  let archive: TestArchive;
  beforeAll(async () => {
    archive = await withPeople(await open());
  });
  afterAll(() => archive.close());

  test("comes back as it was written, the last first, to its writer alone", async () => {
    const { unsent } = archive;
    const words = "å\r\n\u0000 \ud83d\ude00 ’";
    await unsent.keep(falun, text("a", "först"));
    await unsent.keep(falun, text("a", words));
    await unsent.keep(falun, text("b", "två", { at: "2026-11-27T11:00:00.000Z", basedOn: 3 }));
    expect(await unsent.list(falun)).toEqual([
      text("b", "två", { at: "2026-11-27T11:00:00.000Z", basedOn: 3 }),
      text("a", words),
    ]);
    for (const other of [
      { person: bo, organisation: "2080" },
      { person: anna, organisation: "2034" },
    ])
      expect(await unsent.list(other)).toEqual([]);
    await unsent.discard({ person: bo, organisation: "2080" }, text("a", ""));
    await unsent.discard(falun, text("b", ""));
    expect((await unsent.list(falun)).map(({ key }) => key)).toEqual(["a"]);
  });

  test("is gone when the form has been saved, and does not come back", async () => {
    const { unsent } = archive;
    const saved = text("saved", "x", { place: "/mitt/s" });
    expect(await unsent.keep(falun, saved)).toBe("kept");
    await unsent.take(falun, saved);
    await unsent.take(falun, text("never-kept", "", { place: "/mitt/s" }));
    expect(await unsent.keep(falun, saved)).toBe("taken");
    await unsent.discard(falun, saved);
    expect((await unsent.takenAt(falun, "/mitt/s")).toSorted()).toEqual(["never-kept", "saved"]);
    expect((await unsent.list(falun)).filter(({ place }) => place === "/mitt/s")).toEqual([]);
    expect(await unsent.keep({ person: bo, organisation: "2080" }, saved)).toBe("kept");
  });
});

test("what has grown old is removed by the owner of the table, who may remove nothing else", async () => {
  const database = await migratedDatabase();
  const archive = await withPeople(await openIn(database));
  const days = (number: number) => new Date(Date.now() - number * 24 * 60 * 60 * 1000).toISOString();
  await archive.unsent.keep(falun, text("old", "x", { at: days(31) }));
  await archive.unsent.keep(falun, text("new", "x", { at: days(29) }));
  await discardOldUnsent(database.connection);
  expect((await archive.unsent.list(falun)).map(({ key }) => key)).toEqual(["new"]);
  await archive.close();
  const row = `insert into unsent_text values ('${anna}', '2080', '/x', 'k', 0, '', '', '["a","b"]', true, now())`;
  expect(await outcomeOf(database.administration, row)).not.toBe("done");
  expect(await outcomeOf(database.connection, row)).toBe(sqlState.notAllowed);
  expect(await ask(database.administration, "select form_key from unsent_text")).toHaveLength(1);
});
