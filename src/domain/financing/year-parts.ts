import { ore, sumOre, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { saidBy, carriesMoney } from "./answers.ts";
import type { Commitment } from "./joint-post.ts";
import { amountOf, type SharedYear } from "./share-post.ts";

/** What a party pays of a year: as it has decided, or as it is reckoned today. */
export type YearPart = {
  readonly party: RecipientCode;
  readonly amount: Ore;
  /** What the key gives with today's assumptions; differs where the year was decided on others. */
  readonly reckoned: Ore;
  readonly isDecided: boolean;
};

/**
 * A year's parts, and what of its cost they do not cover, since it was reckoned anew after somebody had decided. Below zero
 * where the year has become cheaper than what is decided.
 */
export type YearParts = { readonly parts: readonly YearPart[]; readonly uncovered: Ore };

/**
 * The parts of a year (årets delar): who has decided an amount pays it, also when salary, overhead or key has changed
 * since. The difference is told as the year's uncovered cost; nobody's decided part is moved to cover it.
 */
export function yearParts(
  { operating, allocation }: SharedYear,
  commitments: readonly Commitment[],
): YearParts {
  const parts = allocation.shares.map(({ recipient: party }): YearPart => {
    const reckoned = amountOf(allocation, party);
    const said = saidBy(commitments, party, operating.year);
    const decided = carriesMoney(said) ? said?.amount : undefined;
    return { party, amount: decided ?? reckoned, reckoned, isDecided: decided !== undefined };
  });
  return { parts, uncovered: ore(operating.amount - sumOre(parts.map(({ amount }) => amount))) };
}
