import type { MiddlewareHandler } from "hono";

/** At most this many pages are kept, and none larger than this many bytes. */
const MOST_PAGES = 400;
const LARGEST_BYTES = 1_000_000;

type KeptPage = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
};

/**
 * Keeps the bytes of pages that have been answered: the catalogue does not change while the program runs, so the
 * same address gives the same page. The page longest unasked for goes first.
 */
export function keepPages(): MiddlewareHandler {
  const kept = new Map<string, KeptPage>();
  return async (context, next) => {
    if (context.req.method !== "GET") return next();
    const url = new URL(context.req.url);
    const address = url.pathname + url.search;
    const found = kept.get(address);
    if (found !== undefined) {
      kept.delete(address);
      kept.set(address, found);
      return new Response(found.body, { headers: found.headers });
    }
    await next();
    if (context.res.status !== 200) return undefined;
    const body = new Uint8Array(await context.res.clone().arrayBuffer());
    if (body.byteLength > LARGEST_BYTES) return undefined;
    kept.set(address, { body, headers: new Headers(context.res.headers) });
    const [oldest] = kept.keys();
    if (kept.size > MOST_PAGES && oldest !== undefined) kept.delete(oldest);
    return undefined;
  };
}
