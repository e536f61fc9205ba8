/** The door of allocation: splitting an amount by a key, to the öre, with its explanation. */
export { allocate } from "./allocate.ts";
export { explainShare, explainShares } from "./explain-share.ts";
export { bounded, fixed, participants, proportional, split, table } from "./primitives.ts";
export {
  basePlusWeights,
  halfQuarterQuarter,
  percentOf,
  ratePerInhabitant,
  rateWithRebate,
  seventyThirty,
  weightedBy,
  type KeyWithTotal,
} from "./named-keys.ts";
export { recipientsOf } from "./find-key-problems.ts";
export { allocationContent, allocationHash, keyContent } from "./allocation-content.ts";
export type {
  Allocation,
  AllocationKey,
  AllocationProblem,
  AllocationRule,
  RestReason,
  Share,
  Weight,
  Weights,
} from "./types.ts";
export type { ListedWeight, WeightsProblem } from "./listed-weights.ts";
export { scaleToWholeWeights } from "./scale-weights.ts";
