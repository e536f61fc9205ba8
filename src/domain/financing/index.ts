/** The door of financing: what several pay together, its cost by month and year, who shares it, and who owes what at its end. */
export { monthAfter, monthsBetween, monthsFrom, type Month } from "./month.ts";
export {
  overheadOf,
  type EmployerKind,
  type PayrollOverhead,
  type UsedOverhead,
} from "./payroll-overhead.ts";
export {
  answerOf,
  carriesMoney,
  isMoney,
  isSettled,
  saidBy,
  standingOf,
  type YearStanding,
} from "./answers.ts";
export { asTold, type Told } from "./as-told.ts";
export { versionOn, type DatedVersion } from "./version-on.ts";
export { yearParts, type YearPart, type YearParts } from "./year-parts.ts";
export { ANSWER_KINDS, commitmentOf, readAnswer, type WrittenAnswer } from "./written-answer.ts";
export { noticeOf, readNotice, type WrittenNotice } from "./written-notice.ts";
export type { PostFileProblem, PostReckoningProblem } from "./post-problem.ts";
export {
  BINDING_LEVELS,
  type AmountsPer,
  type Answer,
  type BindingLevel,
  type Commitment,
  type CostLine,
  type Deciding,
  type Employment,
  type EmploymentForm,
  type ExpectedGrant,
  type FlowNature,
  type GapRule,
  type Ground,
  type JointPost,
  type JointStatement,
  type Known,
  type Service,
  type ServiceKind,
  type Sharing,
} from "./joint-post.ts";
export {
  fullYearCost,
  operatingYears,
  type Costed,
  type CostProblem,
  type LineCost,
  type MonthCost,
  type OperatingYear,
} from "./post-cost.ts";
export {
  countsInhabitants,
  formForMonths,
  keyOfSharing,
  type SharingForm,
  type SharingNeeds,
} from "./sharing-form.ts";
export {
  amountOf,
  sharePost,
  type SharedPost,
  type SharedYear,
  type SharePostProblem,
} from "./share-post.ts";
export { checkPost, type PensionCeiling, type PostFinding } from "./check-post.ts";
export { legalNotice, liabilityAfter, type Liability } from "./liability.ts";
export { effectOfNotice, withNotice, type AfterNotice, type Notice, type NoticeEffect } from "./notice.ts";
export {
  endedMonth,
  partyMatter,
  yearToDecide,
  type MatterParts,
  type MatterYear,
  type MoneyEnds,
  type PartyMatter,
  type WithoutAnother,
} from "./party-matter.ts";
export type { PostWorkbook, PostWorkbookParty } from "./post-workbook.ts";
export {
  BUDGET_CASES,
  budgetLine,
  budgetOfPost,
  type BudgetCase,
  type BudgetLine,
  type BudgetParts,
  type BudgetRises,
  type BudgetRule,
  type BudgetYear,
} from "./budget-line.ts";
export {
  changedFigures,
  isSameMark,
  markOf,
  readMark,
  sharedMark,
  writeMark,
  type ChangedFigure,
  type PaperMark,
} from "./paper-mark.ts";
export { cashByMonth, partLaidOut, type Cash, type CashMonth } from "./cash-by-month.ts";
export {
  askedOf,
  formKindOf,
  readTrial,
  TRIAL_KEYS,
  triedSharing,
  type AskedTrial,
  type PostTrial,
  type TrialKey,
  type TrialProblem,
} from "./post-trial.ts";
export { tryCarried, writeShares, type CarriedShares, type TriedParts } from "./carried-shares.ts";
