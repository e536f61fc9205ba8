import type { Fraction, Ore, Persons } from "#domain/money";
import type { Day, StatedPeriod } from "#domain/time";

/** A value that a source states, or the plain word that it does not. */
export type Known<T> = T | "unknown";

/** A document that was read: what a person would ask an archive for. */
export type AgreementDocument = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly reference: Known<string>;
  readonly published: Known<Day>;
  readonly readOn: Day;
  /** The two-digit county whose document this is, when it is one county's. */
  readonly county?: string;
  /** How much of the document we have read. */
  readonly extent: "whole" | "extract" | "summary";
  /** The year whose agreement it was a source of, where its words stand until this year's document is at hand (annat års källa). */
  readonly ofYear?: number;
};

/** The smallest cited part of an agreement (paragraf, avsnitt, stycke); the anchor of every amount. */
export type Clause = {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly parent?: string;
  /** A quote of at most 25 words, our paraphrase, or only a heading that we know of. */
  readonly reading: "quote" | "paraphrase" | "unread";
  readonly text: string;
  readonly document: string;
  readonly place: string;
};

/** An amount as a document writes it: "cirka 16 miljoner" stays approximate on the way. */
export type StatedAmount = {
  readonly asWritten: string;
  readonly ore: Ore;
  readonly precision: "exact" | "approximate" | "estimate";
  readonly clause?: string;
};

/** A percentage as a document writes it: "30%" of the frame or of a component. */
export type StatedPercentage = {
  readonly asWritten: string;
  readonly fraction: Fraction;
  readonly of: "frame" | string;
  readonly clause?: string;
};

/** Who a component goes to. Several groups in one component mean that the text names them together. */
export type RecipientGroup =
  | { readonly kind: "regions" }
  | { readonly kind: "municipalities" }
  | { readonly kind: "counties-jointly" }
  | {
      readonly kind: "named";
      readonly recipients: readonly { readonly code: string; readonly name: string }[];
    };

/** A key as an agreement states it; weights come from a population series when it is computed. */
export type KeyForm =
  | { readonly kind: "population"; readonly on: Known<Day> }
  | {
      readonly kind: "rate-per-inhabitant";
      readonly on: Known<Day>;
      readonly rate: Ore;
      readonly ceiling?: Ore;
    }
  | { readonly kind: "base-plus-population"; readonly on: Known<Day>; readonly base: Ore }
  | {
      readonly kind: "weighted-population";
      readonly on: Known<Day>;
      /** Those whose inhabitants count by another factor than 1. */
      readonly factors: readonly WeightFactor[];
    }
  | {
      readonly kind: "rate-with-rebate";
      readonly on: Known<Day>;
      readonly rate: Ore;
      /** Each holds for the inhabitants above its number, up to the next one's. */
      readonly rebates: readonly Rebate[];
      readonly ceiling?: Ore;
    }
  | { readonly kind: "half-quarter-quarter"; readonly on: Known<Day>; readonly state: string }
  | {
      readonly kind: "municipalities-and-regions";
      readonly on: Known<Day>;
      readonly municipalities: Fraction;
    }
  | { readonly kind: "percent-of-component"; readonly component: string; readonly fraction: Fraction }
  | { readonly kind: "bounded"; readonly floor?: Ore; readonly ceiling?: Ore; readonly by: KeyForm }
  | { readonly kind: "participants"; readonly only: Known<readonly string[]>; readonly by: KeyForm }
  | {
      readonly kind: "conditional";
      /** Those who did not meet the condition (villkor). */
      readonly failed: Known<readonly string[]>;
      /** What becomes of their shares: they stay with the payer, or the others share them. */
      readonly share: "lost" | "redistributed";
      readonly by: KeyForm;
    }
  | {
      readonly kind: "split";
      readonly parts: readonly { readonly fraction: Fraction; readonly by: KeyForm }[];
    }
  | { readonly kind: "fixed"; readonly amounts: readonly TableRow[]; readonly rest?: KeyForm }
  | { readonly kind: "table"; readonly amounts: readonly TableRow[] }
  | { readonly kind: "whole" };

/** How many times one recipient's inhabitants count, as the document writes it: "dubbelt" is 2/1. */
export type WeightFactor = {
  readonly recipient: string;
  readonly asWritten: string;
  readonly factor: Fraction;
};

/** A rebate on the rate for the inhabitants above a number (rabatt): 1/10 above 200 000. */
export type Rebate = { readonly above: Persons; readonly rebate: Fraction };

/** One named amount in a stated table. */
export type TableRow = { readonly recipient: string; readonly asWritten: string; readonly ore: Ore };

/** Over all recipients at once, or over counties and then within each (fördelningssteg). */
export type Stage = "direct" | "county-first";
/** How what is left after rounding down is handed out (restregel). */
export type RestRule =
  | "largest-remainder"
  | "each-rounded"
  | "each-rounded-leftover-to-largest"
  | "as-listed";

