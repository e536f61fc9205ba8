import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "#domain/time";
import { plainRole } from "../../src/storage/plain-role.ts";
import { sqlState } from "../../src/storage/sql-state.ts";
import { openIn, type TestArchive } from "./archives.ts";
import { ask, outcomeOf } from "./ask.ts";
import { migratedDatabase, type TestDatabase } from "./new-database.ts";

const anna = "00000000-0000-4000-8000-00000000000a";
const at = "2026-03-01T10:00:00.000Z";
const falun = { person: anna, organisation: "2080", role: "editor" };

/** Each table of people and trust that has something in it that is Falun's alone. */
const own = ["person", "identity", "assignment", "session", "one_time_link", "log_event", "record_version"];
/** And what is one person's alone, or whoever sends' alone. */
const locked = [...own, "letter", "letter_choice", "letter_link", "unsent_text"];

/** Asks as the program's own role, having said what a statement each says. */
const asPlain = (...said: readonly string[]) => ["begin", `set local role ${plainRole}`, ...said];
const saying = (name: string, value: string) => `select set_config('samnytta.${name}', '${value}', true)`;

describe("the second lock, in the database", () => {
  let database: TestDatabase;
  let archive: TestArchive;
  const count = async (table: string, ...said: readonly string[]) =>
    (await ask(database.connection, ...asPlain(...said), `select count(*)::int as rows from ${table}`))[0]?.[
      "rows"
    ];

  beforeAll(async () => {
    database = await migratedDatabase();
    archive = await openIn(database);
    const { people, records } = archive;
    await people.addPerson({ id: anna, name: "Anna Exempel", isExample: true }, at, {
      issuer: "i",
      subject: "s",
    });
    const from = day("2026-01-01");
    await people.giveRole({ id: anna, person: anna, organisation: "2080", role: "editor", from }, at);
    await people.openSession(
      "7".repeat(64),
      { person: anna, openedAt: at, seenAt: at },
      "2026-03-02T10:00:00Z",
    );
    const link = { purpose: "guest", organisation: "2080", body: "{}", issuedAt: at, expiresAt: at } as const;
    await people.issueLink("5".repeat(64), link);
    const draft = {
      kind: "body",
      object: "b",
      owner: "2080",
      state: "draft",
      body: "{}",
      basedOn: 0,
    } as const;
    await records.write(falun, { ...draft, deed: "write-body", key: "1" }, at);
    const unsent = { place: "/p", key: "k", basedOn: 0, page: "/p", heading: "h", fields: [], at };
    await archive.unsent.keep({ person: anna, organisation: "2080" }, unsent);
    const letter = "00000000-0000-4000-8000-0000000000ee";
    for (const row of [
      `insert into letter (id, key, organisation, kind, to_organisation, to_role, person, heading, letter_text,
         is_example, written_at, state, tried, next_at)
       values ('${letter}', 'k', '2080', 'invitation', '2080', 'editor', '${anna}', 'h', 't', false, '${at}',
         'waiting', 0, '${at}')`,
      `insert into letter_link (letter, link) values ('${letter}', 'https://samnytta.example/inbjudan/s')`,
      `insert into letter_choice values ('${anna}', '2080', 'daily', '${at}')`,
    ])
      await ask(database.administration, row);
  });
  afterAll(() => archive.close());

  test.each(locked)("%s: nobody who has said nothing, or another organisation, sees a row", async (table) => {
    expect(await count(table)).toBe(0);
    expect(await count(table, saying("organisation", "2034"))).toBe(0);
    expect(await count(table, saying("organisation", ""), saying("person", ""))).toBe(0);
  });

  test.each(own.filter((table) => table !== "identity" && table !== "session"))(
    "%s: the organisation itself sees its row",
    async (table) => {
      expect(await count(table, saying("organisation", "2080"))).toBe(1);
    },
  );

  test("a row is not added in another's name, nor for one that has given no mandate", async () => {
    const version = (owner: string, enteredBy: string) =>
      `insert into record_version values
       ('body', 'x', 1, '${owner}', '${enteredBy}', 1, 'draft', '{}', '${"0".repeat(64)}', now(), null)`;
    const asFalun = asPlain(saying("organisation", "2080"));
    const { connection } = database;
    expect(await outcomeOf(connection, ...asFalun, version("2080", "2080"))).toBe("done");
    expect(await outcomeOf(connection, ...asFalun, version("2034", "2080"))).toBe(sqlState.notAllowed);
    expect(await outcomeOf(connection, ...asFalun, version("2034", "2034"))).toBe(sqlState.notAllowed);
    const line = `insert into assignment values
      ('00000000-0000-4000-8000-0000000000ff', '${anna}', '2034', 'administrator', '2026-01-01', null, null, now())`;
    expect(await outcomeOf(connection, ...asFalun, line)).toBe(sqlState.notAllowed);
  });

  test("what is written in versions and in the log is changed by nobody, not by their owner either", async () => {
    for (const table of ["log_event", "record_version"])
      for (const statement of [
        `update ${table} set kind = kind`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        expect(
          await outcomeOf(database.connection, ...asPlain(saying("organisation", "2080")), statement),
        ).toBe(sqlState.notAllowed);
        expect(await outcomeOf(database.connection, statement)).toBe(sqlState.keptForEver);
      }
  });

  test("a published agreement is altered by no statement, and has no later version", async () => {
    const { records } = archive;
    const bo = { ...falun, person: "00000000-0000-4000-8000-00000000000b", role: "publisher" };
    const written = { kind: "agreement", object: "o", owner: "2080", body: '{"text":"1"}' } as const;
    const draft = { ...written, state: "draft", basedOn: 0, deed: "write-agreement", key: "o1" } as const;
    const published = { ...written, state: "published", basedOn: 1, deed: "publish-agreement" } as const;
    expect((await records.write(falun, draft, at)).kind).toBe("written");
    // Whoever wrote last does not publish, whatever the program says.
    await expect(records.write(falun, { ...published, key: "o2" }, at)).rejects.toThrow("second person");
    expect((await records.write(bo, { ...published, key: "o3" }, at)).kind).toBe("written");
    for (const next of ["draft", "published"] as const) {
      const later = { ...written, body: '{"text":"2"}', state: next, basedOn: 2, deed: draft.deed } as const;
      await expect(records.write(falun, { ...later, key: `o4${next}` }, at)).rejects.toThrow(
        "not written in",
      );
    }
    const { connection } = database;
    const asFalun = asPlain(saying("organisation", "2080"), saying("person", anna));
    const row = `select kind, object, 3, owner, entered_by, event_sequence, 'draft', body, hash, moment, person
      from record_version where object = 'o' and version = 1`;
    for (const statement of [
      "update record_version set body = '{}' where object = 'o'",
      "update record_version set state = 'draft' where object = 'o'",
      "delete from record_version where object = 'o'",
      "truncate record_version",
      "drop table record_version",
      "alter table record_version disable trigger all",
      "drop trigger published_is_the_last on record_version",
      "create or replace function refuse_writing_in_published() returns trigger language plpgsql as 'begin return new; end'",
    ])
      expect(await outcomeOf(connection, ...asFalun, statement)).toBe(sqlState.notAllowed);
    expect(await outcomeOf(connection, ...asFalun, `insert into record_version ${row}`)).toBe(
      sqlState.keptForEver,
    );
    const [kept, ...others] = await records.history("everybody", "agreement", "o");
    expect([kept?.version, kept?.state, kept?.body, others.length]).toEqual([
      2,
      "published",
      written.body,
      0,
    ]);
    expect(await records.countPublished("agreement")).toBe(1);
    // Without the lock the same statement would be let through: it is what refuses.
    const unlocked = "alter table record_version disable trigger published_is_the_last";
    const later = ["begin", unlocked, `set local role ${plainRole}`, saying("organisation", "2080")];
    expect(await outcomeOf(connection, ...later, `insert into record_version ${row}`, "rollback")).toBe(
      "done",
    );
  });

  test("every table that locks its rows is tried above, with a row in it, and its lock binds its owner", async () => {
    const rows = await ask(
      database.administration,
      `select relname as name, relforcerowsecurity as locked from pg_class
       where relnamespace = 'public'::regnamespace and relrowsecurity order by relname collate "C"`,
    );
    // Public, and added to by its own alone: who hosts whom, names shown with consent, what was removed by rule.
    const open = ["host_mandate", "retention_run", "shown_name"];
    // Seen by whoever sees an attachment of it: tried in attachments.test.ts and every-policy.test.ts.
    const contents = ["attachment_content"];
    expect(rows.map(({ name }) => name)).toEqual([...locked, ...open, ...contents].toSorted());
    expect(rows.filter(({ locked }) => locked !== true)).toEqual([]);
    for (const table of locked) {
      const [kept] = await ask(database.administration, `select count(*)::int as rows from ${table}`);
      expect([table, kept?.["rows"]]).not.toEqual([table, 0]);
    }
  });

  test("the plain role goes past no lock", async () => {
    const [role] = await ask(
      database.administration,
      `select rolsuper or rolbypassrls as passes from pg_roles where rolname = '${plainRole}'`,
    );
    expect(role).toEqual({ passes: false });
  });
});
