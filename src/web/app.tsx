import { Hono } from "hono";
import { serveStatic } from "@hono/node-server/serve-static";
import type { House } from "./house.ts";
import { FailurePage, NotFoundPage } from "./pages/error-pages.tsx";
import { keepPages } from "./keep-pages.ts";
import { addRoutes } from "./routes/index.ts";
import { declareAccess } from "./route-access.ts";
import { sealHeader } from "./seal-header.ts";
import { securityHeaders } from "./security-headers.ts";
import { toldNow } from "./told-posts.ts";
import { tellDemonstration } from "./ui/demonstration-banner.tsx";

/**
 * The web application: every page a function of the catalogue, the address and the day.
 * @param reportFailure is told of a fault in the program, with the reference the reader sees
 */
export function createApp(house: House, reportFailure: (reference: string, error: unknown) => void): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  // No name of ours holds a null byte, and the database refuses to look for one.
  app.use(async (context, next) => (context.req.url.includes("%00") ? context.notFound() : next()));
  app.use(
    "/assets/*",
    serveStatic({
      root: house.assetDirectory,
      rewriteRequestPath: (path) => path.replace(/^\/assets/, ""),
      onFound: (_path, context) => context.header("Cache-Control", "public, max-age=3600"),
    }),
  );
  if (house.trust?.isDemo === true) app.use(tellDemonstration);
  app.use(sealHeader(house));
  app.use(keepPages(house, async () => (await toldNow(house)).content));
  addRoutes(app, house);
  declareAccess(
    app,
    house.openFiles.map(({ href }) => href),
  );
  app.notFound((context) => context.html(<NotFoundPage />, 404));
  app.onError((error, context) => {
    if (isCutOff(error)) return context.body(null, 400);
    const reference = house.newReference();
    reportFailure(reference, error);
    return context.html(<FailurePage reference={reference} />, 500);
  });
  return app;
}

/** Whether whoever sends has gone, or was closed for being slow: no fault of the program, and nobody is there to be told. */
function isCutOff(error: Error): boolean {
  return error.message === "aborted" && "code" in error && error.code === "ECONNRESET";
}
