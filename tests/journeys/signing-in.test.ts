import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginVisit, type Visit } from "./readers.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

const own = { origin: "http://localhost", host: "localhost" };
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = own) =>
  visit.house.app.request(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
  });

describe("signing in", () => {
  test.each([true, false])("somebody tries a part and signs out, with script: %s", async (hasScript) => {
    const page = await visit.reader({ hasScript });
    await page.goto(`${visit.house.address}/mitt`);
    await page.getByRole("heading", { name: "Hur vill du logga in?" }).waitFor();
    await page.getByRole("button", { name: "Socialchef, Orsa kommun" }).click();
    await page.getByRole("heading", { name: "Vad väntar på Orsa kommun?" }).waitFor();
    const said = await page.getByText("Du är inloggad som Socialchef, Orsa kommun").textContent();
    expect(said).toContain("handläggare, nämndsekreterare och administratör hos Orsa kommun");
    expect(said).toContain("Exempel");
    await page.getByRole("button", { name: "Logga ut" }).click();
    await page.getByText("Du är utloggad.").waitFor();
    await page.goto(`${visit.house.address}/mitt`);
    await page.getByRole("heading", { name: "Hur vill du logga in?" }).waitFor();
  });

  test("the cookie is the browser's alone, and no public page gives or wants one", async () => {
    const answered = await send("/logga-in/exempel", { roll: "auditor" });
    expect(answered.status).toBe(303);
    const cookie = answered.headers.get("set-cookie") ?? "";
    for (const word of ["HttpOnly", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(word);
    const headers = { cookie: cookie.split(";")[0] ?? "" };
    const signedIn = await (await visit.house.app.request("/kommuner/sala", { headers })).text();
    const unsigned = await visit.house.app.request("/kommuner/sala");
    expect(await unsigned.text()).toBe(signedIn);
    expect(unsigned.headers.get("set-cookie")).toBeNull();
    const mine = await visit.house.app.request("/mitt", { headers });
    expect(mine.headers.get("cache-control")).toBe("no-store");
  });

  test("a form from another site signs nobody in or out", async () => {
    for (const path of ["/logga-in/exempel", "/logga-ut"])
      for (const headers of [own.host, "http://evil.example"].map((origin) => ({ ...own, origin })))
        expect((await send(path, { roll: "auditor" }, headers)).status).toBe(403);
  });

  test("after signing in one comes back to the page that was asked for, and to no other house", async () => {
    const goesTo = async (vidare: string) =>
      (await send("/logga-in/exempel", { roll: "auditor", vidare })).headers.get("location");
    expect(await goesTo("/mitt?x=1")).toBe("/mitt?x=1");
    for (const elsewhere of [
      "//evil.example",
      "https://evil.example",
      "/\\evil.example",
      "/mitt\nx: y",
      "javascript:1",
    ])
      expect(await goesTo(elsewhere)).toBe("/mitt");
  });

  test("each sign-in has a token of its own: one that was planted is worth nothing", async () => {
    const planted = { ...own, cookie: "samnytta=planted" };
    const answered = await send("/logga-in/exempel", { roll: "auditor" }, planted);
    expect(answered.headers.get("set-cookie")).not.toContain("planted");
    const mine = await visit.house.app.request("/mitt", { headers: planted });
    expect(mine.status).toBe(303);
  });

  test("a part that does not exist signs nobody in", async () => {
    const answered = await send("/logga-in/exempel", { roll: "king" });
    expect(answered.headers.get("set-cookie")).toBeNull();
    expect(answered.headers.get("location")).toBe("/logga-in");
  });
});
