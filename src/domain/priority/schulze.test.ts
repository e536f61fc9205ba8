import * as fc from "fast-check";
import { expect, test } from "vitest";
import { assert } from "#domain/result";
import {
  compareWithout,
  isAbove,
  isSameOrder,
  rankBySchulze,
  strongestPath,
  teachingOrder,
  undecidedPairs,
  type Ballot,
  type Ranking,
} from "./index.ts";

/** Ballots out of lines such as "Umeå: A > B = C". */
function ballots(...lines: readonly string[]): readonly Ballot[] {
  return lines.map((line) => {
    const [party = "", order = ""] = line.split(": ");
    return { party, places: order.split(" > ").map((place) => place.split(" = ")) };
  });
}

function ranked(programmes: readonly string[], given: readonly Ballot[]): Ranking {
  const ranking = rankBySchulze(programmes, given);
  assert(ranking.ok, "the ballots are right");
  return ranking.value;
}

const places = ({ order }: Ranking) => order.map(({ programme, place }) => `${place} ${programme}`);

/*
 * Five parties and three programmes, by hand:
 *   Umeå        A > B > C
 *   Skellefteå  A > C > B
 *   Luleå       B > C > A
 *   Boden       C > A > B
 *   Piteå       A > B > C
 * A over B: Umeå, Skellefteå, Boden, Piteå = 4 to 1. A over C: Umeå, Skellefteå, Piteå = 3 to 2.
 * B over C: Umeå, Luleå, Piteå = 3 to 2. No circle: A, B, C.
 */
const FIVE = ballots(
  "Umeå: A > B > C",
  "Skellefteå: A > C > B",
  "Luleå: B > C > A",
  "Boden: C > A > B",
  "Piteå: A > B > C",
);

test("three programmes and five ballots give the table worked by hand", () => {
  const ranking = ranked(["A", "B", "C"], FIVE);
  expect(ranking.preferring).toEqual([
    [0, 4, 3],
    [1, 0, 3],
    [2, 2, 0],
  ]);
  // The strongest paths: each is a single step here, and no step leads back.
  expect(ranking.strength).toEqual([
    [0, 4, 3],
    [0, 0, 3],
    [0, 0, 0],
  ]);
  expect(places(ranking)).toEqual(["1 A", "2 B", "3 C"]);
  expect(ranking.agreeing).toEqual(["Umeå", "Piteå"]);
  expect(ranking.disagreeing).toEqual(["Skellefteå", "Luleå", "Boden"]);
});

test("what one ballot less changes is told for each party", () => {
  const ranking = ranked(["A", "B", "C"], FIVE);
  const changes = compareWithout(["A", "B", "C"], FIVE, ranking).filter((each) => each.changes);
  // Without Umeå: A over B 3–1, A over C 2–2, B over C 2–2; so B and C are no longer told apart from each other.
  // Without Luleå: A over all, B over C 2–2. Without Piteå as without Umeå. The others leave B over C at 3–1.
  expect(changes.map(({ party }) => party)).toEqual(["Umeå", "Luleå", "Piteå"]);
});

test("a circle is broken at its weakest step", () => {
  // Nine parties: A over B 6–3, B over C 7–2, C over A 5–4. The weakest step, C over A, is the one that gives way.
  const nine = ballots(
    "a: A > B > C",
    "b: A > B > C",
    "c: A > B > C",
    "d: A > B > C",
    "e: B > C > A",
    "f: B > C > A",
    "g: B > C > A",
    "h: C > A > B",
    "i: C > A > B",
  );
  const ranking = ranked(["A", "B", "C"], nine);
  expect(ranking.preferring).toEqual([
    [0, 6, 4],
    [3, 0, 7],
    [5, 2, 0],
  ]);
  // A to C by way of B is as strong as 6, C to A only 5.
  expect(ranking.strength[0]?.[2]).toBe(6);
  expect(ranking.strength[2]?.[0]).toBe(5);
  expect(places(ranking)).toEqual(["1 A", "2 B", "3 C"]);
  // The path that decides goes by way of B; back leads the single step from C.
  expect(strongestPath(ranking, "A", "C")).toEqual(["A", "B", "C"]);
  expect(strongestPath(ranking, "C", "A")).toEqual(["C", "A"]);
});

