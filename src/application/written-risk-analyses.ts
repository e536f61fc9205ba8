import type { JointPost } from "#domain/financing";
import { mayDo, type Acting, type OrganisationId, type Refusal, type Verdict } from "#domain/rights";
import {
  readRiskAnalysis,
  weightOf,
  type WrittenRisk,
  type WrittenRiskAnalysis,
} from "#domain/risk-analysis";
import type { NewVersion, Reader, RecordStore, RecordVersion, Written } from "./ports.ts";
import type { RecordParts } from "./write-record.ts";

/** A written risk analysis with the version that says it. */
export type StandingAnalysis = { readonly entry: RecordVersion; readonly analysis: WrittenRiskAnalysis };

/** The thing that holds an organisation's risk analysis of a post: there is one of each. */
export function analysisObject(organisation: OrganisationId, { slug }: Pick<JointPost, "slug">): string {
  return `riskanalys ${organisation} ${slug}`;
}

/** What a version says, where it can be read as a risk analysis of the post. */
export function analysisOf(
  entry: RecordVersion | undefined,
  { slug }: Pick<JointPost, "slug">,
): StandingAnalysis | undefined {
  const read = entry && readRiskAnalysis(entry.body);
  return entry === undefined || read?.ok !== true || read.value.post !== slug
    ? undefined
    : { entry, analysis: read.value };
}

/** Every risk analysis of a post that a reader sees, by owner: everybody sees the last that its owner has published. */
export async function analysesOf(
  post: Pick<JointPost, "slug">,
  reader: Reader,
  records: RecordStore,
): Promise<readonly StandingAnalysis[]> {
  const entries = await records.current(reader, "risk-analysis");
  return entries.flatMap((entry) => analysisOf(entry, post) ?? []);
}

/** Whether somebody sees a version where it is written: their own organisation's alone. */
export function mayReadAnalysis({ owner, state }: RecordVersion, acting: Acting): boolean {
  return owner === acting.organisation && mayDo("read-drafts", { owner, state }, acting).may;
}

/** Whether somebody may write their organisation's analysis of a post. */
export function mayWriteAnalysis(
  owner: OrganisationId,
  current: RecordVersion | undefined,
  acting: Acting | undefined,
): Verdict {
  return mayDo("write-risk-analysis", { owner, state: current?.state ?? "new" }, acting);
}

/** Whether somebody may make the analysis that stands public. */
export function mayPublishAnalysis(current: RecordVersion | undefined, acting: Acting | undefined): boolean {
  if (current === undefined) return false;
  return mayDo("publish-risk-analysis", { owner: current.owner, state: current.state }, acting).may;
}

/** What came of writing. */
export type AnalysisOutcome = Written | { readonly kind: "refused"; readonly why: Refusal };

/** An analysis to be saved: of a new one `current` is absent. */
export type AnalysisChange = Pick<NewVersion, "object" | "owner" | "body" | "basedOn" | "key"> & {
  readonly current: RecordVersion | undefined;
};

/** Saves an analysis as a draft that its own organisation sees; what has been published stands until it is published anew. */
export async function saveAnalysis(
  { current, ...change }: AnalysisChange,
  acting: Acting | undefined,
  { records, clock }: RecordParts,
): Promise<AnalysisOutcome> {
  const verdict = mayWriteAnalysis(change.owner, current, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  if (acting === undefined) return { kind: "unknown" };
  const { person, organisation } = acting;
  return records.write(
    { person, organisation, role: verdict.role },
    { ...change, kind: "risk-analysis", state: "draft", deed: "write-risk-analysis" },
    clock.moment(),
  );
}

/** Makes the draft that stands public (publicerar): the same words, for everybody. */
export async function publishAnalysis(
  { current, basedOn, key }: Pick<AnalysisChange, "basedOn" | "key"> & { readonly current: RecordVersion },
  acting: Acting | undefined,
  { records, clock }: RecordParts,
): Promise<AnalysisOutcome> {
  const { owner, state, object, body } = current;
  const verdict = mayDo("publish-risk-analysis", { owner, state }, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  if (acting === undefined) return { kind: "unknown" };
  const { person, organisation } = acting;
  return records.write(
    { person, organisation, role: verdict.role },
    {
      kind: "risk-analysis",
      object,
      owner,
      body,
      state: "published",
      basedOn,
      key,
      deed: "publish-risk-analysis",
    },
    clock.moment(),
  );
}

/** How a form's analysis is read, for the pages that write it. */
export { readRiskAnalysis };

/** From which weight a risk is told first (risktal). */
const HEAVY = 8;

/** An analysis with how much each row weighs. Absent where a step is not said. */
export function weighed({ rows, isExample }: WrittenRiskAnalysis) {
  const own = rows.map((row) => ({ ...row, weight: weightIn(row) }));
  return {
    rows: own,
    heavy: own.filter(({ weight }) => (weight ?? 0) >= HEAVY).length,
    unsaid: own.filter(({ owner, due }) => owner === undefined || due === undefined).length,
    isExample,
  };
}

function weightIn({ probability, consequence }: WrittenRisk): number | undefined {
  return probability === undefined || consequence === undefined
    ? undefined
    : weightOf(probability, consequence);
}
