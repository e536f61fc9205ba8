/** The door of published: what a payer has published per recipient, and how it differs from what we compute. */
export {
  addressOfPublished,
  annexHash,
  hashOfAnnex,
  publishedAmounts,
  type Annex,
  type AnnexContent,
  type PublishedAmount,
} from "./annex.ts";
export {
  comparePublished,
  type Candidate,
  type DifferenceCause,
  type FollowedComputation,
  type OwnComputation,
  type PublishedComparison,
  type PublishedDifference,
  type ToldWay,
} from "./compare-published.ts";
export { doubtUnit, type DoubtfulUnit } from "./doubt-unit.ts";
export { guessPart, type GuessedPart, type PossiblePart } from "./guess-part.ts";
export type {
  MatchedName,
  PassedOverLine,
  PublishedGroup,
  PublishedRow,
  PublishedTable,
} from "./published-table.ts";
export type {
  NamedColumn,
  NamedRecipient,
  PublishedAmountProblem,
  PublishedLineProblem,
  PublishedPlaceProblem,
  PublishedRecipientProblem,
  PublishedTableProblem,
  PublishedTotalProblem,
} from "./published-table-problem.ts";
