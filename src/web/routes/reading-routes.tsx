import type { Hono } from "hono";
import { PAGE_WORDS } from "../../texts/search-page.ts";
import { search } from "../../application/search.ts";
import { viewStart } from "../../application/view-start.ts";
import type { House } from "../house.ts";
import { SearchPage } from "../pages/search/search-page.tsx";
import { StartPage } from "../pages/start/start-page.tsx";
import { StyleGuidePage } from "../pages/style-guide-page.tsx";

/** The start page, the search and the pages about the service. */
export function addReadingRoutes(app: Hono, { catalogue }: House): void {
  app.get("/", (context) =>
    context.html(<StartPage view={viewStart(catalogue)} register={catalogue.register} />),
  );
  app.get("/sok", (context) =>
    context.html(
      <SearchPage
        view={search(catalogue, context.req.query("q") ?? "", PAGE_WORDS)}
        register={catalogue.register}
      />,
    ),
  );
  app.get("/stilmall", (context) => context.html(<StyleGuidePage />));
}
