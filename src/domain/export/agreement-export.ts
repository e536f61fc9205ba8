import type { Agreement, KeyForm, Known, Missing, RecipientGroup } from "#domain/agreement";
import type {
  AllocationKey,
  AllocationProblem,
  AllocationRule,
  RestReason,
  Weight,
} from "#domain/allocation";
import type { DaySeal } from "#domain/log";
import type { Fraction, Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { PopulationSeries } from "#domain/population";
import type { PublishedGroup } from "#domain/published";
import type { CanonicalValue, Certainty, Source } from "#domain/source";
import type { Day } from "#domain/time";

/** An organisation by code, with the name it had when the export was made. */
export type NamedCode = { readonly code: string; readonly name: string };

/**
 * One agreement with everything needed to compute its amounts again, and what they became (export).
 * `id`, `title`, `version` and every hash are as the export states them; `agreement` is read from `content`.
 */
export type AgreementExport = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly agreement: Agreement;
  /** The version of the rules that amounts are computed by: a part of every address. */
  readonly ruleVersion: number;
  /** The agreement file's JSON, of which the version is the hash. */
  readonly content: CanonicalValue;
  readonly organisations: {
    readonly municipalities: readonly NamedCode[];
    readonly regions: readonly NamedCode[];
    readonly counties: readonly NamedCode[];
  };
  readonly series: readonly ExportedSeries[];
  readonly components: readonly ExportedComponent[];
  /** What the payer has published: these amounts bind, and those of the components are the control. */
  readonly published: readonly ExportedPublished[];
  /** The payer's tables that they stand in, whole, in the order they were read in. */
  readonly annexes: readonly ExportedAnnex[];
  /** The seal of the house that the export came from; no hash or address here follows from it. Absent in exports of before. */
  readonly sealed?: DaySeal | "none";
  /** The organisation that wrote the amounts in, where the text of the agreement's own year is not all read. No hash or address follows from it. */
  readonly enteredBy?: string;
};

/** A payer's table of one component (bilaga). Its hash is taken over all but the lines and the sum. */
export type ExportedAnnex = {
  readonly hash: string;
  readonly component: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: Day | "unknown";
  readonly group: PublishedGroup;
  /** Öre in the unit that the amounts are written in. */
  readonly unit: Ore;
  /** Of all rows. */
  readonly sum: Ore;
  readonly rows: readonly {
    readonly code: RecipientCode;
    readonly amount: Ore;
    readonly asWritten: string;
    /** The line of the file or the row of the sheet, counted from 1. */
    readonly row: number;
  }[];
};

/** One published amount, where it is written, and what the component gives the same recipient. */
export type ExportedPublished = {
  readonly component: string;
  readonly code: RecipientCode;
  readonly name: string;
  readonly amount: Ore;
  readonly asWritten: string;
  /** The annex by its hash. */
  readonly annex: string;
  readonly source: Source;
  readonly address: string;
  /** Absent where nothing is computed. */
  readonly computed?: Ore;
};

/** A population series that a component is computed on, and the hash it is known by. */
export type ExportedSeries = { readonly hash: string; readonly series: PopulationSeries };

/** What a component is and what it rests on, whatever became of it. */
export type ExportedHead = {
  readonly id: string;
  readonly title: string;
  readonly recipients: readonly RecipientGroup["kind"][];
  readonly form: Known<KeyForm["kind"]>;
  /** The clauses that carry the amount, its recipients and its key. */
  readonly clauses: readonly string[];
  readonly interpretations: readonly string[];
};

/** The population a component is computed on: the series by hash, its day, and the day the key names. */
export type ExportedBasis = { readonly series: string; readonly keyDate: Day; readonly usedDate: Day };

/** One recipient's share, or one county's in the first step of county-first. */
export type ExportedShare = {
  readonly code: RecipientCode;
  readonly name: string;
  /** Absent where the key names an amount. */
  readonly weight?: Weight;
  /** Öre before rounding. */
  readonly exact: Fraction;
  readonly amount: Ore;
  readonly rest: RestReason;
};

/** A recipient's share with the permanent address that explains it. */
export type ExportedRow = ExportedShare & { readonly address: string };

/** A component whose amounts are computed, with all its inputs and the hash of the result. */
export type ExportedAllocation = ExportedHead & {
  readonly status: "computed";
  readonly total: Ore;
  readonly key: AllocationKey;
  readonly rule: AllocationRule;
  /** Absent where the key uses no population. */
  readonly basis?: ExportedBasis;
  readonly certainty: Certainty;
  readonly rows: readonly ExportedRow[];
  /** With stage county-first: what each county got before it was shared within the county, in code order. */
  readonly counties?: readonly ExportedShare[];
  readonly difference: Ore;
  readonly result: string;
};

/** A component of an export: shared, waiting for somebody's word, divided into other components, or impossible. */
export type ExportedComponent =
  | ExportedAllocation
  | (ExportedHead & {
      readonly status: "awaiting-basis";
      readonly amount: Known<Ore>;
      readonly missing: readonly Missing[];
    })
  | (ExportedHead & { readonly status: "divided"; readonly amount: Known<Ore> })
  | (ExportedHead & {
      readonly status: "impossible";
      readonly amount: Known<Ore>;
      readonly problems: readonly AllocationProblem["kind"][];
    });
