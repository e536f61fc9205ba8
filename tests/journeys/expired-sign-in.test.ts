import { day } from "#domain/time";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ATTEMPT_LIMITS } from "../../src/application/attempts.ts";
import { beginVisit, type Visit } from "./readers.ts";

const START = "2026-11-22T12:00:00.000Z";
const clock = { now: START, moment: () => clock.now, today: () => day("2026-11-22") };

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit({ clock });
});
afterAll(() => visit.end());

const own = { origin: "http://localhost", host: "localhost" };
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  visit.house.app.request(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { ...own, ...headers },
  });

describe("a sign-in that has run out", () => {
  test("keeps what was written, and sends it again after a new sign-in, without script", async () => {
    clock.now = START;
    const page = await visit.reader({ hasScript: false });
    await page.goto("/mitt/personer");
    await page.getByRole("button", { name: "Socialchef, Orsa kommun" }).click();
    await page.getByLabel("E-postadress till den som bjuds in").fill("kim@example.se");
    await page.getByLabel("Till och med").fill("31 december 2026");
    clock.now = "2026-11-22T13:00:00.000Z";
    await page.getByRole("button", { name: "Gör en länk" }).click();
    await page.getByRole("heading", { name: "Din inloggning har gått ut" }).waitFor();
    await page.getByText("kim@example.se").waitFor();
    const [tab] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("link", { name: "Logga in i en ny flik" }).click(),
    ]);
    await tab.getByRole("button", { name: "Socialchef, Orsa kommun" }).click();
    await tab.getByRole("heading", { name: "Vad väntar på Orsa kommun?" }).waitFor();
    await page.getByRole("button", { name: "Skicka igen" }).click();
    await page.getByRole("heading", { name: "Länken är gjord" }).waitFor();
    await page.getByText("Länken är till kim@example.se.").waitFor();
  });

  test("says when it ends, ends then, and does not revive when the clock is set back", async () => {
    clock.now = START;
    const answered = await send("/logga-in/exempel", { roll: "auditor" });
    const cookie = (answered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const mine = () => visit.house.app.request("/mitt", { headers: { cookie } });
    expect(await (await mine()).text()).toContain(
      "Du loggas ut när du inte har gjort något på 60 minuter, och senast 22 november 2026 kl.\u00a023.00.",
    );
    for (let minutes = 50; minutes < 600; minutes += 50) {
      clock.now = new Date(Date.parse(START) + minutes * 60_000).toISOString();
      expect((await mine()).status).toBe(200);
    }
    clock.now = "2026-11-22T22:00:00.000Z";
    const ended = await mine();
    expect(ended.status).toBe(303);
    const asked = await visit.house.app.request(ended.headers.get("location") ?? "");
    expect(await asked.text()).toContain("Din inloggning har gått ut. Logga in igen");
    clock.now = "2026-11-22T12:30:00.000Z";
    expect((await mine()).status).toBe(303);
    clock.now = START;
  });

  test("a script in a kept field is words, and a form from another site is not shown at all", async () => {
    const fields = { epost: '"><script>alert(1)</script>', rad: "ett\ntvå" };
    const kept = await send("/mitt/personer/bjud-in", fields);
    expect(kept.status).toBe(403);
    const html = await kept.text();
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;alert(1)");
    const foreign = await send("/mitt/personer/bjud-in", fields, { origin: "http://evil.example" });
    expect(await foreign.text()).not.toContain("script&gt;");
  });
});

describe("guessing", () => {
  test("whoever has opened 30 links that nobody made waits, and is let through ten minutes later", async () => {
    clock.now = START;
    const guess = (number: number) => visit.house.app.request(`/inbjudan/gissning-${number}`);
    for (let number = 0; number < ATTEMPT_LIMITS.most; number += 1)
      expect((await guess(number)).status).toBe(404);
    const held = await guess(ATTEMPT_LIMITS.most);
    expect(held.status).toBe(429);
    expect(held.headers.get("retry-after")).toBe("600");
    expect(await held.text()).toContain("Försök igen om 10 minuter.");
    expect((await visit.house.app.request("/kommuner/sala")).status).toBe(200);
    clock.now = "2026-11-22T12:10:00.000Z";
    expect((await guess(99)).status).toBe(404);
  });
});
