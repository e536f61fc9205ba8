import { weightsOf, type AllocationBasis } from "#domain/agreement";
import type { Weights } from "#domain/allocation";
import {
  checkPost,
  countsInhabitants,
  operatingYears,
  sharePost,
  triedSharing,
  type GapRule,
  type JointPost,
  type OperatingYear,
  type PostFinding,
  type PostReckoningProblem,
  type PostTrial,
  type SharedPost,
  type SharePostProblem,
  type SharingForm,
} from "#domain/financing";
import type { PopulationSeries } from "#domain/population";
import { fail, ok, type Result } from "#domain/result";
import { weakestCertainty, type Certainty } from "#domain/source";
import { compareDays } from "#domain/time";
import type { PayrollReference } from "./ports.ts";

export type { PostTrial } from "#domain/financing";

/** As the post itself says. */
export const AS_WRITTEN: PostTrial = { without: [] };

/** What a post is reckoned on: inhabitants and payroll overhead. */
export type PostBasis = AllocationBasis & PayrollReference;

/** A post with its cost by month and year, and each party's part. */
export type ReckonedPost = {
  readonly post: JointPost;
  readonly trial: PostTrial;
  readonly form: SharingForm;
  readonly years: readonly OperatingYear[];
  readonly inhabitants: Weights;
  readonly series: PopulationSeries;
  readonly shared: SharedPost;
  readonly findings: readonly PostFinding[];
  /** Who pays for those who are not in: as the post says, and where it says nothing that the others do, as an assumption. */
  readonly gap: { readonly rule: GapRule | "unknown"; readonly isAssumed: boolean };
};

/**
 * Reckons a post: cost by operating year, and what each party pays. The others pay for those who are left out.
 * @returns every problem: years without overhead, parties without inhabitants, years that the key cannot share
 */
export function reckonPost(
  post: JointPost,
  basis: PostBasis,
  trial: PostTrial = AS_WRITTEN,
): Result<ReckonedPost, PostReckoningProblem> {
  const years = operatingYears(post, basis.overheads);
  const series = basis.series.find(({ date }) => compareDays(date, post.sharing.on) === 0);
  const inhabitants = inhabitantsOf(post, basis, series);
  const problems = [...(years.ok ? [] : years.problems), ...(inhabitants.ok ? [] : inhabitants.problems)];
  const [first, ...others] = problems;
  if (first !== undefined || !years.ok || !inhabitants.ok || series === undefined)
    return first === undefined ? fail({ kind: "nobody-takes-part" }) : fail(first, ...others);
  const among = new Set(post.sharing.parties.filter((code) => !trial.without.includes(code)));
  if (among.size === 0) return fail({ kind: "nobody-takes-part" });
  const form = trial.form ?? post.sharing.form;
  const shared = sharePost(
    years.value,
    triedSharing(post.sharing, trial),
    inhabitants.value,
    series.source,
    among,
  );
  if (!shared.ok) return failYears(shared.problems);
  const { gap } = post.sharing;
  return ok({
    post,
    trial,
    form,
    years: years.value,
    inhabitants: inhabitants.value,
    series,
    shared: shared.value,
    findings: checkPost(post, years.value, basis.overheads, basis.ceilings),
    gap: { rule: gap, isAssumed: gap !== "others-pay" },
  });
}

/** How sure it is how a post is shared: the key, and the inhabitants where it counts them. */
export function sharingCertainty({
  post,
  form,
  series,
}: Pick<ReckonedPost, "post" | "form" | "series">): Certainty {
  const { certainty } = post.sharing.ground;
  return countsInhabitants(form) ? weakestCertainty([certainty, series.certainty]) : certainty;
}

function inhabitantsOf(
  { sharing: { on, parties } }: JointPost,
  { series: all, register }: PostBasis,
  series: PopulationSeries | undefined,
): Result<Weights, PostReckoningProblem> {
  if (series === undefined)
    return fail({ kind: "population-missing", on, at: all.map(({ date }) => date).toSorted(compareDays) });
  const inhabitants = weightsOf(parties, series, register);
  const missing = parties.filter((code) => !inhabitants.has(code));
  return missing.length === 0 ? ok(inhabitants) : fail({ kind: "inhabitants-missing", on, parties: missing });
}

/** The same problem of several years is told once, with the years. */
function failYears(problems: readonly [SharePostProblem, ...SharePostProblem[]]) {
  const kinds = [...new Set(problems.map(({ problem }) => problem.kind))];
  const told = kinds.flatMap((kind): readonly PostReckoningProblem[] => {
    const own = problems.filter(({ problem }) => problem.kind === kind);
    const [first] = own;
    return first === undefined
      ? []
      : [{ kind: "year-not-shared", years: own.map(({ year }) => year), problem: first.problem }];
  });
  const [first = { kind: "nobody-takes-part" as const }, ...others] = told;
  return fail<PostReckoningProblem>(first, ...others);
}
