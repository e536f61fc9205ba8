import type { SealFault, SoughtSeal } from "./seal.ts";
import type { LogFault, LogHead } from "./verify-log.ts";
import type { VersionFault } from "./version.ts";

/** Something in the store that is not as it was written, with what names it. */
export type StoreFault =
  | { readonly kind: "log"; readonly organisation: string; readonly fault: LogFault }
  | { readonly kind: "seal"; readonly fault: SealFault }
  /** A seal that was shown outside the house. */
  | Exclude<SoughtSeal, { readonly kind: "found" }>
  /** The end of a log that was told outside the house, in a letter: no log has such a line. */
  | { readonly kind: "head-lost"; readonly hash: string }
  | {
      readonly kind: "version";
      readonly thing: string;
      readonly object: string;
      readonly owner: string;
      readonly fault: VersionFault;
    }
  | {
      readonly kind: "line-without-version";
      readonly organisation: string;
      readonly sequence: number;
      readonly thing: string;
      readonly object: string;
    }
  | {
      readonly kind: "archived";
      readonly of: "agreement" | "series" | "annex" | "file";
      readonly key: string;
    }
  /** `address`: the inputs give another address; `amount`: the calculation, the annex or the parts give another amount. */
  | { readonly kind: "amount"; readonly address: string; readonly differs: "address" | "amount" }
  | { readonly kind: "changeable" | "unlocked"; readonly table: string };

/** One check: how many things were looked at, how many are wrong, and the first of those. */
export type StoreCheck = {
  readonly name:
    | "logs"
    | "seals"
    | "shown-seal"
    | "shown-head"
    | "versions"
    | "lines"
    | "agreements"
    | "series"
    | "annexes"
    | "files"
    | "amounts"
    | "protection";
  readonly count: number;
  /** In how many organisations, for logs; how many things, for versions. */
  readonly of?: number;
  readonly faults: number;
  readonly first?: StoreFault;
};

/** What came of looking a store through. */
export type StoreVerdict = {
  readonly checks: readonly StoreCheck[];
  /** The day of the last seal that the logs were held against; without one a cut tail cannot be seen. */
  readonly lastSeal: string | "none";
  /** The day of the seal that somebody holds and asked for, where it was found. */
  readonly shownSeal?: string;
  /** The line whose hash somebody holds and asked for, where a log has it. */
  readonly shownHead?: LogHead;
  /** Organisations whose logs no seal vouches for. */
  readonly unsealed: readonly string[];
  /** The last line of each log now. */
  readonly heads: readonly LogHead[];
};
