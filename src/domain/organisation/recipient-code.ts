import type { RecipientCode } from "./organisation.ts";

/** What a recipient's code says that it is: four digits, two, `lan-` and two, or a name of somebody outside them. */
export type CodeGroup = "municipalities" | "regions" | "counties-jointly" | "other";

/** The group that a code would belong to, whether or not the register knows it. @example groupOfCode("1981") // "municipalities" */
export function groupOfCode(code: RecipientCode): CodeGroup {
  if (/^\d{2}$/.test(code)) return "regions";
  if (/^\d{4}$/.test(code)) return "municipalities";
  return code.startsWith("lan-") ? "counties-jointly" : "other";
}

/** A municipality's county: the first two digits of its code (SCB:s kommunkod). @example countyOfMunicipality("1981") // "19" */
export function countyOfMunicipality(code: string): string {
  return code.slice(0, 2);
}

/** The county that a recipient belongs to; undefined for somebody outside the counties. @example countyOf("lan-19") // "19" */
export function countyOf(code: RecipientCode): string | undefined {
  switch (groupOfCode(code)) {
    case "municipalities":
      return countyOfMunicipality(code);
    case "regions":
      return code;
    case "counties-jointly":
      return code.slice("lan-".length);
    case "other":
      return undefined;
  }
}

/** The code of a county's principals jointly (huvudmännen i länet). @example jointCode("19") // "lan-19" */
export function jointCode(county: string): RecipientCode {
  return `lan-${county}`;
}
