import type { JointPost } from "#domain/financing";
import type { Ore } from "#domain/money";
import { ok, type Result } from "#domain/result";
import {
  addTallies,
  checkTrials,
  drawChunks,
  readTally,
  sharesOf,
  type Chunk,
  type Futures,
  type SimulationProblem,
  type Tally,
  type Trials,
} from "#domain/risk";
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

/** What one hand draws of a simulation: which futures, from which seed, and its chunks of the trials. */
export type SimulationShare = {
  readonly futures: Futures;
  readonly plan: Trials;
  readonly chunks: readonly Chunk[];
};

/** Draws a share, here or on a thread of its own: the tally is the same. */
export type DrawShare = (share: SimulationShare) => Promise<Tally>;

/** Who draws: how many hands the trials are dealt out to, and what each does. */
export type DrawingHands = { readonly count: number; readonly draw: DrawShare };

/** One hand, here. */
const HERE: DrawingHands = { count: 1, draw: async (share) => drawShare(share) };

/** Draws a share where it is called. */
export function drawShare({ futures, plan, chunks }: SimulationShare): Tally {
  return drawChunks(futures, plan, chunks);
}

/** Draws a post's futures from a seed: the same seed and number of trials give the same figures on any machine and by any number of hands. */
export async function drawRisk(
  post: JointPost,
  basis: RiskBasis,
  asked: AskedRisk,
  plan: Omit<Trials, "threshold">,
  hands: DrawingHands = HERE,
): Promise<Result<DrawnRisk, RiskViewProblem | SimulationProblem>> {
  const opened = openRisk(post, basis, asked);
  if (!opened.ok) return opened;
  const checked = checkTrials(plan);
  if (!checked.ok) return checked;
  const { futures, read } = opened.value;
  const threshold = thresholdOf(read);
  const own = { ...plan, threshold };
  const shares = sharesOf(plan.trials, hands.count).map((chunks) =>
    hands.draw({ futures, plan: own, chunks }),
  );
  const tally = (await Promise.all(shares)).reduce(addTallies);
  const bearers = readTally(futures, tally).map(({ code, above, mean, enoughIn }) => ({
    code,
    name: nameInRegister(code === "employer" ? post.employment.employer : code, basis.register),
    above,
    mean,
    enough: enoughIn(0.95),
  }));
  return ok({ ...own, bearers, problems: read.problems });
}
