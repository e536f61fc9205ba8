import type { FilePlace, FileProblem } from "#domain/result";

/** What does not go together in a file of alternatives. */
export type AlternativesProblem =
  | FileProblem
  | { readonly kind: "name-twice"; readonly at: FilePlace; readonly name: string }
  /** A passage that the file does not quote is pointed at. */
  | { readonly kind: "passage-missing"; readonly at: FilePlace; readonly passage: string }
  /** A column that the file does not have is named; `columns` are those it has. */
  | {
      readonly kind: "column-unknown";
      readonly at: FilePlace;
      readonly column: string;
      readonly columns: readonly string[];
    }
  /** A point says nothing of a column. */
  | {
      readonly kind: "saying-missing";
      readonly at: FilePlace;
      readonly point: string;
      readonly column: string;
    }
  /** The words say another amount than the öre beside them. */
  | { readonly kind: "amount-differs"; readonly at: FilePlace; readonly asWritten: string }
  /** The parts of a column are more than the whole. */
  | { readonly kind: "parts-above-whole"; readonly at: FilePlace; readonly column: string }
  /** An answer stands twice, or not at all. */
  | { readonly kind: "answers-not-three"; readonly at: FilePlace }
  /** What is missing quotes something, or what is quoted quotes nothing. */
  | { readonly kind: "certainty-and-passages"; readonly at: FilePlace; readonly certainty: string };
