import { spawnSync } from "node:child_process";
import { kronor } from "#domain/money";
import { distributionOf, simulate, type Futures } from "#domain/risk";
import { futuresWith } from "../tests/risk/dalarna.ts";
import { compare, comparisonOf, spreadOf, type Effort } from "./measure.ts";
import { numpyProgram, simulatePlainly, type PlainPost } from "./peers/plain-simulation.ts";
import type { Line, Part } from "./report.ts";

const TRIALS = 1_000_000;

const EFFORT: Effort = { rounds: 5, milliseconds: 500 };

const THRESHOLD = kronor(50_000n);

const ABOUT = [
  "**What may come of a joint post.** Dalarna's fifteen by inhabitants, 50 000 kr a month for three operating years: a million futures drawn on one thread. Ours gives for each party and for the employer how many are above 50 000 kr, the sum and a histogram for the reserves, with notices, delays and years that are bound; the same seed gives the same bits. The plain versions draw the same grants, leavers and rises, and only count how many are above; numpy a column at a time, in blocks of 16 384 rows that lie in the processor's cache. Time is processor time on one thread, numpy's taken inside its own process.",
  "**Counted.** The same question for one party with every future counted, its chance and what is enough in 95 of 100, against ours drawn.",
];

/** A million futures drawn, against plain JavaScript and numpy; and the same counted. */
export function measureRisk(): Part {
  const futures = futuresWith({ months: 33 });
  const plan = { trials: TRIALS, seed: 1, threshold: THRESHOLD };
  const post = plainOf(futures);
  const draw = () => simulate(futures, plan);
  const lines: Line[] = [
    {
      what: "10^6 futures × 15 parties × 3 years",
      versus: "plain JavaScript",
      unit: "ms",
      measured: compare(draw, () => simulatePlainly(post, TRIALS), EFFORT),
      goal: 1,
    },
  ];
  const numpy = numpyTimes(post);
  if (numpy !== undefined) {
    const ours = compare(draw, () => undefined, EFFORT).ours;
    const rounds = numpy.map((peer) => ({ ours: ours.median, peer }));
    lines.push({
      what: "10^6 futures × 15 parties × 3 years",
      versus: "numpy",
      unit: "ms",
      measured: { ...comparisonOf(rounds), ours, peer: spreadOf(numpy) },
      goal: 1,
    });
  }
  const count = () => {
    const distribution = distributionOf(futures, "2084");
    return [distribution?.above(THRESHOLD), distribution?.enoughIn(0.95)];
  };
  lines.push({
    what: "every future counted, one party",
    versus: "10^6 drawn",
    unit: "ms",
    measured: compare(count, draw, EFFORT),
    goal: 0.1,
  });
  return {
    title: "What may come of a joint post",
    about: ABOUT,
    lines,
    notRun: numpy === undefined ? ["numpy: python3 here does not have it"] : [],
  };
}

function plainOf({ parties, years, assumptions: { numbers } }: Futures): PlainPost {
  const part = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }) =>
    Number(numerator) / Number(denominator);
  return {
    weights: parties.map(({ weight }) => weight),
    years: years.map(({ planned }) => planned),
    leaves: part(numbers.leavesNetworkPosition),
    fails: part(numbers.grantFails),
    smaller: part(numbers.grantSmaller),
    covers: part(numbers.smallerCovers),
    hard: part(numbers.hardTimes),
    hardFactor: part(numbers.hardTimesFactor),
    moved: part(numbers.relocated),
    rises: [numbers.salaryLow, numbers.salaryExpected, numbers.salaryExpected, numbers.salaryHigh].map(part),
    threshold: Number(THRESHOLD),
  };
}

/** Milliseconds of processor time of some runs; undefined where python3 or numpy is not at hand. */
function numpyTimes(post: PlainPost): readonly number[] | undefined {
  const one = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", PATH: process.env["PATH"] };
  const run = spawnSync("python3", ["-"], { input: numpyProgram(post, TRIALS), encoding: "utf8", env: one });
  if (run.status !== 0) return undefined;
  const times: unknown = JSON.parse(run.stdout);
  return Array.isArray(times) && times.every((each) => typeof each === "number") ? times : undefined;
}
