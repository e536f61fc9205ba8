import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What the law refers to (WCAG 2.1 AA), our goal (2.2 AA), and what those who wrote axe call good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds wrong on the page as it stands, one line each: the rule and the first element that breaks it.
 * Long tables and lists are thinned first, so thin is how the page stands afterwards.
 */
export async function violationsOn(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(thinOut, { first: 4, last: 2, everyOther: 50 });
  const { violations } = await new AxeBuilder({ page })
    // Only what is wrong is wanted; naming everything that is right takes most of the time.
    .options({ resultTypes: ["violations"], preload: false, performanceTimer: false })
    .withTags(RULES)
    .disableRules([...without])
    .setLegacyMode(true)
    .analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`).toSorted();
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
