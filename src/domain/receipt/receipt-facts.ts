import type { Agreement, ComponentAllocation } from "#domain/agreement";
import type { Share } from "#domain/allocation";
import type { ChangedFact, PairSteps, PartPair, RecipientChange, SumOfChanges } from "#domain/comparison";
import type { Ore } from "#domain/money";
import type { PopulationSeries } from "#domain/population";
import type { Annex } from "#domain/published";
import type { Certainty } from "#domain/source";
import type { ReckonedLine } from "./changes.ts";
import type { ReceiptKind } from "./receipt-content.ts";

/** What a receipt is made of before it has words: components with their amounts, and which of them are shown. */
export type ReceiptFacts = {
  readonly kind: ReceiptKind;
  readonly agreement: Agreement;
  /** The agreement file's text, of which the version is the hash. */
  readonly text: string;
  readonly ruleVersion: number;
  readonly components: readonly FactComponent[];
  readonly series: readonly { readonly hash: string; readonly series: PopulationSeries }[];
  /** The payer's tables that bind for shown rows. */
  readonly annexes: readonly { readonly hash: string; readonly annex: Annex }[];
  readonly rows: readonly FactRow[];
  readonly sums: FactSums;
  /** For how many of the rows the payer has published an amount, which binds. */
  readonly bound: number;
  /** Of the amount, or of all rows together; one for each component in a comparison; a control's after its amount. */
  readonly addresses: readonly string[];
};

/** A computed component. Whether all its recipients are shown decides whether its difference is. */
export type FactComponent = {
  readonly computed: ComponentAllocation & { readonly status: "computed" };
  readonly isAlternative: boolean;
  readonly result: string;
  readonly isWholeShown: boolean;
};

/** A shown amount; in a comparison the other component's beside it, and how much more that is. */
export type FactRow = {
  /** A place among the components; where nothing is computed it goes on into the annexes. */
  readonly component: number;
  readonly code: string;
  readonly name: string;
  /** What is computed; absent where nothing is, because the payer has published an amount by an unknown key. */
  readonly share?: Share;
  /** What the payer has published, where the receipt shows that it counts. */
  readonly published?: Ore;
  /** The amount that counts: what is published, else what is computed. */
  readonly counts: Ore;
  readonly other?: { readonly share: Share; readonly change: Ore };
};

/** The sums of the shown rows. */
export type FactSums = {
  /** Absent where rows of several components stand together, or have no weight. */
  readonly weight?: bigint;
  readonly amount: Ore;
  /** Present where the receipt shows published amounts: their sum, and the sum of what counts. */
  readonly published?: { readonly amount: Ore; readonly counts: Ore };
  readonly other?: { readonly amount: Ore; readonly change: Ore };
};

/** What a receipt of two agreements is made of before it has words: both, the pairs with their steps, and the rows. */
export type ChangeFacts = {
  readonly before: FactAgreement;
  readonly after: FactAgreement;
  readonly ruleVersion: number;
  /** Which facts are other ones, in the agreements' own words: told, and not computed. */
  readonly changed: readonly ChangedFact[];
  readonly pairs: readonly FactPair[];
  readonly series: ReceiptFacts["series"];
  /** The payer's tables that bind for shown recipients, of either side. */
  readonly annexes: ReceiptFacts["annexes"];
  readonly rows: readonly FactChange[];
  readonly sum: SumOfChanges;
  readonly isGiven: { readonly before: boolean; readonly after: boolean };
  /** How sure all amounts of a side are, where they are equally so. */
  readonly certainty: { readonly before?: Certainty; readonly after?: Certainty };
  /** Whether what the payer has published stands among the amounts. */
  readonly hasPublished: boolean;
  /** Of all the rows' amounts of a side together; absent where a side has none. */
  readonly addresses: { readonly before?: string; readonly after?: string };
};

/** An agreement with the text that its version is the hash of. */
export type FactAgreement = { readonly agreement: Agreement; readonly text: string };

/** A pair of parts that concerns some shown recipient, its steps, and what those get at each. */
export type FactPair = {
  readonly pair: PartPair;
  readonly steps: PairSteps;
  readonly lines: readonly ReckonedLine[];
};

/** A shown recipient of two agreements. */
export type FactChange = {
  readonly name: string;
  readonly change: RecipientChange;
  readonly isGivenBefore: boolean;
  readonly isGivenAfter: boolean;
};
