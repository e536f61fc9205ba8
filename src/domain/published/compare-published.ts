import type { AllocationRule } from "#domain/allocation";
import { ore, sumOre, type Ore, type Persons } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Day } from "#domain/time";
import type { PublishedTable } from "./published-table.ts";

/** One way to compute a component, with what every recipient gets by it. */
export type Candidate = {
  readonly rule: AllocationRule;
  /** The day of the population it is computed on; absent where the key names amounts. */
  readonly day?: Day;
  readonly amounts: ReadonlyMap<RecipientCode, Ore>;
};

/** The computation that stands in our tables, and the day that the agreement's key names. */
export type OwnComputation = Candidate & { readonly keyDate?: Day };

/**
 * Why a published amount is another than ours, as far as figures can tell.
 * `rounding` and `stage`: the payer's table follows another rest rule or stage. `key-date`: another day's population,
 * one that we have. `other-day`: close to ours, and the key's own day is not at hand. `row`: the other rows follow
 * one key and this one does not. `other-persons`: no population at hand gives the table, and by the key that the
 * table itself tells the recipient has so many persons. `unit`: the table is in thousands, and agrees to the thousand.
 */
export type DifferenceCause =
  | { readonly kind: "none" }
  | { readonly kind: "unit" }
  | { readonly kind: "rounding"; readonly rest: AllocationRule["rest"] }
  | { readonly kind: "stage"; readonly stage: AllocationRule["stage"] }
  | { readonly kind: "key-date"; readonly day: Day }
  | { readonly kind: "other-day"; readonly keyDate: Day; readonly usedDay: Day }
  | { readonly kind: "row"; readonly expected: Ore }
  | { readonly kind: "other-persons"; readonly persons: Persons }
  | { readonly kind: "unknown" };

/** One recipient's published amount beside ours. */
export type PublishedDifference = {
  readonly recipient: RecipientCode;
  readonly published: Ore;
  /** Undefined where we compute nothing, because the key is unknown or the recipient is not one of the component's. */
  readonly computed?: Ore;
  /** Published minus computed. */
  readonly difference?: Ore;
  readonly cause: DifferenceCause;
};

/** The computation that most rows of a table follow, where at least two in three do. */
export type FollowedComputation = {
  readonly candidate: Candidate;
  readonly rows: number;
  /** Whether the table tells its stage and its rest rule: false where no other was tried, or gives as many rows. */
  readonly tells: { readonly stage: boolean; readonly rest: boolean };
};

/**
 * What a payer's table tells of how it is computed. What it leaves open is absent: a table of a few rows may be the same
 * by either stage.
 */
export type ToldWay = {
  /** How many of its rows this explains. */
  readonly rows: number;
  /** The day of the population, where it is one at hand. */
  readonly day?: Day;
  /** All inhabitants that it is computed on, where they were read out of the table itself. */
  readonly inhabitants?: Persons;
  readonly stage?: AllocationRule["stage"];
  readonly rest?: AllocationRule["rest"];
};

/** A whole table beside ours. */
export type PublishedComparison = {
  readonly rows: readonly PublishedDifference[];
  readonly follows?: FollowedComputation;
  readonly sumPublished: Ore;
  /** Recipients of the component that the table does not name. */
  readonly unnamed: readonly RecipientCode[];
};

/** A difference within this part of our amount may come from another day's population; inhabitants change slowly. */
const SLOW_CHANGE = { numerator: 3n, denominator: 100n };

/**
 * Compares a payer's table with what we compute, row by row, and says why they differ.
 *
 * The cause is sought among computations at hand: the one that reproduces most rows explains them when it reproduces
 * at least two in three, and a row outside it is then named as a row of its own.
 *
 * @param own undefined where nothing is computed, because the key is unknown
 * @param candidates other ways to compute the same component, at hand
 */
