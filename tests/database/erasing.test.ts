import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepErasures } from "../../src/application/keep-erasures.ts";
import { erasureFile } from "../../src/documents/erasures/erasure-file.ts";
import { checkBackup } from "../../src/storage/backup/read-backup.ts";
import { restoreBackup } from "../../src/storage/backup/restore-backup.ts";
import { writeBackup } from "../../src/storage/backup/write-backup.ts";
import { erasedPeople } from "../../src/storage/erased-people.ts";
import { newObject } from "../../src/application/write-record.ts";
import { ROUTE_ACCESS } from "../../src/web/route-access.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { openIn, type TestArchive } from "./archives.ts";
import { ask } from "./ask.ts";
import { emptyDatabase, migratedDatabase, type TestDatabase } from "./new-database.ts";
import { faultsIn, verifyIn } from "./verify-in.ts";

/** Nobody else is called so: wherever one of these is found, it is she. */
const NEEDLES = ["Vendela Kråkvik-Sjöö", "vendela.krakvik@example.se", "vendela-at-the-provider"];
/** The id that the house gives what her form makes. */
const BODY = newObject("2034", "body-1");
const OWN = { origin: "http://localhost", host: "localhost" };

let folder: string;
let database: TestDatabase;
let archive: TestArchive;
let house: OpenedHouse;
let administrator: string;
let vendela: { readonly id: string; readonly cookie: string };

const send = (path: string, fields: Record<string, string>, cookie = "") =>
  house.app.request(path, {
    method: "POST",
    headers: { ...OWN, cookie },
    body: new URLSearchParams(fields),
  });
const cookieOf = (answer: Response) => (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
const backupIn = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "samnytta-erasing-"));
  database = await migratedDatabase();
  archive = await openIn(database);
  const { people, records } = archive;
  house = await openHouse({ people, records, unsent: archive.unsent });
  await send("/logga-in/exempel", { roll: "strategist" });
  administrator = cookieOf(await send("/logga-in/exempel", { roll: "social-services-chief" }));
  const invite = { som: "editor", epost: NEEDLES[1] ?? "", nyckel: "invite" };
  const invited = await (await send("/mitt/personer/bjud-in", invite, administrator)).text();
  const link = /\/inbjudan\/[\w-]+/.exec(invited)?.[0] ?? "";
  const taken = await send(link, { namn: NEEDLES[0] ?? "", epost: NEEDLES[1] ?? "" });
  const cookie = cookieOf(taken);
  const [{ id } = {}] = await ask(database.administration, `select id from person where not is_example`);
  vendela = { id: String(id), cookie };
  await people.linkIdentity(
    vendela.id,
    { issuer: "https://id.example", subject: NEEDLES[2] ?? "" },
    "2026-11-22T12:00:00.000Z",
  );
  const body = {
    nyckel: "body-1",
    version: "0",
    agare: "2034",
    namn: "Exempelnämnden i Orsa",
    slag: "committee",
    niva: "municipality",
    mandat: "decides",
    omfattar: "Orsa",
    ursprung: "example",
  };
  expect((await send("/mitt/lan/organ/ny", body, cookie)).status).toBe(303);
  const own = { person: vendela.id, organisation: "2034" };
  const fields = [["namn", `Fråga ${NEEDLES[0]}`]] as const;
  const unsent = {
    place: "/mitt/lan/organ/ny",
    key: "u1",
    basedOn: 0,
    page: "/mitt/lan",
    heading: "Nytt organ",
  };
  await archive.unsent.keep(own, { ...unsent, fields, at: "2026-11-22T12:00:00.000Z" });
  // A second link is out when she is erased.
  await send("/mitt/personer/ny-lank", { person: vendela.id, nyckel: "again" }, administrator);
});
afterAll(async () => {
  await house.close();
  await archive.close();
  rmSync(folder, { recursive: true });
});

/** Every table of a database that holds one of the words, with the word. */
async function tablesNaming({ administration }: TestDatabase): Promise<readonly string[]> {
  const tables = await ask(
    administration,
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await ask(
      administration,
      `select row_to_json(each)::text as row from "${String(name)}" each`,
    );
    for (const needle of NEEDLES)
      if (rows.some(({ row }) => String(row).toLowerCase().includes(needle.toLowerCase())))
        found.push(`${String(name)}: ${needle}`);
  }
  return found;
}

