/** The door of priority: in which order several want things, how sure that order is, and when each gets its turn. */
export {
  compareWithout,
  rankBySchulze,
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
