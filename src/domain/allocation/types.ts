import type { Fraction, Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Source, Unit } from "#domain/source";

/** What a recipient weighs in a key (vikt): persons, or abstract parts. Decimal weights are scaled to whole ones by the caller. */
export type Weight = { readonly value: bigint; readonly unit: Exclude<Unit, "öre">; readonly source: Source };

/** Weights by recipient; iteration order is the order of listing. */
export type Weights = ReadonlyMap<RecipientCode, Weight>;

/** A key (fördelningsnyckel): six primitives, freely composed. */
export type AllocationKey =
  | {
      readonly kind: "fixed";
      readonly amounts: ReadonlyMap<RecipientCode, Ore>;
      readonly rest?: AllocationKey;
    }
  | { readonly kind: "proportional"; readonly weights: Weights }
  | {
      readonly kind: "split";
      readonly parts: readonly { readonly fraction: Fraction; readonly by: AllocationKey }[];
    }
  | { readonly kind: "bounded"; readonly by: AllocationKey; readonly floor?: Ore; readonly ceiling?: Ore }
  | { readonly kind: "participants"; readonly only: ReadonlySet<RecipientCode>; readonly by: AllocationKey }
  | { readonly kind: "table"; readonly amounts: ReadonlyMap<RecipientCode, Ore>; readonly decision: Source };

/** How exact shares become amounts: the smallest unit paid out, the stage and who gets what is left. */
export type AllocationRule = {
  readonly grain: Ore;
  readonly stage: "direct" | "county-first";
  readonly rest: "largest-remainder" | "each-rounded" | "each-rounded-leftover-to-largest" | "as-listed";
};

/** Why a share has the grain it has. */
export type RestReason = "none" | "by-remainder" | "by-code-on-tie" | "to-largest" | "by-listing";

/** One recipient's part (andel): exact before rounding, and the amount. */
export type Share = {
  readonly recipient: RecipientCode;
  /** Absent where the key names an amount. */
  readonly weight?: Weight;
  /** Öre, before rounding to grain. */
  readonly exact: Fraction;
  readonly amount: Ore;
  readonly rest: RestReason;
};

/**
 * The result of sharing an amount. `difference` is total − Σ amounts: 0, except where the rule is "each-rounded"
 * or the key is a table that names less, or more, than the total.
 */
export type Allocation = {
  readonly total: Ore;
  readonly key: AllocationKey;
  readonly rule: AllocationRule;
  readonly shares: readonly Share[];
  readonly difference: Ore;
  /** With stage county-first: what each county got before it was shared within the county, in code order. */
  readonly counties?: readonly Share[];
};

/** Why an amount could not be shared. */
export type AllocationProblem =
  | { readonly kind: "no-recipients" }
  | { readonly kind: "weights-sum-to-zero"; readonly recipients: readonly RecipientCode[] }
  | {
      readonly kind: "bounds-cannot-carry";
      readonly total: Ore;
      readonly floors: Ore;
      readonly ceilings: Ore | "none";
    }
  | { readonly kind: "fixed-above-total"; readonly total: Ore; readonly fixed: Ore }
  | { readonly kind: "fixed-below-total"; readonly total: Ore; readonly fixed: Ore }
  | { readonly kind: "parts-not-whole"; readonly sum: Fraction }
  | { readonly kind: "negative-weight"; readonly recipient: RecipientCode; readonly weight: Weight }
  | { readonly kind: "mixed-units"; readonly recipients: readonly RecipientCode[] }
  | { readonly kind: "unknown-participant"; readonly recipient: RecipientCode }
  | { readonly kind: "stage-needs-proportional" }
  | { readonly kind: "not-in-a-county"; readonly recipient: RecipientCode }
  | { readonly kind: "bound-not-in-grain"; readonly bound: Ore; readonly grain: Ore }
  | { readonly kind: "total-not-in-grain"; readonly total: Ore; readonly grain: Ore };
