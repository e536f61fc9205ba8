import type { MiddlewareHandler } from "hono";
import { sealedBy, type House } from "./house.ts";

/** The header of every file to save: "2026-11-27 4f3c…", or "none" before the first seal. */
export const SEAL_HEADER = "Samnytta-Seal";

/** Lets every file that is handed out carry the seal of the house, also one that has no room for it inside, such as CSV. */
export function sealHeader(house: Pick<House, "daySeal">): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (!context.res.headers.get("Content-Disposition")?.startsWith("attachment")) return;
    const seal = sealedBy(house);
    context.header(SEAL_HEADER, seal === "none" ? seal : `${seal.day} ${seal.hash}`);
  };
}
