import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { despiteIn } from "../drafts/read-page.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

const own = { origin: "http://localhost", host: "localhost" };
const TEXT = readFileSync(
  new URL("../../agreements/2017-psykisk-halsa/agreement.json", import.meta.url),
  "utf8",
)
  .replace('"title": "Psykisk hälsa 2017"', '"title": "Exempel: Psykisk hälsa 2017"')
  .replace('"psykisk-halsa-2017"', '"provavtal-2027"')
  .replace(/"id": "2017-psykisk-halsa"/, '"id": "2027-provavtal"');

let house: OpenedHouse;
let draft = "";
let another = "";
let cookies: Readonly<Record<string, string>>;

async function send(path: string, fields: Readonly<Record<string, string>>, headers: object = {}) {
  return house.app.request(path, {
    method: "POST",
    headers: { ...own, ...headers },
    body: new URLSearchParams(fields),
  });
}

async function signIn(role: string): Promise<string> {
  const answer = await send("/logga-in/exempel", { roll: role });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** Begins a draft from a file, and gives its id. */
async function beginDraft(key: string, text: string): Promise<string> {
  const body = new FormData();
  body.set("sort", "fil");
  body.set("nyckel", key);
  body.set("fil", new File([text], "avtal.json"));
  const begun = await house.app.request("/mitt/overenskommelser", {
    method: "POST",
    headers: { ...own, ...as("payer") },
    body,
  });
  expect(begun.status).toBe(303);
  return begun.headers.get("location")?.split("/").at(-1) ?? "";
}

const as = (role: string) => ({ cookie: cookies[role] ?? "" });
const read = async (path: string, headers: object = {}) =>
  (await house.app.request(path, { headers: { ...headers } })).text();
const words = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/&[^;]+;/g, " ")
    .replaceAll(/\s+/g, " ");

