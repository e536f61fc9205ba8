/** What can differ between an export and its recomputation. A missing or extra component, row or county is its own field. */
export type ExportField =
  // The agreement and the base data.
  | "agreement-id"
  | "agreement-title"
  | "agreement-version"
  | "rule-version"
  | "series-hash"
  // What a component is computed on.
  | "component"
  | "component-order"
  | "component-title"
  | "recipients"
  | "form"
  | "clauses"
  | "interpretations"
  | "status"
  | "stated-amount"
  | "missing"
  | "problems"
  | "total"
  | "grain"
  | "stage"
  | "rest-rule"
  | "used-series"
  | "key-date"
  | "used-date"
  | "certainty"
  | "key-kind"
  | "key-part"
  | "key-weight"
  | "key-source"
  | "key-amount"
  | "key-participant"
  | "key-floor"
  | "key-ceiling"
  | "key-order"
  // What it became.
  | "row"
  | "county"
  | "row-order"
  | "name"
  | "weight"
  | "exact"
  | "amount"
  | "rest"
  | "address"
  | "difference"
  | "result"
  // What the payer has published.
  | "annex-hash"
  | "annex-sum"
  | "published"
  | "published-amount"
  | "published-writing"
  | "published-annex"
  | "published-source"
  | "published-address"
  | "published-control"
  // What a receipt of two agreements says of a recipient.
  | "pair"
  | "amount-before"
  | "amount-after"
  | "cause-frame"
  | "cause-population"
  | "cause-rule"
  | "cause-published";

/**
 * One place where an export says another thing than its recomputation. Values are written as in the file: öre as
 * digits, fractions as "3/10"; absent on the side that lacks the thing altogether.
 */
export type ExportDifference = {
  readonly field: ExportField;
  /** The component's id; absent where the agreement or a series differs. */
  readonly component?: string;
  /** The recipient, the county of the first step, or the day of a series. */
  readonly code?: string;
  /** The name that the export gives the code. */
  readonly name?: string;
  readonly inExport?: string;
  readonly recomputed?: string;
};

/** What verifying an export found: everything is the same when there are no differences. */
export type ExportVerdict = {
  readonly title: string;
  readonly version: string;
  /** How many components with amounts, and how many amounts, were computed again. */
  readonly components: number;
  readonly amounts: number;
  /** How many published amounts were held beside the payer's tables. */
  readonly published: number;
  readonly differences: readonly ExportDifference[];
};
