/** The door of futures: every way the parties of a joint post can say yes or no, and whether it then stands. */
export type { Advance, Commons, CommonsParty, CommonsYear, MissingForFutures, YearMoney } from "./commons.ts";
export { mapFutures, type FutureMap, type FuturesWhenLate } from "./map-futures.ts";
export type { Pivotal, SmallestNo, Tally } from "./tally.ts";
export type { FuturesProblem } from "./year-terms.ts";
export { breakEvens, type BreakEven } from "./break-even.ts";
export { commonsOf, type CommonsGiven } from "./commons-of-post.ts";