/** Makes a link for somebody at Region Dalarna. */
async function makeLink(key: string, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const made = await send(
    `/mitt/overenskommelser/${draft}/synpunkter/lank`,
    { nyckel: key, organisation: "Region Dalarna", funktion: "avtalshandläggare", dagar: "14", ...fields },
    as("payer"),
  );
  return /http:\/\/localhost(\/gast\/[^<"]+)/.exec(await made.text())?.[1] ?? "";
}

beforeAll(async () => {
  house = await openHouse();
  cookies = {
    payer: await signIn("payment-officer"),
    elsewhere: await signIn("strategist"),
    publisher: await signIn("publisher"),
  };
  draft = await beginDraft("guest-draft", TEXT);
  another = await beginDraft("another-draft", TEXT.replaceAll("2027", "2028"));
});
afterAll(() => house.close());

describe("a guest's link", () => {
  test("opens one version of a draft, with what the guest would get, and opening it changes nothing", async () => {
    const link = await makeLink("one");
    const page = words(await read(link));
    expect(page).toContain("ber Region Dalarna, avtalshandläggare, läsa ett utkast");
    // 250 million by inhabitants on 31 December 2016, as the shipped agreement gives.
    expect(page).toMatch(/Vad skulle vi få\? .*7 116 724 kr/);
    expect(words(await read(link))).toBe(page);
  });

  test("is answered once, and what was said stands where the draft is written", async () => {
    const link = await makeLink("two");
    const thanks = await send(link, { synpunkt: "Vi saknar <b>nyckeldagen</b>." });
    expect(words(await thanks.text())).toContain("Synpunkten är lämnad");
    const page = await read(`/mitt/overenskommelser/${draft}/synpunkter`, as("payer"));
    expect(page).toContain("Vi saknar &lt;b&gt;nyckeldagen&lt;/b&gt;.");
    expect(words(page)).toContain("Region Dalarna, avtalshandläggare");
    expect(words(page)).toContain("besvarad");
    expect(words(await read("/mitt/andringar", as("payer")))).toContain(
      "Region Dalarna, avtalshandläggare, genom en gästlänk, lämnade synpunkten",
    );
    const other = words(await read(`/mitt/overenskommelser/${another}/synpunkter`, as("payer")));
    expect(other).toContain("Ingen har lämnat någon synpunkt än.");
    expect(other).toContain("Inga gästlänkar är gjorda.");
    for (const again of [await send(link, { synpunkt: "En till." }), await house.app.request(link)]) {
      expect(again.status).toBe(404);
      expect(await again.text()).toContain("använd");
    }
    expect(await read(`/mitt/overenskommelser/${draft}/synpunkter`, as("payer"))).not.toContain("En till.");
  });

  test("that is taken back, or has run out, opens nothing and says so", async () => {
    const link = await makeLink("three");
    const list = await read(`/mitt/overenskommelser/${draft}/synpunkter`, as("payer"));
    const hashes = [...list.matchAll(/name="lank" value="([0-9a-f]+)"/g)].map(([, hash = ""]) => hash);
    for (const hash of hashes)
      await send(
        `/mitt/overenskommelser/${draft}/synpunkter/aterkalla`,
        { nyckel: hash, lank: hash },
        as("payer"),
      );
    const closed = await house.app.request(link);
    expect([closed.status, words(await closed.text())]).toEqual([404, expect.stringContaining("återkallad")]);
  });

  test("shows the version it was made for, and says that the draft has moved on", async () => {
    const link = await makeLink("four");
    const changed = await send(
      `/mitt/overenskommelser/${draft}/json`,
      { nyckel: "changed", version: "1", json: TEXT.replaceAll("Psykisk hälsa 2017", "Något annat 2027") },
      as("payer"),
    );
    expect(changed.status).toBe(303);
    const page = words(await read(link));
    expect(page).toContain("Utkastet har ändrats efter att du fick länken");
    expect(page).not.toContain("Något annat 2027");
  });

  test("sent twice is made once", async () => {
    expect(await makeLink("five")).toMatch(/^\/gast\//);
    expect(await makeLink("five")).toBe("");
  });
});

describe("what is wrong is told, and nothing is lost", () => {
  test("an organisation that nothing is called, no function and no days", async () => {
    const answer = await send(
      `/mitt/overenskommelser/${draft}/synpunkter/lank`,
      { nyckel: "wrong", organisation: "Habo kommunn", funktion: " ", dagar: "91" },
      as("payer"),
    );
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(words(page)).toContain("Skriv vilken funktion länken är till.");
    expect(words(page)).toContain("mellan 1 och 90");
    expect(page).toContain('value="Habo kommunn"');
  });

  test("an empty remark, one with a personal identity number, one from another page", async () => {
    const link = await makeLink("six");
    expect((await send(link, { synpunkt: "  " })).status).toBe(422);
    expect((await send(link, { synpunkt: "Fråga 640823-3234." })).status).toBe(422);
    expect((await send(link, { synpunkt: "Bra." }, { origin: "http://evil.example" })).status).toBe(403);
    expect((await house.app.request("/gast/gissad")).status).toBe(404);
    // The link still works.
    expect((await house.app.request(link)).status).toBe(200);
  });

  test("somebody of another organisation makes no link and leaves no remark", async () => {
    for (const path of ["", "/lank", "/aterkalla"]) {
      const answer = await send(
        `/mitt/overenskommelser/${draft}/synpunkter${path}`,
        { nyckel: `other${path}`, synpunkt: "Bra.", organisation: "Falun", funktion: "x", dagar: "14" },
        as("elsewhere"),
      );
      expect(answer.status).toBe(404);
    }
  });
});

test("a link to a draft that has been published since opens nothing: everybody reads it", async () => {
  const made = await send(
    `/mitt/overenskommelser/${another}/synpunkter/lank`,
    { nyckel: "last", organisation: "Falun", funktion: "ekonom", dagar: "14" },
    as("payer"),
  );
  const link = /http:\/\/localhost(\/gast\/[^<"]+)/.exec(await made.text())?.[1] ?? "";
  expect((await house.app.request(link)).status).toBe(200);
  const preview = await house.app.request(`/mitt/overenskommelser/${another}/granska`, {
    headers: as("publisher"),
  });
  const published = await send(
    `/mitt/overenskommelser/${another}/publicera`,
    { nyckel: "published", version: "1", trots: despiteIn(await preview.text()) },
    as("publisher"),
  );
  expect(published.headers.get("location")).toBe(`/mitt/overenskommelser/${another}/granska?publicerad`);
  expect((await house.app.request(link)).status).toBe(404);
  expect((await send(link, { synpunkt: "För sent." })).status).toBe(404);
});
