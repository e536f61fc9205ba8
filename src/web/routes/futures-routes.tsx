import type { Hono } from "hono";
import { nameInRegister } from "../../application/open-catalogue.ts";
import type { PostHouse } from "../../application/view-joint-post.ts";
import { viewFutures } from "../../application/view-futures.ts";
import { toldFutures } from "../../texts/futures.ts";
import { JOINT_POSTS_PATH } from "../addresses.ts";
import { askedFuturesIn } from "../futures-query.ts";
import type { House } from "../house.ts";
import { FuturesPage } from "../pages/joint-post/futures-page.tsx";

/** Every way that the parties of a joint post can answer. What is tried stands in the address, and nothing is kept. */
export function addFuturesRoutes(app: Hono, house: PostHouse & Pick<House, "jointPosts">): void {
  const { catalogue, jointPosts, payroll } = house;
  app.get(`${JOINT_POSTS_PATH}/:slug/framtider`, (context) => {
    const post = jointPosts.find(({ slug }) => slug === context.req.param("slug"));
    if (post === undefined) return context.notFound();
    const shown = viewFutures(post, { catalogue, payroll }, askedFuturesIn(context));
    if (!shown.ok) return context.notFound();
    const told = toldFutures(shown.value.map, {
      nameOf: (code) => nameInRegister(code, catalogue.register),
      grain: post.sharing.grain,
    });
    const status = shown.value.problems.length > 0 ? 422 : 200;
    return context.html(<FuturesPage shown={shown.value} told={told} query={context.req.query()} />, status);
  });
}
