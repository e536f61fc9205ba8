import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const POLICY = "Content-Security-Policy";

const usualHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "same-origin",
  xFrameOptions: "DENY",
});

/** What every answer says to the browser: own scripts and styles only, no frames, no guessing of types. A file of somebody's is stricter. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  let own: string | null = null;
  await usualHeaders(context, async () => {
    await next();
    own = context.res.headers.get(POLICY);
  });
  if (own !== null) context.res.headers.set(POLICY, own);
};
