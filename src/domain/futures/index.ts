/** The door of futures: every way the parties of a joint post can say yes or no, and whether it then stands. */
export type { Advance, Commons, CommonsParty, CommonsYear, MissingForFutures, YearMoney } from "./commons.ts";
export { mapFutures, type FutureMap, type FuturesWhenLate } from "./map-futures.ts";
export type { NoesTally, Pivotal, SmallestNo, Tally } from "./tally.ts";
export type { FuturesProblem } from "./year-terms.ts";
export { breakEvens, dearestPart, type BreakEven } from "./break-even.ts";
export { commonsOf, type CommonsGiven } from "./commons-of-post.ts";
export {
  GAP_RULES,
  readFutures,
  type AskedFutures,
  type FuturesField,
  type FuturesFieldProblem,
  type TriedFutures,
} from "./asked-futures.ts";
export { tryFutures, type TriedMap, type TriedRule } from "./try-futures.ts";
export { readCommons, writeCommons, type CarriedCommons } from "./carried-commons.ts";
