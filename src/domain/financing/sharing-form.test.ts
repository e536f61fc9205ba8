import { expect, test } from "vitest";
import { allocate, type Weights } from "#domain/allocation";
import { fraction, KRONA, kronor } from "#domain/money";
import { assert } from "#domain/result";
import type { Source } from "#domain/source";
import { keyOfSharing, type SharingForm } from "./index.ts";

const SOURCE: Source = { document: "Exempel" };
const HALVES: SharingForm = {
  kind: "between-groups",
  municipalities: fraction(1n, 2n),
  by: { kind: "population" },
};

/** What 100 kr become, in kronor, among parties with these inhabitants. */
function hundred(persons: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  const inhabitants: Weights = new Map(
    Object.entries(persons).map(([code, count]) => [
      code,
      { value: BigInt(count), unit: "persons", source: SOURCE },
    ]),
  );
  const key = keyOfSharing(HALVES, { inhabitants, source: SOURCE });
  const rule = { grain: KRONA, stage: "direct", rest: "largest-remainder" } as const;
  const shared = allocate(kronor(100n), key, rule);
  assert(shared.ok, "a hundred kronor can be shared");
  return shared.value.shares
    .map(({ recipient, amount }) => [recipient, Number(amount) / 100] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

test("half to the region and half to the municipalities, each by inhabitants", () => {
  expect(hundred({ "1980": 30, "1981": 20, "19": 50 })).toEqual([
    ["19", 50],
    ["1980", 30],
    ["1981", 20],
  ]);
});

test("where only one of the groups takes part it carries the whole", () => {
  expect(hundred({ "1980": 30, "1981": 10 })).toEqual([
    ["1980", 75],
    ["1981", 25],
  ]);
  expect(hundred({ "19": 30, "20": 10 })).toEqual([
    ["19", 75],
    ["20", 25],
  ]);
});
