import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginVisit, type Visit } from "./readers.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

async function signInAs(page: Page, part: string): Promise<void> {
  await page.goto(`${visit.house.address}/logga-in`);
  await page.getByRole("button", { name: part }).click();
  await page.getByRole("heading", { name: "Vad väntar på Sveriges Kommuner och Regioner?" }).waitFor();
}

describe("an agreement for a new year", () => {
  test("the main way is ten clicks and two texts for both persons, without script", async () => {
    const count = { clicks: 0, texts: 0 };
    const walk = (page: Page) => ({
      press: async (role: "button" | "link", name: string | RegExp) => {
        count.clicks += 1;
        await page.getByRole(role, { name }).first().click();
      },
      tick: async (label: RegExp) => {
        count.clicks += 1;
        await page.getByLabel(label).check();
      },
      choose: async (label: string, value: string) => {
        count.clicks += 1;
        await page.getByLabel(label).selectOption(value);
      },
      write: async (label: string, text: string) => {
        count.texts += 1;
        await page.getByLabel(label, { exact: true }).fill(text);
      },
    });
    const page = await visit.reader({ hasScript: false });
    await page.goto(`${visit.house.address}/logga-in`);
    const writer = walk(page);
    await writer.press("button", "Strateg, RSS Dalarna");
    await writer.press("link", "Överenskommelser som ni lägger in");
    await writer.choose("Utgå från", "psykisk-halsa-2017");
    await writer.press("button", "Skapa utkast");
    await writer.write("Analys och handlingsplan: regionerna får", "260 miljoner kronor");
    await writer.write("Analys och handlingsplan: kommunerna får", "260 miljoner kronor");
    await writer.press("button", "Spara och granska");
    // 885 + 10 + 10 = 905: nobody has to add it up.
    await page.getByRole("row", { name: /Hela beloppet 885\smnkr 905\smnkr \+20\smnkr/ }).waitFor();
    await writer.press("button", "Skicka till publicering");

    const other = await visit.reader({ hasScript: false });
    await other.goto(`${visit.house.address}/logga-in`);
    const publisher = walk(other);
    await publisher.press("button", "Verksamhetschef, RSS Dalarna");
    await publisher.press("link", /^Publicera: /);
    await publisher.tick(/^Jag vet vad som är öppet och publicerar ändå\.$/);
    await publisher.press("button", "Publicera överenskommelsen");
    await other.getByRole("heading", { name: "Publicerad" }).waitFor();
    expect(count).toEqual({ clicks: 10, texts: 2 });
    await other.goto(`${visit.house.address}/kommuner/sala`);
    await other.getByRole("heading", { name: "Exempel: Psykisk hälsa 2018, RSS Dalarna" }).waitFor();
    // 559 096 kr of 250 million in 2017.
    await other
      .getByText(/581\s415\skr/)
      .first()
      .waitFor();
  });

  test("is copied, changed and published by another person, and shown in a municipality", async () => {
    const year = "2027";
    const page = await visit.reader();
    const title = `Exempel: Psykisk hälsa ${year}`;
    await signInAs(page, "Handläggare av utbetalningar, SKR");
    await page.goto(`${visit.house.address}/mitt/overenskommelser`);
    await page.getByLabel("Utgå från").selectOption("psykisk-halsa-2018");
    await page.getByLabel("För år").fill(year);
    await page.getByRole("button", { name: "Välj vilka datum som flyttas" }).click();
    // Every day goes with it to the new year, unless its box is unticked.
    await page.getByRole("heading", { name: /^Flytta alla datum/ }).waitFor();
    await page.getByLabel("Utbetalning: sista dag").uncheck();
    await page.getByRole("button", { name: "Skapa utkast" }).click();
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
    const draft = page.url();

    // What is wrong is told at its field, and everything that was written is kept.
    const words = page.locator('[name="components.kommuner.stated.asWritten"]');
    const amount = (await words.count()) > 0 ? words : page.locator('[name$="stated.asWritten"]').nth(1);
    const key = ((await amount.getAttribute("name")) ?? "").replace(".asWritten", ".ore");
    await amount.fill("250 Mkr");
    // Each whole is added up as one writes.
    await page.getByText(/Så mycket blir hela beloppet när du sparar\./).waitFor();
    await page.getByLabel("Beslutad").fill("2027-02-30");
    await page.getByRole("button", { name: "Spara och granska" }).click();
    await page.getByRole("link", { name: /^Beslutad: ”2027-02-30” är inte en dag/ }).waitFor();
    expect((await page.locator(`[name="${key}"]`).inputValue()).replaceAll("\u00a0", " ")).toBe(
      "250 000 000 kr",
    );
    await page.getByLabel("Beslutad").fill("");
    await page.getByRole("button", { name: "Spara och granska" }).click();

    // The same person does not publish.
    await page.getByRole("heading", { name: "Jämfört med den som den kopierades från" }).waitFor();
    expect(await page.getByRole("button", { name: "Publicera överenskommelsen" }).count()).toBe(0);
    // Nobody else sees the draft.
    const others = await visit.reader();
    expect(
      (await others.goto(`${visit.house.address}/overenskommelser/psykisk-halsa-${year}`))?.status(),
    ).toBe(404);

    const second = await visit.reader();
    await signInAs(second, "Enhetschef, SKR");
    await second.goto(`${draft}/granska`.replace("?sparat", ""));
    // One amount is another than last year's, and the whole is not: that is named, and ticked.
    await second.getByLabel(/^Jag vet vad som är öppet och publicerar ändå\.$/).check();
    await second.getByRole("button", { name: "Publicera överenskommelsen" }).click();
    await second.getByRole("heading", { name: "Publicerad" }).waitFor();
    await second.getByRole("link", { name: `/overenskommelser/psykisk-halsa-${year}` }).click();
    await second.waitForURL(`**/overenskommelser/psykisk-halsa-${year}`);
    await others.goto(`${visit.house.address}/overenskommelser`);
    await others.getByRole("link", { name: title }).first().waitFor();
    await others.goto(`${visit.house.address}/kommuner/sala`);
    await others.getByText(title).first().waitFor();

    // From then on it is not changed.
    await page.goto(draft.replace("?sparat", ""));
    await page.getByText("Den här är publicerad och kan inte ändras.").first().waitFor();
    expect(await page.getByRole("button", { name: "Spara och granska" }).count()).toBe(0);
  });

  test("two who write at once: the second sees both texts, chooses, and nothing is lost", async () => {
    const page = await visit.reader();
    await signInAs(page, "Handläggare av utbetalningar, SKR");
    await page.goto(`${visit.house.address}/mitt/overenskommelser`);
    await page.getByLabel("Utgå från").selectOption("psykisk-halsa-2017");
    await page.getByLabel("För år").fill("2031");
    await page.getByRole("button", { name: "Skapa utkast" }).click();
    await page.getByLabel("Titel", { exact: true }).waitFor();
    const draft = page.url();
    const other = await page.context().newPage();
    await other.goto(draft);
    await other.getByLabel("Titel", { exact: true }).fill("Exempel: den andras titel");
    await other.getByRole("button", { name: "Spara och stanna kvar" }).click();
    await other.getByText("Filen går att läsa.").waitFor();
    await page.getByLabel("Titel", { exact: true }).fill("Exempel: min titel");
    await page.getByRole("button", { name: "Spara och stanna kvar" }).click();
    await page.getByRole("heading", { name: "Någon annan har sparat före dig" }).waitFor();
    await page.getByText("Exempel: den andras titel").first().waitFor();
    await page.getByRole("button", { name: "Spara det jag valt" }).click();
    await page.getByRole("heading", { name: "Exempel: min titel", level: 1 }).waitFor();
  });
});