test("what the votes leave open is told as open, though places stand between", () => {
  // Umeå's ballot less of the five: A over B 3–1, A and C 2–2, B and C 2–2. Only A over B is decided.
  const ranking = ranked(["A", "B", "C"], FIVE.slice(1));
  expect(places(ranking)).toEqual(["1 A", "1 C", "2 B"]);
  expect(isAbove(ranking, "A", "B")).toBe(true);
  expect(isAbove(ranking, "C", "B")).toBe(false);
  expect(undecidedPairs(ranking)).toEqual([
    ["A", "C"],
    ["B", "C"],
  ]);
  expect(strongestPath(ranking, "C", "B")).toEqual([]);
  // Piteå writes A, B, C: it puts B before C, which the votes neither say nor deny. It agrees, as Luleå does not.
  expect(ranking.agreeing).toEqual(["Skellefteå", "Boden", "Piteå"]);
  expect(ranking.disagreeing).toEqual(["Luleå"]);
  // Taught as listed where the votes leave it free: the places would teach C before B.
  expect(teachingOrder(ranking)).toEqual(["A", "B", "C"]);
});

test("two orders with the same places are not the same order", () => {
  // Only A over B is decided, or, with A and C in each other's place, only C over B: A and C are first in both.
  const swapped = FIVE.slice(1).map(({ party, places: own }) => ({
    party,
    places: own.map((equal) => equal.map((each) => ({ A: "C", C: "A" })[each] ?? each)),
  }));
  const [one, other] = [ranked(["A", "B", "C"], FIVE.slice(1)), ranked(["A", "B", "C"], swapped)];
  expect(places(one)).toEqual(places(other));
  expect(isSameOrder(one, one)).toBe(true);
  expect(isSameOrder(one, other)).toBe(false);
});

test("the example of the method's author comes out as in his paper", () => {
  // Schulze's first example: 45 voters, five candidates; the order is E, A, C, B, D.
  const counts = [
    [5, "A > C > B > E > D"],
    [5, "A > D > E > C > B"],
    [8, "B > E > D > A > C"],
    [3, "C > A > B > E > D"],
    [7, "C > A > E > B > D"],
    [2, "C > B > A > D > E"],
    [7, "D > C > E > B > A"],
    [8, "E > B > A > D > C"],
  ] as const;
  const all = counts.flatMap(([count, order], group) =>
    ballots(...Array.from({ length: count }, (_, index) => `${group}.${index}: ${order}`)),
  );
  expect(places(ranked(["A", "B", "C", "D", "E"], all))).toEqual(["1 E", "2 A", "3 C", "4 B", "5 D"]);
});

test("programmes that a ballot does not name are last and equal", () => {
  const ranking = ranked(["A", "B", "C"], ballots("Umeå: B"));
  expect(places(ranking)).toEqual(["1 B", "2 A", "2 C"]);
});

test("every fault of the ballots is told", () => {
  const faulty = ballots("Umeå: A > X", "Luleå: A > A", "Umeå: B");
  expect(rankBySchulze(["A", "B"], faulty)).toEqual({
    ok: false,
    problems: [
      { kind: "party-twice", party: "Umeå" },
      { kind: "programme-unknown", party: "Umeå", programme: "X" },
      { kind: "programme-twice", party: "Luleå", programme: "A" },
    ],
  });
  expect(rankBySchulze([], [])).toEqual({
    ok: false,
    problems: [{ kind: "no-programmes" }, { kind: "no-ballots" }],
  });
});

const PROGRAMMES = ["A", "B", "C", "D"];
const anyBallots = fc
  .array(fc.shuffledSubarray(PROGRAMMES, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 9 })
  .map((orders) =>
    orders.map((order, index): Ballot => ({ party: `${index}`, places: order.map((each) => [each]) })),
  );

/** Whoever beats every other one by one (Condorcet-vinnare), by counting ballots alone. */
function winnerOfAll(given: readonly Ballot[]): string | undefined {
  const before = (one: string, other: string) =>
    given.filter(({ places: order }) => order.flat().indexOf(one) < order.flat().indexOf(other)).length;
  return PROGRAMMES.find((one) =>
    PROGRAMMES.every((other) => one === other || before(one, other) > before(other, one)),
  );
}

/** The wrong twin: whoever stands first on most ballots. */
function firstOnMost(given: readonly Ballot[]): string | undefined {
  const count = (one: string) => given.filter(({ places: [top] }) => top?.includes(one)).length;
  return PROGRAMMES.toSorted((a, b) => count(b) - count(a))[0];
}

test("whoever beats every other one by one comes first", () => {
  const holds = (chosen: (given: readonly Ballot[]) => string | undefined) =>
    fc.property(anyBallots, (given) => {
      const winner = winnerOfAll(given);
      return winner === undefined || chosen(given) === winner;
    });
  const bySchulze = (given: readonly Ballot[]) => ranked(PROGRAMMES, given).order[0]?.programme;
  fc.assert(holds(bySchulze), { numRuns: 500 });
  expect(() => fc.assert(holds(firstOnMost), { numRuns: 500 })).toThrow();
});
