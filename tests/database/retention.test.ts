import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "#domain/time";
import type { NewLetter } from "../../src/application/ports.ts";
import { keepRetaining, retain } from "../../src/application/retain.ts";
import { retentionStore } from "../../src/storage/retain-rows.ts";
import { plainRole } from "../../src/storage/plain-role.ts";
import { openIn, type TestArchive } from "./archives.ts";
import { ask, outcomeOf } from "./ask.ts";
import { migratedDatabase, type TestDatabase } from "./new-database.ts";
import { faultsIn, verifyIn } from "./verify-in.ts";

const anna = "00000000-0000-4000-8000-00000000000a";
const bo = "00000000-0000-4000-8000-00000000000b";
const now = "2026-01-01T10:00:00.000Z";

let database: TestDatabase;
let archive: TestArchive;
beforeAll(async () => {
  database = await migratedDatabase();
  archive = await openIn(database);
  const { people } = archive;
  for (const [id, name] of [
    [anna, "Anna"],
    [bo, "Bo"],
  ] as const) {
    const email = `${name.toLowerCase()}@example.se`;
    await people.addPerson({ id, name, email, isExample: true }, now, { issuer: "i", subject: name });
    const role = { person: id, organisation: "2080", role: "editor", from: day("2025-01-01") } as const;
    // Anna's last role ended on 31 January 2026, Bo still has one.
    await people.giveRole({ ...role, id, to: day("2026-01-31") }, now);
    if (id === bo) await people.giveRole({ ...role, id: id.replace("b", "c") }, now);
  }
  const session = { person: bo, openedAt: now, seenAt: now };
  // The last millisecond of 28 February in Sweden, and the first of 1 March.
  await people.openSession("1".repeat(64), session, "2026-02-28T22:59:59.999Z");
  await people.openSession("2".repeat(64), session, "2026-02-28T23:00:00.000Z");
  // Signed out long before it would have run out.
  await people.openSession("3".repeat(64), session, "2026-12-31T00:00:00.000Z");
  await people.closeSession("3".repeat(64), "2026-02-01T10:00:00.000Z");
  const link = { purpose: "invitation", organisation: "2080", issuedAt: now } as const;
  const body = '{"email":"cilla@example.se"}';
  await people.issueLink("4".repeat(64), { ...link, body, expiresAt: "2026-02-01T10:00:00.000Z" });
  await people.issueLink("5".repeat(64), { ...link, body, expiresAt: "2026-12-31T10:00:00.000Z" });
  await people.useLink("5".repeat(64), "2026-03-01T10:00:00.000Z");
  const { outbox } = archive;
  const old = letter("a", { isExample: true, state: "kept", writtenAt: "2026-02-28T22:00:00.000Z" });
  await outbox.add("2080", [old, letter("b"), letter("c")]);
  // One is sent on 1 March; one waits for ever.
  await outbox.settle(letterId("b"), { state: "sent", answer: "250 OK", at: "2026-03-01T10:00:00.000Z" });
});

function letterId(name: string): string {
  return `00000000-0000-4000-8000-0000000000${name}${name}`;
}

function letter(name: string, other: Partial<NewLetter> = {}): NewLetter {
  return {
    id: letterId(name),
    key: name,
    organisation: "2080",
    kind: "digest",
    to: { organisation: "2080", role: "editor", address: "bo@example.se", person: bo },
    subject: "Det här väntar",
    text: "Hej! {{link}}",
    link: "https://samnytta.example.se/brev/hemlig",
    stopHash: name.repeat(64),
    isExample: false,
    writtenAt: now,
    state: "waiting",
    ...other,
  };
}
afterAll(() => archive.close());

const partsOn = (today: string) => ({
  store: retentionStore(database.connection),
  clock: { today: () => day(today), moment: () => `${today}T04:00:00.000Z` },
});
const counts = (retained: Awaited<ReturnType<typeof retain>>) =>
  retained === "day-to-come" ? retained : retained.map(({ kind, count }) => `${kind} ${count}`);
const rowsIn = async (table: string) =>
  (await ask(database.administration, `select count(*)::int as rows from ${table}`))[0]?.["rows"];

