import type { AllocationProblem } from "#domain/allocation";
import type { KeyForm } from "#domain/agreement";
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
  | "condition-first"
  | "condition"
  | "report-first"
  | "report"
  | "carry-over"
  | "published"
  | "read";

/** One event and its day. */
export type EventDay = { readonly event: DatedEvent; readonly day: Day };

/** What does not add up, with the figures that show it. Amounts in öre; `difference` is the whole minus the other. */
export type FindingDetail =
  | {
      readonly kind: "parts-against-whole";
      readonly whole: "frame" | string;
      readonly stated: Ore;
      readonly parts: readonly { readonly component: string; readonly amount: Ore }[];
      readonly sum: Ore;
      readonly difference: Ore;
      /** Whether the parts are only pointed out inside the whole ("varav"), so that they may be less but not more. */
      readonly isOfWhich: boolean;
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
      /** The amounts that `stated` is the sum of; one where the document states it as such. */
      readonly terms: readonly Ore[];
    }
  | { readonly kind: "percentages-against-whole"; readonly of: "frame" | string; readonly sum: Fraction }
  | {
      readonly kind: "amount-against-key";
      readonly component: string;
      readonly form: KeyForm["kind"];
      readonly stated: Ore;
      /** What the key's own amounts come to. */
      readonly named: Ore;
      readonly difference: Ore;
    }
  | {
      readonly kind: "key-cannot-share";
      readonly component: string;
      readonly problems: readonly AllocationProblem[];
    }
  | {
      readonly kind: "stated-against-computed";
      readonly statement: string;
      readonly county: string;
      readonly asWritten: string;
      readonly stated: Ore;
      readonly computed: Ore;
      readonly difference: Ore;
      /** Whether `computed` is only the most the county can get, since not every component can be computed. */
      readonly isAtMost: boolean;
      /** Whether the difference is so small that the inhabitants of another day may explain it. */
      readonly isWithinDays: boolean;
      /** The sets of components whose sum for the county fits what is stated, fewest first. */
      readonly fits: readonly { readonly components: readonly string[]; readonly sum: Ore }[];
    }
  | {
      readonly kind: "counties-above-frame";
      readonly counties: readonly string[];
      readonly sum: Ore;
      readonly frame: Ore;
      readonly difference: Ore;
    }
  | {
      readonly kind: "dates-out-of-order";
      readonly component?: string;
      /** The title of the document whose days they are. */
      readonly document?: string;
      readonly earlier: EventDay;
      readonly later: EventDay;
    }
  | {
      readonly kind: "date-outside-year";
      readonly component?: string;
      readonly event: DatedEvent;
      readonly day: Day;
      readonly year: number;
    }
  | {
      readonly kind: "date-differs-from-words";
      readonly component: string;
      readonly event: DatedEvent;
      readonly day: Day;
      readonly asWritten: string;
    }
  | {
      readonly kind: "key-date-without-series";
      readonly components: readonly string[];
      readonly keyDate: Day;
      readonly nearest?: Day;
    }
  | { readonly kind: "key-without-date"; readonly components: readonly string[] }
  | { readonly kind: "condition-without-consequence"; readonly component: string; readonly text: string }
  | { readonly kind: "double-recipient"; readonly component: string; readonly recipient: RecipientCode }
  | { readonly kind: "component-twice"; readonly component: string; readonly amount: Ore }
  | { readonly kind: "unknown-recipient"; readonly component: string; readonly recipient: RecipientCode }
  | {
      readonly kind: "recipient-by-another-name";
      readonly component: string;
      readonly recipient: RecipientCode;
      /** The name that the source has beside the code, and the name of the code's own organisation. */
      readonly name: string;
      readonly registered: string;
    }
  | {
      readonly kind: "recipient-outside-group";
      readonly component: string;
      readonly recipient: RecipientCode;
    }
  | { readonly kind: "amount-without-source"; readonly where: AmountPlace; readonly amount: Ore }
  | {
      readonly kind: "amount-against-clause";
      readonly where: AmountPlace;
      readonly amount: Ore;
      /** The id of the clause that the amount rests on, and its number in the document. */
      readonly clause: string;
      readonly number: string;
      /** The amounts that the clause gives, as they stand there. */
      readonly figures: readonly Ore[];
    }
  | { readonly kind: "component-nobody-gets"; readonly component: string; readonly amount?: Ore };

/** Where an amount stands: in the frame, in a component, in a component's key, or in what is said of a county. */
export type AmountPlace =
  | { readonly kind: "frame" }
  | { readonly kind: "component"; readonly component: string }
  | { readonly kind: "key"; readonly component: string }
  | { readonly kind: "county"; readonly county: string };

/** The kinds of findings, for tables of texts and for counting. */
export type FindingKind = FindingDetail["kind"];

/**
 * One thing that does not add up. `answeredBy` names the interpretations that answer it.
 *
 * `id` says where it is and with which figures, and is the same from run to run: an interpretation that explains it
 * explains these figures, and no longer does when they change. `place` is where it is, whatever the figures.
 */
export type Finding = {
  readonly id: string;
  readonly place: string;
  readonly severity: Severity;
  readonly detail: FindingDetail;
  /** The clauses where the figures stand. */
  readonly clauses: readonly string[];
  readonly answeredBy: readonly string[];
};

/** A finding before anybody has answered it. */
export type OpenFinding = Omit<Finding, "answeredBy">;
