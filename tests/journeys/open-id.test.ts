import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareFirstAdministrator } from "../../src/application/first-administrator.ts";
import { openIdProvider } from "../../src/web/open-id-provider.ts";
import { openTestProvider, type TestProvider } from "../identity/test-provider.ts";
import { beginVisit, PHONE, scrollsSideways, wordsOf, type Visit } from "./readers.ts";

let provider: TestProvider;
let visit: Visit;
beforeAll(async () => {
  provider = await openTestProvider("http://localhost/logga-in/svar");
  const settings = {
    id: "falun",
    name: "Falu kommun",
    issuer: provider.issuer,
    clientId: "samnytta",
    clientSecret: "a secret of the test",
    organisations: ["2080"],
  };
  const down = { ...settings, id: "nere", name: "Orsa kommun", issuer: "http://127.0.0.1:9" };
  visit = await beginVisit({ isDemo: false, providers: [openIdProvider(settings), openIdProvider(down)] });
  provider.sendBackTo(`${visit.house.address}/logga-in/svar`);
});
afterAll(async () => {
  await visit.end();
  await provider.close();
});

describe("signing in by the organisation's own provider, on a phone and without script", () => {
  const phone = { width: PHONE, hasScript: false };

  test("somebody who is not invited is told what to do; with an invitation one is in, and in again the next time", async () => {
    const page = await visit.reader(phone);
    await page.goto("/logga-in");
    await page.getByRole("link", { name: "Logga in med Falu kommun" }).click();
    await page.getByRole("heading", { name: "Vi känner inte igen dig" }).waitFor();
    expect(await wordsOf(page.locator("main"))).toContain(
      "Be en administratör i din organisation om en inbjudan.",
    );
    expect(await scrollsSideways(page)).toBe(false);

    const parts = { ...visit.house.trust, register: visit.house.catalogue.register };
    const link = await prepareFirstAdministrator("2080", parts);
    if (link.kind !== "issued") throw new Error(link.kind);
    await page.goto(`/inbjudan/${link.secret}`);
    await page.getByRole("link", { name: "Logga in med Falu kommun" }).click();
    await page.getByRole("heading", { name: "Vad väntar på Falu kommun?" }).waitFor();
    await page.getByText("Du är inloggad som anna Exempelsson: administratör hos Falu kommun.").waitFor();
    await page.getByRole("button", { name: "Logga ut" }).click();
    await page.getByText("Du är utloggad.").waitFor();
    await page.goto("/mitt/personer");
    await page.getByRole("link", { name: "Logga in med Falu kommun" }).click();
    await page.getByRole("heading", { name: "Vem får göra vad hos Falu kommun?" }).waitFor();
  });

  test.each([
    ["is too old", { exp: 1_000, iat: 900 }, "own", "är för gammalt eller redan använt"],
    ["is for another service", { aud: "another" }, "own", "var inte gjort för Samnytta"],
    ["is signed by another", { sub: "anna" }, "another", "gick inte att kontrollera"],
  ] as const)("an answer that %s gives a page that says what to do", async (_, claims, by, sentence) => {
    provider.tell((said) => ({ ...said, ...claims }), by);
    const page = await visit.reader(phone);
    await page.goto("/logga-in");
    await page.getByRole("link", { name: "Logga in med Falu kommun" }).click();
    await page.getByRole("heading", { name: "Det gick inte att logga in" }).waitFor();
    expect(await wordsOf(page.locator("main"))).toContain(sentence);
    await page.getByRole("link", { name: "Till Logga in" }).click();
    await page.getByRole("link", { name: "Logga in med Falu kommun" }).waitFor();
    provider.tell(undefined);
  });

  test("a provider that does not answer is told by name", async () => {
    const page = await visit.reader(phone);
    await page.goto("/logga-in");
    await page.getByRole("link", { name: "Logga in med Orsa kommun" }).click();
    await page.getByText("Inloggningen hos Orsa kommun svarar inte.").waitFor();
  });
});
