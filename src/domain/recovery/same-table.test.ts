import { expect, test } from "vitest";
import {
  hiddenMunicipalities,
  inGroup,
  recovered,
  seeded,
  tableOf,
  type Hidden,
} from "../../../tests/recovery/hidden-tables.ts";
import type { PublishedAmount } from "./index.ts";

const leftover = "each-rounded-leftover-to-largest" as const;

/** Inhabitants that are no day at hand, and the recipient that carries what is left over. */
const CASES = [
  // The same rule, all together one person apart.
  { group: "municipalities", stage: "county-first", kronor: 25_000_000n, seed: 15, largest: "0180" },
  { group: "municipalities", stage: "direct", kronor: 50_000_000n, seed: 38, largest: "0180" },
  { group: "regions", stage: "direct", kronor: 30_000_000n, seed: 7, largest: "01" },
] as const;

type Case = (typeof CASES)[number];

/** Two different truths with one and the same table: the largest recipient has a person more in the other. */
function twoTruths({ group, stage, kronor, seed, largest }: Case) {
  const one = inGroup(hiddenMunicipalities("2016-12-31", 30, seeded(seed)), group);
  const rule = { stage, rest: leftover };
  const rows = tableOf(one, kronor, rule);
  const neighbours = [-1n, 1n].map((more) => new Map(one).set(largest, (one.get(largest) ?? 0n) + more));
  const other = neighbours.find((each) => isSameTable(tableOf(each, kronor, rule), rows));
  return { one, other, rows };
}

function isSameTable(left: readonly PublishedAmount[], right: readonly PublishedAmount[]): boolean {
  return left.every(({ amount }, place) => amount === right[place]?.amount);
}

// Seed 15, 25 million: Stockholm 913 078 of 9 996 622 and 913 079 of 9 996 623 give all 290 rows alike. No reading of
// the table can tell the two apart: it is the same text.
test.each(CASES)(
  "$kronor kr to $group, $stage: two populations give the very same table, and both are told",
  (given) => {
    const { one, other, rows } = twoTruths(given);
    expect(other).toBeDefined();
    const { rows: read, outcome, keys } = recovered(rows, given.kronor);
    expect(outcome).toBe("several");
    for (const truth of [one, other ?? one]) {
      expect(wrongIn(read, truth)).toEqual([]);
      const all = [...truth.values()].reduce((sum, persons) => sum + persons, 0n);
      expect(
        keys.some(({ populationTotal, rule }) => populationTotal === all && rule.rest === leftover),
      ).toBe(true);
    }
    // Only the recipient that differs is open, and its span is no wider than the two.
    const open = read.filter(({ weight }) => weight === undefined);
    expect(open.map(({ recipient }) => recipient)).toEqual([given.largest]);
    expect((open[0]?.high ?? 0n) - (open[0]?.low ?? 0n)).toBe(1n);
  },
);

test("a twin that settles for one of the two is wrong about the other", () => {
  for (const given of CASES) {
    const { one, other, rows } = twoTruths(given);
    const settled = recovered(rows, given.kronor).rows.map((row) => ({ ...row, high: row.low }));
    const wrong = [one, other ?? one].flatMap((truth) => wrongIn(settled, truth));
    expect(wrong).toEqual([given.largest]);
  }
});

type Spanned = { readonly recipient: string; readonly low?: bigint; readonly high?: bigint | undefined };

/** The recipients whose span does not hold the truth. */
function wrongIn(rows: readonly Spanned[], truth: Hidden): readonly string[] {
  return rows
    .filter(({ recipient, low = 1n, high = 0n }) => {
      const persons = truth.get(recipient) ?? -1n;
      return persons < low || persons > high;
    })
    .map(({ recipient }) => recipient);
}
