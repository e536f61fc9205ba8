import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { nextSeal, type Seal } from "#domain/log";
import { logHeads } from "../../src/storage/log-heads.ts";
import { openIn } from "./archives.ts";
import { ask } from "./ask.ts";
import { migratedDatabase, type TestDatabase } from "./new-database.ts";
import { fillStore } from "./stored-things.ts";
import { faultsIn, verifyIn } from "./verify-in.ts";

async function sealOf({ connection }: TestDatabase): Promise<readonly Seal[]> {
  const now = { day: "2026-03-01", moment: "2026-03-01T23:00:00.000Z", heads: await logHeads(connection) };
  const seal = nextSeal(now, undefined);
  return seal === undefined ? [] : [seal];
}

/**
 * Changes rows as the administrator, whom nothing stops who takes the triggers and the foreign keys away, and puts the
 * triggers back: what remains to be seen is in the rows.
 */
async function meddle({ administration }: TestDatabase, ...statements: readonly string[]): Promise<void> {
  await ask(
    administration,
    "alter table log_event disable trigger all",
    "alter table record_version disable trigger all",
    ...statements,
    "alter table log_event enable trigger all",
    "alter table log_event enable always trigger kept_for_ever",
    "alter table record_version enable trigger all",
    "alter table record_version enable always trigger kept_for_ever",
  );
}

let original: TestDatabase;
let seals: readonly Seal[];
beforeAll(async () => {
  original = await migratedDatabase();
  const archive = await openIn(original);
  await fillStore(archive);
  await archive.close();
  seals = await sealOf(original);
});

/** A copy of the store that a test may meddle with. */
async function copy(): Promise<TestDatabase> {
  const { administration } = original;
  const database = `copy_${randomUUID().replaceAll("-", "")}`;
  await ask(
    { ...administration, database: "postgres" },
    `create database ${database} template ${administration.database} owner ${original.connection.user}`,
  );
  return {
    connection: { ...original.connection, database },
    administration: { ...administration, database },
  };
}

describe("a store that nobody has meddled with", () => {
  test("is whole, and every check says how much it looked at", async () => {
    const verdict = await verifyIn(original, seals);
    expect(faultsIn(verdict)).toEqual([]);
    expect(Object.fromEntries(verdict.checks.map(({ name, count }) => [name, count]))).toEqual({
      logs: 8,
      seals: 1,
      versions: 8,
      lines: 0,
      agreements: 1,
      series: 1,
      annexes: 1,
      files: 2,
      amounts: 0,
      protection: 22,
    });
    expect(verdict.unsealed).toEqual([]);
  });
});

const falunLine = "organisation = '2080' and sequence = 2";
const falunVersion = "object = 'socialnämnden' and version = 2";
const zeros = "0".repeat(64);

