import { expect, test } from "vitest";
import { addFractions, fraction, kronor, multiplyFractions, type Fraction } from "#domain/money";
import { assert } from "#domain/result";
import {
  addTallies,
  chunksOf,
  distributionOf,
  drawChunks,
  drawWords,
  MOST_TRIALS,
  readTally,
  simulate,
  stateOf,
  type Futures,
} from "#domain/risk";
import { futuresWith, percent, type Changes } from "./dalarna.ts";

const [AVESTA, FALUN, ORSA] = ["2084", "2080", "2034"];
const TRIALS = 40_000;

test("the generator gives its authors' numbers", () => {
  // xoshiro128** 1.1 from the state 1, 2, 3, 4, as its reference implementation in C prints them.
  const words = new Uint32Array(10);
  drawWords(Int32Array.of(1, 2, 3, 4), words);
  expect([...words]).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test("two chunks and two seeds draw different numbers", () => {
  const first = [stateOf(1, 0), stateOf(1, 1), stateOf(2, 0)].map((state) => {
    const words = new Uint32Array(1);
    drawWords(Int32Array.from(state), words);
    return words[0];
  });
  expect(new Set(first).size).toBe(3);
});

const CASES: readonly (readonly [string, Changes])[] = [
  ["the network's position, and the employer alone", {}],
  ["all share the employer's risk by the key", { choices: { employerRisk: "by-key" } }],
  [
    "half have decided, and the employer pays for whoever leaves",
    {
      level: (party) => ({ kind: "yes", level: party < "2062" ? "decision" : "dialogue" }),
      choices: { gap: "employer-pays" },
    },
  ],
  [
    "a permanent employee, hard times and something set aside",
    {
      employment: { form: "permanent" },
      numbers: { hardTimes: percent(50), setAside: percent(5), leavesNetworkPosition: percent(20) },
      choices: { employerRisk: "by-key" },
    },
  ],
  [
    "equal parts for two years, and notice as a precaution",
    {
      months: 24,
      form: { kind: "equal" },
      employment: { agreedNotice: 6 },
      numbers: { noticeLead: fraction(3n, 1n), grantFails: percent(30) },
    },
  ],
];

/** How far a drawn part may lie from the counted one: three standard errors. */
function threeErrors(part: number): number {
  return 3 * Math.sqrt((part * (1 - part)) / TRIALS);
}

/** The parts that were drawn above some thresholds, beside the counted ones. */
function compared(drawnFrom: Futures, countedFrom: Futures) {
  return [20_000n, 50_000n, 100_000n, 300_000n].map(kronor).flatMap((threshold) => {
    const drawn = simulate(drawnFrom, { trials: TRIALS, seed: 1, threshold });
    assert(drawn.ok, "the trials can be drawn");
    return drawn.value
      .filter(({ code }) => [AVESTA, FALUN, ORSA, "employer"].includes(code))
      .map(({ code, above }) => ({
        drawn: above,
        counted: distributionOf(countedFrom, code)?.above(threshold) ?? Number.NaN,
      }));
  });
}

test.each(CASES)("drawn and counted futures agree within three standard errors: %s", (_, changes) => {
  const futures = futuresWith(changes);
  for (const { drawn, counted } of compared(futures, futures))
    expect(Math.abs(drawn - counted)).toBeLessThanOrEqual(threeErrors(counted));
});

test.each(CASES)("drawn and counted means agree to one in a hundred: %s", (_, changes) => {
  const futures = futuresWith(changes);
  const drawn = simulate(futures, { trials: 10 * TRIALS, seed: 7, threshold: kronor(50_000n) });
  assert(drawn.ok, "the trials can be drawn");
  for (const { code, mean } of drawn.value) {
    const counted = Number(distributionOf(futures, code)?.mean() ?? 0n);
    expect(Math.abs(Number(mean) - counted)).toBeLessThanOrEqual(0.01 * counted + 1000);
  }
});

test("futures where everything is drawn by itself are caught, though each chance by itself is the same", () => {
  // The wrong twin: no hard times, and every chance as large as it is over ordinary and hard times together.
  const changes: Changes = {
    numbers: {
      hardTimes: percent(20),
      hardTimesFactor: fraction(4n, 1n),
      leavesNetworkPosition: percent(15),
    },
  };
  const overall = (chance: Fraction) => {
    const hard = multiplyFractions(percent(20), multiplyFractions(chance, fraction(4n, 1n)));
    return addFractions(multiplyFractions(percent(80), chance), hard);
  };
  const twin = futuresWith({
    numbers: {
      hardTimes: percent(0),
      leavesNetworkPosition: overall(percent(15)),
      grantFails: overall(percent(10)),
    },
  });
  const right = futuresWith(changes);
  const isFar = ({ drawn, counted }: { readonly drawn: number; readonly counted: number }) =>
    Math.abs(drawn - counted) > threeErrors(counted);
  expect(compared(right, right).filter(isFar)).toEqual([]);
  expect(compared(twin, right).filter(isFar).length).toBeGreaterThan(5);
});

test("chunks drawn in any order, by any number of hands, come to the same", () => {
  const futures = futuresWith({ choices: { employerRisk: "by-key" } });
  const plan = { trials: 40_000, seed: 11, threshold: kronor(50_000n) };
  const alone = simulate(futures, plan);
  assert(alone.ok, "the trials can be drawn");
  const chunks = chunksOf(plan.trials).toReversed();
  const [even, odd] = [0, 1].map((rest) => chunks.filter(({ chunk }) => chunk % 2 === rest));
  assert(even !== undefined && odd !== undefined, "there are two hands");
  const together = readTally(
    futures,
    addTallies(drawChunks(futures, plan, odd), drawChunks(futures, plan, even)),
  );
  const figures = (of: typeof together) =>
    of.map(({ code, above, mean, enoughIn }) => [code, above, mean, enoughIn(0.95)]);
  expect(figures(together)).toEqual(figures(alone.value));
});

test("what a reserve must hold is drawn to the step that it is counted to", () => {
  const futures = futuresWith({ choices: { employerRisk: "by-key" } });
  const drawn = simulate(futures, { trials: TRIALS, seed: 3, threshold: kronor(0n) });
  assert(drawn.ok, "the trials can be drawn");
  const avesta = drawn.value.find(({ code }) => code === AVESTA);
  const counted = distributionOf(futures, AVESTA);
  assert(avesta !== undefined && counted !== undefined, "Avesta is a party");
  const reserve = avesta.enoughIn(0.95);
  expect(counted.above(reserve)).toBeLessThan(0.055);
  expect(reserve).toBeLessThan(counted.enoughIn(0.96) + kronor(1000n));
});

test.each([0, 1.5, -3, 1_000_000_000, Number.NaN])("%s trials are refused", (trials) => {
  const problem = { kind: "trials-outside", given: trials, most: MOST_TRIALS };
  expect(simulate(futuresWith(), { trials, seed: 1, threshold: kronor(0n) })).toEqual({
    ok: false,
    problems: [problem],
  });
});

test.each([-1, 2 ** 32, 0.5])("a seed of %s is refused", (seed) => {
  const result = simulate(futuresWith(), { trials: 10, seed, threshold: kronor(0n) });
  expect(result.ok).toBe(false);
});
