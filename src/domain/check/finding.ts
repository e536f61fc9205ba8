import type { Fraction, Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Day } from "#domain/time";

/** How grave a finding is: the document contradicts itself, something is missing in it, or it should be known. */
export type Severity = "contradiction" | "gap" | "note";

/** The event of an agreement's year that a date belongs to, in the order they should come. */
export type DatedEvent =
  | "key-date"
  | "decided"
  | "claim-first"
  | "claim-last"
  | "payment-first"
  | "payment-last"
  | "condition"
  | "report"
  | "carry-over";

/** What does not add up, with the figures that show it. Amounts in öre; `difference` is the whole minus the other. */
export type FindingDetail =
  | {
      readonly kind: "parts-against-whole";
      readonly whole: "frame" | string;
      readonly stated: Ore;
      readonly parts: readonly { readonly component: string; readonly amount: Ore }[];
      readonly sum: Ore;
      readonly difference: Ore;
      /** Components that name several groups and whose amount, given to each, would close the difference. */
      readonly toEachGroup: readonly string[];
    }
  | {
      readonly kind: "percentage-against-amount";
      readonly component: string;
      readonly percentage: Fraction;
      readonly of: "frame" | string;
      readonly base: Ore;
      readonly computed: Ore;
      readonly stated: Ore;
      readonly difference: Ore;
      readonly against: "stated-amount" | "table" | "parts";
    }
  | { readonly kind: "percentages-above-whole"; readonly of: "frame" | string; readonly sum: Fraction }
  | {
      readonly kind: "stated-against-computed";
      readonly statement: string;
      readonly county: string;
      readonly stated: Ore;
      readonly computed: Ore;
      readonly difference: Ore;
      /** The sets of components whose sum for the county fits what is stated, fewest first. */
      readonly fits: readonly { readonly components: readonly string[]; readonly sum: Ore }[];
    }
  | {
      readonly kind: "dates-out-of-order";
      readonly component?: string;
      readonly earlier: { readonly event: DatedEvent; readonly day: Day };
      readonly later: { readonly event: DatedEvent; readonly day: Day };
    }
  | {
      readonly kind: "date-outside-year";
      readonly component?: string;
      readonly event: DatedEvent;
      readonly day: Day;
      readonly year: number;
    }
  | {
      readonly kind: "key-date-without-series";
      readonly components: readonly string[];
      readonly keyDate: Day;
      readonly nearest?: Day;
    }
  | { readonly kind: "condition-without-consequence"; readonly component: string; readonly condition: string }
  | { readonly kind: "double-recipient"; readonly component: string; readonly recipient: RecipientCode }
  | { readonly kind: "amount-without-source"; readonly component: "frame" | string; readonly amount: Ore }
  | { readonly kind: "component-nobody-gets"; readonly component: string; readonly amount?: Ore };

/** The kinds of findings, for tables of texts and for counting. */
export type FindingKind = FindingDetail["kind"];

/**
 * One thing that does not add up. `id` is the same from run to run, so that an interpretation can answer it;
 * `answeredBy` names the interpretations that do.
 */
export type Finding = {
  readonly id: string;
  readonly severity: Severity;
  readonly detail: FindingDetail;
  /** The clauses where the figures stand. */
  readonly clauses: readonly string[];
  readonly answeredBy: readonly string[];
};

/** A finding before anybody has answered it. */
export type OpenFinding = Omit<Finding, "answeredBy">;
