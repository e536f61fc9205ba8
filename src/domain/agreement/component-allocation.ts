import type { Allocation, AllocationProblem } from "#domain/allocation";
import type { ChosenSeries } from "#domain/population";
import type { Certainty } from "#domain/source";
import type { Day } from "#domain/time";
import type { ReadComponent } from "./read-components.ts";

/** What nobody has said, so that the amounts stay okänt. */
export type Missing =
  | { readonly kind: "amount" }
  | { readonly kind: "recipients" }
  | { readonly kind: "sharing-between-groups" }
  | { readonly kind: "key" }
  | { readonly kind: "participants" }
  | { readonly kind: "key-date" }
  | { readonly kind: "series"; readonly on: Day }
  | { readonly kind: "stage" }
  | { readonly kind: "rounding" }
  | { readonly kind: "other-component"; readonly component: string };

/** What becomes of one component: shared, divided into other components, waiting for somebody's word, or impossible. */
export type ComponentAllocation =
  | {
      readonly status: "computed";
      readonly component: ReadComponent;
      readonly allocation: Allocation;
      /** The sharing among all, where some did not meet a condition and their shares stay with the payer. */
      readonly amongAll?: Allocation;
      /** Absent where the key names amounts and no population is used. */
      readonly basis?: ChosenSeries & { readonly keyDate: Day };
      readonly certainty: Certainty;
    }
  | { readonly status: "divided"; readonly component: ReadComponent }
  | {
      readonly status: "awaiting-basis";
      readonly component: ReadComponent;
      readonly missing: readonly Missing[];
    }
  | {
      readonly status: "impossible";
      readonly component: ReadComponent;
      /** The population that was tried, where the key uses one. */
      readonly basis?: ChosenSeries & { readonly keyDate: Day };
      readonly problems: readonly AllocationProblem[];
    };
