import type { Hono } from "hono";
import { nameInRegister } from "../../application/open-catalogue.ts";
import type { PostHouse } from "../../application/view-joint-post.ts";
import { viewFutures } from "../../application/view-futures.ts";
import { toldFutures } from "../../texts/futures.ts";
import { JOINT_POSTS_PATH } from "../addresses.ts";
import { askedFuturesIn } from "../futures-query.ts";
import { FuturesPage } from "../pages/joint-post/futures-page.tsx";
import { toldPostAsked, type Telling } from "../told-posts.ts";

/** Every way that the parties of a joint post can answer. What is tried stands in the address, and nothing is kept. */
export function addFuturesRoutes(app: Hono, house: Telling & Pick<PostHouse, "catalogue">): void {
  const { catalogue } = house;
  app.get(`${JOINT_POSTS_PATH}/:slug/framtider`, async (context) => {
    const told = await toldPostAsked(context, house, "now");
    if (told === undefined) return context.notFound();
    const shown = viewFutures(told.post, { catalogue, payroll: told.payroll }, askedFuturesIn(context));
    if (!shown.ok) return context.notFound();
    const words = toldFutures(shown.value.map, {
      nameOf: (code) => nameInRegister(code, catalogue.register),
      grain: told.post.sharing.grain,
    });
    const status = shown.value.problems.length > 0 ? 422 : 200;
    return context.html(<FuturesPage shown={shown.value} told={words} query={context.req.query()} />, status);
  });
}
