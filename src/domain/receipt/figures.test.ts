import { expect, test } from "vitest";
import { figuresIn, unitIn } from "./figures.ts";

test.each([
  ["559\u00a0096\u00a0kr", [55_909_600n], "kr"],
  ["559\u00a0095,99\u00a0kr", [55_909_599n], "kr"],
  ["\u221212,5\u00a0kr", [-1_250n], "kr"],
  ["\u00b10\u00a0kr", [0n], "kr"],
  ["22\u00a0353", [2_235_300n], ""],
  ["okänt", [], "okänt"],
])("%s is read in hundredths, with its unit", (text, figures, unit) => {
  expect(figuresIn(text)).toEqual(figures);
  expect(unitIn(text)).toBe(unit);
});

test("only a hard space joins the groups of a number", () => {
  expect(figuresIn("250\u00a0000 × 3")).toEqual([25_000_000n, 300n]);
  expect(figuresIn("1 590")).toEqual([100n, 59_000n]);
});
