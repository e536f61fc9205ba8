import { rmSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openServer } from "../../src/storage/private-server/index.ts";
import { openArchive } from "../../src/storage/open-archive.ts";
import type { DatabaseAccess } from "../../src/storage/plain-role.ts";
import { keepBasis, openIn } from "./archives.ts";
import { ask } from "./ask.ts";
import { moment, readAgreementText, share, sum } from "./kept-content.ts";
import { emptyDatabase } from "./new-database.ts";
import { startServer } from "./test-server.ts";

/** A limit for what is tried again: long enough for a computer that does other things. */
const WHEN_BUSY = { timeout: 60_000 };

const amounts = [share(), share({ recipient: "1980" }), sum([share(), share({ recipient: "1980" })])];

/** Keeps some amounts, or finds them kept. */
async function keepIn(server: DatabaseAccess): Promise<void> {
  const { archive, close } = await openIn(server);
  await keepBasis(archive);
  await archive.keepAmounts(amounts, moment);
  await close();
}

async function expectKeptIn(server: DatabaseAccess): Promise<void> {
  const { archive, close } = await openIn(server);
  for (const kept of amounts) expect(await archive.findAmount(kept.address)).toEqual(kept);
  await close();
}

describe("a server of its own", () => {
  type OwnServer = Awaited<ReturnType<typeof startServer>>;
  let server: OwnServer | undefined;
  afterEach(async () => {
    if (server === undefined) return;
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
  });

  test("what is kept is there after a restart, and after the server has been killed", async () => {
    server = await startServer();
    await keepIn(server);
    await server.stop();

    server = await startServer(server.folder);
    await expectKeptIn(server);
    const [{ pid } = {}] = await ask(
      server.administration,
      "select split_part(pg_read_file('postmaster.pid'), chr(10), 1) as pid",
    );
    process.kill(Number(pid), "SIGKILL");
    await server.lost;

    server = await startServer(server.folder);
    await expectKeptIn(server);
  });

  test("DATABASE_URL: a user that may make roles gets everything made", async () => {
    server = await startServer();
    await ask(
      server.administration,
      "create role kommun login createrole",
      "create database samlat owner kommun",
    );
    const opened = await openServer(
      {
        databaseUrl: `postgres://kommun@localhost/samlat?host=${encodeURIComponent(server.administration.host)}`,
        dataDirectory: server.folder,
        binaries: "auto",
        searchPath: "",
        uid: process.getuid?.() ?? 0,
        gid: process.getgid?.() ?? 0,
      },
      () => undefined,
    );
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    expect(opened.value.kind).toBe("external");
    await keepIn(opened.value);
    await expectKeptIn(opened.value);
    await opened.value.stop();
  });
});

describe("DATABASE_URL with a user that may not make roles", () => {
  const user = "plain_owner";
  const asUser = async () => {
    const { administration } = await emptyDatabase();
    await ask(
      administration,
      `do $$ begin
         if not exists (select from pg_roles where rolname = '${user}') then create role ${user} login; end if;
       end $$`,
      `revoke samnytta_app from ${user}`,
    );
    return { administration, connection: { ...administration, user } };
  };

  test("is told which role is missing, and nothing is made", async () => {
    const { administration, connection } = await asUser();
    await ask(administration, `alter schema public owner to ${user}`);
    expect(await openArchive({ connection, administration: undefined }, readAgreementText)).toEqual({
      ok: false,
      problems: [{ kind: "plain-role-missing", role: "samnytta_app", owner: user }],
    });
    expect(await ask(administration, "select from pg_tables where schemaname = 'public'")).toEqual([]);
  });

  test("opens the archive once an administrator has let it work as the plain role", async () => {
    const { administration, connection } = await asUser();
    await ask(administration, `alter schema public owner to ${user}`, `grant samnytta_app to ${user}`);
    await keepIn({ connection, administration: undefined });
    await expectKeptIn({ connection, administration: undefined });
  });

  test("is told when it may not make tables", async () => {
    const { administration, connection } = await asUser();
    await ask(administration, `grant samnytta_app to ${user}`);
    expect(await openArchive({ connection, administration: undefined }, readAgreementText)).toMatchObject({
      ok: false,
      problems: [{ kind: "may-not-create-tables" }],
    });
  });
});

test("connections that break are replaced, and do not end the program", async () => {
  const database = await emptyDatabase();
  await keepIn(database);
  const { archive, close } = await openIn(database);
  const { address } = share();
  expect(await archive.findAmount(address)).toEqual(share());
  await ask(
    database.administration,
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await vi.waitFor(async () => expect(await archive.findAmount(address)).toEqual(share()), WHEN_BUSY);
  await close();
  await close();
});
