import { sumOre, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { PublishedTable } from "./published-table.ts";

/** A part of an agreement that a table may be of, with the table as it is read for the part's kind of recipients. */
export type PossiblePart = {
  readonly table: PublishedTable;
  readonly whole: Ore | "unknown";
  /** What we compute for each recipient; empty where nothing is. */
  readonly amounts: ReadonlyMap<RecipientCode, Ore>;
};

/** Which part a table is of, as far as its figures tell, and by what. */
export type GuessedPart<Part> = { readonly part: Part; readonly by: "recipients" | "amounts" };

/**
 * The part that a payer's table is nearest to: the only one of its kind of recipients, else the one whose amounts, for
 * the recipients that the table names, lie the fewest öre from the table's. Where we compute nothing, the sum beside
 * the whole part, which only tells of a table of all.
 *
 * @returns undefined where two parts are as near, or where nothing can be measured
 * @example guessPart([]) // undefined
 */
export function guessPart<Part extends PossiblePart>(parts: readonly Part[]): GuessedPart<Part> | undefined {
  const [only, ...others] = parts;
  if (only === undefined) return undefined;
  if (others.length === 0) return { part: only, by: "recipients" };
  const measured = parts
    .flatMap((part) => {
      const apart = distance(part);
      return apart === undefined ? [] : [{ part, apart }];
    })
    .toSorted((left, right) => (left.apart < right.apart ? -1 : left.apart > right.apart ? 1 : 0));
  const [nearest, next] = measured;
  if (nearest === undefined || nearest.apart === next?.apart) return undefined;
  return { part: nearest.part, by: "amounts" };
}

/** How many öre a table lies from a part in all; undefined where there is nothing to measure by. */
function distance({ table, whole, amounts }: PossiblePart): bigint | undefined {
  const rows = [...table.rows];
  if (rows.every(([code]) => amounts.has(code)))
    return rows.reduce((sum, [code, { amount }]) => sum + absolute(amount - (amounts.get(code) ?? 0n)), 0n);
  return whole === "unknown" ? undefined : absolute(sumOre(rows.map(([, { amount }]) => amount)) - whole);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
