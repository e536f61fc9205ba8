import { randomUUID } from "node:crypto";
import { DatabaseError } from "pg";
import { expect, test } from "vitest";
import { day } from "#domain/time";
import type { NewLetter } from "../../src/application/ports.ts";
import { plainRole } from "../../src/storage/plain-role.ts";
import { openIn } from "./archives.ts";
import { ask } from "./ask.ts";
import { migratedDatabase, type TestDatabase } from "./new-database.ts";

const anna = "00000000-0000-4000-8000-00000000000a";
/** A letter of Falun's that is kept without its link. */
const withoutLink = "00000000-0000-4000-8000-00000000000c";
const at = "2026-03-01T10:00:00.000Z";
const zeros = "0".repeat(64);

/** What Orsa asks for, word by word: another organisation, person, identity, sign-in and link than Falun's. */
const ORSA = {
  organisation: "2034",
  person: "00000000-0000-4000-8000-00000000000b",
  identity: "i bo",
  session: "1".repeat(64),
  link: "2".repeat(64),
  about: "00000000-0000-4000-8000-00000000000b",
  address: "bo@example.se",
};
const asOrsa = [
  "begin",
  `set local role ${plainRole}`,
  ...Object.entries(ORSA).map(([name, value]) => `select set_config('samnytta.${name}', '${value}', true)`),
];

