import type { Hono } from "hono";
import { comparisonHref } from "../addresses.ts";
import { compareInCatalogue, comparisonSlugs, nearestToCompare } from "../../application/view-comparison.ts";
import { comparisonTable } from "../comparison-table.ts";
import { addressOf, type House } from "../house.ts";
import { ComparisonPage } from "../pages/comparison/comparison-page.tsx";

/** Two agreements beside each other, as a page and as a table. */
export function addComparisonRoutes(app: Hono, house: House): void {
  const { catalogue, exports } = house;
  app.get("/overenskommelser/:slug/jamfor", (context) => {
    const entry = entryOf(context.req.param("slug"));
    if (entry === undefined) return context.notFound();
    const { med, lan } = context.req.query();
    const beside = med === undefined ? undefined : entryOf(med);
    if (beside !== undefined) {
      const one = comparisonSlugs(entry, beside);
      // One comparison has one address, whichever of the two it was asked from.
      if (one.slug !== entry.agreement.slug)
        return context.redirect(comparisonHref(one.slug, one.other, lan));
    }
    const other = med ?? nearestToCompare(catalogue, entry)?.agreement.slug;
    const view =
      med === undefined ? undefined : compareInCatalogue(catalogue, entry.agreement.slug, med, lan);
    return context.html(
      <ComparisonPage
        entry={entry}
        other={other}
        view={view}
        catalogue={catalogue}
        isAsked={med !== undefined}
      />,
    );
  });

  app.get("/overenskommelser/:slug/jamfor.csv", (context) => {
    const entry = entryOf(context.req.param("slug"));
    const { med = "", lan } = context.req.query();
    const view = entry && compareInCatalogue(catalogue, entry.agreement.slug, med, lan);
    if (view === undefined) return context.notFound();
    const { before, after } = view;
    return context.body(exports.writeTableCsv(comparisonTable(view, addressOf(house))), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="jamfor-${before.agreement.slug}-${after.agreement.slug}.csv"`,
    });
  });

  function entryOf(slug: string) {
    return catalogue.entries.find(({ agreement }) => agreement.slug === slug);
  }
}
