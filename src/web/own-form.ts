import type { Context } from "hono";
import type { HouseTrust } from "./house.ts";

/** Whether a form was sent from a page of this house itself, as the browser tells. */
export function isFromOwnPage({ req }: Context): boolean {
  const host = hostIn(req);
  const origin = req.header("origin");
  const site = req.header("sec-fetch-site");
  const isSameOrigin = origin === undefined ? site === "same-origin" : hostOf(origin) === host;
  return isSameOrigin && (site === undefined || site === "same-origin");
}

/** The name and port that the reader's address begins with. */
export function hostIn(req: Context["req"]): string {
  return req.header("host") ?? new URL(req.url).host;
}

/** The address of this house without a slash at the end: as the installation says it, else as this reader has come by. */
export function ownAddress(
  { req }: Context,
  { address, isSecure }: Pick<HouseTrust, "address" | "isSecure">,
): string {
  return address ?? `${isSecure ? "https" : "http"}://${hostIn(req)}`;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
