import { ore, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Commons, CommonsParty } from "./commons.ts";

/** Parties that nothing tells apart: which of them says no makes no difference, only how many. */
export type KindOfParty = {
  readonly parties: readonly RecipientCode[];
  readonly weight: bigint;
  /** The highest part of a year, öre. */
  readonly ceiling: Ore;
  /** What each lies out with at most when it is in, öre. */
  readonly advance: Ore;
  /** What each pays with all in, öre by year in the order of the years. */
  readonly parts: readonly Ore[];
};

/** The parties kind by kind, in the order of the first of each. Whoever lacks a ceiling is not among them. */
export function kindsOf(commons: Commons, advanceOf: (party: RecipientCode) => Ore): readonly KindOfParty[] {
  const kinds = new Map<string, KindOfParty>();
  for (const each of commons.parties) {
    const own = kindOf(each, commons, advanceOf(each.party));
    if (own === undefined) continue;
    const name = [own.weight, own.ceiling, own.advance, ...own.parts].join(" ");
    const known = kinds.get(name);
    kinds.set(name, known === undefined ? own : { ...known, parties: [...known.parties, each.party] });
  }
  return [...kinds.values()];
}

function kindOf(
  { party, weight, ceiling }: CommonsParty,
  { years }: Commons,
  advance: Ore,
): KindOfParty | undefined {
  if (ceiling === "unknown") return undefined;
  const parts = years.map((year) => year.parts.get(party) ?? ore(0n));
  return { parties: [party], weight, ceiling, advance, parts };
}
