import type { JointPost } from "#domain/financing";
import type { Ore } from "#domain/money";
import { ok, type Result } from "#domain/result";
import { simulate, type SimulationProblem } from "#domain/risk";
import { nameInRegister } from "./open-catalogue.ts";
import type { AskedRisk, RiskProblem } from "./read-risk.ts";
import { openRisk, thresholdOf, type RiskBasis, type RiskViewProblem } from "./view-risk.ts";

/** What so many drawn futures say of one bearer. */
export type DrawnBearer = {
  readonly code: string;
  readonly name: string;
  readonly above: number;
  readonly mean: Ore;
  /** Enough in 95 of 100 drawn futures, in steps of the simulation. */
  readonly enough: Ore;
};

/** A simulation of a post, every bearer in the order of the post and the employer last. */
export type DrawnRisk = {
  readonly trials: number;
  readonly seed: number;
  readonly threshold: Ore;
  readonly bearers: readonly DrawnBearer[];
  /** What was asked and could not be used. */
  readonly problems: readonly RiskProblem[];
};

/** Draws a post's futures from a seed: the same seed and number of trials give the same figures on any machine. */
export function drawRisk(
  post: JointPost,
  basis: RiskBasis,
  asked: AskedRisk,
  plan: { readonly trials: number; readonly seed: number },
): Result<DrawnRisk, RiskViewProblem | SimulationProblem> {
  const opened = openRisk(post, basis, asked);
  if (!opened.ok) return opened;
  const { futures, read } = opened.value;
  const threshold = thresholdOf(read);
  const drawn = simulate(futures, { ...plan, threshold });
  if (!drawn.ok) return drawn;
  const bearers = drawn.value.map(({ code, above, mean, enoughIn }) => ({
    code,
    name: nameInRegister(code === "employer" ? post.employment.employer : code, basis.register),
    above,
    mean,
    enough: enoughIn(0.95),
  }));
  return ok({ ...plan, threshold, bearers, problems: read.problems });
}
