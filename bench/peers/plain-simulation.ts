/** What a plain simulation is told: shares as weights, chances, and each year's cost in öre. */
export type PlainPost = {
  readonly weights: readonly number[];
  readonly years: readonly number[];
  readonly leaves: number;
  readonly fails: number;
  readonly smaller: number;
  readonly covers: number;
  readonly hard: number;
  readonly hardFactor: number;
  readonly moved: number;
  readonly rises: readonly number[];
  readonly threshold: number;
};

/**
 * The same futures as one writes them at first: `Math.random`, an object for each trial, and every party's extra cost
 * in a list. It knows no clauses, no delays, no bound years and no reserve, and cannot be run again with the same result.
 */
export function simulatePlainly(post: PlainPost, trials: number): readonly number[] {
  const above = post.weights.map(() => 0);
  const whole = post.weights.reduce((sum, weight) => sum + weight, 0);
  for (let trial = 0; trial < trials; trial += 1) {
    const factor = Math.random() < post.hard ? post.hardFactor : 1;
    const rise = 1 + (post.rises[Math.floor(Math.random() * post.rises.length)] ?? 0);
    const occasion = Math.floor(Math.random() * post.years.length);
    const gone = post.weights.map(() => Math.random() < post.leaves * factor);
    const left = post.weights.reduce((sum, weight, index) => sum + (gone[index] === true ? weight : 0), 0);
    let [before, after, covered] = [0, 0, 0];
    for (const [index, cost] of post.years.entries()) {
      const drawn = Math.random();
      if (drawn < post.fails * factor) {
        // The employee is paid on until moved to other work: a month at a time.
        while (Math.random() >= post.moved && Math.random() > 0.05);
        break;
      }
      covered += drawn < post.fails * factor + post.smaller ? cost * post.covers : cost;
      if (index < occasion) before += cost * rise ** index;
      else after += cost * rise ** index;
    }
    const extras = post.weights.map((weight, index) => {
      const staying = whole - left + (gone[index] === true ? weight : 0);
      return (weight * (before - covered)) / whole + (weight * after) / staying;
    });
    for (const [index, extra] of extras.entries())
      if (extra > post.threshold) above[index] = (above[index] ?? 0) + 1;
  }
  return above.map((count) => count / trials);
}

/** The same in numpy, a column at a time: prints the milliseconds of processor time that a run took. */
export function numpyProgram(post: PlainPost, trials: number): string {
  return `
import json, time
import numpy as np
post = json.loads(${JSON.stringify(JSON.stringify(post))})
trials, most = ${trials}, 16384
def run():
    # A block of rows lies in the cache; one block of all of them takes longer.
    rng = np.random.default_rng()
    blocks = [min(most, trials - start) for start in range(0, trials, most)]
    return sum(above(rng, n) for n in blocks) / trials
def above(rng, n):
    w = np.array(post["weights"], dtype=np.float64); whole = w.sum()
    cost = np.array(post["years"], dtype=np.float64)
    factor = np.where(rng.random(n) < post["hard"], post["hardFactor"], 1.0)
    rise = 1 + np.array(post["rises"])[rng.integers(0, len(post["rises"]), n)]
    occasion = rng.integers(0, len(cost), n)
    gone = rng.random((n, len(w))) < (post["leaves"] * factor)[:, None]
    left = gone @ w
    before = np.zeros(n); after = np.zeros(n); covered = np.zeros(n); alive = np.ones(n, dtype=bool)
    for index, each in enumerate(cost):
        drawn = rng.random(n)
        alive &= drawn >= post["fails"] * factor
        small = drawn < post["fails"] * factor + post["smaller"]
        covered += np.where(alive, np.where(small, each * post["covers"], each), 0.0)
        own = np.where(alive, each * rise ** index, 0.0)
        before += np.where(index < occasion, own, 0.0)
        after += np.where(index < occasion, 0.0, own)
    rng.geometric(post["moved"], n)
    staying = whole - left[:, None] + gone * w
    extra = w * ((before - covered) / whole)[:, None] + w * after[:, None] / staying
    return (extra > post["threshold"]).sum(axis=0)
run()
times = []
for _ in range(5):
    start = time.process_time(); run(); times.append((time.process_time() - start) * 1000)
print(json.dumps(times))
`;
}
