import type { KeyForm } from "#domain/agreement";
import type { AllocationRule } from "#domain/allocation";
import type { DifferenceCause } from "#domain/published";
import type { Day } from "#domain/time";
import type { Fraction, Ore, Persons } from "#domain/money";
import type { Certainty } from "./certainty.ts";

/**
 * Where a fact comes from (källa): a document and a place in it, or a file and a row.
 * `document` is what a person would ask the archive for; `place` is where to look in it.
 */
export type Source = {
  readonly document: string;
  readonly place?: string;
  readonly published?: Day;
  readonly readOn?: Day;
  /** The year whose agreement the document was a source of, where that is another than the one it is cited in. */
  readonly ofYear?: number;
};

/** A rule by name and version, for example `population` 1. */
export type RuleReference = { readonly name: string; readonly version: number };

/** What a figure counts. */
export type Unit = "öre" | "persons" | "parts";

/** One line of a calculation, with figures only; `texts` puts the words to it. Amounts are exact öre before rounding. */
export type LedgerLine =
  | {
      readonly kind: "proportion";
      readonly total: Fraction;
      readonly weight: bigint;
      readonly unit: Unit;
      readonly weightSum: bigint;
      readonly exact: Fraction;
    }
  | { readonly kind: "part"; readonly fraction: Fraction; readonly of: Fraction; readonly exact: Fraction }
  | { readonly kind: "fixed"; readonly exact: Fraction }
  | {
      readonly kind: "remaining";
      readonly total: Fraction;
      readonly fixed: Fraction;
      readonly exact: Fraction;
    }
  | {
      readonly kind: "held-at";
      readonly bound: "floor" | "ceiling";
      readonly before: Fraction;
      readonly exact: Fraction;
    }
  | { readonly kind: "carried"; readonly before: Fraction; readonly exact: Fraction }
  | { readonly kind: "sum"; readonly exact: Fraction }
  | { readonly kind: "table"; readonly exact: Fraction }
  | {
      readonly kind: "county";
      readonly county: string;
      readonly total: Fraction;
      readonly weight: bigint;
      readonly weightSum: bigint;
      readonly exact: Fraction;
      readonly amount: Ore;
    }
  | {
      readonly kind: "rounding";
      readonly how: "none" | "down" | "up" | "by-remainder" | "by-code-on-tie" | "to-largest" | "by-listing";
      readonly change: Fraction;
    }
  | { readonly kind: "result"; readonly amount: Ore };

/** A passage of a document that a figure rests on, with the words that carry it. */
export type Passage = {
  readonly clause: string;
  readonly text: string;
  readonly isQuote: boolean;
  readonly source: Source;
};

/** An amount that somebody has written for a year whose text nobody has read (inskrivet belopp): its passages are another year's. */
export type EnteredAmount = {
  readonly amount: Ore;
  readonly year: number;
  /** The year of the text that it stands by. */
  readonly ofYear: number;
  /** The amounts that the text gives, in öre; empty where it gives none, or this very amount. */
  readonly says: readonly Ore[];
};

/** A reading of an unclear passage that a figure rests on (tolkning). */
export type Reading = {
  readonly interpretation: string;
  readonly text: string;
  readonly by: string;
  /** The year whose agreement it was made for, where nobody of this year's has confirmed it. */
  readonly forYear?: number;
  readonly evidence: string;
};

/** One row of base data that a figure rests on (underlag). `row` is the line in the file, counted from 1. */
export type BasisRow = {
  readonly code: string;
  readonly name: string;
  readonly value: bigint;
  readonly unit: Unit;
  readonly row?: number;
};

/**
 * One of the four fixed steps behind an amount (så räknades det): what the agreement says, the key,
 * the base data, the calculation. Figures and quoted words only.
 */
export type ExplanationStep =
  | {
      readonly kind: "agreement";
      readonly passages: readonly Passage[];
      readonly readings: readonly Reading[];
      readonly entered?: EnteredAmount;
    }
  | {
      readonly kind: "key";
      readonly rule: RuleReference;
      readonly form: KeyForm["kind"];
      readonly stage: AllocationRule["stage"];
      readonly grain: Ore;
      readonly rest: AllocationRule["rest"];
      readonly recipients: number;
      /** Whose inhabitants count by another factor than 1. */
      readonly factors?: readonly { readonly recipient: string; readonly factor: Fraction }[];
      /** What part of the rate is not paid for inhabitants above a number. */
      readonly rebates?: readonly { readonly above: bigint; readonly rebate: Fraction }[];
      /** Who did not meet a condition, and what became of their shares. */
      readonly failed?: {
        readonly recipients: readonly string[];
        readonly share: "lost" | "redistributed";
      };
      readonly keyDate?: Day;
      readonly usedDate?: Day;
      /** Whether the key is a reading of ours, so that its date is not the document's own. */
      readonly isReading: boolean;
      readonly passages: readonly Passage[];
      readonly readings: readonly Reading[];
    }
  | {
      readonly kind: "basis";
      readonly rows: readonly BasisRow[];
      readonly total: BasisRow;
      readonly source: Source;
      readonly asOf: Day;
    }
  | { readonly kind: "calculation"; readonly lines: readonly LedgerLine[] }
  | { readonly kind: "parts"; readonly parts: readonly SummedPart[] }
  | {
      /** What the payer has published, in place of key, base data and calculation: it binds before ours. */
      readonly kind: "published";
      /** The name of the payer's table: its hash. */
      readonly annex: string;
      readonly source: Source;
      readonly published: Day | "unknown";
      readonly row: number;
      readonly asWritten: string;
      readonly isProvenBySum: boolean;
      readonly amount: Ore;
    }
  | {
      /** What we compute beside it, as control. */
      readonly kind: "control";
      readonly published: Ore;
      readonly computed: Ore;
      /** Published minus computed. */
      readonly difference: Ore;
      readonly address: string;
      readonly cause: DifferenceCause;
    };

/**
 * One amount that a sum is made of, with the permanent address where it is explained: a recipient's share,
 * a county's part of a component ("lan-19"), or a whole component (an empty recipient).
 */
export type SummedPart = {
  readonly address: string;
  readonly agreement: string;
  readonly component: string;
  readonly recipient: string;
  readonly amount: Ore;
};

/**
 * The one carrier of a shown number (uppgift), on page, print, export and command line.
 * `value` is "unknown" when nobody has said it: shown as "okänt", never 0.
 */
export type Figure<V = Ore | Persons> = {
  readonly value: V | "unknown";
  readonly unit: Unit;
  readonly sources: readonly Source[];
  readonly rule?: RuleReference;
  readonly asOf: Day;
  readonly certainty: Certainty;
  readonly steps: readonly ExplanationStep[];
};
