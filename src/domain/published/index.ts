/** The door of published: what a payer has published per recipient, and how it differs from what we compute. */
export type {
  MatchedName,
  PassedOverLine,
  PublishedGroup,
  PublishedRow,
  PublishedTable,
} from "./published-table.ts";
