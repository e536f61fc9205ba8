import type { Context, MiddlewareHandler } from "hono";
import { MY_PATH } from "./addresses.ts";
import type { House } from "./house.ts";

/** At most this many pages are kept, and none larger than this many bytes. */
const MOST_PAGES = 400;
const LARGEST_BYTES = 1_000_000;

/** An archive is sent as it is written: to keep it would be to hold it back until it is whole. */
const ARCHIVE = "application/zip";

type KeptPage = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
  /** What had been told of joint posts when it was made, where it shows that. */
  readonly told: string | undefined;
};

const TOLD = "told";

/** Says that the page in the making shows what has been told of joint posts, and is good for as long as that is the same. */
export function keepWhileTold(context: Context, content: string): void {
  context.set(TOLD, content);
  context.header("Cache-Control", "no-cache");
}

function toldIn(context: Context): string | undefined {
  const content: unknown = context.get(TOLD);
  return typeof content === "string" ? content : undefined;
}

/**
 * Keeps the bytes of pages that have been answered: an application shows one standing of the catalogue, so the same
 * address gives the same page on the same day. A new day empties it, since some pages count days, and so does a new
 * seal, which files to save carry. The page longest
 * unasked for goes first; one answered with `Cache-Control` no-cache or no-store is not kept at all, unless it has said what
 * it is good as long as.
 * @param told what has been told of joint posts now
 */
export function keepPages(
  { clock, daySeal }: Pick<House, "clock" | "daySeal">,
  told: () => Promise<string> = async () => "",
): MiddlewareHandler {
  const kept = new Map<string, KeptPage>();
  let day = clock.today();
  let seal = daySeal?.()?.hash;
  return async (context, next) => {
    // What somebody who is signed in sees is nobody else's, whatever the page says of itself.
    const isOnesOwn = `${context.req.path}/`.startsWith(`${MY_PATH}/`);
    if (context.req.method !== "GET" || isOnesOwn) return next();
    const today = clock.today();
    const sealedNow = daySeal?.()?.hash;
    if (!today.equals(day) || sealedNow !== seal) kept.clear();
    day = today;
    seal = sealedNow;
    // Whole, with the name of the server: a receipt and a calendar lead back to the name they were asked by.
    const address = context.req.url;
    const found = kept.get(address);
    if (found !== undefined && (found.told === undefined || found.told === (await told()))) {
      kept.delete(address);
      kept.set(address, found);
      return new Response(found.body, { headers: found.headers });
    }
    await next();
    const shown = toldIn(context);
    const mayBeKept =
      shown !== undefined || !/no-(cache|store)/.test(context.res.headers.get("cache-control") ?? "");
    const isStreamed = context.res.headers.get("content-type") === ARCHIVE;
    if (context.res.status !== 200 || !mayBeKept || isStreamed) return undefined;
    const body = new Uint8Array(await context.res.clone().arrayBuffer());
    if (body.byteLength > LARGEST_BYTES) return undefined;
    kept.set(address, { body, headers: new Headers(context.res.headers), told: shown });
    const [oldest] = kept.keys();
    if (kept.size > MOST_PAGES && oldest !== undefined) kept.delete(oldest);
    return undefined;
  };
}
