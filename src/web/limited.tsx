import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { ATTEMPT_LIMITS } from "../application/attempts.ts";
import type { HouseTrust } from "./house.ts";
import { TooManyAttemptsPage } from "./pages/error-pages.tsx";

/**
 * Where somebody asks from: the address of their computer. Behind a proxy, which is where the installation says what its
 * address is, the one that the proxy has put last.
 */
export function placeOf(context: Context, { address }: Pick<HouseTrust, "address">): string {
  const passedOn = address === undefined ? undefined : context.req.header("x-forwarded-for");
  const last = passedOn?.split(",").at(-1)?.trim();
  if (last !== undefined && last !== "") return last;
  // A request that came by no network has no address.
  return context.env === undefined || !("incoming" in Object(context.env))
    ? "here"
    : (getConnInfo(context).remote.address ?? "here");
}

/** The answer to one that has failed too often: wait. Undefined for everybody else. */
export function heldBack(context: Context, trust: HouseTrust): Response | Promise<Response> | undefined {
  if (trust.attempts.mayTry(placeOf(context, trust))) return undefined;
  return context.html(<TooManyAttemptsPage />, 429, {
    "Cache-Control": "no-store",
    "Retry-After": String(ATTEMPT_LIMITS.minutes * 60),
  });
}

/** Counts an attempt that failed. */
export function countFailure(context: Context, trust: HouseTrust): void {
  trust.attempts.failed(placeOf(context, trust));
}
