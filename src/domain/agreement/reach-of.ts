import { countyOf, groupOfCode, jointCode, type RecipientCode } from "#domain/organisation";
import type { RecipientGroup } from "./agreement.ts";

/** How a group of recipients reaches one recipient: by itself, through its county's principals, or not at all. */
export type Reach = "own" | "jointly" | "none";

/**
 * How a group reaches a recipient.
 * @example reachOf({ kind: "counties-jointly" }, "1981") // "jointly"
 */
export function reachOf(group: RecipientGroup, code: RecipientCode): Reach {
  switch (group.kind) {
    case "municipalities":
    case "regions":
      return groupOfCode(code) === group.kind ? "own" : "none";
    case "counties-jointly":
      if (groupOfCode(code) === group.kind) return "own";
      return countyOf(code) === undefined ? "none" : "jointly";
    case "named":
      if (group.recipients.some((named) => named.code === code)) return "own";
      return group.recipients.some((named) => named.code === jointOf(code)) ? "jointly" : "none";
  }
}

/** The code of a recipient's county's principals jointly, or undefined for one outside the counties. */
function jointOf(code: RecipientCode): RecipientCode | undefined {
  const county = countyOf(code);
  return county === undefined ? undefined : jointCode(county);
}
