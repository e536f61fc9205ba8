import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#domain/source";
import { differencesOf } from "./differences.ts";

describe("where two bodies differ", () => {
  test("a changed, a new and a lost field are told with their way there", () => {
    const before = canonicalJson({ name: "A", covers: [{ organisation: "2080" }], source: "S" });
    const after = canonicalJson({ name: "B", covers: [{ organisation: "2080" }, { organisation: "2034" }] });
    expect(differencesOf(before, after)).toEqual([
      { path: ["covers", "1", "organisation"], after: "2034" },
      { path: ["name"], before: "A", after: "B" },
      { path: ["source"], before: "S" },
    ]);
  });

  test("everything in a first version is new", () => {
    expect(differencesOf(undefined, '{"name":"A"}')).toEqual([{ path: ["name"], after: "A" }]);
  });

  test("a body differs from itself in nothing, and from another in something that they do not share", () => {
    const body = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())));
    fc.assert(
      fc.property(body, body, (left, right) => {
        const [before, after] = [JSON.stringify(left), JSON.stringify(right)];
        expect(differencesOf(before, before)).toEqual([]);
        for (const { before: was, after: is } of differencesOf(before, after)) expect(was).not.toBe(is);
      }),
    );
  });
});
