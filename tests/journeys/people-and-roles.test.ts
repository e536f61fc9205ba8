import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPersonId } from "../../src/application/demo-people.ts";
import { beginVisit, wordsOf, type Visit } from "./readers.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

const own = { origin: "http://localhost", host: "localhost" };
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  visit.house.app.request(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { ...own, ...headers },
  });
const open = (path: string, cookie: string) => visit.house.app.request(path, { headers: { cookie } });

/** The cookie of one of the demonstration's people. */
async function cookieOf(part: string): Promise<string> {
  const answered = await send("/logga-in/exempel", { roll: part });
  return (answered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

const linkIn = (html: string) => /\/inbjudan\/[\w-]+/.exec(html)?.[0] ?? "";

describe("people and roles", () => {
  test("an administrator invites somebody, hands the link over, and the other is in", async () => {
    const page = await visit.reader({ hasScript: false });
    await page.goto("/mitt");
    await page.getByRole("button", { name: "Socialchef, Orsa kommun" }).click();
    await page.getByRole("link", { name: "Personer och roller" }).click();
    await page.getByRole("heading", { name: "Vem får göra vad hos Orsa kommun?" }).waitFor();
    await page
      .getByLabel("Som vad?")
      .selectOption({ label: "ersättare för Socialchef, Orsa kommun, nämndsekreterare" });
    await page.getByLabel("E-postadress till den som bjuds in").fill("kim@example.se");
    await page.getByLabel("Till och med").fill("31 november 2026");
    await page.getByRole("button", { name: "Gör en länk" }).click();
    await page.getByRole("heading", { name: "En uppgift behöver rättas" }).waitFor();
    expect(await page.getByLabel("E-postadress till den som bjuds in").inputValue()).toBe("kim@example.se");
    await page.getByLabel("Till och med").fill("31 december 2026");
    await page.getByRole("button", { name: "Gör en länk" }).click();
    await page.getByRole("heading", { name: "Länken är gjord" }).waitFor();
    const link = await page.locator("code").innerText();
    expect(link).toContain(`${visit.house.address}/inbjudan/`);

    const guest = await visit.reader({ hasScript: false });
    await guest.goto(link);
    await guest.getByRole("heading", { name: "Orsa kommun bjuder in dig som nämndsekreterare" }).waitFor();
    await guest.getByText("Rollen gäller till och med 31 december 2026.").waitFor();
    await guest.getByLabel("Ditt namn").fill("Kim Exempelsson");
    await guest.getByRole("button", { name: "Tacka ja och logga in" }).click();
    await guest.getByRole("heading", { name: "Vad väntar på Orsa kommun?" }).waitFor();

    await page.goto("/mitt/personer");
    const row = page.getByRole("row").filter({ hasText: "Kim Exempelsson" });
    expect(await wordsOf(row)).toContain(
      "nämndsekreterare, ersättare för Socialchef, Orsa kommun kim@example.se 22 november 2026 31 december 2026",
    );
    expect(await page.getByText("använd", { exact: true }).count()).toBe(1);
    await row.getByRole("link", { name: "Avsluta" }).click();
    await page.getByRole("heading", { name: "Ska Kim Exempelsson sluta vara nämndsekreterare?" }).waitFor();
    await page.getByLabel("Rollens sista dag").fill("2026-11-21");
    await page.getByRole("button", { name: "Avsluta rollen" }).click();
    await page.getByRole("table", { name: "Roller som är avslutade" }).waitFor();
    await guest.goto("/mitt");
    await guest.getByText("Du har ingen roll i någon organisation längre.").waitFor();
  });

  test("a link is taken back, and opens nothing after", async () => {
    const cookie = await cookieOf("social-services-chief");
    const made = await send(
      "/mitt/personer/bjud-in",
      { som: "reader", epost: "bo@example.se", nyckel: "r1" },
      { cookie },
    );
    const link = linkIn(await made.text());
    expect((await visit.house.app.request(link)).status).toBe(200);
    const list = await (await open("/mitt/personer", cookie)).text();
    const hash = /name="lank" value="([0-9a-f]{64})"/.exec(list)?.[1] ?? "";
    await send("/mitt/personer/aterkalla", { lank: hash }, { cookie });
    expect(await (await visit.house.app.request(link)).text()).toContain("Länken är återkallad.");
  });

  test("the same form twice makes one link, and the secret is shown once", async () => {
    const cookie = await cookieOf("social-services-chief");
    const fields = { som: "reader", epost: "twice@example.se", nyckel: "twice" };
    const first = await (await send("/mitt/personer/bjud-in", fields, { cookie })).text();
    const second = await (await send("/mitt/personer/bjud-in", fields, { cookie })).text();
    expect(linkIn(first)).not.toBe("");
    expect(second).toContain("Länken är redan gjord");
    expect(linkIn(second)).toBe("");
    const list = await (await open("/mitt/personer", cookie)).text();
    expect(list.match(/twice@example\.se/g)).toHaveLength(1);
    expect(linkIn(list)).toBe("");
  });

  test("only an administrator sees and does any of it, and is told so", async () => {
    const cookie = await cookieOf("economist");
    for (const answered of [
      await open("/mitt/personer", cookie),
      await send(
        "/mitt/personer/bjud-in",
        { som: "administrator", epost: "x@example.se", nyckel: "e" },
        { cookie },
      ),
      await send("/mitt/personer/ny-lank", { person: demoPersonId("economist"), nyckel: "f" }, { cookie }),
      await send("/mitt/personer/aterkalla", { lank: "0".repeat(64) }, { cookie }),
    ]) {
      expect(answered.status).toBe(403);
      expect(await answered.text()).toContain("Det krävs att du är administratör hos Leksands kommun.");
    }
  });

  test("another organisation's role, and one that is not there, give the same page", async () => {
    const cookie = await cookieOf("social-services-chief");
    const [others] = await visit.house.trust.people.assignmentsOf(demoPersonId("auditor"));
    const answers = await Promise.all(
      [others?.id ?? "", "00000000-0000-4000-8000-000000000000", "x"].map(async (id) => {
        const answered = await open(`/mitt/personer/roll/${id}`, cookie);
        return [answered.status, await answered.text()];
      }),
    );
    expect(answers[0]?.[0]).toBe(404);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test("the last administrator stays, and whoever had an old page before the eyes is told", async () => {
    const cookie = await cookieOf("social-services-chief");
    const assignments = await visit.house.trust.people.assignmentsOf(demoPersonId("social-services-chief"));
    const idOf = (role: string) => assignments.find((each) => each.role === role)?.id ?? "";
    const end = (role: string, sista: string, nyckel: string) =>
      send(`/mitt/personer/roll/${idOf(role)}`, { sista, version: "0", nyckel }, { cookie });
    expect(await (await end("administrator", "2026-11-22", "l1")).text()).toContain(
      "Ni behöver minst en administratör",
    );
    expect((await end("editor", "2026-12-31", "l2")).status).toBe(303);
    expect((await end("editor", "2026-12-31", "l2")).status).toBe(303);
    const stale = await end("editor", "2026-12-30", "l3");
    expect(stale.status).toBe(409);
    const html = await stale.text();
    expect(html).toContain("2026-12-30");
    expect(html).toContain("31 december 2026");
  });

  test("a new link for somebody who works for others too is refused with the reason", async () => {
    const cookie = await cookieOf("social-services-chief");
    const person = demoPersonId("social-services-chief");
    const again = await send("/mitt/personer/ny-lank", { person, nyckel: "n1" }, { cookie });
    expect(linkIn(await again.text())).not.toBe("");
    await visit.house.trust.people.giveRole(
      {
        id: "00000000-0000-4000-8000-0000000000f2",
        person,
        organisation: "2080",
        role: "reader",
        from: visit.house.trust.clock.today(),
      },
      visit.house.trust.clock.moment(),
    );
    const refused = await send("/mitt/personer/ny-lank", { person, nyckel: "n2" }, { cookie });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Personen har också en roll hos Falu kommun.");
  });
});
