import { expect, test } from "vitest";
import { fraction, kronor, wholeFraction } from "#domain/money";
import { checkAssumptions, defaultAssumptions, observedDelays, observedSizes } from "#domain/risk";
import { day } from "#domain/time";
import { assumptionsOf, percent, postOf } from "./dalarna.ts";

const mental = (year: number, frame: bigint | "unknown", decided?: string) => ({
  id: `${year}-psykisk-halsa`,
  field: "Psykisk hälsa",
  year,
  decided: decided === undefined ? ("unknown" as const) : day(decided),
  frame: frame === "unknown" ? frame : kronor(frame * 1_000_000n),
});

const AGREEMENTS = [
  mental(2012, "unknown", "2012-05-25"),
  mental(2016, 845n),
  mental(2017, 885n),
  mental(2018, 1414n),
  mental(2019, 1774n, "2019-06-19"),
  mental(2020, 1716n),
  { ...mental(2024, 3430n, "2023-12-20"), field: "God och nära vård" },
  { ...mental(2023, 6394n), field: "God och nära vård" },
];

test("an agreement of 19 June came in the sixth month of its year, one of 20 December before it", () => {
  expect(observedDelays(AGREEMENTS).map(({ agreement, months }) => [agreement, months])).toEqual([
    ["2012-psykisk-halsa", 5],
    ["2019-psykisk-halsa", 6],
    ["2024-psykisk-halsa", 0],
  ]);
});

test("two of five following frames are smaller: 96 and 53 hundredths were left, 74 on average", () => {
  const { changes, smaller, covers } = observedSizes(AGREEMENTS);
  expect(changes).toHaveLength(5);
  expect(smaller).toEqual(fraction(2n, 5n));
  expect(covers).toEqual(fraction(74n, 100n));
});

test("the defaults are counted where there are three observations, and else say that they are assumed", () => {
  const counted = defaultAssumptions(postOf(), AGREEMENTS);
  expect(counted.assumptions.delays).toEqual([5, 6, 0]);
  expect(counted.basis.delays).toEqual({ kind: "observed", observations: 3 });
  expect(counted.assumptions.numbers.grantSmaller).toEqual(fraction(2n, 5n));
  const few = defaultAssumptions(postOf(), AGREEMENTS.slice(0, 2));
  expect(few.basis.delays).toEqual({ kind: "too-few", observations: 1 });
  expect(few.basis.grantSmaller).toEqual({ kind: "too-few", observations: 0 });
});

test("what the post states itself is its own: the form, the notice and who pays for a gap", () => {
  const stated = defaultAssumptions(postOf({ employment: { form: "permanent", agreedNotice: 4 } }), []);
  expect(stated.assumptions.choices).toMatchObject({ form: "permanent", notice: "agreed" });
  expect(stated.assumptions.numbers.agreedNotice).toEqual(wholeFraction(4n));
  expect(stated.basis).toMatchObject({
    form: { kind: "post" },
    notice: { kind: "post" },
    gap: { kind: "assumed" },
  });
});

test("every number outside its bounds is told, with the bounds", () => {
  const given = assumptionsOf({
    numbers: { grantFails: percent(120), leavesDialogue: percent(-1), salaryLow: percent(-30) },
    delays: [3, 13],
  });
  const result = checkAssumptions(given);
  expect(result).toMatchObject({
    ok: false,
    problems: [
      { kind: "outside", parameter: "grantFails", least: 0n, most: 100n },
      { kind: "outside", parameter: "leavesDialogue" },
      { kind: "outside", parameter: "salaryLow", unit: "rate", least: -5n, most: 20n },
      { kind: "delay-outside", given: 13 },
    ],
  });
});

test("a grant that fails and is smaller in more than all years, and a low rise above the high one, are told", () => {
  const given = assumptionsOf({
    numbers: { grantFails: percent(60), grantSmaller: percent(60), salaryLow: percent(5) },
  });
  expect(checkAssumptions(given)).toEqual({
    ok: false,
    problems: [
      { kind: "over-certain", parameters: ["grantFails", "grantSmaller"] },
      { kind: "salaries-out-of-order" },
    ],
  });
});

test("the defaults can be used", () => {
  expect(checkAssumptions(assumptionsOf()).ok).toBe(true);
});
