/** The door of comparison: two agreements or two versions of one, what changed, for whom and why. */
export { compareAgreements, sumOfChanges } from "./compare-agreements.ts";
export { stepsOfPair, type PairSteps } from "./effects-of-pair.ts";
export type { ChangedFact, Fact, FactSubject } from "./changed-facts.ts";
export type {
  AgreementComparison,
  ComparedAgreement,
  ComparedPart,
  Effects,
  PartPair,
  RecipientChange,
  SumOfChanges,
} from "./types.ts";