/** A demand with a last day and what follows when it is not met (villkor). */
export type Condition = {
  readonly id: string;
  readonly text: string;
  readonly by: Known<StatedPeriod>;
  readonly consequence: Known<"repay-all" | "repay-part" | "lost" | "redistributed">;
  readonly clause?: string;
};

/** How the money is asked for (rekvisition eller faktura) and when. */
export type ClaimRule = {
  readonly channel: Known<"invoice" | "requisition" | "unasked">;
  /** Who pays. */
  readonly payer: string;
  readonly window: Known<StatedPeriod>;
  readonly clause?: string;
};

/** What happens to unused money: repaid, kept until a day, or kept when there is a plan for it. */
export type CarryOver = {
  readonly kind: "repay-all" | "until" | "if-plan";
  readonly until?: Day;
  readonly clause?: string;
};

/** A part of the frame with purpose, recipients, key, stage, grain and rest rule (delsumma). */
export type Component = {
  readonly id: string;
  readonly title: string;
  readonly parent?: string;
  /** A part that is pointed out inside its parent without the parts making up the whole ("varav"). */
  readonly isOfWhich?: boolean;
  readonly stated: Known<StatedAmount>;
  readonly percentage?: StatedPercentage;
  readonly recipients: readonly RecipientGroup[];
  readonly use: Known<"individually" | "jointly" | "individually-or-jointly">;
  readonly purpose?: string;
  readonly key: Known<KeyForm>;
  readonly stage: Known<Stage>;
  readonly grain: Known<Ore>;
  readonly rest: Known<RestRule>;
  readonly conditions: readonly Condition[];
  readonly claim?: ClaimRule;
  readonly payment?: { readonly window: Known<StatedPeriod>; readonly clause?: string };
  readonly report?: {
    readonly by: Known<StatedPeriod>;
    /** To whom. */
    readonly to: Known<string>;
    readonly clause?: string;
  };
  readonly carryOver: Known<CarryOver>;
  /** Where the amount and its recipients are written. */
  readonly clauses: readonly string[];
  /** Where the key is written. */
  readonly keyClauses: readonly string[];
};

/** A figure that a document states besides frame and components: a county's part of the money. */
export type Statement = {
  readonly id: string;
  readonly kind: "county-total";
  readonly county: string;
  readonly stated: StatedAmount;
};

/**
 * What an interpretation decides. `figures-as-read` says that the figures in the file follow a reading of unclear words;
 * `explained` answers a finding in words and changes no figure.
 */
export type InterpretationEffect =
  | { readonly kind: "amount-to-each-group"; readonly component: string }
  | { readonly kind: "jointly-per-county"; readonly component: string }
  | { readonly kind: "key"; readonly components: readonly string[]; readonly key: KeyForm }
  | { readonly kind: "stage"; readonly stage: Stage }
  | { readonly kind: "rounding"; readonly grain: Ore; readonly rest: RestRule }
  | { readonly kind: "figures-as-read"; readonly component: string }
  | { readonly kind: "explained"; readonly finding: string };

/** A reading where the source is silent or unclear (tolkning): who read it so, when, why, on what evidence. */
export type Interpretation = {
  readonly id: string;
  readonly effect: InterpretationEffect;
  readonly reading: string;
  readonly by: string;
  readonly on: Day;
  /** The year whose agreement it was made for, where it is taken over from another year's and nobody has confirmed it (övertagen tolkning). */
  readonly forYear?: number;
  readonly why: string;
  readonly evidence: readonly { readonly text: string; readonly document?: string }[];
};

/** A heading under which an agreement wants goals (fokusområde): data of the agreement, with code and order. */
export type FocusArea = {
  readonly code: string;
  readonly title: string;
  readonly order: number;
  readonly clause?: string;
};

/** A yearly deal between the state and SKR for one field (överenskommelse, ÖK). */
export type Agreement = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly field: string;
  readonly year: number;
  readonly parties: readonly string[];
  readonly purpose: Known<{ readonly text: string; readonly clause: string }>;
  readonly aim: Known<{ readonly text: string; readonly clause: string }>;
  readonly decided: Known<Day>;
  /** The day a demonstration of this agreement is read on (läget den …). */
  readonly readingDay: Day;
  readonly documents: readonly AgreementDocument[];
  readonly clauses: readonly Clause[];
  readonly frame: Known<StatedAmount>;
  readonly components: readonly Component[];
  readonly statements: readonly Statement[];
  readonly interpretations: readonly Interpretation[];
  readonly focusAreas: readonly FocusArea[];
  /** What we have not found out, in plain words. */
  readonly notKnown: readonly string[];
  /** SHA-256 over the canonical JSON of the file's content: the version of the agreement. */
  readonly version: string;
};
