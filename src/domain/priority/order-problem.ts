import type { FilePlace, FileProblem } from "#domain/result";

/** What does not go together in a file of programmes and ballots. */
export type OrderFileProblem =
  | FileProblem
  /** A programme stands twice in the register. */
  | { readonly kind: "programme-listed-twice"; readonly at: FilePlace; readonly programme: string }
  /** A ballot names a programme that the register does not have; `programmes` are those it has. */
  | {
      readonly kind: "programme-unknown";
      readonly at: FilePlace;
      readonly programme: string;
      readonly programmes: readonly string[];
    }
  /** A ballot names a programme twice. */
  | { readonly kind: "programme-twice"; readonly at: FilePlace; readonly programme: string }
  /** A ballot of somebody who may not take part. */
  | { readonly kind: "party-unknown"; readonly at: FilePlace; readonly party: string }
  /** Two ballots of one party. */
  | { readonly kind: "party-twice"; readonly at: FilePlace; readonly party: string }
  /** A code that no municipality or region has. */
  | { readonly kind: "code-unknown"; readonly at: FilePlace; readonly code: string }
  /** A healthcare region that the register does not have. */
  | { readonly kind: "healthcare-region-unknown"; readonly at: FilePlace; readonly region: string }
  /** A municipality in two groups, or twice in one. */
  | { readonly kind: "municipality-twice"; readonly at: FilePlace; readonly municipality: string }
  /** Somebody is taught who may not take part, or is no municipality. */
  | { readonly kind: "not-taught"; readonly at: FilePlace; readonly code: string }
  /** Room for no education in a half-year. */
  | { readonly kind: "capacity-too-small"; readonly at: FilePlace };
