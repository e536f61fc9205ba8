import type { JointPost } from "#domain/financing";
import { comparing, measuresOf, type MeasureName } from "#domain/risk";
import {
  computedRisks,
  consequenceOf,
  probabilityOf,
  type ComputedRisk,
  type Step,
} from "#domain/risk-analysis";
import { compareDays, day, type Day } from "#domain/time";
import { openRisk, thresholdOf, type RiskBasis } from "./view-risk.ts";

/** A risk as it is computed today, with its steps: what a new analysis is filled in with, and an old one held beside. */
export type SuggestedRisk = ComputedRisk & {
  readonly probability: Step;
  readonly consequence: Step | undefined;
  /** What helps most against the answer of the risk page; for a grant that fails. */
  readonly helps: MeasureName | undefined;
  /** The next last of October before a year whose grant nobody has told: a budget line is needed by then. Absent where all have passed. */
  readonly due: Day | undefined;
};

/** What an organisation's risk analysis of a post is filled in with, by the post's own assumptions. */
export function suggestRisks(
  post: JointPost,
  basis: RiskBasis,
  organisation: string,
  today: Day,
): readonly SuggestedRisk[] {
  const bearer = post.sharing.parties.includes(organisation) ? organisation : "employer";
  const opened = openRisk(post, basis, { values: {}, bearer });
  if (!opened.ok) return [];
  const { needs, read, futures } = opened.value;
  const risks = computedRisks(needs, read.assumptions, bearer);
  const measures = measuresOf(comparing(needs), read.assumptions, [bearer], thresholdOf(read));
  const asIs = measures.find(({ name }) => name === "as-is")?.bearers[0]?.above ?? 0;
  const best = measures
    .flatMap(({ name, bearers: [own] }) => (own === undefined ? [] : [{ name, above: own.above }]))
    .toSorted((left, right) => left.above - right.above)[0];
  const due = futures.years
    .filter(({ isGrantTold }) => !isGrantTold)
    .map(({ year }) => day(`${year - 1}-10-31`))
    .find((each) => compareDays(each, today) >= 0);
  return risks.map((risk) => ({
    ...risk,
    probability: probabilityOf(risk.chance),
    consequence: risk.extra === undefined ? undefined : consequenceOf(risk.extra, risk.part),
    helps: risk.name === "grant-fails" && best !== undefined && best.above < asIs ? best.name : undefined,
    due,
  }));
}

/** The suggestion that a row was filled in from. */
export function suggestionOf(suggested: readonly SuggestedRisk[], basis: string): SuggestedRisk | undefined {
  return suggested.find(({ name }) => name === basis);
}
