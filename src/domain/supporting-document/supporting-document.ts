import type { Ore } from "#domain/money";
import type { Day, StatedTime } from "#domain/time";

/** What a document says, or that it does not. */
type Known<T> = T | "unknown";

/** What kind of paper it is: PM, samverkansöverenskommelse between principals, tidslinje of a project, presentation. */
export type DocumentKind = "memo" | "cooperation-agreement" | "timeline" | "presentation";

/** The smallest cited part of a document: a quote of at most 25 words, or our own words. */
export type DocumentPassage = {
  readonly id: string;
  /** Where it stands in the document. */
  readonly place: string;
  readonly reading: "quote" | "paraphrase";
  readonly text: string;
};

/** What a stated date is the date of. */
export type DateKind =
  | "decision"
  | "validity"
  | "phase"
  /** Something is ready (klart). */
  | "ready"
  /** A decision point of a project (beslutspunkt, BP). */
  | "decision-point"
  | "meeting"
  | "event"
  /** Comes back, without a day that anybody has said. */
  | "recurring";

/** Whose decision it is, where the check asks for it. */
export type DecidingParty = "municipalities" | "region";

/** Something with a date (daterad uppgift). */
export type DatedFact = {
  readonly id: string;
  readonly kind: DateKind;
  /** What happens, in our words, without the date. */
  readonly what: string;
  /** Who does it, in the document's words. */
  readonly who: Known<string>;
  readonly when: Known<StatedTime>;
  /** It comes back every year, or before every operating year (inför varje verksamhetsår). */
  readonly recurs?: "yearly" | "before-each-operating-year";
  /** A decision on the tax rate, and whose. */
  readonly taxRateOf?: DecidingParty;
  readonly passage: string;
  /** How unclear words are read, by Samnytta; absent where the document is plain. */
  readonly reading?: string;
  /** What the point or meeting takes up. */
  readonly subjects?: readonly string[];
};

/** An amount that a document writes, as sure as it writes it. */
export type WrittenAmount = {
  readonly asWritten: string;
  readonly ore: Ore;
  readonly precision: "exact" | "approximate" | "estimate";
};

/** Money that a document speaks of, also where it names no amount. */
export type MoneyFact = {
  readonly id: string;
  readonly what: string;
  readonly stated: Known<WrittenAmount>;
  readonly per: Known<"once" | "year">;
  readonly period: Known<StatedTime>;
  /** Who pays, or whose money it is. */
  readonly from: Known<string>;
  /** Between whom it is shared; absent where it is not shared. */
  readonly sharedBy?: string;
  /** The key of the sharing, in the document's words; nobody's guess. */
  readonly key?: Known<string>;
  readonly passage: string;
};

/** A length of time that a document writes, and the dated fact that it is the length of. */
export type LengthFact = {
  readonly id: string;
  readonly what: string;
  readonly asWritten: string;
  readonly months: number;
  /** The dated fact whose span should be as long. */
  readonly spanOf?: string;
  readonly passage: string;
};

/** What the money or the dates rest on. */
export type PremiseKind = "condition" | "assumption" | "intention" | "risk" | "limit";

/** A condition, an assumption, an intention, a risk or a limit that a document states (förutsättning). */
export type Premise = {
  readonly id: string;
  readonly kind: PremiseKind;
  readonly text: string;
  readonly passage: string;
};

/**
 * A document with dates and money that is no agreement with the state (underlag): a PM, a co-operation agreement
 * between principals, a project's timeline, a presentation. It gives nobody any money here and is never counted
 * among agreements.
 */
export type SupportingDocument = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** A name for lists, told apart from the agreements'. */
  readonly shortTitle: string;
  readonly kind: DocumentKind;
  readonly about: string;
  readonly publisher: Known<string>;
  readonly reference: Known<string>;
  readonly dated: Known<Day>;
  readonly readOn: Day;
  readonly extent: "whole" | "extract";
  /** Two-digit codes of the counties it concerns. */
  readonly counties: Known<readonly string[]>;
  /** Slugs of agreements with the state that it speaks of. */
  readonly agreements: readonly string[];
  readonly passages: readonly DocumentPassage[];
  readonly dates: readonly DatedFact[];
  readonly money: readonly MoneyFact[];
  readonly lengths: readonly LengthFact[];
  readonly premises: readonly Premise[];
  /** What we have not found out, in plain Swedish. */
  readonly notKnown: readonly string[];
};
