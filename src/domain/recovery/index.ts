/** The door of recovery: the key read backwards, from a published table to the inhabitants that gave it. */
export { recipientsOf } from "./findings.ts";
export { recoverKey } from "./recover-key.ts";
export type {
  NearestDay,
  PublishedAmount,
  RecoveredKey,
  RecoveredRow,
  Recovery,
  RecoveryBasis,
  RecoveryFinding,
  RecoveryOutcome,
  RecoveryProblem,
  RecoveryQuestion,
} from "./recovery.ts";
export type { AmountsProblem, ListedAmount } from "./listed-amounts.ts";
