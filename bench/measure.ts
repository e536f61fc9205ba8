/** The middle of a number of measurements, and the quarter of them on either side of it. */
export type Spread = { readonly median: number; readonly lower: number; readonly upper: number };

/** Two sides measured by turns: milliseconds for each, and ours ÷ peer round by round. */
export type Comparison = { readonly ours: Spread; readonly peer: Spread; readonly ratio: Spread };

/** How long to measure: rounds, and about how many milliseconds each side works in a round. */
export type Effort = { readonly rounds: number; readonly milliseconds: number };

/** How many rounds' time each side works before it is measured. */
const WARM_UP = 40;

/** Whatever a side returns ends here, so that no work can be left out as unused. */
let kept: unknown;

/**
 * Measures two functions by turns in one program: A B, B A, A B … Time is what the program uses of the processors, so
 * that other programs count as little as can be; a ratio is taken within each round, so that a machine that is slower
 * for a while is slower for both.
 */
export function compare(ours: () => unknown, peer: () => unknown, effort: Effort): Comparison {
  const ourRepeats = repeatsFor(ours, effort.milliseconds);
  const peerRepeats = repeatsFor(peer, effort.milliseconds);
  const rounds = Array.from({ length: effort.rounds }, (_, round) => {
    const peerFirst = round % 2 === 1;
    const before = peerFirst ? timeOf(peer, peerRepeats) : undefined;
    const own = timeOf(ours, ourRepeats);
    return { ours: own, peer: before ?? timeOf(peer, peerRepeats) };
  });
  return comparisonOf(rounds);
}

/** The same for sides that wait for something: a server, another program. Each side does its work once a round. */
export async function compareWaiting(
  ours: () => Promise<unknown>,
  peer: () => Promise<unknown>,
  rounds: number,
): Promise<Comparison> {
  const measured: { ours: number; peer: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = round % 2 === 1 ? await waitingTimeOf(peer) : undefined;
    const own = await waitingTimeOf(ours);
    measured.push({ ours: own, peer: before ?? (await waitingTimeOf(peer)) });
  }
  return comparisonOf(measured);
}

/** Median and quartiles. @param values at least one */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}

/** Medians and quartiles of rounds that were measured by turns. */
export function comparisonOf(
  rounds: readonly { readonly ours: number; readonly peer: number }[],
): Comparison {
  return {
    ours: spreadOf(rounds.map(({ ours }) => ours)),
    peer: spreadOf(rounds.map(({ peer }) => peer)),
    ratio: spreadOf(rounds.map(({ ours, peer }) => ours / peer)),
  };
}

/** Warms up until the engine has settled, then finds how many times fill the wanted milliseconds. */
function repeatsFor(work: () => unknown, milliseconds: number): number {
  const warmUntil = processorTime() + WARM_UP * milliseconds;
  while (processorTime() < warmUntil) kept = work();
  const until = processorTime() + milliseconds;
  let times = 0;
  for (; processorTime() < until; times += 1) kept = work();
  return Math.max(1, times);
}

/** Milliseconds of processor time for one time. */
function timeOf(work: () => unknown, repeats: number): number {
  const from = processorTime();
  for (let time = 0; time < repeats; time += 1) kept = work();
  return (processorTime() - from) / repeats;
}

/** Milliseconds that this program has used of the processors, what it has freed of memory included. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds by the clock until something is there. */
export async function waitingTimeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  kept = await work();
  return performance.now() - from;
}

/** What was returned last. */
export function lastKept(): unknown {
  return kept;
}
