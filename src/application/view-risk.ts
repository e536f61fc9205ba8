import type { Agreement } from "#domain/agreement";
import type { JointPost, PostReckoningProblem } from "#domain/financing";
import { ore, type Fraction, type Ore } from "#domain/money";
import { fail, ok, type Result } from "#domain/result";
import {
  canBeCounted,
  chanceAbove,
  comparing,
  defaultAssumptions,
  distributionsOf,
  endingsAt,
  futuresOf,
  isTooLongProject,
  measuresOf,
  NUMBER_PARAMETERS,
  observedDelays,
  observedSizes,
  parameterNames,
  simulate,
  spanOf,
  swingsOf,
  type EndingsAt,
  type Futures,
  type FuturesNeeds,
  type Measured,
  type ObservedAgreement,
  type ObservedDelay,
  type ObservedSizes,
  type RiskDefaults,
  type Swing,
} from "#domain/risk";
import { nameInRegister } from "./open-catalogue.ts";
import { readRisk, type AskedRisk, type ReadRisk } from "./read-risk.ts";
import { reckonPost, type PostBasis } from "./reckon-post.ts";

/** What a party or the employer may pay beyond the plan: how often too much, the mean, and what is enough. */
export type BearerRisk = {
  readonly code: string;
  readonly name: string;
  /** The part of the futures above the threshold, and the same exactly where they were counted: reckoned when it is asked for. */
  readonly above: number;
  readonly exact: () => Fraction | undefined;
  readonly mean: Ore;
  /** Enough in 10, 80, 90, 95 and 99 of 100 futures. */
  readonly reserves: readonly { readonly part: number; readonly amount: Ore }[];
};

/** One party among all: how often above the threshold, and what is enough in 95 of 100 futures. */
export type PartyRisk = {
  readonly code: string;
  readonly name: string;
  readonly above: number;
  readonly enough: Ore;
};

/** How the futures were told: each counted, or some drawn from a seed. */
export type RiskMethod =
  | { readonly kind: "counted" }
  | { readonly kind: "drawn"; readonly trials: number; readonly seed: number };

/** The risk of a post: the answer, what decides it, what would help, and what is left by form of employment. */
export type RiskView = {
  readonly post: JointPost;
  readonly read: ReadRisk;
  readonly defaults: RiskDefaults;
  readonly threshold: Ore;
  readonly method: RiskMethod;
  /** Whose answer is asked for. */
  readonly bearer: BearerRisk;
  /** The employer, where that is not whose answer is asked for. */
  readonly employer: BearerRisk;
  /** Every party in the order of the post. */
  readonly parties: readonly PartyRisk[];
  /** None where the futures are too many to count. */
  readonly swings: readonly Swing[];
  /** Whether the answer falls when the grant fails oftener, and what the bearer then pays of what is left. */
  readonly fallsWithGrant: "nothing-left" | "own-part" | undefined;
  /** The three that move the answer most. */
  readonly deciding: readonly Swing[];
  readonly measures: readonly Measured[];
  /** The money ends at each New Year of the post, and after the months that were asked about. */
  readonly endings: readonly EndingsAt[];
  readonly asked: EndingsAt | undefined;
  readonly isTooLongProject: boolean;
  readonly observed: { readonly delays: readonly ObservedDelay[]; readonly sizes: ObservedSizes };
};

/** What hinders the risk of a post. */
export type RiskViewProblem = PostReckoningProblem | { readonly kind: "too-large" };

/** What moves an answer by no more than this does not move it. */
const STILL = 1e-9;

/** How many futures are drawn where they cannot be counted, and from which seed. */
const DRAWN = { trials: 20_000, seed: 1 } as const;

/** The numbers that a form shows, with their units, in order; the threshold comes first. */
export const RISK_NUMBERS = [
  "threshold" as const,
  ...parameterNames().filter((name) => name !== "threshold"),
].map((name) => ({ name, unit: NUMBER_PARAMETERS[name] }));

/** A swing as a bar out of 100: where it begins, how wide it is, and where the answer is now. */
export function barOf(
  { low, high }: Swing,
  base: number,
): { readonly from: number; readonly width: number; readonly now: number } {
  const [from, to] = [Math.min(low.above, high.above), Math.max(low.above, high.above)];
  return {
    from: Math.round(from * 100),
    width: Math.max(1, Math.round((to - from) * 100)),
    now: Math.round(base * 100),
  };
}

/** What a post's risk is reckoned on: inhabitants, overhead, and the agreements that show how late the money is. */
export type RiskBasis = PostBasis & { readonly agreements: readonly Agreement[] };

/** The risk of a post as it is asked about. */
export function viewRisk(
  post: JointPost,
  basis: RiskBasis,
  asked: AskedRisk,
): Result<RiskView, RiskViewProblem> {
  const opened = openRisk(post, basis, asked);
  if (!opened.ok) return opened;
  const { needs, futures, defaults, read, observed } = opened.value;
  const threshold = thresholdOf(read);
  const isCounted = canBeCounted(futures);
  const tell = isCounted ? counted(futures, threshold) : drawn(futures, threshold);
  const nameOf = (code: string) =>
    nameInRegister(code === "employer" ? post.employment.employer : code, basis.register);
  const riskOf = (code: string): BearerRisk => ({ code, name: nameOf(code), ...tell.of(code) });
  const shared = comparing(needs);
  const swings = isCounted ? swingsOf(shared, read.assumptions, read.bearer, threshold) : [];
  const codes = [...new Set([read.bearer, "employer"])];
  const party = read.bearer === "employer" ? (post.sharing.parties[0] ?? "") : read.bearer;
  const at = (passed: number) => endingsAt(needs, read.assumptions, passed, party);
  return ok({
    post,
    read,
    defaults,
    threshold,
    method: isCounted ? { kind: "counted" } : { kind: "drawn", ...DRAWN },
    bearer: riskOf(read.bearer),
    employer: riskOf("employer"),
    parties: post.sharing.parties.map((code) => ({ code, name: nameOf(code), ...tell.briefly(code) })),
    swings,
    fallsWithGrant: fallsWithGrant(swings, futures, read),
    deciding: swings.filter((each) => spanOf(each) > STILL).slice(0, 3),
    measures: isCounted ? measuresOf(shared, read.assumptions, codes, threshold) : [],
    endings: futures.years.slice(1).flatMap(({ begins }) => at(begins) ?? []),
    asked: at(read.ends),
    isTooLongProject: isTooLongProject(post.period.months, read.assumptions),
    observed,
  });
}

