import type { Hono } from "hono";
import { viewRisk } from "../../application/view-risk.ts";
import { JOINT_POSTS_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { RiskPage } from "../pages/joint-post/risk-page.tsx";
import { askedRiskIn } from "../risk-query.ts";
import { toldPostAsked } from "../told-posts.ts";

/** What may come of a joint post's money. The assumptions stand in the address, and nothing is kept. */
export function addRiskRoutes(app: Hono, house: House): void {
  const { catalogue } = house;
  const agreements = catalogue.entries.map(({ agreement }) => agreement);
  app.get(`${JOINT_POSTS_PATH}/:slug/risk`, async (context) => {
    const told = await toldPostAsked(context, house, "now");
    if (told === undefined) return context.notFound();
    const { post, payroll } = told;
    const asked = askedRiskIn(context);
    const view = viewRisk(post, { ...catalogue.basis, ...payroll, agreements }, asked);
    if (!view.ok) return context.notFound();
    const status = view.value.read.problems.length > 0 ? 422 : 200;
    return context.html(<RiskPage view={view.value} asked={asked} query={context.req.query()} />, status);
  });
}
