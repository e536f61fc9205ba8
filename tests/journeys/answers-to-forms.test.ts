import { afterAll, beforeAll, expect, test } from "vitest";
import { bringAxe, violationsOn } from "./axe.ts";
import { formAnswers } from "./form-answers.ts";
import { beginVisit, OFFICE, PHONE, scrollsSideways, type Visit } from "./readers.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

test("axe finds nothing on the answers to forms, on a wide screen and on a phone", async () => {
  const page = await visit.reader();
  await bringAxe(page);
  const found: string[] = [];
  for (const { says, open } of formAnswers(visit.house.catalogue)) {
    await open(page);
    // What is folded is looked at too.
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    for (const width of [OFFICE, PHONE]) {
      await page.setViewportSize({ width, height: 900 });
      if (await scrollsSideways(page)) found.push(`${says}, ${width} pixels: scrolls sideways`);
      const violations = await violationsOn(page, withoutColours(width));
      found.push(...violations.map((violation) => `${says}, ${width} pixels: ${violation}`));
    }
    await page.setViewportSize({ width: OFFICE, height: 900 });
  }
  expect(found).toEqual([]);
});

test("axe sees what is wrong on a page that is", async () => {
  const page = await visit.reader();
  await page.goto("/");
  // On a page of words in colours that were good a moment ago.
  await violationsOn(page);
  await page.evaluate(() => {
    const wrong =
      "<img src='/assets/icon.svg'><h6>!</h6><p id='pale'>Svag text</p><p id='dusk'>Text på grått</p>";
    document.querySelector("h1 + *")?.insertAdjacentHTML("afterend", wrong);
    document.getElementById("pale")?.style.setProperty("color", "#999");
    document.getElementById("dusk")?.style.setProperty("background-color", "#777");
  });
  const wrong = [
    expect.stringContaining("color-contrast"),
    expect.stringContaining("heading-order"),
    expect.stringContaining("image-alt"),
  ];
  expect(await violationsOn(page)).toEqual(wrong);
  expect(await violationsOn(page)).toEqual(wrong);
  // What is wrong stays wrong, however often it is seen, and each ground by itself.
  await page.evaluate(() => document.getElementById("pale")?.remove());
  expect(await violationsOn(page)).toEqual(wrong);
});

/** The colours are those of the stylesheet, on any screen and whether our script runs or not: they are looked at on one. */
function withoutColours(width: number): readonly string[] {
  return width === OFFICE ? [] : ["color-contrast"];
}
