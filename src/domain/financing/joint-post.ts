import type { Fraction, Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Certainty, Source } from "#domain/source";
import type { Day } from "#domain/time";
import type { Month } from "./month.ts";
import type { EmployerKind } from "./payroll-overhead.ts";
import type { SharingForm } from "./sharing-form.ts";

/** What a source states, or that it does not. */
export type Known<T> = T | "unknown";

/** Where a value of a joint post comes from, and how sure it is; an assumption says who assumed it. */
export type Ground = {
  readonly certainty: Certainty;
  readonly by?: string;
  readonly source: Source;
  /** The source's own words, at most 25 of them. */
  readonly quote?: string;
  /** Why, in plain Swedish. */
  readonly why?: string;
};

/** What the post gives those who take part (tjänstekatalog). */
export type ServiceKind =
  | "programme"
  | "education"
  | "implementation"
  | "user-representation"
  | "follow-up"
  | "comparison"
  | "influence"
  | "support-tool"
  | "national-representation"
  | "strategy-support";

/** One service, with where it is written; reported on later. */
export type Service = {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly text: string;
  readonly ground: Ground;
};

/** What a flow of money is in law and accounting (pengarnas natur). */
export type FlowNature = "grant" | "co-financing" | "service-sale" | "pass-through";

/** One line of cost (kostnadsrad), in öre; a salary carries its payroll overhead. */
export type CostLine = { readonly id: string; readonly title: string; readonly ground: Ground } & (
  | {
      readonly kind: "salary";
      /** Öre a month before overhead. */
      readonly monthly: Ore;
      readonly employer: EmployerKind;
      /** A rise of the salary each January, 3/100 a year; absent where none is reckoned. */
      readonly yearlyRise?: Fraction;
    }
  | { readonly kind: "monthly"; readonly amount: Ore; readonly yearlyRise?: Fraction }
  /**
   * Falls in its month, January unless told otherwise, of each operating year that has that month; in a first year that
   * begins after it, in the first month.
   */
  | { readonly kind: "yearly"; readonly amount: Ore; readonly month?: number }
  | { readonly kind: "once"; readonly amount: Ore; readonly at: Month }
);

/** How the employee is employed (anställningsform): what decides who can owe what when the money ends. */
export type EmploymentForm = "project" | "special-fixed-term" | "permanent";

/** The employer's side: who carries the risk of redundancy (övertalighet). */
export type Employment = {
  readonly employer: RecipientCode;
  readonly form: Known<EmploymentForm>;
  /** Notice in months that the agreement or the contract gives; "none" where it says that there is none. */
  readonly agreedNotice: Known<number | "none">;
  readonly ground: Ground;
};

/** How binding a party's promise is (bindningsgrad), from talk to signed agreement. */
export const BINDING_LEVELS = [
  "dialogue",
  "intention",
  "network-position",
  "conditional-decision",
  "decision",
  "agreement",
] as const;
/** @see BINDING_LEVELS */
export type BindingLevel = (typeof BINDING_LEVELS)[number];

/** What a party has said about one operating year; silence is a state of its own (har inte svarat). */
export type Answer =
  | { readonly kind: "yes"; readonly level: BindingLevel; readonly condition?: string }
  | { readonly kind: "no" }
  | { readonly kind: "not-answered" };

/** One party's answer for one operating year (åtagande), with its evidence. */
export type Commitment = {
  readonly party: RecipientCode;
  readonly year: number;
  readonly answer: Answer;
  /** Öre that the party has decided for the year; absent where it has said no amount: then its part is as it is reckoned. */
  readonly amount?: Ore;
  readonly evidence: Ground;
  /** Its host has written it down, and nobody there has confirmed it: a forecast, whatever it says. */
  readonly isUnconfirmed?: true;
};

/**
 * What somebody has said for several parties together, and for several years (gemensamt ställningstagande). A network
 * binds nobody: it stands beside the commitments and is never one of them.
 */
export type JointStatement = {
  readonly by: string;
  readonly level: BindingLevel;
  readonly years: { readonly first: number; readonly last: number };
  readonly ground: Ground;
};

/** Who pays when somebody is not in (gapregel). `unknown`: the document has no rule. */
export type GapRule = "others-pay" | "up-to-ceiling" | "employer-pays" | "work-shrinks";

/** Who shares the cost, and how. */
export type Sharing = {
  readonly form: SharingForm;
  /** The day of the population that the key counts. */
  readonly on: Day;
  readonly parties: readonly RecipientCode[];
  readonly grain: Ore;
  readonly rest: "largest-remainder";
  readonly gap: Known<GapRule>;
  /** Whether a base, floor or ceiling is for twelve months, so that a shorter year has less; else for each operating year as it is. */
  readonly amountsPer?: AmountsPer;
  readonly ground: Ground;
};

/** What a base, a floor or a ceiling is an amount for. */
export type AmountsPer = "operating-year" | "twelve-months";

/** How the years of a post are decided (beslutsordning): each by itself or all at once, by which body, and after what. */
export type Deciding = {
  /** The body at each party, as the document names it: "socialnämnden". */
  readonly by: Known<string>;
  readonly each: "operating-year" | "whole-period";
  /** What must have come before it. */
  readonly after: "grant-notice" | "nothing";
  readonly ground: Ground;
};

/** A grant that is to carry a party's share (bidrag som ska bära andelen), by agreement and component. */
export type ExpectedGrant = {
  readonly agreement: string;
  readonly component?: string;
  readonly year: number;
  /** Öre for all parties together; unknown until the payer has told. */
  readonly amount: Known<Ore>;
  readonly ground: Ground;
};

/**
 * Something that several pay together for a time (gemensam post): a development leader, a support structure.
 * Each value says what it rests on. Nothing in it is a decision that is not among its commitments.
 */
export type JointPost = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** What it is in a sentence: "en gemensam utvecklingsledare". */
  readonly inSentence?: string;
  readonly purpose: string;
  /** The county or healthcare region that it concerns, as its address names it. */
  readonly place: string;
  /** Who holds it together (värd), by name: an RSS has no code in the register. */
  readonly host: string;
  readonly employment: Employment;
  readonly period: { readonly from: Month; readonly months: number; readonly ground: Ground };
  /** Operating years as the documents write them ("2023–2026"), and the length in words ("tre (3) år"), for the check. */
  readonly statedYears?: { readonly first: number; readonly last: number; readonly asWritten: string };
  readonly statedLength?: { readonly months: number; readonly asWritten: string };
  readonly services: readonly Service[];
  readonly costs: readonly CostLine[];
  readonly nature: FlowNature;
  /** How VAT is treated, and what the flow rests on in law; chosen by an economist. */
  readonly vat?: Known<string>;
  readonly legalBasis?: Known<string>;
  readonly sharing: Sharing;
  readonly grants: readonly ExpectedGrant[];
  /** Absent where no document says how it is decided. */
  readonly deciding?: Deciding;
  /** What is said for all together; never a commitment of anybody's. */
  readonly statements?: readonly JointStatement[];
  /** What each party has said; nothing about a party and a year means that it has not answered. */
  readonly commitments: readonly Commitment[];
  /** Slugs of the supporting documents that it is read out of. */
  readonly documents: readonly string[];
  /** The day a demonstration of it is read on. */
  readonly readingDay: Day;
  readonly notKnown: readonly string[];
  /** SHA-256 over the canonical JSON of the file's content. */
  readonly version: string;
};
