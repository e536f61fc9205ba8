import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type CanonicalValue } from "#domain/source";
import { changedPaths, marksOf } from "./marks.ts";

const CONTENT = {
  year: 2017,
  title: "Psykisk hälsa 2017",
  rows: [
    ["1981", "22353", 219],
    ["2080", "57685", 243],
  ],
};

describe("the marks of a receipt", () => {
  test("are four digits for each row and single value, in order of the fields' names", () => {
    expect(marksOf(CONTENT)).toMatch(/^[0-9a-f]{16}$/);
    expect(changedPaths(CONTENT, "")).toEqual([""]);
    expect(changedPaths(CONTENT, "g".repeat(16))).toEqual(["rows[0]", "rows[1]", "title", "year"]);
  });

  test("place a change, and nothing else", () => {
    const marks = marksOf(CONTENT);
    expect(changedPaths(CONTENT, marks)).toEqual([]);
    const other = { ...CONTENT, rows: [["1981", "22354", 219], CONTENT.rows[1] ?? []] };
    expect(changedPaths(other, marks)).toEqual(["rows[0]"]);
    expect(changedPaths({ ...CONTENT, added: true }, marks)).toEqual([""]);
  });

  test("tell every changed digit and every two that change places", () => {
    fc.assert(fc.property(digitsAndTwo(), (change) => isTold(change, marksOf)));
  });

  test("and the property sees a sum of digits, which does not mind their order", () => {
    const twin = (content: CanonicalValue) =>
      [...canonicalJson(content)].reduce((sum, sign) => sum + sign.charCodeAt(0), 0).toString(16);
    const checked = fc.check(fc.property(digitsAndTwo(), (change) => isTold(change, twin)));
    expect(checked.failed).toBe(true);
  });
});

type Change = readonly [before: string, after: string];

function isTold([before, after]: Change, marks: (content: CanonicalValue) => string): boolean {
  return before === after || marks([before]) !== marks([after]);
}

/** A number of up to 30 digits, and the same with one digit changed or two neighbours exchanged. */
function digitsAndTwo(): fc.Arbitrary<Change> {
  return fc
    .tuple(fc.stringMatching(/^\d{2,30}$/), fc.nat(), fc.nat(9), fc.boolean())
    .map(([digits, place, digit, areExchanged]) => {
      const at = place % (digits.length - 1);
      const instead = areExchanged
        ? (digits[at + 1] ?? "") + (digits[at] ?? "")
        : `${digit}${digits[at + 1]}`;
      return [digits, digits.slice(0, at) + instead + digits.slice(at + 2)];
    });
}
