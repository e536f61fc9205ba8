import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "#domain/time";
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

const BODY = {
  kind: "committee",
  level: "municipality",
  mandate: "decides",
  covers: [{ organisation: "2034" }],
  origin: "example",
};

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

  test("each thing of a day opens without script on what it said, and leads to how it stands today", async () => {
    const page = await read("/mitt/andringar/laget?dag=2026-11-20");
    const opened =
      /<details><summary>Organ: Socialnämnden, utkast, version 1 <\/summary>([\s\S]*?)<\/details>/.exec(page);
    expect(opened?.[1]).toContain("<dt>Namn</dt><dd>Socialnämnden</dd>");
    expect(opened?.[1]).toContain('href="/mitt/andringar/laget?dag=2026-11-20&amp;mot=i-dag#body-namnden"');
    const since = await read("/mitt/andringar/laget?dag=2026-11-20&mot=i-dag");
    expect(since).toContain('id="body-namnden"');
    expect(since).toMatch(/Namn[\s\S]*Socialnämnden[\s\S]*Vård- och omsorgsnämnden/);
    const last = await read("/mitt/andringar/laget?dag=2026-11-30");
    expect(last).toContain("Det står likadant i dag.");
    expect(await read("/mitt/andringar/laget?dag=2026-11-30&mot=i-dag")).toContain(
      "Inget är ändrat sedan dess.",
    );
    expect(await read("/mitt/andringar/laget?dag=2026-11-19&mot=i-dag")).toContain("Fanns inte den dagen.");
  });

  test("the contents are in the words of the thing's page: roles, days, names of organisations, kronor", async () => {
    const entries = [
      ["body", { ...BODY, name: "Beredningen" }],
      [
        "contact",
        {
          organisation: "2034",
          answersFor: [],
          agreement: "psykisk-halsa-2017",
          function: "Socialchef",
          origin: "example",
          from: "2026-03-01",
        },
      ],
      ["membership", { organisation: "rss-dalarna", from: "2026-01-01" }],
      [
        "assignment",
        {
          person: orsa.person,
          role: "county-host",
          from: "2026-11-27",
          to: "2026-11-26",
        },
      ],
    ] as const;
    for (const [kind, body] of entries) {
      const change = {
        kind,
        object: `words-${kind}`,
        deed: kind === "assignment" ? "give-role" : "write-body",
      } as const;
      await write("", 0, {
        ...change,
        body: JSON.stringify(body),
        key: `words ${kind}`,
      });
    }
    const text = await read("/mitt/andringar/laget?dag=2026-12-31");
    expect(text).toContain("<dt>Nivå</dt><dd>En kommun</dd>");
    expect(text).toContain("<dd>Psykisk hälsa 2017</dd>");
    expect(text).toContain("från och med 1 mars 2026");
    expect(text).toContain("<dt>Från</dt><dd>1 januari 2026</dd>");
    expect(text).toContain("<summary>Roll: länsvärd, utkast, version 1 </summary>");
    expect(text).toMatch(/<summary>Organ: Beredningen, utkast, version 1 .*?Exempel.*?<\/summary>/);
    expect(text).toContain("<dt>Roll</dt><dd>länsvärd</dd>");
    expect(text).toContain("<dt>Till</dt><dd>gällde ingen hel dag</dd>");
    expect(text).not.toContain("26 november 2026");
  });

  test("what a host did is told by its role and organisation, never by name", async () => {
    const host = {
      organisation: "rss-dalarna",
      role: "county-host",
      person: "00000000-0000-4000-8000-0000000000aa",
    };
    await house.trust.people.recordMandate(
      {
        host: "rss-dalarna",
        organisation: "2034",
        from: day("2026-01-01"),
        source: "Exempel",
      },
      moment,
    );
    const written = await house.trust.records.write(
      host,
      {
        kind: "seat",
        object: "hosted",
        owner: "2034",
        state: "unconfirmed",
        deed: "write-seat",
        body: JSON.stringify({ function: "school" }),
        basedOn: 0,
        key: "hosted",
      },
      moment,
    );
    expect(written.kind).toBe("written");
    const page = await read("/mitt/andringar");
    expect(page).toMatch(/länsvärd hos [^<]*, åt er, lade till Skola/);
    expect(page).not.toContain("någon hos");
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

test("what is about a joint post or an organisation is called as that is, on every page of looking back", async () => {
  const post = "dalarna-utvecklingsledare-2023";
  const entries = [
    ["mandate", { host: "20", member: "2034" }],
    ["notice", { post, year: "2024" }],
    ["commitment", { post, year: "2024", party: "2034" }],
    ["risk-analysis", { post, rows: [] }],
  ] as const;
  for (const [kind, body] of entries) {
    const change = {
      kind,
      object: `named-${kind}`,
      owner: "2034",
      state: "draft",
      deed: "write-body",
    } as const;
    await house.trust.records.write(
      orsa,
      { ...change, body: JSON.stringify(body), basedOn: 0, key: `named ${kind}` },
      "2026-12-30T09:00:00.000Z",
    );
  }
  const title = "Gemensam utvecklingsledare för god och nära vård i Dalarna";
  const pages = [
    await read("/mitt/andringar/laget?dag=2026-12-31"),
    await read("/mitt/andringar/laget?dag=2026-12-29&mot=i-dag"),
    await read("/mitt/andringar"),
  ];
  const names = ["Årets besked", "Svar om gemensam post", "Riskanalys"].map((kind) => `${kind}: ${title}`);
  for (const name of [...names, "Värdskap: Region Dalarna"])
    for (const page of pages.slice(0, 2)) expect(page).toContain(name);
  expect(pages[2]).toContain(title);
  for (const page of pages) expect(page).not.toContain(post);
});
