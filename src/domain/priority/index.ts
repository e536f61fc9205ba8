/** The door of priority: in which order several want things, how sure that order is, and when each gets its turn. */
export {
  compareWithout,
  isAbove,
  isSameOrder,
  rankBySchulze,
  strongestPath,
  teachingOrder,
  undecidedPairs,
  type Ballot,
  type BallotProblem,
  type OneLess,
  type Ranking,
  type RankedProgramme,
} from "./schulze.ts";
export {
  halfYearAfter,
  planRollout,
  type HalfYear,
  type Rollout,
  type RolloutProblem,
  type Turn,
} from "./rollout.ts";
export {
  decideOrder,
  firstsWithinReach,
  lastHalfYear,
  type DecidedOrder,
  type OrderTerms,
} from "./decide-order.ts";
export type {
  OrderBelonging,
  Programme,
  ProgrammeOrder,
  StatedBallot,
  TaughtGroup,
} from "./programme-order.ts";
export type { OrderFileProblem } from "./order-problem.ts";
