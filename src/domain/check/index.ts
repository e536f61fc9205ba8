/** The door of check: where an agreement's own arithmetic, dates and references do not add up. */
export { findAmountsAgainstClauses } from "./amounts-against-clauses.ts";
export { checkAgreement, type AgreementCheck } from "./check-agreement.ts";
export { componentsShared, type SumCheck } from "./sums.ts";
export type { AmountPlace, DatedEvent, Finding, FindingDetail, FindingKind, Severity } from "./finding.ts";
