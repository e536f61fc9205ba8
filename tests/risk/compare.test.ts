import { expect, test } from "vitest";
import { kronor, ore } from "#domain/money";
import { assert } from "#domain/result";
import { comparing, endingsAt, isTooLongProject, measuresOf, spanOf, swingsOf } from "#domain/risk";
import { assumptionsOf, OVERHEADS, postOf, SOURCE, type Changes } from "./dalarna.ts";
import { DALARNA, inhabitantsOf } from "../financing/dalarna.ts";

const AVESTA = "2084";
const INHABITANTS = inhabitantsOf(DALARNA, SOURCE);
const needsOf = (changes: Changes = {}) => ({
  post: postOf(changes),
  overheads: OVERHEADS,
  inhabitants: INHABITANTS,
  source: SOURCE,
});

test("the money ends after 14 of 36 months: what is left, until when, and Avesta's part of it", () => {
  // 22, 2, 1 and 6 months of 76 140 kr; Avesta has 22 925 of 288 387 inhabitants.
  const at = endingsAt(needsOf(), assumptionsOf(), 14, AVESTA);
  assert(at !== undefined, "the cost is known");
  expect(at.from).toEqual({ year: 2024, month: 6 });
  expect(
    at.endings.map(({ name, form, months, until, amount, part }) => [
      name,
      form,
      months,
      until?.year,
      until?.month,
      amount,
      part,
    ]),
  ).toEqual([
    ["project-without-clause", "project", 22, 2026, 3, kronor(1_675_080n), ore(13_315_860n)],
    ["agreed-notice", "project", 2, 2024, 7, kronor(152_280n), ore(1_210_533n)],
    ["legal-notice", "permanent", 1, 2024, 6, kronor(76_140n), ore(605_266n)],
    ["collective-notice", "permanent", 6, 2024, 11, kronor(456_840n), ore(3_631_598n)],
    ["special-fixed-term", "permanent", 6, 2024, 11, kronor(456_840n), ore(3_631_598n)],
  ]);
});

test("a special fixed term of twelve months ends by itself, and of thirteen it is permanent", () => {
  const special = (passed: number) =>
    endingsAt(needsOf(), assumptionsOf(), passed, AVESTA)?.endings.find(
      ({ name }) => name === "special-fixed-term",
    );
  expect([special(9), special(12), special(13)].map((each) => [each?.form, each?.months])).toEqual([
    ["special-fixed-term", 3],
    ["special-fixed-term", 0],
    ["permanent", 6],
  ]);
});

test("a project employment of four years is the longest", () => {
  expect(isTooLongProject(48, assumptionsOf())).toBe(false);
  expect(isTooLongProject(49, assumptionsOf())).toBe(true);
  expect(isTooLongProject(49, assumptionsOf({ employment: { form: "permanent" } }))).toBe(false);
});

test("what moves the answer most comes first, and a certain thing moves nothing", () => {
  const swings = swingsOf(comparing(needsOf()), assumptionsOf(), "employer", kronor(50_000n));
  const spans = swings.map(spanOf);
  expect(spans).toEqual(spans.toSorted((left, right) => right - left));
  // Whether the grant fails is what decides the employer's risk; what a smaller grant covers does not touch it.
  expect(swings[0]?.name).toBe("grantFails");
  expect(swings.find(({ name }) => name === "smallerCovers")).toSatisfy(
    (swing: (typeof swings)[number]) => spanOf(swing) < 1e-9,
  );
});

test("a clause and a decision before the notice lower the employer's risk; sharing it by the key moves it", () => {
  const measures = measuresOf(comparing(needsOf()), assumptionsOf(), [AVESTA, "employer"], kronor(50_000n));
  const enough = (name: string, index: number) =>
    measures.find((each) => each.name === name)?.bearers[index]?.enough ?? ore(-1n);
  for (const name of ["clause", "before-notice", "set-aside"])
    expect(enough(name, 1)).toBeLessThan(enough("as-is", 1));
  expect(enough("by-key", 1)).toBe(0n);
  expect(enough("by-key", 0)).toBeGreaterThan(enough("as-is", 0));
});
