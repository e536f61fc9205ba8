import { fail, ok, type Result } from "#domain/result";

/** One party's order of programmes (röstsedel): equal ones share a place; what is not named is last. */
export type Ballot = {
  readonly party: string;
  /** Best first. */
  readonly places: readonly (readonly string[])[];
};

/** A programme with its place, 1 first. */
export type RankedProgramme = { readonly programme: string; readonly place: number };

/** An order with the tables that it follows from, by programme in the order of listing. */
export type Ranking = {
  readonly programmes: readonly string[];
  /** `preferring[i][j]`: how many parties put i before j. */
  readonly preferring: readonly (readonly number[])[];
  /** `strength[i][j]`: the strongest path from i to j, 0 where there is none. */
  readonly strength: readonly (readonly number[])[];
  /** In order; equal ones share a place and stand in the order of listing. */
  readonly order: readonly RankedProgramme[];
  /** The parties whose ballot puts no programme before one that the order has above it, and those that do. */
  readonly agreeing: readonly string[];
  readonly disagreeing: readonly string[];
};

/** What is wrong with the ballots. */
export type BallotProblem =
  | { readonly kind: "no-programmes" }
  | { readonly kind: "no-ballots" }
  | { readonly kind: "party-twice"; readonly party: string }
  | { readonly kind: "programme-unknown"; readonly party: string; readonly programme: string }
  | { readonly kind: "programme-twice"; readonly party: string; readonly programme: string };

/**
 * The order of several by the Schulze method (ordning): i stands above j when its strongest path to j, each step as
 * strong as the parties that prefer it, is stronger than the strongest path back. Winning votes count; a step exists
 * where more parties prefer it than the other way.
 * @source Schulze, M. (2011): A new monotonic, clone-independent, reversal symmetric … voting method. Soc. Choice Welf. 36
 * @returns every problem of the ballots, or the order; with a circle of equal strength, a shared place
 */
export function rankBySchulze(
  programmes: readonly string[],
  ballots: readonly Ballot[],
): Result<Ranking, BallotProblem> {
  const [problem, ...others] = problemsOf(programmes, ballots);
  if (problem !== undefined) return fail(problem, ...others);
  return ok(rank(programmes, ballots));
}

function rank(programmes: readonly string[], ballots: readonly Ballot[]): Ranking {
  const preferring = programmes.map((one) =>
    programmes.map((other) => ballots.filter((ballot) => prefers(ballot, one, other)).length),
  );
  const strength = strongestPaths(preferring);
  const isAbove = (one: number, other: number) => at(strength, one, other) > at(strength, other, one);
  const indices = programmes.map((_, index) => index);
  const order = programmes
    .map((programme, one) => ({
      programme,
      place: 1 + indices.filter((other) => isAbove(other, one)).length,
    }))
    .toSorted((a, b) => a.place - b.place);
  const disagrees = (ballot: Ballot) =>
    programmes.some((one, row) =>
      programmes.some((other, column) => prefers(ballot, one, other) && isAbove(column, row)),
    );
  return {
    programmes,
    preferring,
    strength,
    order,
    agreeing: ballots.filter((ballot) => !disagrees(ballot)).map(({ party }) => party),
    disagreeing: ballots.filter(disagrees).map(({ party }) => party),
  };
}

/** What the order would be with one ballot less, and whether any two programmes then stand otherwise to each other. */
export type OneLess = {
  readonly party: string;
  readonly ranking: Ranking;
  readonly changes: boolean;
};

/** How much hangs on each party: the order counted once without each (vad en röst mindre ändrar). */
export function compareWithout(
  programmes: readonly string[],
  ballots: readonly Ballot[],
  ranking: Ranking,
): readonly OneLess[] {
  return ballots.map(({ party }) => {
    const without = rank(
      programmes,
      ballots.filter((ballot) => ballot.party !== party),
    );
    return { party, ranking: without, changes: !isSameOrder(ranking, without) };
  });
}

/** Whether two rankings of the same programmes put every two the same way. */
export function isSameOrder(one: Ranking, other: Ranking): boolean {
  return one.programmes.every((from, row) =>
    one.programmes.every(
      (to, column) =>
        at(one.strength, row, column) > at(one.strength, column, row) === isAbove(other, from, to),
    ),
  );
}

