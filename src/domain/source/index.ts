/** The door of source: figures, where they come from, how sure they are, and the hash that names them. */
export { isMarkedAsExample } from "./example-mark.ts";
export { weakestCertainty, type Certainty } from "./certainty.ts";
export type {
  BasisRow,
  EnteredAmount,
  ExplanationStep,
  Figure,
  LedgerLine,
  Passage,
  Reading,
  RuleReference,
  Source,
  SummedPart,
  Unit,
} from "./figure.ts";
export { canonicalJson, fileHash, hashOf, type CanonicalValue } from "./hash.ts";
