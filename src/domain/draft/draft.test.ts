import { describe, expect, test } from "vitest";
import { clashesOf, differencesOf } from "./clashes.ts";
import { draftFields, editsOf, isSame, type DraftField } from "./draft-fields.ts";
import type { WrittenValue } from "./written-value.ts";

/** Values as they stand in a file, keyed as they stand. */
function values(written: Readonly<Record<string, string | number>>): readonly WrittenValue[] {
  return Object.entries(written).map(([path, value]) => ({ path, key: path, value }));
}
const fieldsOf = (written: Readonly<Record<string, string | number>>): readonly DraftField[] =>
  draftFields(values(written));
const edits = (fields: readonly DraftField[], given: Readonly<Record<string, string>>) =>
  Object.fromEntries(editsOf(fields, new Map(Object.entries(given))));

const amount = { "components[0].stated.asWritten": "240 Mkr", "components[0].stated.ore": "24000000000" };

describe("what a form changes", () => {
  test("only what was written otherwise: spaces around, and how an amount is written, change nothing", () => {
    const fields = fieldsOf({ title: "Psykisk hälsa", year: 2018, ...amount });
    expect(
      edits(fields, {
        title: " Psykisk hälsa ",
        year: "2018",
        "components[0].stated.ore": "240 000 000 kr",
        "components[0].stated.asWritten": "240 Mkr",
      }),
    ).toEqual({});
    expect(edits(fields, {})).toEqual({});
  });

  test("an amount in other words takes its kronor with it: 250 Mkr is 25 000 000 000 öre", () => {
    const fields = fieldsOf(amount);
    expect(
      edits(fields, {
        "components[0].stated.asWritten": "cirka 250 Mkr",
        "components[0].stated.ore": "240 000 000 kr",
      }),
    ).toEqual({
      "components[0].stated.asWritten": "cirka 250 Mkr",
      "components[0].stated.ore": "25000000000",
    });
  });

  test("kronor that were written too are kept as written, and words that are not understood change none", () => {
    const fields = fieldsOf(amount);
    const both = { "components[0].stated.asWritten": "halva summan", "components[0].stated.ore": "7 kr" };
    expect(edits(fields, both)["components[0].stated.ore"]).toBe("700");
    expect(edits(fields, { "components[0].stated.asWritten": "halva summan" })).toEqual({
      "components[0].stated.asWritten": "halva summan",
    });
  });

  test("what cannot be read as kronor stays as it was written, for the reader to tell of", () => {
    expect(edits(fieldsOf(amount), { "components[0].stated.ore": "mycket" })).toEqual({
      "components[0].stated.ore": "mycket",
    });
  });

  test("an amount that nobody has said becomes a stated one, and back", () => {
    expect(edits(fieldsOf({ frame: "unknown" }), { frame: "1 414 Mkr" })).toEqual({
      frame: { asWritten: "1 414 Mkr", ore: "141400000000", precision: "exact" },
    });
    expect(edits(fieldsOf({ frame: "unknown" }), { frame: "unknown" })).toEqual({});
    expect(edits(fieldsOf(amount), { "components[0].stated.asWritten": "" })).toEqual({
      "components[0].stated": "unknown",
    });
  });

  test("a share in other words takes its fraction with it; an emptied day is unknown; a year is a number", () => {
    const share = {
      "components[0].percentage.asWritten": "30 %",
      "components[0].percentage.fraction": "3/10",
    };
    expect(edits(fieldsOf(share), { "components[0].percentage.asWritten": "12,5 %" })).toEqual({
      "components[0].percentage.asWritten": "12,5 %",
      "components[0].percentage.fraction": "1/8",
    });
    expect(edits(fieldsOf({ decided: "2018-01-01", year: 2018 }), { decided: "", year: "2027" })).toEqual({
      decided: "unknown",
      year: 2027,
    });
  });

  test("keys of every depth give their day, and what the form lacks is no field", () => {
    const fields = fieldsOf({
      "components[0].key.by.parts[1].by.on": "2017-11-01",
      "components[0].key.kind": "population",
      "components[0].recipients[0].kind": "regions",
    });
    expect(fields.map(({ name }) => name)).toEqual(["keyDay"]);
  });
});

describe("two who write at once", () => {
  const before = fieldsOf({ title: "A", "clauses[0].text": "x", ...amount });

  test("what only the other changed, and what both wrote alike, is no clash", () => {
    const now = fieldsOf({ title: "B", "clauses[0].text": "y", ...amount });
    expect(clashesOf(before, now, new Map([["title", "B"]]))).toEqual([]);
    expect(clashesOf(before, now, new Map([["title", "A"]]))).toEqual([]);
  });

  test("what I wrote stands beside what stands now; a part that has gone says so, and keeps my text", () => {
    const now = fieldsOf({ title: "B", ...amount });
    const given = new Map([
      ["title", "C"],
      ["clauses[0].text", "z"],
    ]);
    expect(clashesOf(before, now, given)).toMatchObject([
      { before: "A", now: "B", mine: "C" },
      { before: "x", now: "gone", mine: "z" },
    ]);
  });

  test("whole texts are compared value by value, in both directions", () => {
    expect(differencesOf(values({ a: 1, b: "x", c: "y" }), values({ a: 1, b: "z", d: "ny" }))).toEqual([
      { path: "b", now: "x", mine: "z" },
      { path: "c", now: "y" },
      { path: "d", mine: "ny" },
    ]);
  });

  test("kronor written in another way are the same kronor", () => {
    const field = before.find(({ kind }) => kind === "kronor");
    expect(field && isSame(field, "0,24 mdkr")).toBe(true);
    expect(field && isSame(field, "0,25 mdkr")).toBe(false);
  });
});
