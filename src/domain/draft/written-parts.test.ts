import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kronor } from "#domain/money";
import {
  areTheWhole,
  freeId,
  partsOf,
  partWithInside,
  restOfShares,
  shareOf,
  sumsOf,
} from "./written-parts.ts";
import type { WrittenValue } from "./written-value.ts";

function values(written: Readonly<Record<string, string | boolean>>): readonly WrittenValue[] {
  return Object.entries(written).map(([path, value]) => ({ path, key: path, value }));
}

/** A whole of 100 kr with parts by id: "a" and "b" in "whole", each with its öre. */
const tree = (a: string, b: string, isOfWhich = false) =>
  partsOf(
    values({
      "components[0].id": "a",
      "components[0].title": "A",
      "components[0].parent": "whole",
      "components[0].stated.ore": a,
      ...(isOfWhich ? { "components[0].isOfWhich": true } : {}),
      "components[1].id": "whole",
      "components[1].title": "Det hela",
      "components[1].stated.ore": "10000",
      "components[1].recipients[0].kind": "regions",
      "components[1].recipients[1].kind": "named",
      "components[1].recipients[1].recipients[0].name": "SKR",
      "components[1].key.kind": "population",
      "components[1].key.on": "2026-11-01",
      "components[2].id": "b",
      "components[2].parent": "whole",
      "components[2].stated.ore": b,
    }),
  );

describe("the parts of a draft", () => {
  test("stand below the part they lie in, with amount, recipients and key", () => {
    const [whole, a, b] = tree("6000", "4000");
    expect(whole).toMatchObject({
      id: "whole",
      depth: 0,
      amount: kronor(100n),
      groups: ["regions", "named"],
      named: ["SKR"],
      key: "population",
      keyDay: "2026-11-01",
    });
    expect([a?.id, a?.depth, b?.id, b?.depth]).toEqual(["a", 1, "b", 1]);
    expect(partWithInside("whole", tree("1", "1")).map(({ id }) => id)).toEqual(["whole", "a", "b"]);
  });

  test("that lie in each other, or in one that is not there, are all shown once", () => {
    const odd = partsOf(
      values({
        "components[0].id": "a",
        "components[0].parent": "b",
        "components[1].id": "b",
        "components[1].parent": "a",
        "components[2].id": "c",
        "components[2].parent": "gone",
      }),
    );
    expect(odd.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(partWithInside("a", odd).length).toBeGreaterThan(0);
  });

  test("60 and 40 kr are the 100; 60 and 30 lack 10; 60 and 50 are 10 too much", () => {
    expect(sumsOf(tree("6000", "4000"), undefined)).toEqual([]);
    expect(sumsOf(tree("6000", "3000"), undefined)).toEqual([
      { whole: "whole", stated: 10_000n, sum: 9_000n, difference: 1_000n },
    ]);
    expect(sumsOf(tree("6000", "5000"), undefined)[0]?.difference).toBe(-1_000n);
    // Of the whole of 300 kr the only part is 100.
    expect(sumsOf(tree("6000", "4000"), kronor(300n))).toEqual([
      { whole: "frame", stated: 30_000n, sum: 10_000n, difference: 20_000n },
    ]);
  });

  test("less is no fault where a part is only pointed out, or states no amount; more is", () => {
    expect(sumsOf(tree("6000", "3000", true), undefined)).toEqual([]);
    expect(sumsOf(tree("6000", "unknown"), undefined)).toEqual([]);
    expect(sumsOf(tree("11000", "unknown"), undefined)[0]?.difference).toBe(-1_000n);
  });
});

describe("shares as they are written", () => {
  test.each([
    ["70 %", 7n, 10n],
    ["12,5 procent", 1n, 8n],
    ["100%", 1n, 1n],
  ])("%s", (written, numerator, denominator) => {
    expect(shareOf(written)).toEqual({ numerator, denominator });
  });

  test("what is no share is none, and what is left is told: 70 and 20 leave 10 %", () => {
    expect(shareOf("hälften")).toBeUndefined();
    const shares = ["70 %", "20 %"].flatMap((each) => shareOf(each) ?? []);
    expect(restOfShares(shares)).toEqual({ numerator: 1n, denominator: 10n });
    expect(areTheWhole(shares)).toBe(false);
  });

  const hundredths = fc.integer({ min: 0, max: 10_000 });
  const addUp = (isWhole: (written: readonly string[]) => boolean) =>
    fc.property(hundredths, (part) => {
      const text = (of: number) => `${Math.trunc(of / 100)},${String(of % 100).padStart(2, "0")} %`;
      return isWhole([text(part), text(10_000 - part)]);
    });

  test("two that make a hundred do, to the hundredth; a twin in floating point is caught", () => {
    fc.assert(addUp((written) => areTheWhole(written.flatMap((each) => shareOf(each) ?? []))));
    const inFloats = (written: readonly string[]) =>
      written.reduce((sum, each) => sum + Number(each.replace(",", ".").replace(" %", "")) / 100, 0) === 1;
    expect(fc.check(addUp(inFloats), { numRuns: 2000 }).failed).toBe(true);
  });
});

test("the id of a new part comes from its title, and is not taken", () => {
  expect(freeId("Ungas psykiska hälsa", [])).toBe("ungas-psykiska-halsa");
  expect(freeId("Öppenvård!", ["oppenvard", "oppenvard-2"])).toBe("oppenvard-3");
  expect(freeId("Frame", [])).toBe("del");
  expect(freeId("…", [])).toBe("del");
});
