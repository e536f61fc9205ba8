import type { Context, MiddlewareHandler } from "hono";
import { RefusedPage } from "./pages/error-pages.tsx";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Lets a deed through only when it comes from this house's own page, on the computer it runs on: until there are
 * accounts nobody else may change anything. The name in the address keeps other names for the same computer out.
 * @param isLocal whether the house listens on this computer alone
 */
export function onlyLocalDeeds(isLocal: () => boolean): MiddlewareHandler {
  return async (context, next) => {
    if (isLocal() && isFromOwnPage(context)) return next();
    return context.html(<RefusedPage />, 403, { "Cache-Control": "no-store" });
  };
}

function isFromOwnPage({ req }: Context): boolean {
  const url = new URL(req.url);
  const host = req.header("host") ?? url.host;
  if (!LOOPBACK.has(host.replace(/:\d+$/, ""))) return false;
  const origin = req.header("origin");
  const site = req.header("sec-fetch-site");
  const isSameOrigin = origin === undefined ? site === "same-origin" : hostOf(origin) === host;
  return isSameOrigin && (site === undefined || site === "same-origin");
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
