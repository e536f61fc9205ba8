import { afterAll, beforeAll, expect, test } from "vitest";
import { beginVisit, PHONE, scrollsSideways, wordsOf, type Visit } from "./readers.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

test("an economist in Sala sees why 2017 gives 110 229 kr more than 2016, and opens both amounts", async () => {
  const page = await visit.reader({ hasScript: false, width: PHONE });
  await page.goto("/overenskommelser/psykisk-halsa-2017");
  await page.getByRole("link", { name: "Jämför med en annan överenskommelse" }).click();
  expect(await wordsOf(page.locator("h1"))).toBe(
    "Vad ändrades från Psykisk hälsa 2016 till Psykisk hälsa 2017?",
  );
  expect(await wordsOf(page.locator(".answer"))).toContain("40 mnkr större");
  await page.getByRole("combobox", { name: "Län", exact: true }).selectOption({ label: "Västmanlands län" });
  await page.getByRole("button", { name: "Jämför" }).click();
  const sala = page.locator("#m-1981");
  const words = await wordsOf(sala);
  for (const amount of ["448 867 kr", "559 096 kr", "+110 229", "+112 217", "−1 988"])
    expect(words).toContain(amount);
  expect(await scrollsSideways(page)).toBe(false);
  await sala.getByRole("link", { name: "448 867 kr" }).click();
  expect(await wordsOf(page.locator("main"))).toContain("448 867 kr");
});
