import { countyOfMunicipality, type RecipientCode } from "#domain/organisation";
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
      return /^\d{4}$/.test(code) ? "own" : "none";
    case "regions":
      return /^\d{2}$/.test(code) ? "own" : "none";
    case "counties-jointly":
      if (code.startsWith("lan-")) return "own";
      return /^\d{2}(?:\d{2})?$/.test(code) ? "jointly" : "none";
    case "named":
      if (group.recipients.some((named) => named.code === code)) return "own";
      return group.recipients.some((named) => named.code === jointCode(code)) ? "jointly" : "none";
  }
}

/** The code of a recipient's county's principals jointly, or undefined for one outside the counties. */
function jointCode(code: RecipientCode): RecipientCode | undefined {
  if (/^\d{4}$/.test(code)) return `lan-${countyOfMunicipality(code)}`;
  return /^\d{2}$/.test(code) ? `lan-${code}` : undefined;
}
