import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DemoPart } from "../../src/application/demo-people.ts";
import type { RecordKind, RecordVersion } from "../../src/application/ports.ts";
import { DRAFT_TEXT } from "../access/routes/things.ts";
import { bodyOfDraft } from "../../src/application/draft-record.ts";
import { openAttackedHouse, OWN_PAGE, type AttackedHouse } from "./attacked-house.ts";

/** Leksand writes; Orsa, next to it, tries to read and write it. */
const THEIRS = "leksands-sak";
let attacked: AttackedHouse;
let orsa: string;
beforeAll(async () => {
  attacked = await openAttackedHouse();
  orsa = await attacked.as("social-services-chief");
  const leksand = { person: "anna", organisation: "2029", role: "editor" };
  const change = { object: THEIRS, owner: "2029", state: "draft", basedOn: 0, deed: "write-body" } as const;
  const body = {
    name: "Leksands hemliga nämnd",
    kind: "committee",
    level: "municipality",
    mandate: "decides",
    covers: [{ organisation: "2029" }],
    origin: "stated",
  };
  const write = (kind: RecordKind, text: string) =>
    attacked.house.trust.records.write(
      leksand,
      { ...change, kind, body: text, key: `k ${kind}` },
      "2026-11-20T10:00:00Z",
    );
  await write("body", JSON.stringify(body));
  await write("agreement", bodyOfDraft(DRAFT_TEXT));
});
afterAll(() => attacked.close());

const form = (fields: Readonly<Record<string, string>>) =>
  Object.entries({ version: "1", nyckel: `k${(keys += 1)}`, ...fields });
let keys = 0;

const BODY = {
  namn: "Orsas nämnd",
  slag: "committee",
  niva: "municipality",
  mandat: "decides",
  omfattar: "Orsa",
  ursprung: "stated",
};

/** What is kept of Leksand's. */
async function theirs(): Promise<readonly RecordVersion[]> {
  return (await attacked.kept()).filter(({ owner, object }) => owner === "2029" || object === THEIRS);
}

describe("another organisation's things", () => {
  test.each([
    ["/mitt/lan/organ/leksands-sak", BODY],
    ["/mitt/lan/organ/leksands-sak?organ=leksands-sak", { ...BODY, agare: "2029" }],
    [
      "/mitt/lan/plats/ny?organ=leksands-sak",
      { funktion: "school", uppgift: "chair", ursprung: "stated", agare: "2034", version: "0" },
    ],
    ["/mitt/overenskommelser/leksands-sak", { title: "Orsas" }],
    ["/mitt/overenskommelser/leksands-sak/json", { json: "{}" }],
    ["/mitt/overenskommelser/leksands-sak/publicera", {}],
    [
      "/mitt/overenskommelser/leksands-sak/tolkning",
      { finding: "x", reading: "x", by: "x", on: "2026-01-01", why: "x", evidence: "x" },
    ],
    ["/mitt/andringar/angra", { slag: "body", sak: THEIRS }],
    ["/mitt/bekrafta", { sak: `body 1 ${THEIRS}` }],
  ])("POST %s: is not there", async (path, fields) => {
    const answered = await attacked.send(path, form(fields), orsa);
    expect(answered.status).toBe(404);
    expect(await answered.text()).not.toContain("hemliga");
    expect(await theirs()).toHaveLength(2);
  });

  test.each(["2029", "20", "skr", "", "__proto__", "2034,2029", "2034\n2029"])(
    "a new thing in the name of %j is refused, and nothing is written",
    async (agare) => {
      for (const path of ["/mitt/lan/organ/ny", "/mitt/lan/kontakt/ny"]) {
        const fields = {
          ...BODY,
          agare,
          version: "0",
          overenskommelse: "psykisk-halsa-2016",
          kontaktfunktion: "Chef",
        };
        const before = (await attacked.kept()).length;
        const answered = await attacked.send(path, form(fields), orsa);
        expect([path, answered.status >= 400 && answered.status < 500]).toEqual([path, true]);
        expect(await attacked.kept()).toHaveLength(before);
      }
    },
  );

  test("the owner of one's own thing cannot be changed by its form", async () => {
    await attacked.send("/mitt/lan/organ/ny", form({ ...BODY, agare: "2034", version: "0" }), orsa);
    const own = (await attacked.kept()).find(({ owner }) => owner === "2034");
    const again = form({ ...BODY, namn: "Ny", agare: "2029" });
    expect((await attacked.send(`/mitt/lan/organ/${own?.object}`, again, orsa)).status).toBe(303);
    const versions = (await attacked.kept()).filter(({ object }) => object === own?.object);
    expect(versions.map(({ owner, version }) => [owner, version])).toEqual([
      ["2034", 1],
      ["2034", 2],
    ]);
  });

  test("nobody takes the name that another's thing is going to have, by a form with that name as its key", async () => {
    const economist = await attacked.as("economist");
    for (const key of ["2034-council", "2034-committee", "20-council", "lan-20-system-leadership"])
      await attacked.send(
        "/mitt/lan/organ/ny",
        form({ ...BODY, omfattar: "Leksand", agare: "2029", version: "0", nyckel: key }),
        economist,
      );
    const host = await attacked.as("strategist");
    await attacked.send("/mitt/lan/nytt", form({ lan: "20" }), host);
    const owners = (await attacked.kept())
      .filter(({ object }) =>
        ["2034-council", "2034-committee", "20-council", "lan-20-system-leadership"].includes(object),
      )
      .map(({ object, owner }) => `${object} ${owner}`);
    expect(owners.toSorted()).toEqual([
      "20-council 20",
      "2034-committee 2034",
      "2034-council 2034",
      "lan-20-system-leadership rss-dalarna",
    ]);
  });

  test("the key of another organisation's form is nothing here", async () => {
    const host = await attacked.as("strategist");
    const fields = { ...BODY, omfattar: "Falun", agare: "rss-dalarna", version: "0", nyckel: "same-key" };
    await attacked.send("/mitt/lan/organ/ny", form(fields), host);
    const mine = await attacked.send(
      "/mitt/lan/organ/ny",
      form({ ...BODY, agare: "2034", version: "0", nyckel: "same-key" }),
      orsa,
    );
    expect(mine.status).toBe(303);
    const of = (await attacked.kept()).filter(
      ({ body }) => body.includes("Orsas nämnd") || body.includes("Falun"),
    );
    expect(new Set(of.map(({ object }) => object)).size).toBeGreaterThan(1);
  });
});

