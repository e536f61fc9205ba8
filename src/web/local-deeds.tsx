import type { Context, MiddlewareHandler } from "hono";
import { hostIn, isFromOwnPage } from "./own-form.ts";
import { RefusedPage } from "./pages/error-pages.tsx";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Lets a deed through only when it comes from this house's own page, on the computer it runs on: until there are
 * accounts nobody else may change anything. The name in the address keeps other names for the same computer out.
 * @param isLocal whether the house listens on this computer alone
 */
export function onlyLocalDeeds(isLocal: () => boolean): MiddlewareHandler {
  return async (context, next) => {
    if (isLocal() && isOnThisComputer(context) && isFromOwnPage(context)) return next();
    return context.html(<RefusedPage />, 403, { "Cache-Control": "no-store" });
  };
}

function isOnThisComputer({ req }: Context): boolean {
  return LOOPBACK.has(hostIn(req).replace(/:\d+$/, ""));
}
