/** The door of alternatives: what follows from a yes and a no, side by side, and what a later commitment costs each. */
export {
  ANSWER_KINDS,
  type Alternative,
  type Alternatives,
  type AnswerKind,
  type AnswerTold,
  type CitedAmount,
  type CitedPassage,
  type ComparedPoint,
  type GivenAmounts,
  type MoneyUse,
  type Saying,
} from "./alternatives.ts";
export type { AlternativesProblem } from "./alternatives-problem.ts";
export { moneyDiffers, moneyOf, pointDiffers, sameInEither, type UseOfMoney } from "./money-of-column.ts";
export { outcomeOf } from "./outcome-of-answers.ts";
export {
  countsInhabitants,
  LATER_AMOUNTS,
  LATER_KEYS,
  shareLater,
  type LaterAmounts,
  type LaterKey,
  type LaterParties,
  type SharedLater,
  type Spread,
} from "./share-later.ts";
export { readLaterAmounts, type AskedLaterAmounts, type LaterAmountProblem } from "./read-later-amounts.ts";
