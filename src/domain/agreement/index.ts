/** The door of agreement: an agreement as data, how it is read, and what every recipient gets of it. */
export {
  allocateComponent,
  seriesFor,
  type AllocationBasis,
  type StageChoice,
} from "./allocate-component.ts";
export type { ComponentAllocation, Missing } from "./component-allocation.ts";
export { addressOf, addressOfSum, RULE_VERSION, type AmountInputs } from "./amount-address.ts";
export { explainAmounts, passagesOf } from "./explain-amount.ts";
export { reachOf, type Reach } from "./reach-of.ts";
export { groupPartId, readComponents, type ReadComponent } from "./read-components.ts";
export { recipientsOfGroup, weightsOf } from "./weights-of-group.ts";
export type {
  Agreement,
  AgreementDocument,
  CarryOver,
  ClaimRule,
  Clause,
  Component,
  Condition,
  FocusArea,
  Interpretation,
  InterpretationEffect,
  KeyForm,
  Known,
  RecipientGroup,
  RestRule,
  Stage,
  StatedAmount,
  StatedPercentage,
  Statement,
  Rebate,
  TableRow,
  WeightFactor,
} from "./agreement.ts";
export type {
  AgreementFileFault,
  AgreementFilePlace,
  AgreementFileProblem,
  AgreementReference,
  JsonType,
} from "./file-problem.ts";
