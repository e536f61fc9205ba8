import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NewVersion } from "../../src/application/ports.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

let house: OpenedHouse;
let cookie: string;
let moment = "2026-11-20T09:00:00.000Z";
beforeAll(async () => {
  house = await openHouse();
  cookie = await signIn("social-services-chief");
});
afterAll(() => house.close());

const own = { origin: "http://localhost", host: "localhost" };
const orsa = { organisation: "2034", role: "editor", person: "00000000-0000-4000-8000-000000000009" };

async function signIn(part: string): Promise<string> {
  const body = new URLSearchParams({ roll: part });
  const answered = await house.app.request("/logga-in/exempel", { method: "POST", headers: own, body });
  return answered.headers.get("set-cookie")?.split(";")[0] ?? "";
}

async function read(path: string, as = cookie): Promise<string> {
  return (await house.app.request(path, { headers: { cookie: as } })).text();
}

const undo = (fields: Record<string, string>, as = cookie) =>
  house.app.request("/mitt/andringar/angra", {
    method: "POST",
    headers: { ...own, cookie: as },
    body: new URLSearchParams({ nyckel: "k", slag: "body", sak: "namnden", ...fields }),
  });

/** Orsa writes a version of its committee; each a day after the one before. */
async function write(name: string, basedOn: number, other: Partial<NewVersion> = {}): Promise<void> {
  const body = JSON.stringify({ name });
  const change = {
    kind: "body",
    object: "namnden",
    owner: "2034",
    state: "draft",
    deed: "write-body",
  } as const;
  const written = await house.trust.records.write(
    orsa,
    { ...change, body, basedOn, key: `w${basedOn}`, ...other },
    moment,
  );
  expect(written.kind).toBe("written");
  moment = moment.replace(/-(\d\d)T/, (_, day: string) => `-${String(Number(day) + 1).padStart(2, "0")}T`);
}

describe("looking back", () => {
  test("what was changed is told with before and after, and the last change is taken back", async () => {
    await write("Socialnämnden", 0);
    await write("Omsorgsnämnden", 1);
    const before = await read("/mitt/andringar");
    expect(before).toMatch(/Före[\s\S]*Socialnämnden[\s\S]*Omsorgsnämnden/);
    expect(before.match(/>Ångra</g)).toHaveLength(1);
    const done = await undo({ version: "2" });
    expect([done.status, done.headers.get("location")]).toEqual([303, "/mitt/andringar?nyss=angrad"]);
    const history = await house.trust.records.history("2034", "body", "namnden");
    expect(history.map(({ body }) => body)).toEqual([
      '{"name":"Socialnämnden"}',
      '{"name":"Omsorgsnämnden"}',
      '{"name":"Socialnämnden"}',
    ]);
    expect(await read("/mitt/andringar?nyss=angrad")).toContain("ångrade den senaste ändringen av");
  });

  test("sent twice it is one deed; an earlier change is not taken back over a later one", async () => {
    expect((await undo({ version: "2" })).status).toBe(303);
    const late = await undo({ version: "2", nyckel: "another" });
    expect(late.status).toBe(409);
    const stale = await undo({ version: "1", nyckel: "k3" });
    expect(stale.status).toBe(404);
    await write("Vård- och omsorgsnämnden", 3);
    const older = await undo({ version: "2", nyckel: "k4" });
    expect(older.status).toBe(409);
    expect(await older.text()).toContain("Någon har ändrat samma sak efteråt");
    expect(await house.trust.records.history("2034", "body", "namnden")).toHaveLength(4);
  });

  test("the state of a day is what had been written before its midnight", async () => {
    expect(await read("/mitt/andringar/laget?dag=2026-11-19")).toContain("Inget var skrivet då.");
    expect(await read("/mitt/andringar/laget?dag=2026-11-20")).toContain("Organ: Socialnämnden");
    expect(await read("/mitt/andringar/laget?dag=21 november 2026")).toContain("Organ: Omsorgsnämnden");
    expect(await read("/mitt/andringar/laget?dag=31 februari")).toContain("Skriv en dag");
  });

  test("another organisation sees none of it, and takes nothing back", async () => {
    const other = await signIn("economist");
    expect(await read("/mitt/andringar", other)).not.toContain("nämnden");
    expect(await read("/mitt/andringar/laget?dag=2026-11-25", other)).not.toContain("Organ:");
    expect((await undo({ version: "4", nyckel: "x" }, other)).status).toBe(404);
    expect((await undo({ version: "4", nyckel: "y" }, await signIn("politician"))).status).toBe(404);
  });

  test("what is published is not taken back", async () => {
    await write("Nämnden", 4, { state: "published" });
    expect((await undo({ version: "5", nyckel: "z" })).status).toBe(404);
    expect(await read("/mitt/andringar")).not.toContain(">Ångra<");
  });

  test("nor is a draft taken back to what is published: that would publish it once more", async () => {
    await write("Nya nämnden", 5);
    expect((await undo({ version: "6", nyckel: "z6" })).status).toBe(404);
    expect(await read("/mitt/andringar")).not.toContain(">Ångra<");
    expect(await house.trust.records.history("2034", "body", "namnden")).toHaveLength(6);
  });
});
