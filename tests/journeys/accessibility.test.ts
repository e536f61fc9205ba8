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
    const violations = await violationsOn(page);
    found.push(...violations.map((violation) => `${says}: ${violation}`));
  }
  expect(found).toEqual([]);
});

test("axe sees what is wrong on a page that is", async () => {
  const page = await visit.reader();
  await page.goto("/");
  await page.evaluate(() =>
    document
      .querySelector("h1 + *")
      ?.insertAdjacentHTML("afterend", "<img src='/assets/icon.svg'><h6>!</h6>"),
  );
  expect(await violationsOn(page)).toEqual([
    expect.stringContaining("heading-order"),
    expect.stringContaining("image-alt"),
  ]);
});

async function violationsOnAllPages({ width, hasScript }: Screen): Promise<readonly string[]> {
  const page = await visit.reader({ width });
  // axe is a script itself. Where ours is not to run it is kept from loading, and the page is as it was sent.
  if (!hasScript) await page.route("**/assets/reading.js", (route) => route.abort());
  const found: string[] = [];
  for (const { says, address } of pageTypes(visit.house.catalogue)) {
    await page.goto(address);
    // The colours are those of the stylesheet, on any screen and whether our script runs or not.
    const violations = await violationsOn(page, width === OFFICE ? [] : ["color-contrast"]);
    found.push(...violations.map((violation) => `${says}, ${width} pixels: ${violation}`));
  }
  return found;
}
