import { expect, test } from "vitest";
import { sharePost, type OperatingYear, type SharingForm } from "#domain/financing";
import { commonsOf, mapFutures } from "#domain/futures";
import { kronor, ore } from "#domain/money";
import { assert } from "#domain/result";
import { INHABITANTS, sharingOfThree, SOURCE } from "../../../tests/financing/three-parties.ts";

/** 10 000 kr a month in the last months of 2023 and in the whole of 2024. */
function yearOf(year: number, months: number): OperatingYear {
  return {
    year,
    months: Array.from({ length: months }, (_, index) => ({
      month: { year, month: 13 - months + index },
      lines: [],
      amount: kronor(10_000n),
    })),
    amount: kronor(10_000n * BigInt(months)),
    certainty: "example",
  };
}

function commonsBy(form: SharingForm) {
  const sharing = sharingOfThree(form);
  const shared = sharePost([yearOf(2023, 9), yearOf(2024, 12)], sharing, INHABITANTS, SOURCE);
  assert(shared.ok, "the post can be shared");
  return commonsOf({ sharing }, shared.value, INHABITANTS, {
    gap: "others-pay",
    ceilings: new Map([["2080", kronor(70_000n)]]),
    employerCarries: ore(0n),
    advances: "unknown",
    smallestWork: "unknown",
    moneyOf: (year) => ({ kind: "grant", comes: { year, month: 4 } }),
  });
}

test("months, parts, inhabitants and entered ceilings come along; a ceiling that nobody has entered is unknown", () => {
  const commons = commonsBy({ kind: "population" });
  expect(commons.years.map(({ months, parts }) => [months.length, parts.get("2080")])).toEqual([
    [9, kronor(45_000n)],
    [12, kronor(60_000n)],
  ]);
  expect(commons.parties.map(({ weight, ceiling }) => [weight, ceiling])).toEqual([
    [500n, kronor(70_000n)],
    [300n, "unknown"],
    [200n, "unknown"],
  ]);
  expect(mapFutures(commons)).toMatchObject({
    ok: true,
    value: { status: "unknown", missing: [{ kind: "ceilings", parties: ["2081", "2034"] }] },
  });
});

test("a base for twelve months is three quarters of it in nine, and none in a key without one", () => {
  const based = commonsBy({ kind: "base-plus-population", base: kronor(20_000n) });
  expect(based.years.map(({ base }) => base)).toEqual([kronor(15_000n), kronor(20_000n)]);
  expect(commonsBy({ kind: "population" }).years.map(({ base }) => base)).toEqual([0n, 0n]);
});

test("equal parts weigh one each, and a key with a floor as many kronor as the parts", () => {
  const weights = (form: SharingForm) => commonsBy(form).parties.map(({ weight }) => weight);
  expect(weights({ kind: "equal" })).toEqual([1n, 1n, 1n]);
  // A floor of 30 000 kr a year, 22 500 in nine months. 2034 by inhabitants: 18 000 and 24 000, so it is lifted to both.
  // What is left, 67 500 and 90 000, goes 5 to 3: 42 187.50 + 56 250 and 25 312.50 + 33 750.
  expect(weights({ kind: "bounded", floor: kronor(30_000n), by: { kind: "population" } })).toEqual([
    98_437n,
    59_062n,
    52_500n,
  ]);
});