/** Every way to change, take out, put in or move one row, and what is told first: where it is. */
const meddlings: readonly (readonly [what: string, statements: readonly string[], told: string])[] = [
  ...[
    "moment = moment + interval '1 minute'",
    "person = '00000000-0000-4000-8000-0000000000ff'",
    "person = null",
    "role = 'administrator'",
    "role = null",
    "on_behalf_of = '2034'",
    "deed = 'confirm-entry'",
    "kind = 'seat'",
    "object = 'kommunstyrelsen'",
    `before_hash = '${zeros}'`,
    "before_hash = null",
    `after_hash = '${zeros}'`,
    `previous_hash = '${zeros}'`,
    `hash = '${zeros}'`,
  ].map(
    (change) =>
      [
        `a line's ${change}`,
        [`update log_event set ${change} where ${falunLine}`],
        "Loggen för 2080, rad 2: raden ger inte sin hash.",
      ] as const,
  ),
  [
    "a line that is deleted",
    [`delete from log_event where ${falunLine}`],
    "Loggen för 2080, rad 2: här står nummer 3.",
  ],
  [
    "a line that is put in",
    [
      `insert into log_event select '2080', 5, moment, person, role, on_behalf_of, deed, kind, object, before_hash,
         after_hash, hash, '${"1".repeat(64)}', 'x' from log_event where organisation = '2080' and sequence = 4`,
    ],
    "Loggen för 2080, rad 5: raden ger inte sin hash.",
  ],
  [
    "a line that is moved to another organisation",
    ["update log_event set organisation = '2034', sequence = 2 where organisation = '2080' and sequence = 4"],
    "Loggen för 2034, rad 2: raden ger inte sin hash.",
  ],
  [
    "two lines that change places",
    [
      "update log_event set sequence = 99 where organisation = '2080' and sequence = 2",
      "update log_event set sequence = 2 where organisation = '2080' and sequence = 3",
      "update log_event set sequence = 3 where organisation = '2080' and sequence = 99",
    ],
    "Loggen för 2080, rad 2: raden ger inte sin hash.",
  ],
  [
    "a log that is emptied",
    ["truncate log_event cascade"],
    "Loggen för 2034, rad 1: ett sigill har den raden, men loggen har bara 0 rader. Slutet är borttaget.",
  ],
  ...["body = '{}'", "state = 'published'", "owner = '2034'", `hash = '${zeros}'`].map(
    (change) =>
      [
        `a version's ${change}`,
        [`update record_version set ${change} where ${falunVersion}`],
        "version 2: innehållet ger inte sin hash.",
      ] as const,
  ),
  [
    "a version's kind",
    [`update record_version set kind = 'seat' where ${falunVersion}`],
    "version 2: här står version 3.",
  ],
  [
    "a version's number",
    [`update record_version set version = 9 where ${falunVersion}`],
    "version 2: här står version 3.",
  ],
  ...[
    "moment = moment + interval '1 minute'",
    "person = null",
    "event_sequence = 1",
    "entered_by = '2034'",
  ].map(
    (change) =>
      [
        `a version's ${change}`,
        [`update record_version set ${change} where ${falunVersion}`],
        "Organet socialnämnden hos 2080, version 2:",
      ] as const,
  ),
  [
    "a version that is deleted",
    [`delete from record_version where ${falunVersion}`],
    "version 2: här står version 3.",
  ],
  [
    "the last version, deleted",
    ["delete from record_version where object = 'socialnämnden' and version = 3"],
    "Loggen för 2080, rad 4: raden säger att organet socialnämnden skrevs, men versionen finns inte.",
  ],
  [
    "a version that is put in",
    [
      `insert into record_version select kind, object, 4, owner, entered_by, event_sequence, state, body, hash, moment,
         person from record_version where object = 'socialnämnden' and version = 3`,
    ],
    "version 4: hashen för versionen före skiljer sig från rad 4 i loggen.",
  ],
  [
    "two versions that change places",
    [
      "update record_version set version = 99 where object = 'socialnämnden' and version = 1",
      "update record_version set version = 1 where object = 'socialnämnden' and version = 2",
      "update record_version set version = 2 where object = 'socialnämnden' and version = 99",
    ],
    // Each still gives its own hash, which says nothing of the number; the line tells them apart.
    "version 1: hashen för versionen före skiljer sig från rad 2 i loggen.",
  ],
  [
    "versions that are emptied",
    ["truncate record_version"],
    "Loggen för 2034, rad 1: raden säger att organet",
  ],
];

describe("rows that are changed behind the program's back", () => {
  test.each(meddlings)("%s is found and named", async (_, statements, told) => {
    const database = await copy();
    await meddle(database, ...statements);
    expect(faultsIn(await verifyIn(database, seals)).join("\n")).toContain(told);
  });

  test("a protection that is taken away is named", async () => {
    const database = await copy();
    await ask(
      database.administration,
      "alter table log_event disable trigger kept_for_ever",
      "alter table person no force row level security",
      "alter table session disable row level security",
    );
    const { checks } = await verifyIn(database, seals);
    const protection = checks.find(({ name }) => name === "protection");
    expect(protection).toMatchObject({ faults: 3, first: { kind: "changeable", table: "log_event" } });
  });
});

describe("the end of a log that is taken away, with its version", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await copy();
    await meddle(
      database,
      "delete from record_version where entered_by = '2080' and event_sequence = 4",
      "delete from log_event where organisation = '2080' and sequence = 4",
    );
  });

  test("is found with a seal", async () => {
    expect(faultsIn(await verifyIn(database, seals))).toEqual([
      "Loggen för 2080, rad 4: ett sigill har den raden, men loggen har bara 3 rader. Slutet är borttaget.",
    ]);
  });

  test("is found by whoever holds the seal of an export, also where the seals are gone or made anew after it", async () => {
    const held = seals[0]?.hash ?? "";
    const lost = [`Sigillet ${held} finns inte i filen.`];
    const remade = await sealOf(database);
    expect(faultsIn(await verifyIn(database, remade))).toEqual([]);
    for (const left of [remade, []])
      expect(
        faultsIn(await verifyIn(database, left, held)).map((told) => told.split(" Loggarna")[0]),
      ).toEqual(lost);
    expect(await verifyIn(original, seals, held)).toMatchObject({ shownSeal: "2026-03-01" });
  });

  test("is not seen without one, and the verdict says so", async () => {
    const verdict = await verifyIn(database, []);
    expect(faultsIn(verdict)).toEqual([]);
    expect(verdict).toMatchObject({ lastSeal: "none", unsealed: ["2034", "2080", "rss-dalarna"] });
  });
});
