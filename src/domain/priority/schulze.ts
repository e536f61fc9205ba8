import { fail, ok, type Result } from "#domain/result";

/** One party's order of programmes (röstsedel): equal ones share a place; what is not named is last. */
export type Ballot = {
  readonly party: string;
  /** Best first. */
  readonly places: readonly (readonly string[])[];
};

/** A programme with its place, 1 first, and how many others it beats by its strongest path. */
export type RankedProgramme = { readonly programme: string; readonly place: number; readonly beats: number };

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
  const isAbove = (one: number, other: number) =>
    one !== other && at(strength, one, other) > at(strength, other, one);
  const indices = programmes.map((_, index) => index);
  const order = programmes
    .map((programme, one) => ({
      programme,
      place: 1 + indices.filter((other) => isAbove(other, one)).length,
      beats: indices.filter((other) => isAbove(one, other)).length,
    }))
    .toSorted((a, b) => a.place - b.place);
  const placeOf = new Map(order.map(({ programme, place }) => [programme, place]));
  const disagrees = (ballot: Ballot) =>
    programmes.some((one) =>
      programmes.some(
        (other) => prefers(ballot, one, other) && (placeOf.get(one) ?? 0) > (placeOf.get(other) ?? 0),
      ),
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

/** What the order would be with one ballot less, and whether any programme changes its place. */
export type OneLess = {
  readonly party: string;
  readonly order: readonly RankedProgramme[];
  readonly changes: boolean;
};

/** How much hangs on each party: the order counted once without each (vad en röst mindre ändrar). */
export function compareWithout(
  programmes: readonly string[],
  ballots: readonly Ballot[],
  { order }: Ranking,
): readonly OneLess[] {
  const placeOf = new Map(order.map(({ programme, place }) => [programme, place]));
  return ballots.map(({ party }) => {
    const without = rank(
      programmes,
      ballots.filter((ballot) => ballot.party !== party),
    ).order;
    return {
      party,
      order: without,
      changes: without.some(({ programme, place }) => place !== placeOf.get(programme)),
    };
  });
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
