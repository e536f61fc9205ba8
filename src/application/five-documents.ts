import type { SourceDocument, SourceStatement } from "./ports.ts";

/** Which statements to show: those of one document, and those that can or cannot be carried out here. */
export type StatementsQuestion = {
  /** The id of a document; any other word shows all. */
  readonly document: string | undefined;
  readonly state: StatementState | undefined;
};

/** Whether a statement can be carried out here (går att göra eller läsa här) or not yet (inte byggt än). */
export type StatementState = "works" | "not-built";

/** Statements counted: `works` of `all` can be carried out here. */
export type StatementCount = { readonly works: number; readonly all: number };

/** The documents with the statements that were asked for, and how many of them can be carried out here. */
export type FiveDocumentsView = {
  /** All documents, for the choice of one. */
  readonly documents: readonly SourceDocument[];
  /** Over every document, whatever was asked for. */
  readonly count: StatementCount;
  readonly shown: readonly {
    readonly document: SourceDocument;
    /** Over the whole document. */
    readonly count: StatementCount;
    readonly statements: readonly SourceStatement[];
  }[];
};

/** The source documents statement by statement, with what can be done here and what cannot. */
export function viewFiveDocuments(
  documents: readonly SourceDocument[],
  question: StatementsQuestion,
): FiveDocumentsView {
  const chosen = documents.filter(({ id }) => id === question.document);
  return {
    documents,
    count: countOf(documents.flatMap(({ statements }) => statements)),
    shown: (chosen.length === 0 ? documents : chosen).map((document) => ({
      document,
      count: countOf(document.statements),
      statements: document.statements.filter(
        (statement) => question.state === undefined || stateOf(statement) === question.state,
      ),
    })),
  };
}

function stateOf({ fulfilment }: SourceStatement): StatementState {
  return fulfilment === undefined ? "not-built" : "works";
}

function countOf(statements: readonly SourceStatement[]): StatementCount {
  return {
    works: statements.filter((statement) => stateOf(statement) === "works").length,
    all: statements.length,
  };
}