/** A database where Falun has something in every table. */
async function databaseOfFalun(): Promise<TestDatabase> {
  const database = await migratedDatabase();
  const archive = await openIn(database);
  const { people, records, outbox } = archive;
  await people.addPerson({ id: anna, name: "Anna Exempel", isExample: true }, at, {
    issuer: "i",
    subject: "anna",
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
  await people.recordMandate({ host: "2080", organisation: "2029", from, source: "Exempel" }, at);
  const letter: NewLetter = {
    id: anna,
    key: "invitation",
    organisation: "2080",
    kind: "invitation",
    to: { organisation: "2080", role: "editor", address: "anna@example.se", person: anna },
    subject: "Inbjudan",
    text: "{{link}}",
    link: "https://samnytta.example.se/inbjudan/hemlig",
    stopHash: "4".repeat(64),
    isExample: false,
    writtenAt: at,
    state: "waiting",
  };
  const kept: NewLetter = {
    ...letter,
    id: withoutLink,
    key: "kept",
    stopHash: "3".repeat(64),
    state: "kept",
  };
  await people.issueLink("6".repeat(64), link, [letter, kept]);
  await outbox.choose("2080", anna, { rhythm: "weekly", reminds: true }, at);
  const draft = { kind: "body", object: "b", owner: "2080", state: "draft", body: "{}", basedOn: 0 } as const;
  await records.write(
    { person: anna, organisation: "2080", role: "editor" },
    { ...draft, deed: "write-body", key: "1" },
    at,
  );
  const forecast = { kind: "commitment", object: "svar", owner: "2029", state: "unconfirmed" } as const;
  await records.write(
    { person: anna, organisation: "2080", role: "county-host" },
    { ...forecast, body: "{}", basedOn: 0, deed: "write-commitment", key: "f1" },
    at,
  );
  // Leksand says that it is not right: then it is between the two.
  await records.write(
    { person: anna, organisation: "2029", role: "approver" },
    { ...forecast, body: '{"objection":"x"}', basedOn: 1, deed: "object-to-entry", key: "f2" },
    at,
  );
  await archive.unsent.keep(
    { person: anna, organisation: "2080" },
    { place: "/mitt/x", key: "k", basedOn: 0, page: "/mitt/x", heading: "", fields: [["a", "b"]], at },
  );
  const shown = { consent: anna, seat: "s", organisation: "2080", holder: "holder", name: "Anna" } as const;
  await people.showName("2080", shown, at);
  await records.write(
    { person: anna, organisation: "2080", role: "editor" },
    { ...draft, kind: "attachment", object: `${"a".repeat(64)} k`, deed: "attach-file", key: "a1" },
    at,
  );
  await archive.attachments.keep("2080", "a".repeat(64), new Uint8Array([1]), at);
  await archive.close();
  return database;
}

/** What Orsa may not do with what is Falun's; each is tried as the program's own role. */
const ATTEMPTS = {
  person_seen: "select from person",
  identity_seen: "select from identity",
  assignment_seen: "select from assignment",
  session_seen: "select from session",
  one_time_link_seen: "select from one_time_link",
  log_event_seen: "select from log_event",
  record_version_seen: "select from record_version",
  attachment_content_seen: "select from attachment_content",
  attachment_content_added: `insert into attachment_content values ('${zeros}', '\\x01', now())`,
  attachment_content_removed: "delete from attachment_content",
  unsent_text_seen: "select from unsent_text",
  unsent_text_added: `insert into unsent_text values
    ('${anna}', '2080', '/mitt/y', 'k', 0, '', '', '[]', false, now())`,
  unsent_text_changed: "update unsent_text set heading = 'x'",
  unsent_text_discarded: "delete from unsent_text",
  letter_seen: "select from letter",
  letter_link_seen: "select from letter_link",
  letter_choice_seen: "select from letter_choice",
  letter_added: `insert into letter values ('${randomUUID()}', 'k', '2080', 'invitation', '2080', 'editor', null,
    'bo@example.se', 'x', 'x', null, false, now(), 'waiting', 0, now())`,
  letter_link_added: `insert into letter_link values ('${withoutLink}', 'https://evil.example')`,
  letter_choice_added: `insert into letter_choice values ('${anna}', '2023', 'none', now())`,
  letter_changed: "update letter set address = 'bo@example.se'",
  letter_choice_changed: "update letter_choice set rhythm = 'none'",
  letter_choice_erased: "delete from letter_choice",
  letter_link_taken_away: "delete from letter_link",
  person_added: `insert into person values ('${randomUUID()}', 'Bo', null, true, now(), null)`,
  identity_added: `insert into identity values ('i', 'bo', '${anna}', now())`,
  assignment_added: `insert into assignment values
    ('${randomUUID()}', '${anna}', '2080', 'administrator', '2026-01-01', null, null, now())`,
  host_mandate_added: "insert into host_mandate values ('2080', '2023', '2026-01-01', null, 'x', now())",
  session_added: `insert into session values ('${zeros}', '${anna}', null, now(), now(), now(), null)`,
  one_time_link_added: `insert into one_time_link values ('${zeros}', 'guest', '2080', '{}', now(), now())`,
  log_event_added: `insert into log_event values
    ('2080', 9, now(), null, null, null, 'undo', 'body', 'b', null, '${zeros}', '${zeros}', '${zeros}', 'k')`,
  record_version_added: `insert into record_version values
    ('body', 'b', 2, '2080', '2080', 1, 'draft', '{}', '${zeros}', now(), null)`,
  person_changed: "update person set email = 'bo@example.se'",
  assignment_changed: "update assignment set last_day = '2026-12-31'",
  host_mandate_changed: "update host_mandate set last_day = '2026-12-31'",
  session_changed: "update session set closed_at = now()",
  one_time_link_changed: "update one_time_link set revoked_at = now()",
  identity_erased: "delete from identity",
  session_about: "select from session",
  session_erased: "delete from session",
  one_time_link_about: "select from one_time_link",
  one_time_link_erased: "delete from one_time_link",
  shown_name_added: `insert into shown_name values ('${randomUUID()}', 's', '2080', 'holder', 'Bo', now(), null)`,
  shown_name_withdrawn: "update shown_name set name = null, withdrawn_at = now()",
  unsent_text_about: "select from unsent_text",
  unsent_text_erased: "delete from unsent_text",
  log_event_about: "select from log_event",
  record_version_followed: "select from record_version",
  record_version_forecast: "select from record_version",
} as const;

/** The attempts that reached a row of Falun's, of all or of those whose name is wanted. */
async function breaches(
  database: TestDatabase,
  isWanted: (name: string) => boolean = () => true,
): Promise<readonly string[]> {
  const reached: string[] = [];
  for (const [name, attempt] of Object.entries(ATTEMPTS))
    if (isWanted(name) && (await reaches(database, attempt))) reached.push(name);
  return reached;
}

async function reaches({ connection }: TestDatabase, attempt: string): Promise<boolean> {
  const touched = attempt.startsWith("select")
    ? `${attempt}`
    : attempt.startsWith("insert")
      ? attempt
      : `do $$ declare rows int; begin ${attempt}; get diagnostics rows = row_count;
          if rows > 0 then raise exception 'reached' using errcode = 'SA001'; end if; end $$`;
  try {
    const rows = await ask(connection, ...asOrsa, touched);
    return attempt.startsWith("insert") || rows.length > 0;
  } catch (error) {
    return error instanceof DatabaseError && error.code === "SA001";
  }
}

/** Every policy that binds the program's role, from the database itself. */
async function policies(database: TestDatabase) {
  return ask(
    database.administration,
    `select policyname as name, tablename as table, cmd as command from pg_policies
     where '${plainRole}' = any (roles) and policyname <> all ('{host_mandate_seen,retention_run_seen,shown_name_seen}') order by 1`,
  );
}

test("another organisation reaches nothing of Falun's, and every policy is tried", async () => {
  const database = await databaseOfFalun();
  expect(await breaches(database)).toEqual([]);
  const names = (await policies(database)).map(({ name }) => name);
  expect(names.toSorted()).toEqual(Object.keys(ATTEMPTS).toSorted());
});

test("with any one policy taken out, the trial fails: on that very attempt", async () => {
  const database = await databaseOfFalun();
  const tried: string[] = [];
  for (const { name, table, command } of await policies(database)) {
    const words = command === "INSERT" ? "with check (true)" : "using (true)";
    const loosened = `loosened_${String(name)}`;
    await ask(
      database.administration,
      `create policy ${loosened} on ${String(table)} for ${String(command)} to ${plainRole} ${words}`,
    );
    const found = await breaches(database, (each) => each === name);
    await ask(database.administration, `drop policy ${loosened} on ${String(table)}`);
    expect(found).toEqual([name]);
    tried.push(String(name));
  }
  expect(await breaches(database)).toEqual([]);
  console.log(`${tried.length} policies taken out one at a time, each missed.`);
});

test("with the lock of any one table taken off, the trial fails", async () => {
  const database = await databaseOfFalun();
  const tables = new Set((await policies(database)).map(({ table }) => String(table)));
  for (const table of tables) {
    await ask(database.administration, `alter table ${table} disable row level security`);
    const found = await breaches(database, (name) => name.startsWith(table));
    await ask(database.administration, `alter table ${table} enable row level security`);
    expect(found).not.toEqual([]);
  }
});

test("a policy that lets everybody read each unconfirmed answer shows the words against one, and is caught", async () => {
  const database = await databaseOfFalun();
  await ask(
    database.administration,
    `create policy loosened on record_version for select to ${plainRole}
     using (kind = 'commitment' and state = 'unconfirmed')`,
  );
  expect(await breaches(database)).toContain("record_version_forecast");
});
