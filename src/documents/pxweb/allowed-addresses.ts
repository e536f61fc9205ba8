import type { FetchProblem } from "#domain/population";
import { fail, ok, type Result } from "#domain/result";

/** SCB's own interface, PxWebApi 2. */
export const SCB_ADDRESS = "https://statistikdatabasen.scb.se/api/v2";

const LOOPBACK = ["127.0.0.1", "[::1]", "localhost"];

/**
 * The addresses that may be asked: those of the setting SAMNYTTA_PXWEB, divided by spaces or commas, the first one
 * being asked unless another is named; SCB's own where the setting is empty.
 */
export function allowedAddresses(
  environment: Readonly<Record<string, string | undefined>>,
): readonly [string, ...string[]] {
  const [first, ...others] = (environment["SAMNYTTA_PXWEB"] ?? "")
    .split(/[\s,]+/)
    .filter((address) => address !== "");
  return first === undefined ? [SCB_ADDRESS] : [first, ...others];
}

/**
 * An address that may be asked, without a slash at its end: on the list, and over https unless it is this computer.
 * @example checkAddress("https://statistikdatabasen.scb.se/api/v2/", [SCB_ADDRESS]).ok // true
 */
export function checkAddress(address: string, allowed: readonly string[]): Result<string, FetchProblem> {
  const plain = plainAddress(address);
  if (plain === undefined) return fail({ kind: "address-unusable", address });
  return allowed.some((each) => plainAddress(each) === plain)
    ? ok(plain)
    : fail({ kind: "address-not-allowed", address, allowed });
}

function plainAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.includes(url.hostname));
  const isPlain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  return isSafe && isPlain ? `${url.origin}${url.pathname.replace(/\/+$/, "")}` : undefined;
}
