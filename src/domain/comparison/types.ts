import type { Agreement, ComponentAllocation, Known } from "#domain/agreement";
import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { ChangedFact } from "./changed-facts.ts";

/** One part of an agreement as it is computed, with what the payer has published of it, by recipient. */
export type ComparedPart = {
  readonly result: ComponentAllocation;
  readonly published: ReadonlyMap<RecipientCode, Ore>;
};

/** One side of a comparison (jämförelse). */
export type ComparedAgreement = { readonly agreement: Agreement; readonly parts: readonly ComparedPart[] };

/** Two parts held to be the same one, and what they were paired by; or a part of one side only. */
export type PartPair =
  | {
      readonly by: "id" | "title" | "only-one-left";
      readonly before: ComparedPart;
      readonly after: ComparedPart;
    }
  | { readonly by: "only-before"; readonly before: ComparedPart; readonly after?: undefined }
  | { readonly by: "only-after"; readonly before?: undefined; readonly after: ComparedPart };

/** Why an amount changed, in whole öre: the four are the whole difference, to the öre. */
export type Effects = {
  /** The money of the part is another, the part is new, or it is gone (ramen). */
  readonly frame: Ore;
  /** The inhabitants are counted on another day (folkmängden). */
  readonly population: Ore;
  /** Key, recipients, stage, rounding or conditions are other ones (nyckel och regler). */
  readonly rule: Ore;
  /** What the payer has published differs from what is computed, on either side (fastställt). */
  readonly published: Ore;
};

/** What changed for one recipient. Unknown on either side is unknown, never 0. */
export type RecipientChange = {
  readonly recipient: RecipientCode;
  readonly before: Known<Ore>;
  readonly after: Known<Ore>;
  readonly difference: Known<Ore>;
  readonly effects: Known<Effects>;
};

/** Changes together: unknown as soon as one of them is. */
export type SumOfChanges = Omit<RecipientChange, "recipient">;

/** Two agreements compared: facts, parts, and every recipient with the largest difference first, unknown ones last. */
export type AgreementComparison = {
  readonly facts: readonly ChangedFact[];
  readonly pairs: readonly PartPair[];
  readonly changes: readonly RecipientChange[];
};