/** Every page that anyone or the administrator may open without naming a thing, and those of the things there are. */
async function pagesNaming(cookie: string): Promise<readonly string[]> {
  const objects = (await archive.records.current("2034", "body")).map(({ object }) => `/organ/${object}`);
  const paths = Object.keys(ROUTE_ACCESS)
    .filter((route) => route.startsWith("GET ") && !route.includes(":"))
    .map((route) => route.slice("GET ".length));
  const named = [
    "/kommuner/orsa",
    "/lan/dalarna",
    "/sok?q=vendela",
    "/mitt/andringar/laget?dag=2026-11-22",
    "/overenskommelser/psykisk-halsa-2017/export.json",
    ...objects,
    ...objects.map((path) => `/mitt/lan${path}`),
  ];
  const found: string[] = [];
  for (const path of [...paths, ...named])
    for (const headers of [{}, { cookie }]) {
      const answer = await house.app.request(path, { headers });
      const text = (await answer.text()).toLowerCase();
      if (NEEDLES.some((needle) => text.includes(needle.toLowerCase()))) found.push(path);
    }
  return [...new Set(found)];
}

describe("somebody who is erased", () => {
  test("was in the store and on pages before, and is told everything that is kept", async () => {
    expect(await tablesNaming(database)).toEqual([
      `identity: ${NEEDLES[2]}`,
      `letter: ${NEEDLES[1]}`,
      `one_time_link: ${NEEDLES[1]}`,
      `person: ${NEEDLES[0]}`,
      `person: ${NEEDLES[1]}`,
      `unsent_text: ${NEEDLES[0]}`,
    ]);
    expect(await pagesNaming(administrator)).toEqual([
      "/mitt/personer",
      "/mitt/andringar",
      "/mitt/andringar/laget?dag=2026-11-22",
    ]);
    const page = await house.app.request("/mitt/mina-uppgifter", { headers: { cookie: vendela.cookie } });
    const shown = await page.text();
    const file = await house.app.request("/mitt/mina-uppgifter/fil", { headers: { cookie: vendela.cookie } });
    const kept: unknown = JSON.parse(await file.text());
    for (const needle of NEEDLES) {
      expect(shown).toContain(needle);
      expect(JSON.stringify(kept)).toContain(needle);
    }
    expect(kept).toMatchObject({
      done: [{ deed: "write-body", organisation: "2034", object: BODY }],
    });
    expect(shown).toContain(`lade till organ ${BODY}`);
    const written = await writeBackup(database.connection, backupIn("before.backup"), {
      program: "0.1.0",
      moment: "2026-11-22T12:00:00.000Z",
    });
    expect(written.ok).toBe(true);
  });

  test("is not erased without a reason, with a reason that names her, by others, or when others have a say", async () => {
    const path = `/mitt/personer/person/${vendela.id}/ta-bort`;
    const preview = await house.app.request(path, { headers: { cookie: administrator } });
    const shown = await preview.text();
    expect(preview.status).toBe(200);
    expect(shown).toContain("Ska uppgifterna om Vendela Kråkvik-Sjöö tas bort?");
    expect(shown).toMatch(/1 roll, 2 länkar och 1 rad i loggen/);
    for (const [reason, sentence] of [
      ["", "Skriv ett skäl."],
      ["Vendela har slutat", "Skriv det utan personens namn och adress."],
    ] as const) {
      const answer = await send(path, { nyckel: `r-${reason.length}`, skal: reason }, administrator);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(sentence);
    }
    const economist = cookieOf(await send("/logga-in/exempel", { roll: "economist" }));
    expect((await send(path, { nyckel: "e", skal: "Har slutat" }, economist)).status).toBe(403);
    const host = cookieOf(await send("/logga-in/exempel", { roll: "strategist" }));
    const [others, nobody] = await Promise.all(
      [path, "/mitt/personer/person/finns-inte/ta-bort"].map((each) =>
        send(each, { nyckel: "h", skal: "Har slutat" }, host),
      ),
    );
    expect([others?.status, nobody?.status]).toEqual([404, 404]);
    expect(await others?.text()).toBe(await nobody?.text());
    const self = `/mitt/personer/person/${String((await archive.people.peopleIn("2034"))[0]?.person.id)}/ta-bort`;
    const last = await send(self, { nyckel: "s", skal: "Har slutat" }, administrator);
    expect(last.status).toBe(409);
    expect(await last.text()).toContain("enda administratör utan slutdag");
    expect(await tablesNaming(database)).toHaveLength(6);
  });

  test("is nowhere afterwards: no page, no export, no row; what she did is there, and the store is whole", async () => {
    const path = `/mitt/personer/person/${vendela.id}/ta-bort`;
    const fields = { nyckel: "erase", skal: "Har slutat och bett om det" };
    expect((await send(path, fields, administrator)).status).toBe(303);
    expect(await tablesNaming(database)).toEqual([]);
    expect(await pagesNaming(administrator)).toEqual([]);
    const people = await (
      await house.app.request("/mitt/personer", { headers: { cookie: administrator } })
    ).text();
    expect(people).toContain("en person som har tagits bort");
    const changes = await (
      await house.app.request("/mitt/andringar", { headers: { cookie: administrator } })
    ).text();
    expect(changes).toContain("Exempelnämnden i Orsa");
    expect(changes).toContain("en person som har tagits bort");
    expect((await archive.records.history("2034", "body", BODY)).map(({ person }) => person)).toEqual([
      vendela.id,
    ]);
    const hers = await house.app.request("/mitt", { headers: { cookie: vendela.cookie } });
    expect(hers.headers.get("location")).toMatch(/^\/logga-in/);
    expect((await archive.people.assignmentsOf(vendela.id)).map(({ to }) => to?.toString())).toEqual([
      "2026-11-21",
    ]);
    const verdict = await verifyIn(database, []);
    expect(faultsIn(verdict)).toEqual([]);
    // Sent again it is the same deed, and there is nobody left to erase.
    expect((await send(path, fields, administrator)).status).toBe(404);
  });

  test("is found again where any one place had been left", async () => {
    const left = [
      `update person set name = '${NEEDLES[0]}', erased_at = null where id = '${vendela.id}'`,
      `insert into identity values ('https://id.example', '${NEEDLES[2]}', '${vendela.id}', now())`,
      `insert into one_time_link values ('${"9".repeat(64)}', 'invitation', '2034', '{"email":"${NEEDLES[1]}"}', now(), now())`,
    ];
    for (const statement of left) {
      const copy = `left_${left.indexOf(statement)}_${vendela.id.slice(0, 8)}`;
      const { administration } = database;
      const server = { ...administration, database: "postgres" };
      await archive.close();
      await ask(server, `create database ${copy} template ${administration.database}`);
      archive = await openIn(database);
      const other = {
        connection: database.connection,
        administration: { ...administration, database: copy },
      };
      await ask(other.administration, statement);
      expect(await tablesNaming(other)).toHaveLength(1);
    }
  });

  test("a backup from before, put back with the list of erasures, does not bring her back", async () => {
    const erasures = erasureFile(join(folder, "erasures.jsonl"));
    const erased = () => erasedPeople(database.connection);
    expect(await keepErasures({ erased, erasures })).toEqual({ ok: true, value: 1 });
    expect(await keepErasures({ erased, erasures })).toEqual({ ok: true, value: 0 });
    expect(readFileSync(erasures.file, "utf8")).not.toContain("Vendela");
    const list = await erasures.read();
    const checked = await checkBackup(backupIn("before.backup"));
    if (!checked.ok || !list.ok) throw new Error("backup and list can be read");
    const without = await emptyDatabase();
    expect(await restoreBackup(without, backupIn("before.backup"), checked.value)).toEqual({
      ok: true,
      value: 0,
    });
    expect(await tablesNaming(without)).not.toEqual([]);
    const restored = await emptyDatabase();
    expect(await restoreBackup(restored, backupIn("before.backup"), checked.value, list.value)).toEqual({
      ok: true,
      value: 1,
    });
    expect(await tablesNaming(restored)).toEqual([]);
    expect(faultsIn(await verifyIn(restored, []))).toEqual([]);
  });
});
