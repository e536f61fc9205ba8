/** Why inhabitants could not be fetched from a statistics agency's interface, before anything was read as a table. */
export type FetchProblem =
  /** `allowed` are the addresses of the setting. */
  | { readonly kind: "address-not-allowed"; readonly address: string; readonly allowed: readonly string[] }
  /** Neither https nor this computer, or with a name and password in it. */
  | { readonly kind: "address-unusable"; readonly address: string }
  | { readonly kind: "agency-unreachable"; readonly address: string }
  /** No whole answer within the time. */
  | { readonly kind: "agency-silent"; readonly address: string }
  /** 429; `waitSeconds` is how long the agency asks us to wait. */
  | { readonly kind: "agency-busy"; readonly waitSeconds: number }
  /** 5xx. */
  | { readonly kind: "agency-failed"; readonly status: number }
  /** Any other status than 200; `says` is the agency's own words, "" where it gives none. */
  | { readonly kind: "agency-refused"; readonly status: number; readonly says: string }
  | { readonly kind: "redirected-away"; readonly to: string }
  | { readonly kind: "answer-too-large"; readonly limitBytes: number }
  /** A web page or other text where a table was asked for. */
  | { readonly kind: "answer-not-json"; readonly looksLike: "html" | "unknown" }
  | { readonly kind: "table-absent"; readonly table: string }
  | {
      readonly kind: "year-absent";
      readonly year: string;
      readonly first: string;
      readonly last: string;
    };
