import type { AllocationRule } from "#domain/allocation";
import type { Ore, Persons } from "#domain/money";
import type { OrganisationRegister, RecipientCode } from "#domain/organisation";
import type { PopulationSeries } from "#domain/population";
import type { Day } from "#domain/time";

/** One row of a published table: who, how much, and the line it stands on, counted from 1. */
export type PublishedAmount = {
  readonly recipient: RecipientCode;
  readonly amount: Ore;
  readonly row: number;
};

/** A published table of one component, in the order of the table. */
export type RecoveryQuestion = {
  readonly rows: readonly PublishedAmount[];
  /** What was shared, in öre; the sum of the rows where nobody says it. */
  readonly total?: Ore;
  /** The unit that amounts are written in, in öre: 100 for kronor. */
  readonly unit: Ore;
};

/** What is at hand to hold a table against: who exists, and the series of inhabitants. */
export type RecoveryBasis = {
  readonly register: OrganisationRegister;
  readonly series: readonly PopulationSeries[];
};

/** Why nothing can be read out of a table. */
export type RecoveryProblem =
  | { readonly kind: "no-rows" }
  | { readonly kind: "all-amounts-zero" }
  | { readonly kind: "recipient-unknown"; readonly recipient: RecipientCode; readonly row: number }
  | { readonly kind: "groups-mixed"; readonly recipient: RecipientCode; readonly row: number }
  | { readonly kind: "amount-not-in-unit"; readonly row: number; readonly amount: Ore; readonly unit: Ore }
  | { readonly kind: "amount-finer-than-ore"; readonly row: number }
  | { readonly kind: "total-not-in-unit"; readonly total: Ore; readonly unit: Ore }
  | { readonly kind: "total-too-large"; readonly total: Ore };

/** A key that gives the table to the krona: all its weights together, and how the amounts were rounded. */
export type RecoveredKey = { readonly populationTotal: Persons; readonly rule: AllocationRule };

/** What a row says about its recipient. */
export type RecoveredRow = PublishedAmount & {
  /** Absent where the money leaves more than one number of persons open. */
  readonly weight?: Persons;
  /** The fewest and the most persons that the amount can stand for; absent where nothing can be said. */
  readonly low?: Persons;
  readonly high?: Persons;
  /** The published amount minus what the recovered key gives; absent where no single key came out. */
  readonly residual?: Ore;
  /** The recipient's inhabitants on the nearest day at hand. */
  readonly known?: Persons;
};

/** Something that no key of inhabitants explains, or that a reader should know; rows by their recipients. */
export type RecoveryFinding =
  | {
      readonly kind: "row-twice";
      readonly recipient: RecipientCode;
      readonly row: number;
      readonly firstRow: number;
    }
  /** The rows do not sum to the total, by more than rounding can do. */
  | { readonly kind: "sum-differs"; readonly total: Ore; readonly sum: Ore; readonly difference: Ore }
  /** The amount is no whole number of persons by the key of the others; `expected` where they leave only one. */
  | { readonly kind: "amount-fits-nobody"; readonly recipient: RecipientCode; readonly expected?: Ore }
  | { readonly kind: "amounts-swapped"; readonly recipients: readonly [RecipientCode, RecipientCode] }
  | {
      readonly kind: "counted-several-times";
      readonly factor: number;
      readonly recipients: readonly RecipientCode[];
    }
  /** Of `total` these persons' part went to no row: the sum of weights seems to hold whoever has just so many twice. */
  | {
      readonly kind: "weight-without-amount";
      readonly total: Ore;
      readonly persons: Persons;
      readonly recipients: readonly RecipientCode[];
    }
  /** A county's rows lie apart from the others; `day` where they are those of a day at hand. */
  | {
      readonly kind: "county-apart";
      readonly county: string;
      readonly recipients: readonly RecipientCode[];
      readonly day?: Day;
    }
  /** The amount is far from the recipient's inhabitants, `perMille` above (or below) what the others have. */
  | { readonly kind: "far-from-known"; readonly recipient: RecipientCode; readonly perMille: number }
  /** So many rows are far from the inhabitants at hand that the key seems to be something else. */
  | { readonly kind: "not-by-population"; readonly rows: number }
  /** The persons are certain, but none of the rounding rules gives every amount. */
  | { readonly kind: "rounding-unknown"; readonly rows: number }
  /** The table names some recipients of a group, and they do not share a whole of their own. */
  | { readonly kind: "total-unknown"; readonly missing: number };

/** The day at hand whose inhabitants are nearest to those of the table (nyckeldag). */
export type NearestDay = {
  readonly day: Day;
  /** Rows whose recovered weight is exactly the inhabitants of that day. */
  readonly sameRows: number;
  /** Half of the rows lie nearer than this, in millionths. */
  readonly medianPerMillion: number;
};

/**
 * How far the reading came. "exact": one number of persons for all together, and one for each. "several": more than
 * one key gives the table. "part": the table is a part of a larger one, whose other rows are not at hand. "partly": one
 * key gives all rows but those named. "spans": the amounts are too coarse for one number. "none": no key gives the table.
 */
export type RecoveryOutcome = "exact" | "several" | "part" | "partly" | "spans" | "none";

/** What was read out of a published table (nyckeln baklänges). */
export type Recovery = {
  readonly outcome: RecoveryOutcome;
  readonly total: Ore;
  readonly totalIs: "given" | "sum-of-rows" | "nearest-round";
  /** The smallest unit that amounts are rounded to, in öre: 100 000 where every amount is whole thousands. */
  readonly grain: Ore;
  /** Every key that gives the table, those by the same weights after each other. */
  readonly keys: readonly RecoveredKey[];
  /** Between which numbers all together lie; absent where nothing can be said. */
  readonly populationTotal?: { readonly low: Persons; readonly high: Persons };
  readonly rows: readonly RecoveredRow[];
  readonly nearest?: NearestDay;
  readonly findings: readonly RecoveryFinding[];
};
