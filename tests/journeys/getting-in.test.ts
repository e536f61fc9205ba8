import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareFirstAdministrator } from "../../src/application/first-administrator.ts";
import { beginVisit, type Visit } from "./readers.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

const own = { origin: "http://localhost", host: "localhost" };
const ask = (path: string, init: RequestInit = {}) => visit.house.app.request(path, init);
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(path, { method: "POST", body: new URLSearchParams(fields), headers: { ...own, ...headers } });

/** The path of a new link for the first administrator of an organisation that has none. */
async function firstLink(organisation: string): Promise<string> {
  const { trust, catalogue } = visit.house;
  const outcome = await prepareFirstAdministrator(organisation, { ...trust, register: catalogue.register });
  if (outcome.kind !== "issued") throw new Error(outcome.kind);
  return `/inbjudan/${outcome.secret}`;
}

describe("the first administrator", () => {
  test("opens the link, says who they are and is in, without script", async () => {
    const page = await visit.reader({ hasScript: false });
    await page.goto(await firstLink("2080"));
    await page.getByRole("heading", { name: "Falu kommun bjuder in dig som administratör" }).waitFor();
    await page.getByText("Den fungerar till och med 23 november 2026 kl. 13.00.").waitFor();
    await page.getByRole("button", { name: "Tacka ja och logga in" }).click();
    await page.getByRole("heading", { name: "Två uppgifter behöver rättas" }).waitFor();
    await page.getByLabel("Ditt namn").fill("Anna Exempelsson");
    await page.getByLabel("Din e-postadress i arbetet").fill("anna@example.se");
    await page.getByRole("button", { name: "Tacka ja och logga in" }).click();
    await page.getByRole("heading", { name: "Vad väntar på Falu kommun?" }).waitFor();
    await page.getByText("Du är inloggad som Anna Exempelsson: administratör hos Falu kommun.").waitFor();
  });
});

describe("a link", () => {
  test("is not used by being opened, as programs that look through letters do", async () => {
    const path = await firstLink("2034");
    for (const method of ["GET", "HEAD", "GET"]) expect((await ask(path, { method })).status).toBe(200);
    const answered = await send(path, { namn: "Bo Exempel", epost: "bo@example.se" });
    expect(answered.status).toBe(303);
    expect(answered.headers.get("set-cookie")).toContain("HttpOnly");
  });

  test("that is unknown, used, revoked or too old gives the same page, which says what to do", async () => {
    const used = await firstLink("2081");
    await send(used, { namn: "Bo Exempel", epost: "bo@example.se" });
    const revoked = await firstLink("2082");
    await firstLink("2082");
    const reasons: readonly (readonly [string, string])[] = [
      ["/inbjudan/finns-inte", "Vi känner inte igen länken."],
      [used, "Länken är redan använd."],
      [revoked, "Länken är återkallad."],
    ];
    for (const [path, reason] of reasons)
      for (const answered of [await ask(path), await send(path, { namn: "B", epost: "b@example.se" })]) {
        expect(answered.status).toBe(404);
        const html = await answered.text();
        for (const words of ["Länken går inte att använda", reason, "Be den som skickade länken om en ny."])
          expect(html).toContain(words);
        expect(answered.headers.get("set-cookie")).toBeNull();
        expect(answered.headers.get("cache-control")).toBe("no-store");
      }
  });

  test("signs nobody in from a form of another site", async () => {
    const path = await firstLink("2083");
    const answered = await send(
      path,
      { namn: "B", epost: "b@example.se" },
      { origin: "http://evil.example" },
    );
    expect(answered.status).toBe(403);
    expect((await ask(path)).status).toBe(200);
  });

  test("what is written in its fields is shown as words, and a planted token is not the one that is given", async () => {
    const path = await firstLink("2084");
    const script = '"><script>alert(1)</script>';
    const answered = await send(path, { namn: script, epost: script });
    expect(answered.status).toBe(422);
    expect(await answered.text()).not.toContain("<script>alert");
    const planted = { cookie: "samnytta=planted" };
    const taken = await send(path, { namn: script, epost: "b@example.se" }, planted);
    const cookie = taken.headers.get("set-cookie") ?? "";
    expect(cookie).not.toContain("planted");
    const mine = await ask("/mitt", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    const html = await mine.text();
    expect(html).toContain("&lt;script&gt;alert(1)");
    expect(html).not.toContain("<script>alert");
  });
});
