import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { elementsOfNewColours } from "./axe-colours.ts";

/** What the law refers to (WCAG 2.1 AA), our goal (2.2 AA), and what those who wrote axe call good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rule that takes as long as all others together: it asks for every text what lies behind it. */
const CONTRAST = "color-contrast";

/** axe itself. Its package for the browser would put it in the page twice, and tell more than is asked for. */
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve(
    "axe-core/axe.min.js",
  ),
  "utf8",
);

/** As axe stands in the page. */
declare const axe: {
  readonly run: (
    context: Document | { readonly include: readonly Element[] },
    options: object,
  ) => Promise<{ readonly violations: readonly Violation[] }>;
};
type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** Puts axe in every page that is opened from now on: sent once, where each look by itself would send half a megabyte. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: AXE });
}

/** The colours that were looked at on some page, with what they lie on, and found good. */
const goodColours = new Set<string>();

/**
 * What axe finds wrong on the page as it stands, one line each: the rule and the first element that breaks it.
 * Long tables and lists are thinned first, so thin is how the page stands afterwards. Of texts in the same colours on
 * the same ground the first and the last are looked at, on the first page that has them.
 */
export async function violationsOn(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(thinOut, { first: 4, last: 2, everyOther: 50 });
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const found = await page.evaluate(runOnPage, {
    runOnly: RULES,
    without: [...without, CONTRAST],
  });
  const contrast = without.includes(CONTRAST) ? [] : await contrastOn(page);
  return [...found, ...contrast].map(({ id, html }) => `${id} ${html}`).toSorted();
}

type Found = { readonly id: string; readonly html: string };

/** Only what is wrong is wanted; naming everything that is right takes most of the time. */
async function runOnPage({
  runOnly,
  without,
}: {
  readonly runOnly: readonly string[];
  readonly without: readonly string[];
}): Promise<readonly Found[]> {
  const { violations } = await axe.run(document, {
    runOnly,
    rules: Object.fromEntries(without.map((id) => [id, { enabled: false }])),
    resultTypes: ["violations"],
    preload: false,
    performanceTimer: false,
  });
  return violations.map(({ id, nodes: [first] }) => ({ id, html: first?.html ?? "" }));
}

async function contrastOn(page: Page): Promise<readonly Found[]> {
  const elements = await page.evaluateHandle(elementsOfNewColours, [...goodColours]);
  const { colours, found } = await elements.evaluate(async (shown, rule) => {
    const include = [...shown.values()].flat();
    const { violations } =
      include.length === 0
        ? { violations: [] }
        : await axe.run({ include }, { runOnly: [rule], resultTypes: ["violations"], preload: false });
    return {
      colours: [...shown.keys()],
      found: violations.map(({ id, nodes: [first] }) => ({ id, html: first?.html ?? "" })),
    };
  }, CONTRAST);
  await elements.dispose();
  if (found.length === 0) for (const each of colours) goodColours.add(each);
  return found;
}

/**
 * Takes most rows out of long tables and lists: the same code draws all of them, and axe takes its time with each.
 * The first ones, the last ones and every fiftieth stay, and what something else on the page refers to.
 */
function thinOut(keep: { readonly first: number; readonly last: number; readonly everyOther: number }): void {
  const REFERRING = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "href"];
  const wanted = new Set(
    REFERRING.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((each) =>
        (each.getAttribute(name) ?? "").replace(/^#/, "").split(/\s+/),
      ),
    ),
  );
  const isReferredTo = (row: Element) =>
    [row, ...row.querySelectorAll("[id]")].some(({ id }) => id !== "" && wanted.has(id));
  for (const list of document.querySelectorAll("tbody, ul, ol")) {
    const rows = [...list.children];
    rows
      .filter((_, at) => at >= keep.first && at < rows.length - keep.last && at % keep.everyOther !== 0)
      .filter((row) => !isReferredTo(row))
      .forEach((row) => row.remove());
  }
}
