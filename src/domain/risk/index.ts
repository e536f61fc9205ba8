/** The door of risk: what may come of a joint post when its money is yearly and late, counted future by future. */
export {
  checkAssumptions,
  defaultAssumptions,
  parameterNames,
  type AssumptionProblem,
  type Basis,
  type RiskAssumptions,
  type RiskDefaults,
} from "./assumptions.ts";
export {
  CHOICES,
  NUMBER_PARAMETERS,
  UNIT_BOUNDS,
  type ChoiceParameter,
  type Choices,
  type NumberParameter,
  type ParameterUnit,
} from "./parameters.ts";
export {
  observedDelays,
  observedSizes,
  type ObservedAgreement,
  type ObservedChange,
  type ObservedDelay,
  type ObservedSizes,
} from "./observed-grants.ts";
export {
  comparing,
  measuresOf,
  spanOf,
  swingsOf,
  type Comparing,
  type Measured,
  type MeasuredBearer,
  type MeasureName,
  type Swing,
  type SwingName,
} from "./compare-futures.ts";
export { endingsAt, isTooLongProject, type Ending, type EndingName, type EndingsAt } from "./endings.ts";
export { asNumber } from "./chances.ts";
export { futuresOf, inHardTimes, type Futures, type FuturesNeeds, type FuturesProblem } from "./futures.ts";
export {
  canBeCounted,
  chanceAbove,
  distributionOf,
  distributionsOf,
  type Distribution,
  type KnownLeavers,
} from "./exact.ts";
export {
  addTallies,
  checkTrials,
  chunksOf,
  MOST_TRIALS,
  readTally,
  sharesOf,
  simulate,
  type Simulated,
  type SimulationProblem,
  type Trials,
} from "./simulate.ts";
export { drawChunks, type Chunk, type Tally } from "./draw-chunks.ts";
export { drawWords, stateOf } from "./generator.ts";