/** A failed grant ends the post: whoever is bound by nothing pays no more, and its answer may fall when that is commoner. */
function fallsWithGrant(
  swings: readonly Swing[],
  { parties }: Futures,
  { bearer, assumptions }: ReadRisk,
): RiskView["fallsWithGrant"] {
  const grant = swings.find(({ name }) => name === "grantFails");
  if (grant === undefined || grant.low.above - grant.high.above <= STILL) return undefined;
  const isBound = parties.some(({ code, isBound: own }) => code === bearer && own.includes(true));
  return isBound || assumptions.choices.employerRisk === "by-key" ? "own-part" : "nothing-left";
}

/** A post's futures opened for a question, for whoever tells them: the page, or a drawn simulation. */
export type OpenedRisk = {
  readonly needs: FuturesNeeds;
  readonly futures: Futures;
  readonly defaults: RiskDefaults;
  readonly read: ReadRisk;
  readonly observed: RiskView["observed"];
};

/** Reads the question over the post's defaults, and makes the futures ready to be told. */
export function openRisk(
  post: JointPost,
  basis: RiskBasis,
  asked: AskedRisk,
): Result<OpenedRisk, RiskViewProblem> {
  const reckoned = reckonPost(post, basis);
  if (!reckoned.ok) return reckoned;
  const { inhabitants, series } = reckoned.value;
  const agreements = basis.agreements.filter(isNational).map(observable);
  const defaults = defaultAssumptions(post, agreements);
  const largest = post.sharing.parties.toSorted((left, right) =>
    (inhabitants.get(left)?.value ?? 0n) < (inhabitants.get(right)?.value ?? 0n) ? 1 : -1,
  )[0];
  const read = readRisk(asked, post, defaults.assumptions, largest ?? "employer");
  const needs = { post, overheads: basis.overheads, inhabitants, source: series.source };
  const futures = futuresOf(needs, read.assumptions);
  if (!futures.ok) {
    const [problem] = futures.problems;
    if (problem.kind === "too-large") return fail(problem);
    if (problem.kind === "overhead-missing") return fail({ ...problem });
    return fail({
      kind: "year-not-shared",
      years: [problem.problem.year],
      problem: problem.problem.problem,
    });
  }
  const observed = { delays: observedDelays(agreements), sizes: observedSizes(agreements) };
  return ok({ needs, futures: futures.value, defaults, read, observed });
}

/** The extra cost that futures are counted above, öre. */
export function thresholdOf({ assumptions }: ReadRisk): Ore {
  const { numerator, denominator } = assumptions.numbers.threshold;
  return ore((100n * numerator) / denominator);
}

const RESERVES = [0.1, 0.8, 0.9, 0.95, 0.99] as const;

/** How futures are told of a bearer. */
type Telling = {
  readonly of: (code: string) => Omit<BearerRisk, "code" | "name">;
  readonly briefly: (code: string) => Omit<PartyRisk, "code" | "name">;
};

const NOTHING = ore(0n);

function counted(futures: Futures, threshold: Ore): Telling {
  const distribution = distributionsOf(futures);
  return {
    of: (code) => {
      const own = distribution(code);
      return {
        above: own?.above(threshold) ?? 0,
        exact: () => chanceAbove(futures, code, threshold),
        mean: own?.mean() ?? NOTHING,
        reserves: reservesOf((part) => own?.enoughIn(part) ?? NOTHING),
      };
    },
    briefly: (code) => {
      const own = distribution(code);
      return {
        above: own?.above(threshold) ?? 0,
        enough: own?.enoughIn(0.95) ?? NOTHING,
      };
    },
  };
}

function drawn(futures: Futures, threshold: Ore): Telling {
  const simulated = simulate(futures, { ...DRAWN, threshold });
  const found = (code: string) =>
    simulated.ok ? simulated.value.find((each) => each.code === code) : undefined;
  return {
    of: (code) => {
      const own = found(code);
      const reserves = reservesOf((part) => own?.enoughIn(part) ?? NOTHING);
      return { above: own?.above ?? 0, exact: () => undefined, mean: own?.mean ?? NOTHING, reserves };
    },
    briefly: (code) => {
      const own = found(code);
      return { above: own?.above ?? 0, enough: own?.enoughIn(0.95) ?? NOTHING };
    },
  };
}

function reservesOf(enoughIn: (part: number) => Ore): BearerRisk["reserves"] {
  return RESERVES.map((part) => ({ part, amount: enoughIn(part) }));
}

/** What the state has decided for the whole country, alone or with the association of municipalities and regions. */
export function isNational({ parties }: Agreement): boolean {
  return parties.every((each) => each === "Staten" || each.startsWith("Sveriges Kommuner"));
}

/** What of an agreement shows how late and how large the state's money is. */
export function observable({ id, field, year, decided, frame }: Agreement): ObservedAgreement {
  return { id, field, year, decided, frame: frame === "unknown" ? frame : frame.ore };
}
