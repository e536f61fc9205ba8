import type { FilePlace, FileProblem } from "#domain/result";
import type { Day } from "#domain/time";

/** A municipality as a problem names it. */
export type NamedMunicipality = { readonly code: string; readonly name: string };

/** What can be wrong with the date of a table of inhabitants. */
export type PopulationDateProblem =
  | { readonly kind: "date-missing"; readonly at: FilePlace }
  | { readonly kind: "date-unreadable"; readonly at: FilePlace; readonly written: string }
  | { readonly kind: "dates-differ"; readonly at: FilePlace; readonly written: Day; readonly expected: Day }
  | {
      readonly kind: "years-differ";
      readonly at: FilePlace;
      readonly written: string;
      readonly expected: Day;
    }
  | { readonly kind: "periods-several"; readonly at: FilePlace; readonly found: readonly string[] }
  | {
      readonly kind: "period-absent";
      readonly at: FilePlace;
      readonly wanted: Day;
      readonly found: readonly string[];
    }
  | { readonly kind: "period-unreadable"; readonly at: FilePlace; readonly written: string };

/** What can be wrong with a municipality's code. */
export type PopulationCodeProblem =
  | { readonly kind: "code-missing"; readonly at: FilePlace }
  | { readonly kind: "code-unknown"; readonly at: FilePlace; readonly written: string }
  | {
      readonly kind: "leading-zero-lost";
      readonly at: FilePlace;
      readonly written: string;
      readonly meant: NamedMunicipality;
    }
  | {
      readonly kind: "code-replaced";
      readonly at: FilePlace;
      readonly written: string;
      readonly now: NamedMunicipality;
    }
  | {
      readonly kind: "name-and-code-differ";
      readonly at: FilePlace;
      readonly code: NamedMunicipality;
      readonly name: NamedMunicipality;
    }
  | {
      readonly kind: "municipality-twice";
      readonly at: FilePlace;
      readonly municipality: NamedMunicipality;
      readonly firstRow: number;
    };

/** What can be wrong with a number of inhabitants. `joined` is the number with its separators taken away. */
export type PersonsProblem =
  | { readonly kind: "persons-missing"; readonly at: FilePlace }
  /** The agency's own sign for a figure that it does not give: "..", "–". */
  | { readonly kind: "persons-not-published"; readonly at: FilePlace; readonly written: string }
  | {
      readonly kind: "persons-not-whole";
      readonly at: FilePlace;
      readonly written: string;
      readonly meant?: bigint;
    }
  | { readonly kind: "persons-with-decimals"; readonly at: FilePlace; readonly written: string }
  | {
      readonly kind: "persons-ambiguous";
      readonly at: FilePlace;
      readonly written: string;
      readonly joined: bigint;
    }
  | {
      readonly kind: "persons-unevenly-grouped";
      readonly at: FilePlace;
      readonly written: string;
      readonly joined: bigint;
    }
  | { readonly kind: "persons-negative"; readonly at: FilePlace; readonly written: string }
  | { readonly kind: "persons-zero"; readonly at: FilePlace };

/** What can be wrong with a table of inhabitants as a whole. `of` is the county that a sum covers, or all rows. */
export type PopulationTableProblem =
  | {
      readonly kind: "columns-swapped";
      readonly at: FilePlace;
      readonly codeColumn: string;
      readonly personsColumn: string;
    }
  | {
      readonly kind: "total-differs";
      readonly at: FilePlace;
      readonly of: "all" | { readonly county: string };
      readonly stated: bigint;
      readonly computed: bigint;
    }
  | {
      readonly kind: "municipalities-missing";
      readonly at: FilePlace;
      readonly missing: readonly NamedMunicipality[];
      readonly expected: number;
    };

/**
 * What can be wrong with a file as a statistics agency makes it: which of its figures are the inhabitants.
 * `found` holds the values that the file has, `dimension` is its own word for age or sex.
 */
export type StatisticsFileProblem =
  | {
      readonly kind: "letters-garbled";
      readonly at: FilePlace;
      readonly written: string;
      readonly meant: string;
    }
  | {
      readonly kind: "breakdown-without-total";
      readonly at: FilePlace;
      readonly dimension: string;
      readonly found: readonly string[];
    }
  | { readonly kind: "sheets-several"; readonly at: FilePlace; readonly found: readonly string[] }
  | { readonly kind: "contents-several"; readonly at: FilePlace; readonly found: readonly string[] }
  | { readonly kind: "contents-other"; readonly at: FilePlace; readonly found: readonly string[] }
  | { readonly kind: "not-json-stat"; readonly at: FilePlace; readonly found: string }
  | {
      readonly kind: "dimension-missing";
      readonly at: FilePlace;
      readonly wanted: string;
      readonly found: readonly string[];
    }
  | {
      readonly kind: "size-differs";
      readonly at: FilePlace;
      /** The dimension whose values are counted, or all figures of the file. */
      readonly of: "all" | { readonly dimension: string };
      readonly stated: number;
      readonly found: number;
    };

/** Everything that can be wrong with a file of inhabitants (folkmängdsfil). */
export type PopulationProblem =
  | FileProblem
  | PopulationDateProblem
  | PopulationCodeProblem
  | PersonsProblem
  | PopulationTableProblem
  | StatisticsFileProblem;