export function comparePublished(
  table: PublishedTable,
  own: OwnComputation | undefined,
  candidates: readonly Candidate[],
): PublishedComparison {
  const best = own && mostRows(table, own, candidates);
  // A row that is ours to the krona speaks against another day: other people would have moved it too.
  const holdsOurs = [...table.rows].some(([code, { amount }]) => own?.amounts.get(code) === amount);
  const isFollowed = best !== undefined && best.rows * 3 >= table.rows.size * 2 && table.rows.size > 1;
  const follows = isFollowed ? best : undefined;
  return {
    rows: [...table.rows].map(([recipient, { amount }]) =>
      difference(recipient, amount, { unit: table.unit, holdsOurs }, own, follows),
    ),
    ...(follows === undefined ? {} : { follows }),
    sumPublished: sumOre([...table.rows.values()].map(({ amount }) => amount)),
    unnamed: own === undefined ? [] : [...own.amounts.keys()].filter((code) => !table.rows.has(code)),
  };
}

/** What of the whole table decides the cause of a row: its unit, and whether any row is ours to the krona. */
type ComparedTable = Pick<PublishedTable, "unit"> & { readonly holdsOurs: boolean };

function difference(
  recipient: RecipientCode,
  published: Ore,
  table: ComparedTable,
  own: OwnComputation | undefined,
  follows: PublishedComparison["follows"],
): PublishedDifference {
  const computed = own?.amounts.get(recipient);
  if (own === undefined || computed === undefined)
    return { recipient, published, cause: { kind: "unknown" } };
  const apart = ore(published - computed);
  const cause = causeOf(recipient, { published, computed }, table, own, follows?.candidate);
  return { recipient, published, computed, difference: apart, cause };
}

function causeOf(
  recipient: RecipientCode,
  { published, computed }: { readonly published: Ore; readonly computed: Ore },
  { unit, holdsOurs }: ComparedTable,
  own: OwnComputation,
  followed: Candidate | undefined,
): DifferenceCause {
  if (published === computed) return { kind: "none" };
  if (isSame(published, computed, unit)) return { kind: "unit" };
  const expected = followed?.amounts.get(recipient);
  if (followed !== undefined && expected !== undefined) {
    return isSame(published, expected, unit) ? causeOfCandidate(followed, own) : { kind: "row", expected };
  }
  const { keyDate, day } = own;
  const isNear = absolute(published - computed) * SLOW_CHANGE.denominator <= computed * SLOW_CHANGE.numerator;
  if (keyDate !== undefined && day !== undefined && !keyDate.equals(day) && isNear && !holdsOurs)
    return { kind: "other-day", keyDate, usedDay: day };
  return { kind: "unknown" };
}

/** What a computation does otherwise than ours: another day weighs most, then the stage, then the rounding. */
function causeOfCandidate({ rule, day }: Candidate, own: OwnComputation): DifferenceCause {
  if (day !== undefined && own.day !== undefined && !day.equals(own.day)) return { kind: "key-date", day };
  if (rule.stage !== own.rule.stage) return { kind: "stage", stage: rule.stage };
  if (rule.rest !== own.rule.rest) return { kind: "rounding", rest: rule.rest };
  return { kind: "unknown" };
}

/** The computation that gives most rows as published; ours before others when they give as many. */
function mostRows(
  table: PublishedTable,
  own: OwnComputation,
  candidates: readonly Candidate[],
): FollowedComputation {
  const counted = [own, ...candidates].map((candidate) => ({
    candidate,
    rows: [...table.rows].filter(([code, { amount }]) => {
      const computed = candidate.amounts.get(code);
      return computed !== undefined && isSame(amount, computed, table.unit);
    }).length,
  }));
  const most = counted.reduce((best, next) => (next.rows > best.rows ? next : best));
  const { rule } = most.candidate;
  const isTold = (part: "stage" | "rest") => {
    const rivals = counted.filter(({ candidate }) => candidate.rule[part] !== rule[part]);
    return rivals.length > 0 && rivals.every(({ rows }) => rows < most.rows);
  };
  return { ...most, tells: { stage: isTold("stage"), rest: isTold("rest") } };
}

/** The same amount, or the same to the table's unit: 6 268 tkr for 6 267 288 kronor, or cut to 6 267. */
function isSame(published: Ore, computed: Ore, unit: Ore): boolean {
  return published === computed || (unit > 100n && absolute(published - computed) < unit);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
