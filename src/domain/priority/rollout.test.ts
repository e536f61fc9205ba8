import { expect, test } from "vitest";
import { assert } from "#domain/result";
import { planRollout } from "./index.ts";

const FROM = { year: 2019, half: 2 } as const;

test("three programmes for two groups, two educations a half-year: everybody has all in three half-years", () => {
  const plan = planRollout(["Depression", "Skadligt bruk", "ADHD"], [["2480", "2409"], ["2580"]], 2, FROM);
  assert(plan.ok, "the plan is right");
  expect(plan.value.timelines.get("2409")).toEqual([
    { programme: "Depression", when: { year: 2019, half: 2 } },
    { programme: "Skadligt bruk", when: { year: 2020, half: 1 } },
    { programme: "ADHD", when: { year: 2020, half: 2 } },
  ]);
  expect(plan.value.timelines.get("2580")).toEqual(plan.value.timelines.get("2409"));
});

test("room for one puts the second group a half-year after the first, and nobody is taught twice", () => {
  const plan = planRollout(["A", "B"], [["2480"], ["2580"]], 1, FROM);
  assert(plan.ok, "the plan is right");
  expect(
    plan.value.turns.map(({ programme, group, when }) => [programme, ...group, when.year, when.half]),
  ).toEqual([
    ["A", "2480", 2019, 2],
    ["A", "2580", 2020, 1],
    ["B", "2480", 2020, 2],
    ["B", "2580", 2021, 1],
  ]);
});

test("a half-year never holds more educations than there is room for", () => {
  const groups = Array.from({ length: 7 }, (_, index) => [`${index}`]);
  const plan = planRollout(["A", "B", "C"], groups, 4, FROM);
  assert(plan.ok, "the plan is right");
  const halves = plan.value.turns.map(({ when: { year, half } }) => `${year}:${half}`);
  const inEach = [...new Set(halves)].map((half) => halves.filter((each) => each === half).length);
  expect(inEach).toEqual([4, 4, 4, 4, 4, 1]);
});

test("room for none or a half, nothing to teach and a municipality in two groups are told", () => {
  expect(planRollout(["A"], [["2480"], ["2480"]], 0.5, FROM)).toEqual({
    ok: false,
    problems: [
      { kind: "capacity-not-whole", capacity: 0.5 },
      { kind: "municipality-twice", municipality: "2480" },
    ],
  });
  expect(planRollout([], [], 0, FROM)).toEqual({
    ok: false,
    problems: [{ kind: "capacity-not-whole", capacity: 0 }, { kind: "nothing-to-teach" }],
  });
});
