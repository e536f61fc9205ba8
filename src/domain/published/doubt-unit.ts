import { ore, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { PublishedTable } from "./published-table.ts";

/**
 * What lies between öre and kronor, kronor and thousands, kronor and millions, and how near it a table must come, in
 * parts of four: a hundred is also what somebody's share may be of another's.
 */
const STEPS = [
  { times: 100n, nearer: 5n },
  { times: 1_000n, nearer: 8n },
  { times: 1_000_000n, nearer: 8n },
] as const;

/** A table whose amounts are about a unit too large or too small, with both sums over the same recipients. */
export type DoubtfulUnit = { readonly published: Ore; readonly computed: Ore; readonly times: bigint };

/**
 * Whether a table seems to be read in another unit than it was written in (fel enhet): its recipients get, together,
 * about a hundredth, a thousandth or a millionth of what is computed for the same ones, or as many times more.
 * "About" is within half and double, and for a hundredth within a quarter.
 * @param computed what we compute, by recipient; those that are not there are left out of both sums
 */
export function doubtUnit(
  table: PublishedTable,
  computed: ReadonlyMap<RecipientCode, Ore>,
): DoubtfulUnit | undefined {
  let [published, own] = [0n, 0n];
  for (const [code, { amount }] of table.rows) {
    const ours = computed.get(code);
    if (ours === undefined) continue;
    published += amount;
    own += ours;
  }
  const [less, more] = published < own ? [published, own] : [own, published];
  const step = STEPS.find(
    ({ times, nearer }) => less * times * 4n <= more * nearer && more * 4n <= less * times * nearer,
  );
  if (step === undefined || less === 0n) return undefined;
  return { published: ore(published), computed: ore(own), times: step.times };
}
