import { explainShare } from "#domain/allocation";
import {
  saidBy,
  standingOf,
  yearParts,
  type Ground,
  type MonthCost,
  type SharedYear,
} from "#domain/financing";
import { ore, sumOre, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { LedgerLine } from "#domain/source";
import type { ReckonedPost } from "./reckon-post.ts";

/** Which amount of a post is asked for: of a year or of all, of a party or of all, or how much of a year is secured. */
export type PostAmountAsked = {
  readonly year?: number | undefined;
  readonly party?: RecipientCode | undefined;
  readonly isStanding?: boolean | undefined;
};

/** Months in a row that cost the same, line by line. */
export type MonthSpan = { readonly months: readonly MonthCost[]; readonly amount: Ore };

/** What a post's amount is made of (så räknades det). */
export type PostExplanation = { readonly reckoned: ReckonedPost; readonly amount: Ore } & (
  | { readonly kind: "cost"; readonly shared: SharedYear; readonly spans: readonly MonthSpan[] }
  | {
      readonly kind: "share";
      readonly shared: SharedYear;
      readonly party: RecipientCode;
      readonly lines: readonly LedgerLine[];
      /** Where the party has decided its amount: on what, and what the key gives today. */
      readonly decided:
        | { readonly evidence: Ground; readonly reckoned: Ore; readonly difference: Ore }
        | undefined;
    }
  | {
      readonly kind: "standing";
      readonly shared: SharedYear;
      readonly bound: readonly { readonly party: RecipientCode; readonly amount: Ore }[];
      readonly left: Ore;
    }
  | {
      readonly kind: "total";
      /** What the post costs or a party pays, or what of it a decision or an agreement carries. */
      readonly of: "cost" | "secured";
      readonly party: RecipientCode | undefined;
      /** What no decision carries; absent where the cost itself is asked for. */
      readonly left: Ore | undefined;
      /** The same as the post is written, where something else is tried, and the difference. */
      readonly asWritten: { readonly amount: Ore; readonly change: Ore } | undefined;
      readonly parts: readonly { readonly year: number; readonly months: number; readonly amount: Ore }[];
    }
);

/**
 * The explanation of one amount; undefined where the post has no such year, or the party does not take part.
 * @param asWritten the post without what is tried, to show the difference
 */
export function explainPost(
  reckoned: ReckonedPost,
  asked: PostAmountAsked,
  asWritten: ReckonedPost = reckoned,
): PostExplanation | undefined {
  const { year, party, isStanding = false } = asked;
  const { years } = reckoned.shared;
  const isParty = party === undefined || reckoned.post.sharing.parties.includes(party);
  if (!isParty) return undefined;
  if (year === undefined) {
    const parts = partsOf(reckoned, party, isStanding);
    const amount = sumOre(parts.map((each) => each.amount));
    const before = sumOre(partsOf(asWritten, party, isStanding).map((each) => each.amount));
    return {
      kind: "total",
      of: isStanding ? "secured" : "cost",
      reckoned,
      party,
      parts,
      amount,
      left: isStanding
        ? ore(sumOre(partsOf(reckoned, party, false).map((each) => each.amount)) - amount)
        : undefined,
      asWritten: asWritten === reckoned ? undefined : { amount: before, change: ore(amount - before) },
    };
  }
  const shared = years.find(({ operating }) => operating.year === year);
  if (shared === undefined) return undefined;
  if (isStanding) {
    const { commitments } = reckoned.post;
    const { bound, secured, left } = standingOf(shared, commitments);
    const parts = yearParts(shared, commitments).parts.filter((each) => bound.includes(each.party));
    return { kind: "standing", reckoned, shared, bound: parts, left, amount: secured };
  }
  if (party === undefined)
    return {
      kind: "cost",
      reckoned,
      shared,
      spans: spansOf(shared.operating.months),
      amount: shared.operating.amount,
    };
  const share = shared.allocation.shares.find(({ recipient }) => recipient === party);
  if (share === undefined) return undefined;
  const { lines } = explainShare(share, shared.allocation);
  const { commitments } = reckoned.post;
  const own = yearParts(shared, commitments).parts.find((each) => each.party === party);
  const said = saidBy(commitments, party, year);
  return {
    kind: "share",
    reckoned,
    shared,
    party,
    lines,
    amount: own?.amount ?? share.amount,
    decided:
      own?.isDecided === true && said !== undefined
        ? {
            evidence: said.evidence,
            reckoned: own.reckoned,
            difference: ore(own.amount - own.reckoned),
          }
        : undefined,
  };
}

function partsOf(
  { post, shared }: ReckonedPost,
  party: RecipientCode | undefined,
  isStanding: boolean,
): readonly { readonly year: number; readonly months: number; readonly amount: Ore }[] {
  return shared.years.map((year) => {
    const { operating } = year;
    const standing = standingOf(year, post.commitments);
    const { parts } = yearParts(year, post.commitments);
    const own =
      party === undefined
        ? operating.amount
        : (parts.find((each) => each.party === party)?.amount ?? ore(0n));
    const secured = party === undefined ? standing.secured : standing.bound.includes(party) ? own : ore(0n);
    return {
      year: operating.year,
      months: operating.months.length,
      amount: isStanding ? secured : own,
    };
  });
}

/** Months in a row with the same lines and amounts stand as one. */
function spansOf(months: readonly MonthCost[]): readonly MonthSpan[] {
  const spans: MonthCost[][] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last?.[0] !== undefined && isSameCost(last[0], month)) last.push(month);
    else spans.push([month]);
  }
  return spans.map((own) => ({ months: own, amount: sumOre(own.map(({ amount }) => amount)) }));
}

function isSameCost(one: MonthCost, other: MonthCost): boolean {
  return (
    one.lines.length === other.lines.length &&
    one.lines.every(
      ({ line, amount }, index) =>
        other.lines[index]?.line.id === line.id && other.lines[index].amount === amount,
    )
  );
}
