import { ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Commons, CommonsParty, CommonsYear } from "./commons.ts";

/** A commons as a page carries it to a browser: öre and weights as text, parts in the order of the parties. */
export type CarriedCommons = {
  readonly parties: readonly { readonly party: RecipientCode; readonly weight: string }[];
  readonly years: readonly {
    readonly year: number;
    readonly months: readonly { readonly year: number; readonly month: number; readonly cost: string }[];
    readonly parts: readonly string[];
    readonly base: string;
  }[];
};

/** What the post itself tells: costs, parts and weights. What is tried is not carried. */
export function writeCommons({ parties, years }: Pick<Commons, "parties" | "years">): CarriedCommons {
  return {
    parties: parties.map(({ party, weight }) => ({ party, weight: String(weight) })),
    years: years.map(({ year, months, parts, base }) => ({
      year,
      months: months.map(({ month, cost }) => ({ ...month, cost: String(cost) })),
      parts: parties.map(({ party }) => String(parts.get(party) ?? 0n)),
      base: String(base),
    })),
  };
}

/** The same as it was, with nothing tried: no ceiling is known, and nobody has said who pays a gap or lies out. */
export function readCommons({ parties, years }: CarriedCommons): Commons {
  return {
    gap: "others-pay",
    employerCarries: ore(0n),
    advances: "unknown",
    smallestWork: "unknown",
    parties: parties.map(({ party, weight }): CommonsParty => ({
      party,
      weight: BigInt(weight),
      ceiling: "unknown",
    })),
    years: years.map(({ year, months, parts, base }): CommonsYear => ({
      year,
      months: months.map(({ cost, ...month }) => ({ month, cost: ore(BigInt(cost)) })),
      parts: new Map(parties.map(({ party }, index) => [party, ore(BigInt(parts[index] ?? "0"))])),
      base: ore(BigInt(base)),
      money: { kind: "grant", comes: "unknown" },
    })),
  };
}
