import * as fc from "fast-check";
import { expect, test } from "vitest";
import { latenessOf } from "#domain/deadline";
import type { Agreement } from "#domain/agreement";
import { compareFractions, wholeFraction } from "#domain/money";
import { day } from "#domain/time";
import { readBack, shippedFile } from "../../../tests/mutations/agreement-files.ts";

const base = readBack(shippedFile("2024-god-och-nara-vard"));

function decidedOn(year: number, decided: string): Agreement {
  return { ...base, id: `${year}-${decided}`, year, decided: day(decided) };
}

test("days are counted from New Year's Day of the agreement's year", () => {
  const { observations } = latenessOf([
    // 20 December to 1 January: 12 days before.
    decidedOn(2024, "2023-12-20"),
    // 31 + 29 + 31 + 30 days of January to April in a leap year, and 24 of May before the 25th: 145.
    decidedOn(2012, "2012-05-25"),
    decidedOn(2022, "2022-01-27"),
    decidedOn(2020, "2020-01-01"),
  ]);
  expect(observations.map(({ daysIntoYear }) => daysIntoYear)).toEqual([-12, 0, 26, 145]);
});

test("the median of four lies between the two in the middle, and New Year's Day itself is late", () => {
  const four = latenessOf([
    decidedOn(2024, "2023-12-20"),
    decidedOn(2012, "2012-05-25"),
    decidedOn(2022, "2022-01-27"),
    decidedOn(2020, "2020-01-01"),
  ]);
  // (0 + 26) ÷ 2 = 13; three of four.
  expect(four.median).toEqual(wholeFraction(13n));
  expect(four.late).toBe(3);
  expect(four.lateShare).toEqual({ numerator: 3n, denominator: 4n });
  const two = latenessOf([decidedOn(2024, "2023-12-20"), decidedOn(2022, "2022-01-26")]);
  expect(two.median).toEqual({ numerator: 13n, denominator: 2n });
});

test("an agreement whose day is not known is named and counted in nothing", () => {
  const silent: Agreement = { ...base, id: "silent", decided: "unknown" };
  const found = latenessOf([silent, base]);
  expect(found.unknown.map(({ id }) => id)).toEqual(["silent"]);
  expect(found.observations.length).toBe(1);
  expect(latenessOf([silent])).toMatchObject({ median: "unknown", lateShare: "unknown", late: 0 });
});

test("the government's decision of 20 December 2023 is the source for 2024", () => {
  const [only] = latenessOf([base]).observations;
  expect(only?.documents.map(({ id }) => id)).toEqual(["regeringsbeslut"]);
});

test("a clause that writes the day out in words is a source", () => {
  const [first, ...others] = base.clauses;
  if (first === undefined) throw new Error("no clause");
  const clauses = [{ ...first, text: "Beslutet fattades den 20 december 2023." }, ...others];
  const [only] = latenessOf([{ ...base, clauses }]).observations;
  expect(only?.clauses.map(({ id }) => id)).toEqual([first.id]);
});

const someAgreements = fc.array(
  fc
    .integer({ min: -60, max: 200 })
    .map((days) => decidedOn(2020, day("2020-01-01").add({ days }).toString())),
  { minLength: 1, maxLength: 9 },
);
type Median = (agreements: readonly Agreement[]) => ReturnType<typeof latenessOf>["median"];
const halvesOnEachSide = (median: Median) =>
  fc.property(someAgreements, (agreements) => {
    const middle = median(agreements);
    if (middle === "unknown") throw new Error("a median of some is known");
    const days = latenessOf(agreements).observations.map(({ daysIntoYear }) =>
      wholeFraction(BigInt(daysIntoYear)),
    );
    const below = days.filter((each) => compareFractions(each, middle) < 0).length;
    const above = days.filter((each) => compareFractions(each, middle) > 0).length;
    expect(Math.max(below, above)).toBeLessThanOrEqual(days.length / 2);
  });

test("at most half of the agreements lie on either side of the median; the mean is caught", () => {
  fc.assert(halvesOnEachSide((agreements) => latenessOf(agreements).median));
  const mean: Median = (agreements) => {
    const days = latenessOf(agreements).observations.map(({ daysIntoYear }) => daysIntoYear);
    return {
      numerator: BigInt(days.reduce((sum, each) => sum + each, 0)),
      denominator: BigInt(days.length),
    };
  };
  expect(fc.check(halvesOnEachSide(mean)).failed).toBe(true);
});
