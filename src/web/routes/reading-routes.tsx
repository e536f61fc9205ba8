import type { Hono } from "hono";
import { PAGE_WORDS } from "../../texts/search-page.ts";
import { findCaseNumbers } from "../../application/case-numbers.ts";
import { search } from "../../application/search.ts";
import { postsOfOne, viewStart } from "../../application/view-start.ts";
import type { House } from "../house.ts";
import { SearchPage } from "../pages/search/search-page.tsx";
import { StartPage } from "../pages/start/start-page.tsx";
import { readToldPosts, viewsOf } from "../told-posts.ts";
import { StyleGuidePage } from "../pages/style-guide-page.tsx";

/** The start page, the search and the pages about the service. */
export function addReadingRoutes(app: Hono, house: House): void {
  const { catalogue, jointPosts, supportingDocuments: documents, trust } = house;
  app.get("/", (context) =>
    context.html(
      <StartPage
        view={viewStart(catalogue)}
        posts={postsOfOne(jointPosts, catalogue)}
        register={catalogue.register}
      />,
    ),
  );
  app.get("/sok", async (context) => {
    const query = context.req.query("q") ?? "";
    const posts = viewsOf(await readToldPosts(house), house);
    // An answer, a notice or a diary number that has come since is found too.
    if (trust !== undefined) context.header("Cache-Control", "no-cache");
    return context.html(
      <SearchPage
        view={search(catalogue, query, { posts, documents, pageWords: PAGE_WORDS })}
        caseNumbers={trust === undefined ? [] : await findCaseNumbers(query, catalogue, trust.records)}
        register={catalogue.register}
      />,
    );
  });
  app.get("/stilmall", (context) => context.html(<StyleGuidePage />));
}
