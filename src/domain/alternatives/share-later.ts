import { allocate, type Allocation, type Share, type Weights } from "#domain/allocation";
import { keyOfSharing, type Known, type SharingForm } from "#domain/financing";
import { fraction, isWholeIn, kronor, KRONA, ore, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { assert } from "#domain/result";
import type { Source } from "#domain/source";

/** The keys that a later commitment is tried by (räkneexempel); nobody has decided any of them. */
export const LATER_KEYS = [
  "equal",
  "halves-equal",
  "halves-population",
  "seventy-thirty",
  "base-population",
  "floor-population",
] as const;
/** @see LATER_KEYS */
export type LaterKey = (typeof LATER_KEYS)[number];

/** What each pays before the rest goes by inhabitants, and the least that anybody pays, öre. */
export type LaterAmounts = { readonly base: Ore; readonly floor: Ore };

/** The amounts that are tried where nobody has said others. */
export const LATER_AMOUNTS: LaterAmounts = { base: kronor(20_000n), floor: kronor(10_000n) };

/** Who is asked, in order, with inhabitants where a day has been chosen. */
export type LaterParties = {
  readonly parties: readonly RecipientCode[];
  readonly inhabitants: Known<Weights>;
  readonly source: Source;
};

/** What a group pays: from least to most, and how many pay each sum where the sums are few. */
export type Spread = {
  readonly least: Share;
  readonly most: Share;
  readonly sums: readonly { readonly amount: Ore; readonly parties: number }[];
};

/** A key tried: what each pays a year, or that inhabitants have to be chosen first. */
export type SharedLater =
  | {
      readonly status: "computed";
      readonly key: LaterKey;
      readonly allocation: Allocation;
      readonly regions: Spread;
      readonly municipalities: Spread;
    }
  | { readonly status: "choose-inhabitants"; readonly key: LaterKey };

/** Whether a key counts inhabitants. */
export function countsInhabitants(key: LaterKey): boolean {
  return key !== "equal" && key !== "halves-equal";
}

/**
 * Shares a yearly sum over regions (two digits) and municipalities (four) by a key, exactly: in whole kronor, or to the öre
 * where the sum is no whole kronor.
 * 5 000 000 kr over the 48 of the northern healthcare region, half and half by inhabitants on 31 December 2016, gives
 * Umeå 344 933 and Bjurholm 6 888.
 * @throws when the parties cannot carry the base or the floor: `readLaterAmounts` lets no such through
 */
export function shareLater(
  amount: Ore,
  key: LaterKey,
  given: LaterParties,
  amounts: LaterAmounts = LATER_AMOUNTS,
): SharedLater {
  if (countsInhabitants(key) && given.inhabitants === "unknown") return { status: "choose-inhabitants", key };
  const { source } = given;
  const inhabitants = given.inhabitants === "unknown" ? alike(given) : given.inhabitants;
  const grain = isWholeIn(amount, KRONA) ? KRONA : ore(1n);
  const rule = { grain, stage: "direct", rest: "largest-remainder" } as const;
  const shared = allocate(amount, keyOfSharing(formOf(key, amounts), { inhabitants, source }), rule);
  assert(shared.ok, "the sum can be shared over the parties");
  const ofLength = (digits: number) =>
    spreadOf(shared.value.shares.filter(({ recipient }) => recipient.length === digits));
  return {
    status: "computed",
    key,
    allocation: shared.value,
    regions: ofLength(2),
    municipalities: ofLength(4),
  };
}

function formOf(key: LaterKey, { base, floor }: LaterAmounts): SharingForm {
  switch (key) {
    case "equal":
      return { kind: "equal" };
    case "halves-equal":
      return { kind: "between-groups", municipalities: fraction(1n, 2n), by: { kind: "equal" } };
    case "halves-population":
      return { kind: "between-groups", municipalities: fraction(1n, 2n), by: { kind: "population" } };
    case "seventy-thirty":
      return { kind: "between-groups", municipalities: fraction(3n, 10n), by: { kind: "population" } };
    case "base-population":
      return { kind: "base-plus-population", base };
    case "floor-population":
      return { kind: "bounded", floor, by: { kind: "population" } };
  }
}

/** Where nobody's inhabitants count, each is one. */
function alike({ parties, source }: LaterParties): Weights {
  return new Map(parties.map((party) => [party, { value: 1n, unit: "parts", source }]));
}

function spreadOf(shares: readonly Share[]): Spread {
  const ordered = shares.toSorted((a, b) => (a.amount === b.amount ? 0 : a.amount < b.amount ? -1 : 1));
  const [least] = ordered;
  const most = ordered.at(-1);
  assert(least !== undefined && most !== undefined, "there are parties of both kinds");
  const sums = new Map<Ore, number>();
  for (const { amount } of ordered) sums.set(amount, (sums.get(amount) ?? 0) + 1);
  return { least, most, sums: [...sums].map(([amount, parties]) => ({ amount, parties })) };
}