/** Whether the votes put one programme above another; neither is above the other where they do not tell them apart. */
export function isAbove({ programmes, strength }: Ranking, one: string, other: string): boolean {
  const row = programmes.indexOf(one);
  const column = programmes.indexOf(other);
  return at(strength, row, column) > at(strength, column, row);
}

/** The pairs that the votes do not tell apart (lika), each once, in the order of listing. */
export function undecidedPairs(ranking: Ranking): readonly (readonly [string, string])[] {
  const { programmes } = ranking;
  return programmes.flatMap((one, index) =>
    programmes
      .slice(index + 1)
      .filter((other) => !isAbove(ranking, one, other) && !isAbove(ranking, other, one))
      .map((other) => [one, other] as const),
  );
}

/**
 * The programmes one by one, as they are taught: never before one that the votes put above; of those that the votes
 * leave free, the one that is listed first.
 */
export function teachingOrder(ranking: Ranking): readonly string[] {
  const inOrder: string[] = [];
  let left = ranking.programmes;
  while (left.length > 0) {
    const next = left.find((one) => left.every((other) => !isAbove(ranking, other, one)));
    if (next === undefined) break;
    inOrder.push(next);
    left = left.filter((each) => each !== next);
  }
  return inOrder;
}

/**
 * A strongest path from one programme to another (starkaste väg): the fewest steps of which none is weaker than its
 * strength. @returns the programmes from the first to the last; none where there is no path
 */
export function strongestPath(ranking: Ranking, from: string, to: string): readonly string[] {
  const { programmes, preferring, strength } = ranking;
  const wanted = at(strength, programmes.indexOf(from), programmes.indexOf(to));
  if (wanted === 0) return [];
  let paths: readonly (readonly string[])[] = [[from]];
  const seen = new Set([from]);
  while (paths.length > 0) {
    const arrived = paths.find((path) => path.at(-1) === to);
    if (arrived !== undefined) return arrived;
    paths = paths.flatMap((path) => {
      const row = programmes.indexOf(path.at(-1) ?? from);
      const steps = programmes.filter((each, column) => {
        const isStep = at(preferring, row, column) > at(preferring, column, row);
        return isStep && at(preferring, row, column) >= wanted && !seen.has(each);
      });
      for (const each of steps) seen.add(each);
      return steps.map((each) => [...path, each]);
    });
  }
  return [];
}

/** The strongest path between any two, where a step is as strong as the parties behind it (Floyd–Warshall). */
function strongestPaths(preferring: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const strength = preferring.map((row, one) =>
    row.map((count, other) => (count > at(preferring, other, one) ? count : 0)),
  );
  for (const [through] of strength.entries()) {
    for (const [from, row] of strength.entries()) {
      for (const to of row.keys()) {
        if (from === to || from === through || to === through) continue;
        const path = Math.min(at(strength, from, through), at(strength, through, to));
        if (path > (row[to] ?? 0)) row[to] = path;
      }
    }
  }
  return strength;
}

function at(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}

function prefers({ places }: Ballot, one: string, other: string): boolean {
  return placeIn(places, one) < placeIn(places, other);
}

function placeIn(places: Ballot["places"], programme: string): number {
  const place = places.findIndex((equal) => equal.includes(programme));
  return place === -1 ? places.length : place;
}

function problemsOf(programmes: readonly string[], ballots: readonly Ballot[]): readonly BallotProblem[] {
  const problems: BallotProblem[] = [];
  if (programmes.length === 0) problems.push({ kind: "no-programmes" });
  if (ballots.length === 0) problems.push({ kind: "no-ballots" });
  for (const party of repeated(ballots.map((ballot) => ballot.party))) {
    problems.push({ kind: "party-twice", party });
  }
  for (const { party, places } of ballots) {
    const named = places.flat();
    for (const programme of new Set(named.filter((each) => !programmes.includes(each)))) {
      problems.push({ kind: "programme-unknown", party, programme });
    }
    for (const programme of repeated(named)) problems.push({ kind: "programme-twice", party, programme });
  }
  return problems;
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}