describe("somebody else's people and links", () => {
  test("neither a role, a person nor a link of another organisation is reached by its id", async () => {
    const { people } = attacked.house.trust;
    const [role] = await people.peopleIn("2029");
    const link = "a".repeat(64);
    await people.issueLink(link, {
      purpose: "invitation",
      organisation: "2029",
      body: '{"kind":"role","role":"reader"}',
      issuedAt: "2026-11-20T10:00:00Z",
      expiresAt: "2026-12-20T10:00:00Z",
    });
    const id = role?.assignment.id ?? "";
    const none = { path: "/mitt/personer/roll/finns-inte", person: "finns-inte" };
    const statusOf = async (path: string, fields: Readonly<Record<string, string>>) => {
      const answered = await attacked.send(path, form(fields), orsa);
      return `${answered.status} ${answered.headers.get("location") ?? ""} ${await answered.text()}`.replaceAll(
        /key-\d+|value="k\d+"/g,
        "key",
      );
    };
    expect(await statusOf(`/mitt/personer/roll/${id}`, { sista: "2026-12-01" })).toBe(
      await statusOf(none.path, { sista: "2026-12-01" }),
    );
    expect(await statusOf("/mitt/personer/ny-lank", { person: role?.person.id ?? "" })).toBe(
      await statusOf("/mitt/personer/ny-lank", none),
    );
    expect(await statusOf("/mitt/personer/aterkalla", { lank: link })).toBe(
      await statusOf("/mitt/personer/aterkalla", { lank: "b".repeat(64) }),
    );
    const deputyOf = async (assignment: string) =>
      (
        await statusOf("/mitt/personer/bjud-in", { som: `ersatter:${assignment}`, epost: "x@example.se" })
      ).replaceAll(assignment, "");
    expect(await deputyOf(id)).toBe(await deputyOf("finns-inte"));
    expect((await people.findLink(link))?.revokedAt).toBeUndefined();
  });

  test.each<DemoPart>(["politician", "auditor", "representative"])("%s lets nobody in", async (part) => {
    const cookie = await attacked.as(part);
    const answered = await attacked.send(
      "/mitt/personer/bjud-in",
      form({ som: "administrator", epost: "x@example.se" }),
      cookie,
    );
    expect(answered.status).toBe(403);
  });
});

describe("a form from another house", () => {
  const elsewhere: readonly Readonly<Record<string, string>>[] = [
    { host: "localhost", origin: "http://evil.example" },
    { host: "localhost", origin: "null" },
    { host: "localhost", origin: "http://localhost.evil.example" },
    { host: "localhost", origin: "http://localhost:81" },
    { host: "localhost", origin: "" },
    { host: "localhost" },
    { host: "localhost", "sec-fetch-site": "none" },
    { host: "localhost", origin: "http://localhost", "sec-fetch-site": "cross-site" },
    { host: "localhost", origin: "http://localhost", "sec-fetch-site": "same-site" },
    { host: "localhost", origin: "http://localhost@evil.example" },
    { host: "localhost", referer: "http://localhost/mitt" },
    { host: "evil.example", origin: "http://localhost" },
  ];
  test.each(elsewhere)("%j: is refused, and nothing is written", async (headers) => {
    const before = (await attacked.kept()).length;
    for (const path of [
      "/mitt/lan/organ/ny",
      "/mitt/overenskommelser",
      "/mitt/organisation",
      "/mitt/personer/bjud-in",
      "/logga-ut",
      "/logga-in/exempel",
      "/lank/x",
      "/inbjudan/x",
    ]) {
      const answered = await attacked.send(
        path,
        form({ ...BODY, agare: "2034", version: "0" }),
        orsa,
        headers,
      );
      expect([path, answered.status]).toEqual([path, 403]);
    }
    expect(await attacked.kept()).toHaveLength(before);
    expect((await attacked.read("/mitt", orsa)).status).toBe(200);
  });

  test("one from the house's own page is taken, so that the refusals above are for what they say", async () => {
    const answered = await attacked.send(
      "/mitt/lan/organ/ny",
      form({ ...BODY, agare: "2034", version: "0" }),
      orsa,
      {
        ...OWN_PAGE,
        "sec-fetch-site": "same-origin",
      },
    );
    expect(answered.status).toBe(303);
  });
});