describe("what the rules say is due", () => {
  // Sign-ins are kept 30 days: what ended by 28 February is due on 31 March. Links 90: by 1 March on 31 May.
  test("is counted and left where nobody asks to remove it, and a day to come is refused", async () => {
    const on = day("2026-03-31");
    expect(counts(await retain({ on, removes: false }, partsOn("2026-03-31")))).toEqual([
      "session 2",
      "link 0",
      "unsent 0",
      "address 0",
      "letter 0",
    ]);
    expect(await retain({ on, removes: true }, partsOn("2026-03-30"))).toBe("day-to-come");
    expect([await rowsIn("session"), await rowsIn("retention_run")]).toEqual([3, 0]);
  });

  test("is removed on its day and not before, and how much is written down", async () => {
    const on = async (today: string) =>
      counts(await retain({ on: day(today), removes: true }, partsOn(today)));
    expect(await on("2026-03-30")).toEqual(["session 1", "link 0", "unsent 0", "address 0", "letter 0"]);
    expect(await on("2026-03-31")).toEqual(["session 1", "link 0", "unsent 0", "address 0", "letter 0"]);
    expect(await on("2026-03-31").catch(() => "written once")).toBe("written once");
    expect(await on("2026-05-30")).toEqual(["session 1", "link 1", "unsent 0", "address 0", "letter 1"]);
    expect(await on("2026-05-31")).toEqual(["session 0", "link 1", "unsent 0", "address 0", "letter 1"]);
    // 365 whole days after 31 January 2026.
    expect(await on("2027-01-31")).toEqual(["session 0", "link 0", "unsent 0", "address 0", "letter 0"]);
    expect(await on("2027-02-01")).toEqual(["session 0", "link 0", "unsent 0", "address 1", "letter 0"]);
    expect([await rowsIn("session"), await rowsIn("one_time_link"), await rowsIn("identity")]).toEqual([
      0, 0, 1,
    ]);
    const people = await archive.people.peopleIn("2080");
    const addresses = new Map(people.map(({ person }) => [person.name, person.email]));
    expect([...addresses]).toEqual([
      ["Anna", undefined],
      ["Bo", "bo@example.se"],
    ]);
    const letters = new Map((await archive.outbox.list("2080")).map((each) => [each.id, each]));
    for (const name of ["a", "b"]) {
      // What it was about, that it was written and its secret for stopping stay; text, address and link are gone.
      expect(letters.get(letterId(name))).toMatchObject({ subject: "Det här väntar", text: "", key: name });
      expect(letters.get(letterId(name))?.to.address).toBeUndefined();
      expect(letters.get(letterId(name))?.link).toBeUndefined();
      expect((await archive.outbox.findByStop(name.repeat(64)))?.id).toBe(letterId(name));
    }
    expect(letters.get(letterId("c"))).toMatchObject({ state: "waiting", text: "Hej! {{link}}" });
    expect(await archive.people.lastRetained()).toEqual(
      ["address", "letter", "link", "session", "unsent"].map((kind) => ({
        kind,
        day: day("2027-02-01"),
        count: kind === "address" ? 1 : 0,
        moment: "2027-02-01T04:00:00.000Z",
      })),
    );
    expect(faultsIn(await verifyIn(database, []))).toEqual([]);
  });

  test("cannot be removed by the program's own role, nor by the owner who has said no day", async () => {
    await archive.people.openSession(
      "6".repeat(64),
      { person: bo, openedAt: now, seenAt: now },
      "2026-01-02T00:00:00.000Z",
    );
    const told = "select set_config('samnytta.ended_before', '2027-01-01T00:00:00Z', true)";
    await ask(
      database.connection,
      "begin",
      `set local role ${plainRole}`,
      told,
      "delete from session",
      "commit",
    );
    await ask(database.connection, "delete from session");
    expect(await rowsIn("session")).toBe(1);
    // The wrong twin: the day said, as the owner, and it is gone.
    await ask(database.connection, "begin", told, "delete from session", "commit");
    expect(await rowsIn("session")).toBe(0);
    expect(await outcomeOf(database.connection, "delete from retention_run")).toBe("23001");
  });
});

test("a program that runs removes once on each day, and goes on the next", async () => {
  let today = "2027-03-01";
  const done: string[] = [];
  const store = {
    countDue: async () => [],
    removeDue: async () => {
      done.push(today);
      return [];
    },
  };
  const clock = { today: () => day(today), moment: () => `${today}T04:00:00.000Z` };
  let hourly = async () => {};
  const stop = await keepRetaining(
    { store, clock },
    (run) => {
      hourly = run;
      return () => {};
    },
    () => {},
  );
  await hourly();
  today = "2027-03-02";
  await hourly();
  await hourly();
  stop();
  expect(done).toEqual(["2027-03-01", "2027-03-02"]);
});
