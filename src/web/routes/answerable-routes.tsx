import type { Hono } from "hono";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { viewAnswerable } from "../../application/view-answerable.ts";
import type { House } from "../house.ts";
import { AnswerablePage } from "../pages/bodies/answerable-page.tsx";

/** Who answers for an agreement in a county, for everybody to read. */
export function addAnswerableRoutes(app: Hono, { trust, catalogue, clock }: House): void {
  app.get("/overenskommelser/:slug/ansvariga", async (context) => {
    const { register, entries } = catalogue;
    const entry = entries.find(({ agreement }) => agreement.slug === context.req.param("slug"));
    const counties = [...register.counties.values()];
    const asked = context.req.query("lan");
    const county = counties.find(({ slug }) => slug === asked) ?? counties[0];
    if (entry === undefined || county === undefined || trust === undefined) return context.notFound();
    // What is confirmed or withdrawn shows at once.
    context.header("Cache-Control", "no-cache");
    const { records } = trust;
    const { agreement } = entry;
    const view = await viewAnswerable({ agreement, county, on: clock.today() }, { records, register });
    const nameOf = await nameOrganisations(register, records);
    return context.html(
      <AnswerablePage agreement={agreement} view={view} counties={counties} nameOf={nameOf} />,
    );
  });
}
