/** The door of the written risk analysis: what may go wrong, how likely and how bad, what is done about it and by whom. */
export { consequenceOf, probabilityOf, SCALE, weightOf, type Step } from "./scale.ts";
export { computedRisks, RISK_NAMES, type ComputedRisk, type RiskName } from "./computed-risks.ts";
export { readRiskAnalysis, type WrittenRisk, type WrittenRiskAnalysis } from "./written-analysis.ts";
