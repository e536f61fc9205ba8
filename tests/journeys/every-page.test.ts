import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bringAxe, violationsOn } from "./axe.ts";
import { pageTypes, type PageType } from "./page-types.ts";
import { beginVisit, OFFICE, PHONE, scrollsSideways, type Visit } from "./readers.ts";

/** The names that are hardest to find room for. */
const WITH_LONG_NAMES: readonly PageType[] = [
  { says: "municipality", address: "/kommuner/upplands-vasby" },
  { says: "county", address: "/lan/vastra-gotaland" },
  { says: "region", address: "/regioner/region-jamtland-harjedalen" },
  {
    says: "both stages",
    address: "/overenskommelser/psykisk-halsa-2017?lan=vastra-gotaland&steg=bada",
  },
];

/** Of no use on paper. */
const ONLY_ON_SCREEN = [".menu", ".search", "footer nav", ".buttons", "form.choice", "[data-closes-trace]"];

/** What was wrong with a page: said, and how the page was looked at. */
type Faults = {
  readonly sideways: readonly string[];
  readonly paper: readonly string[];
  readonly axe: readonly string[];
};

let visit: Visit;
let faults: Faults;

// Each page is opened once on a wide screen with script and once on a narrow one without, for all that is asked of it.
beforeAll(async () => {
  visit = await beginVisit();
  const [wide, narrow] = await Promise.all([onWideScreen(), onNarrowScreen()]);
  faults = { ...wide, axe: [...wide.axe, ...narrow] };
});
afterAll(() => visit.end());

test("axe finds nothing on any page, on a wide screen with script and on a narrow one without", () => {
  expect(faults.axe).toEqual([]);
});

test("no page scrolls sideways, on a wide screen, a phone or at 400 percent", () => {
  expect(faults.sideways).toEqual([]);
});

test("on paper every page leaves out what only a screen can do, and keeps its heading", () => {
  expect(faults.paper).toEqual([]);
});

test("a page that is wrong in each way is seen", async () => {
  const page = await visit.reader();
  await page.goto("/");
  await page.evaluate(() => {
    const heading = document.querySelector("h1");
    heading?.insertAdjacentHTML("afterend", "<img src='/assets/icon.svg'><p class='buttons'>!</p>");
    document.querySelector<HTMLElement>("h1 + img")?.style.setProperty("min-width", "2000px");
    document.querySelector<HTMLElement>("p.buttons")?.style.setProperty("display", "block", "important");
  });
  expect(await sideways(page)).toEqual([OFFICE, PHONE, 320]);
  expect(await shownOnPaper(page)).toEqual([".buttons", "h1"]);
  expect(await violationsOn(page, ["color-contrast"])).toEqual([expect.stringContaining("image-alt")]);
});

async function onWideScreen(): Promise<Faults> {
  const page = await visit.reader();
  await bringAxe(page);
  const found: { sideways: string[]; paper: string[]; axe: string[] } = { sideways: [], paper: [], axe: [] };
  const types = pageTypes(visit.house.catalogue);
  for (const { says, address } of [...types, ...WITH_LONG_NAMES]) {
    await page.goto(address);
    found.sideways.push(...(await sideways(page)).map((width) => `${says} on ${width} pixels`));
    if (!types.some((each) => each.address === address)) continue;
    const onPaper = await shownOnPaper(page);
    // A search is the one page whose form is what it is about.
    if (!says.startsWith("search") && onPaper.join() !== "h1")
      found.paper.push(`${says}: ${onPaper.join(", ")}`);
    found.axe.push(...(await violationsOn(page)).map((violation) => `${says}, wide: ${violation}`));
  }
  return found;
}

async function onNarrowScreen(): Promise<readonly string[]> {
  const page = await visit.reader({ width: PHONE });
  await bringAxe(page);
  // axe is a script itself. Ours is kept from loading, and the page is as it was sent.
  await page.route("**/assets/reading.js", (route) => route.abort());
  const found: string[] = [];
  for (const { says, address } of pageTypes(visit.house.catalogue)) {
    await page.goto(address);
    // The colours are those of the stylesheet, on any screen and whether our script runs or not.
    const violations = await violationsOn(page, ["color-contrast"]);
    found.push(...violations.map((violation) => `${says}, narrow: ${violation}`));
  }
  return found;
}

/** The widths on which something lies outside the screen; the page is left on the first. */
async function sideways(page: Page): Promise<readonly number[]> {
  const found: number[] = [];
  for (const width of [OFFICE, PHONE, 320]) {
    await page.setViewportSize({ width, height: 900 });
    if (await scrollsSideways(page)) found.push(width);
  }
  await page.setViewportSize({ width: OFFICE, height: 900 });
  return found;
}

/** What is printed of that which belongs on a screen, and of the heading. */
async function shownOnPaper(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate(
    (parts) =>
      parts.filter((part) => [...document.querySelectorAll(part)].some((each) => each.checkVisibility())),
    [...ONLY_ON_SCREEN, "h1"],
  );
  await page.emulateMedia({ media: "screen" });
  return shown;
}
