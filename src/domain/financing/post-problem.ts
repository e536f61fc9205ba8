import type { AllocationProblem } from "#domain/allocation";
import type { FilePlace, FileProblem } from "#domain/result";
import type { Day } from "#domain/time";
import type { CostProblem } from "./post-cost.ts";

/** What is wrong in a file with a joint post; `at.field` is the way to the value, "costs/0/monthly". */
export type PostFileProblem =
  | FileProblem
  /** No amount with a unit of money: "50 000 personer", "50 000". */
  | { readonly kind: "amount-unreadable"; readonly at: FilePlace; readonly written: string }
  | { readonly kind: "amount-not-positive"; readonly at: FilePlace; readonly written: string }
  | { readonly kind: "percent-unreadable"; readonly at: FilePlace; readonly written: string }
  | { readonly kind: "period-without-end"; readonly at: FilePlace }
  | { readonly kind: "period-empty"; readonly at: FilePlace; readonly months: number }
  | {
      readonly kind: "period-ends-before-start";
      readonly at: FilePlace;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "period-lengths-differ";
      readonly at: FilePlace;
      readonly months: number;
      readonly counted: number;
    }
  | {
      readonly kind: "cost-outside-period";
      readonly at: FilePlace;
      readonly month: string;
    }
  | { readonly kind: "costs-missing"; readonly at: FilePlace }
  | { readonly kind: "parties-missing"; readonly at: FilePlace }
  | { readonly kind: "party-twice"; readonly at: FilePlace; readonly code: string }
  | { readonly kind: "code-unknown"; readonly at: FilePlace; readonly code: string }
  | { readonly kind: "not-a-party"; readonly at: FilePlace; readonly code: string }
  | { readonly kind: "id-twice"; readonly at: FilePlace; readonly id: string }
  | { readonly kind: "year-outside"; readonly at: FilePlace; readonly year: number }
  | { readonly kind: "years-reversed"; readonly at: FilePlace };

/** Why a post that can be read cannot be reckoned, or not shared. */
export type PostReckoningProblem =
  | CostProblem
  | { readonly kind: "population-missing"; readonly on: Day; readonly at: readonly Day[] }
  | {
      readonly kind: "inhabitants-missing";
      readonly on: Day;
      readonly parties: readonly string[];
    }
  | { readonly kind: "nobody-takes-part" }
  | {
      readonly kind: "year-not-shared";
      readonly years: readonly number[];
      readonly problem: AllocationProblem;
    };
