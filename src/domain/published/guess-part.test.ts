import { describe, expect, test } from "vitest";
import { KRONA, kronor, type Ore } from "#domain/money";
import { guessPart, type PossiblePart, type PublishedTable } from "#domain/published";

function tableOf(amounts: Readonly<Record<string, bigint>>): PublishedTable {
  return {
    group: "regions",
    unit: KRONA,
    rows: new Map(
      Object.entries(amounts).map(([code, amount], index) => [
        code,
        { amount: kronor(amount), asWritten: String(amount), row: index + 1 },
      ]),
    ),
    passedOver: [],
    matchedByName: [],
  };
}

function part(
  id: string,
  table: PublishedTable,
  amounts: Readonly<Record<string, bigint>>,
  whole: Ore | "unknown" = "unknown",
): PossiblePart & { readonly id: string } {
  return {
    id,
    table,
    whole,
    amounts: new Map(Object.entries(amounts).map(([code, amount]) => [code, kronor(amount)])),
  };
}

describe("the part that a table is of", () => {
  test("is the only one with such recipients, whatever the amounts are", () => {
    const only = part("analys-kommuner", tableOf({ "1981": 1n }), {});
    expect(guessPart([only])).toEqual({ part: only, by: "recipients" });
  });

  // Norrbotten and Stockholm. Of 250: 6 + 57 = 63; of 150: 4 + 34 = 38. The table has 7 + 57: 1 apart from the first
  // and 3 + 23 = 26 from the other. By its sum of 64 beside the wholes it would be nearer to the smaller, 100.
  const given = tableOf({ "25": 7n, "01": 57n });
  const analysis = part("analys-regioner", given, { "25": 6n, "01": 57n }, kronor(250n));
  const young = part("unga", given, { "25": 4n, "01": 34n }, kronor(100n));

  test("is the one whose amounts lie nearest, row by row, also for a table of a few", () => {
    expect(guessPart([young, analysis])).toEqual({ part: analysis, by: "amounts" });
    const bySum = (parts: readonly (typeof young)[]) =>
      parts.toSorted((left, right) => Number(left.whole) - Number(right.whole))[0]?.id;
    expect(bySum([young, analysis])).toBe("unga");
  });

  test("is the one whose whole is nearest, where nothing is computed", () => {
    const whole = tableOf({ "25": 60n, "01": 188n });
    const parts = [
      part("a", whole, {}, kronor(150n)),
      part("b", whole, {}, kronor(250n)),
      part("c", whole, {}),
    ];
    expect(guessPart(parts)?.part.id).toBe("b");
  });

  test("is nobody's guess where two are as near, or nothing can be measured", () => {
    expect(guessPart([analysis, { ...analysis, id: "twin" }])).toBeUndefined();
    expect(guessPart([part("a", given, {}), part("b", given, {})])).toBeUndefined();
  });
});
