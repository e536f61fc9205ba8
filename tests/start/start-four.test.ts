import { statSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  buildProgram,
  dataOf,
  hasSystemServer,
  isRoot,
  makeGround,
  makeHome,
  ordinary,
  processesIn,
  removeGround,
  root,
  type Home,
  type Person,
} from "./homes.ts";
import { ask, startOpen, type OpenProgram } from "./started-program.ts";

/** The kinds of binaries: npm's with and without its install script, and those of the machine. */
const binaries = [
  { name: "the npm package, its install script run", withLinks: true, setting: "npm", isAbsent: false },
  { name: "the npm package, its install script not run", withLinks: false, setting: "npm", isAbsent: false },
  { name: "the machine's own PostgreSQL", withLinks: false, setting: "system", isAbsent: !hasSystemServer() },
];

let ground: string;
let program: string;
beforeAll(async () => {
  ground = makeGround();
  program = await buildProgram(ground);
});
afterAll(() => removeGround(ground));

for (const person of [ordinary, root]) {
  const isAbsentPerson = person.uid === 0 && !isRoot;
  describe.skipIf(isAbsentPerson)(`${person.name}, in a home that is closed to others`, () => {
    for (const { name, withLinks, setting, isAbsent } of binaries) {
      test.skipIf(isAbsent)(`starts with ${name}; a second start keeps what was saved`, async () => {
        await startsTwice(makeHome(ground, program, { person, withLinks }), { SAMNYTTA_POSTGRES: setting });
      });
    }
  });
}

async function startsTwice(home: Home, environment: Readonly<Record<string, string>>): Promise<void> {
  const first = await startOpen(home, environment);
  expect(first.steps).toEqual(
    environment["SAMNYTTA_POSTGRES"] === "npm"
      ? ["binaries-copied", "cluster-created", "server-started"]
      : ["cluster-created", "server-started"],
  );
  await expectSafeSwedishDatabase(first, home.person);
  await ask(first.outcome.connection, "create table kept as select 5590960000 as ore");
  expect(await first.stop()).toBe("stopped");
  expect(processesIn(dataOf(home))).toEqual([]);

  const second = await startOpen(home, environment);
  expect(second.steps).toEqual(["server-started"]);
  expect(await ask(second.outcome.connection, "select ore from kept")).toBe("5590960000");
  expect(await second.stop()).toBe("stopped");
}

async function expectSafeSwedishDatabase({ outcome }: OpenProgram, person: Person): Promise<void> {
  const { connection, administration } = outcome;
  const settings = [
    "fsync",
    "full_page_writes",
    "synchronous_commit",
    "data_checksums",
    "listen_addresses",
    "server_encoding",
  ];
  const shown = await Promise.all(settings.map((setting) => ask(connection, `show ${setting}`)));
  expect(shown).toEqual(["on", "on", "on", "on", "", "UTF8"]);

  const words = "values ('ö'), ('z'), ('Å'), ('a'), ('ä')";
  expect(await ask(connection, `select string_agg(word, '' order by word) from (${words}) t(word)`)).toBe(
    "azÅäö",
  );
  expect(
    await ask(
      connection,
      `select string_agg(word, '' order by word collate "sv-x-icu") from (${words}) t(word)`,
    ),
  ).toBe("azÅäö");
  expect(await ask(connection, "select lower('ÅÄÖ')")).toBe("åäö");

  const rights =
    "select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles where rolname = current_user";
  expect(await ask(connection, rights)).toBe(false);
  expect(await ask(administration, rights)).toBe(true);
  const owners = new Set(processesIn(connection.host).map((pid) => statSync(`/proc/${pid}`).uid));
  expect([...owners]).toEqual([statSync(connection.host).uid]);
  expect(owners.has(0)).toBe(false);
  if (person.uid !== 0) expect(owners.has(person.uid)).toBe(true);
}
