import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginVisit, type Visit } from "./readers.ts";
import { startHouse } from "./started-house.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

async function signInAs(page: Page, address: string, part: string): Promise<void> {
  await page.goto(`${address}/logga-in`);
  await page.getByRole("button", { name: part }).click();
  await page.getByRole("button", { name: "Logga ut" }).waitFor();
}

test("the program is killed between a keystroke and the saving: everything that was on screen is there, and is chosen", async () => {
  const house = await startHouse();
  try {
    const context = await visit.browser.newContext({ reducedMotion: "reduce" });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    await signInAs(page, house.address, "Socialchef, Orsa kommun");
    const address = `${house.address}/mitt/lan/organ/ny`;
    await page.goto(address);
    await page.getByLabel("Namn").fill("BUS-gruppen i Orsa (Exempel)");
    await page.getByText(/^Sparat på servern kl\.\s\d{1,2}\.\d\d\.$/).waitFor();
    await house.kill();
    await page.getByLabel("Vilka kommuner och regioner omfattas?").pressSequentially("Orsa\nMora");
    await page.reload().catch(() => undefined);
    await house.startAgain();
    await page.goto(address);
    await page.getByText(/^Du har text som inte är sparad, från i dag kl\.\s\d{1,2}\.\d\d\.$/).waitFor();
    // Nothing is put into the form by itself.
    expect(await page.getByLabel("Namn").inputValue()).toBe("");
    expect(await page.getByText("Inte sparat: Orsa").innerText()).toContain("Orsa\nMora");
    await page.getByRole("button", { name: "Fortsätt" }).click();
    expect(await page.getByLabel("Namn").inputValue()).toBe("BUS-gruppen i Orsa (Exempel)");
    expect(await page.getByLabel("Vilka kommuner och regioner omfattas?").inputValue()).toBe("Orsa\nMora");
    await page.getByText(/^Sparat på servern/).waitFor();

    // On another computer it is offered too, and to nobody else.
    const elsewhere = await (await visit.browser.newContext()).newPage();
    await signInAs(elsewhere, house.address, "Socialchef, Orsa kommun");
    await elsewhere.getByRole("link", { name: "Nytt organ" }).click();
    await elsewhere.getByRole("button", { name: "Fortsätt" }).waitFor();
    await signOut(page, house.address);
    expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain("osparat");
    await signInAs(page, house.address, "Ekonom, Leksands kommun");
    await page.goto(`${house.address}/mitt/lan/kontakt/ny`);
    await page.getByLabel("Krav").waitFor();
    expect(await page.getByText("Du har text som inte är sparad").count()).toBe(0);

    // Once it has been saved it is gone.
    await elsewhere.getByRole("button", { name: "Fortsätt" }).click();
    await elsewhere.getByRole("button", { name: "Spara", exact: true }).click();
    await elsewhere.getByText("Sparat.").waitFor();
    const [state] = await Promise.all([
      elsewhere.waitForResponse((answer) =>
        /\/mitt\/osparat\?.*organ\/ny(&|$)/.test(decodeURIComponent(answer.url())),
      ),
      elsewhere.goto(address),
    ]);
    expect(await state.json()).toMatchObject({ kept: [] });
  } finally {
    await house.end();
  }
});

async function signOut(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/mitt`);
  await page.getByRole("button", { name: "Logga ut" }).click();
  await page.getByText("Du är utloggad.").waitFor();
}

test("two who write the same text in two browsers both see both texts, and choose", async () => {
  const [one, two] = [await visit.reader(), await visit.reader()];
  const { address } = visit.house;
  await signInAs(one, address, "Handläggare av utbetalningar, SKR");
  await signInAs(two, address, "Handläggare av utbetalningar, SKR");
  await one.goto(`${address}/mitt/overenskommelser`);
  await one.getByLabel("Utgå från").selectOption("psykisk-halsa-2017");
  await one.getByLabel("För år").fill("2032");
  await one.getByRole("button", { name: "Skapa utkast" }).click();
  await one.getByLabel("Titel", { exact: true }).waitFor();
  await two.goto(one.url());
  await two.getByLabel("Titel", { exact: true }).fill("Exempel: tvåans titel");
  await two.getByText("Sparat på servern").waitFor();
  await one.getByLabel("Titel", { exact: true }).fill("Exempel: ettans titel");
  await one.locator("summary", { hasText: "År, adress, syfte och mål" }).click();
  await one.getByLabel("Dag som sidan läses på").fill("2032-02-01");
  await one.getByRole("button", { name: "Spara och stanna kvar" }).click();
  await one.getByText("Filen går att läsa.").waitFor();

  // The other goes away, comes back to a newer version, and is shown that there is text of theirs.
  await two.reload();
  await two.getByText("Någon har sparat en ny version sedan dess.").waitFor();
  expect(await two.getByLabel("Titel", { exact: true }).inputValue()).toBe("Exempel: ettans titel");
  await two.getByRole("button", { name: "Jämför och välj" }).click();
  await two.getByRole("heading", { name: "Det här har ni båda ändrat" }).waitFor();
  for (const words of ["Det som står nu: Exempel: ettans titel", "Det du skrev: Exempel: tvåans titel"])
    await two.getByText(words).waitFor();
  await two.getByRole("heading", { name: "Det här har bara den andra ändrat" }).waitFor();
  await two.getByRole("button", { name: "Spara det jag valt" }).click();
  await two.getByRole("heading", { name: "Exempel: tvåans titel", level: 1 }).waitFor();
  expect(await two.getByLabel("Dag som sidan läses på").inputValue()).toBe("2032-02-01");
});
