import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "./axe.ts";
import { formAnswers } from "./form-answers.ts";
import { pageTypes } from "./page-types.ts";
import { beginVisit, OFFICE, PHONE, scrollsSideways, type Screen, type Visit } from "./readers.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

/**
 * Each page on either screen, and with and without script. The two left out would take as long again, and hold
 * nothing of their own: until something is opened our script does the same on either screen.
 */
const SEEN: readonly Screen[] = [
  { width: OFFICE, hasScript: true },
  { width: PHONE, hasScript: false },
];

test("axe finds nothing on any page, on a wide screen with script and on a narrow one without", async () => {
  const found = await Promise.all(SEEN.map(violationsOnAllPages));
  expect(found.flat()).toEqual([]);
});

test.each([OFFICE, PHONE])("axe finds nothing on the answers to forms, %i pixels wide", async (width) => {
  const page = await visit.reader({ width });
  const found: string[] = [];
  for (const { says, open } of formAnswers(visit.house.catalogue)) {
    await open(page);
    // What is folded is looked at too.
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    if (await scrollsSideways(page)) found.push(`${says}: scrolls sideways`);
    const violations = await violationsOn(page, withoutColours(width));
    found.push(...violations.map((violation) => `${says}: ${violation}`));
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

async function violationsOnAllPages({ width, hasScript }: Screen): Promise<readonly string[]> {
  const page = await visit.reader({ width });
  // axe is a script itself. Where ours is not to run it is kept from loading, and the page is as it was sent.
  if (!hasScript) await page.route("**/assets/reading.js", (route) => route.abort());
  const found: string[] = [];
  for (const { says, address } of pageTypes(visit.house.catalogue)) {
    await page.goto(address);
    const violations = await violationsOn(page, withoutColours(width));
    found.push(...violations.map((violation) => `${says}, ${width} pixels: ${violation}`));
  }
  return found;
}
