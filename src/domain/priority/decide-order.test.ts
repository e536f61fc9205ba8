import * as fc from "fast-check";
import { expect, test } from "vitest";
import { assert } from "#domain/result";
import { day } from "#domain/time";
import {
  decideOrder,
  firstsWithinReach,
  halfYearAfter,
  lastHalfYear,
  teachingOrder,
  type Ballot,
  type OrderTerms,
  type ProgrammeOrder,
} from "./index.ts";

const ballot = (party: string, ...places: readonly string[]): ProgrammeOrder["ballots"][number] => ({
  party,
  places: places.map((each) => [each]),
  certainty: "example",
});

/** Five ballots and three programmes as in `schulze.test.ts`, and two groups. */
const ORDER: ProgrammeOrder = {
  id: "prov",
  slug: "prov",
  title: "Prov",
  belongsTo: { kind: "alternatives", slug: "prov" },
  document: "prov",
  passages: [],
  readingDay: day("2018-10-01"),
  programmes: ["A", "B", "C"].map((code) => ({
    code,
    title: code,
    version: "unknown",
    certainty: "example",
  })),
  parties: ["24", "2480", "2482", "2580", "2581", "2582"],
  ballots: [
    ballot("2480", "A", "B", "C"),
    ballot("2482", "A", "C", "B"),
    ballot("2580", "B", "C", "A"),
    ballot("2582", "C", "A", "B"),
    ballot("2581", "A", "B", "C"),
  ],
  rollout: {
    capacity: 2,
    first: { year: 2019, half: 2 },
    groups: [
      { title: "Västerbotten", municipalities: ["2480", "2482"] },
      { title: "Norrbotten", municipalities: ["2580", "2581", "2582"] },
    ],
    certainty: "example",
  },
  notKnown: [],
};

function decided(changed: Partial<OrderTerms> = {}) {
  const { ballots, rollout } = ORDER;
  const outcome = decideOrder(ORDER, { ballots, without: [], capacity: rollout.capacity, ...changed });
  assert(outcome.ok, "the terms are right");
  return outcome.value;
}

test("two educations a half-year: two groups have three programmes in three half-years", () => {
  // A, B, C by the hand-worked table. 3 × 2 educations, two at a time: hösten 2019, våren 2020, hösten 2020.
  const { taught, rollout } = decided();
  expect(taught).toEqual(["A", "B", "C"]);
  expect(rollout.timelines.get("2582")).toEqual([
    { programme: "A", when: { year: 2019, half: 2 } },
    { programme: "B", when: { year: 2020, half: 1 } },
    { programme: "C", when: { year: 2020, half: 2 } },
  ]);
});

test("who does not take part has neither a voice nor an education, and an empty group frees its room", () => {
  const { ranking, rollout, groups } = decided({ without: ["2580", "2581", "2582"] });
  // Left are A > B > C and A > C > B: A first, B and C 1–1. Three educations for one group, two at a time.
  expect(ranking.agreeing).toEqual(["2480", "2482"]);
  expect(groups.map(({ title }) => title)).toEqual(["Västerbotten"]);
  expect(rollout.timelines.has("2580")).toBe(false);
  expect(lastHalfYear(rollout)).toEqual({ year: 2020, half: 1 });
});

test("nobody left to vote and no room are both told", () => {
  expect(decideOrder(ORDER, { ballots: [], without: [], capacity: 0 })).toEqual({
    ok: false,
    problems: [{ kind: "no-ballots" }, { kind: "capacity-not-whole", capacity: 0 }],
  });
});

test("one more ballot can put first what it could not without taking part", () => {
  const codes = ["A", "B", "C"];
  // A beats B by 4–1 and C by 3–2: a sixth ballot at most makes A and C 3–3, and never puts C above A.
  expect(firstsWithinReach(codes, ORDER.ballots, "2409")).toEqual(["A"]);
  // Umeå's own ballot, others as they are: A–C is 2–2 without it, C–B 2–2, so with C > A > B it puts C first.
  expect(firstsWithinReach(codes, ORDER.ballots, "2480")).toEqual(["A", "C"]);
  expect(firstsWithinReach(["A", "B", "C", "D", "E", "F", "G"], ORDER.ballots, "2480")).toBeUndefined();
});

const CODES = ["A", "B", "C"];
const anyTerms = fc.record({
  orders: fc.array(fc.shuffledSubarray(CODES, { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 5,
  }),
  capacity: fc.integer({ min: 1, max: 7 }),
});

test("everybody is taught every programme once, never before one that the votes put above, and no half-year is overfull", () => {
  const holds = (teach: (taught: readonly string[]) => readonly string[]) =>
    fc.property(anyTerms, ({ orders, capacity }) => {
      const ballots = orders.map((order, index): Ballot => ballot(ORDER.parties[index] ?? "", ...order));
      const { ranking, rollout } = decided({ ballots, capacity });
      const taught = teach(teachingOrder(ranking));
      const isInOrder = taught.every((code, index) =>
        taught.slice(index + 1).every((later) => !isStrictlyAbove(ranking, later, code)),
      );
      const perHalf = new Map<string, number>();
      for (const { when } of rollout.turns)
        perHalf.set(`${when.year}:${when.half}`, (perHalf.get(`${when.year}:${when.half}`) ?? 0) + 1);
      const isWhole = [...rollout.timelines.values()].every(
        (own) => new Set(own.map(({ programme }) => programme)).size === 3,
      );
      return isInOrder && isWhole && Math.max(...perHalf.values()) <= capacity;
    });
  fc.assert(
    holds((taught) => taught),
    { numRuns: 200 },
  );
  // The wrong twin: taught backwards.
  expect(() =>
    fc.assert(
      holds((taught) => taught.toReversed()),
      { numRuns: 200 },
    ),
  ).toThrow();
});

function isStrictlyAbove(
  { programmes, strength }: ReturnType<typeof decided>["ranking"],
  one: string,
  other: string,
): boolean {
  const [row, column] = [programmes.indexOf(one), programmes.indexOf(other)];
  return (strength[row]?.[column] ?? 0) > (strength[column]?.[row] ?? 0);
}

test("half-years follow each other over the turn of the year", () => {
  expect(halfYearAfter({ year: 2019, half: 2 }, 3)).toEqual({ year: 2021, half: 1 });
});
