import { afterAll, beforeAll, expect, test } from "vitest";
import { fileHash } from "#domain/source";
import { despiteIn } from "../drafts/read-page.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const own = { origin: "http://localhost", host: "localhost" };

async function signIn(part: string) {
  const form = new URLSearchParams({ roll: part });
  const answered = await house.app.request("/logga-in/exempel", { method: "POST", headers: own, body: form });
  const headers = { ...own, cookie: answered.headers.get("set-cookie")?.split(";")[0] ?? "" };
  return {
    get: async (path: string) => house.app.request(path, { headers }),
    post: async (path: string, fields: Readonly<Record<string, string>>) =>
      house.app.request(path, { method: "POST", headers, body: new URLSearchParams(fields) }),
    attach: async (
      path: string,
      key: string,
      text: string | Uint8Array<ArrayBuffer>,
      name = "beslut.txt",
    ) => {
      const body = new FormData();
      body.set("nyckel", key);
      body.set("fil", new File([text], name));
      return house.app.request(path, { method: "POST", headers, body });
    },
  };
}

const hashOf = (text: string) => fileHash(new TextEncoder().encode(text));

test("a file of a draft is its organisation's alone until the agreement is published, and then everybody's", async () => {
  const payer = await signIn("payment-officer");
  const begun = await payer.post("/mitt/overenskommelser", {
    nyckel: "d1",
    utgangspunkt: "psykisk-halsa-2018",
    ar: "2033",
  });
  const draft = begun.headers.get("location") ?? "";
  const files = draft.replace("/mitt/overenskommelser", "/mitt/bilagor/overenskommelse");
  const hash = hashOf("Bilaga 1");
  expect((await payer.attach(files, "a1", "Bilaga 1", "../Bilaga\u202e 1.txt")).status).toBe(303);
  // The same file twice is kept once, whatever it is called and whichever form it comes in.
  for (const key of ["a1", "a2"])
    expect((await payer.attach(files, key, "Bilaga 1", "annan.txt")).status).toBe(303);
  const list = await (await payer.get(files)).text();
  expect(list.match(/\.txt<\/a>/g)).toHaveLength(1);
  expect(list).toContain(`<code class="long">${hash}</code>`);
  expect(list).toContain(">Bilaga 1.txt</a>");
  const fetched = await payer.get(`${files}/fil/${hash}`);
  expect(await fetched.text()).toBe("Bilaga 1");
  expect(fetched.headers.get("content-disposition")).toBe(
    "attachment; filename=\"Bilaga 1.txt\"; filename*=UTF-8''Bilaga%201.txt",
  );
  expect(fetched.headers.get("x-content-type-options")).toBe("nosniff");
  expect(fetched.headers.get("content-security-policy")).toContain("sandbox");
  const other = await signIn("social-services-chief");
  expect((await other.get(files)).status).toBe(404);
  expect((await other.get(`${files}/fil/${hash}`)).status).toBe(404);
  expect((await other.attach(files, "a3", "x")).status).toBe(404);
  expect((await house.app.request(`/bilaga/${hash}`)).status).toBe(404);

  const publisher = await signIn("publisher");
  const published = await publisher.post(`${draft}/publicera`, {
    nyckel: "p1",
    version: "1",
    trots: despiteIn(await (await publisher.get(`${draft}/granska`)).text()),
  });
  expect(published.status).toBe(303);
  const open = await house.app.request(`/bilaga/${hash}`);
  expect(await open.text()).toBe("Bilaga 1");
  expect(open.headers.get("content-security-policy")).toContain("sandbox");
  const told = await (await publisher.get(published.headers.get("location") ?? "")).text();
  const address = />http:\/\/localhost(\/overenskommelser\/[^<]+)</.exec(told)?.[1] ?? "";
  const page = await (await house.app.request(address)).text();
  expect(page).toContain(`href="/bilaga/${hash}">Bilaga 1.txt</a>`);
  // What is published stays as it is.
  expect((await payer.attach(files, "a4", "Bilaga 2")).status).toBe(403);
  const [entry] = await house.trust.records.current("skr", "attachment");
  const remove = { nyckel: "r1", bilaga: entry?.object ?? "", version: String(entry?.version) };
  expect((await payer.post(`${files}/ta-bort`, remove)).status).toBe(403);
});

test("a file that is removed from a draft is gone, and the log has that it was there", async () => {
  const payer = await signIn("payment-officer");
  const begun = async (key: string) =>
    (await payer.post("/mitt/overenskommelser", { nyckel: key, utgangspunkt: "", ar: "2034" })).headers
      .get("location")
      ?.replace("/mitt/overenskommelser", "/mitt/bilagor/overenskommelse") ?? "";
  const [one, two] = [await begun("e1"), await begun("e2")];
  await payer.attach(one, "b1", "Samma");
  await payer.attach(two, "b2", "Samma");
  const hash = hashOf("Samma");
  const remove = (at: string, key: string) =>
    payer.post(`${at}/ta-bort`, { nyckel: `remove-${key}`, bilaga: `${hash} ${key}`, version: "1" });
  expect((await remove(one, "b1")).status).toBe(303);
  expect((await remove(one, "b1")).status).toBe(303);
  expect((await payer.get(`${one}/fil/${hash}`)).status).toBe(404);
  // The other draft still has it.
  expect(await (await payer.get(`${two}/fil/${hash}`)).text()).toBe("Samma");
  expect((await remove(two, "b2")).status).toBe(303);
  expect(await house.trust.attachments.find("skr", hash)).toBeUndefined();
  const deeds = (await house.trust.records.events("skr")).map(({ deed }) => deed);
  expect(deeds.filter((deed) => deed === "remove-file")).toHaveLength(2);
});

test("a file that is not taken is told why and what to do, and one that is too large is stopped on the way", async () => {
  const payer = await signIn("payment-officer");
  const begun = await payer.post("/mitt/overenskommelser", { nyckel: "f1", utgangspunkt: "", ar: "2035" });
  const files = (begun.headers.get("location") ?? "").replace(
    "/mitt/overenskommelser",
    "/mitt/bilagor/overenskommelse",
  );
  const pdf = "%PDF-1.7\n<< /OpenAction 1 0 R >>\n%%EOF\n";
  for (const [content, told] of [
    [pdf, "Skriv ut den till en ny PDF"],
    ["<script>", "Spara den som PDF och försök igen"],
    ["", "Välj en fil först."],
  ] as const) {
    const answered = await payer.attach(files, "c1", content);
    expect(answered.status).toBe(422);
    expect(await answered.text()).toContain(told);
  }
  expect((await payer.attach(files, "c2", "x", "640823-3234.txt")).status).toBe(422);
  expect((await payer.attach(files, "c3", new Uint8Array(10_000_001).fill(97))).status).toBe(422);
  expect((await payer.attach(files, "c4", new Uint8Array(15_000_000).fill(97))).status).toBe(413);
  expect(await (await payer.get(files)).text()).toContain("Inga filer är bifogade.");
});
