import { expect, test } from "vitest";
import {
  allocate,
  basePlusWeights,
  bounded,
  participants,
  proportional,
  type AllocationKey,
} from "#domain/allocation";
import { weightsOf } from "#domain/agreement";
import { kronor, ore } from "#domain/money";
import { assert } from "#domain/result";
import { shipped } from "./shipped.ts";

/**
 * A joint post in Dalarna for 913 680 kronor (50 000 a month and 52.28 % on top), to the öre, on the inhabitants of
 * 31 December 2021, 288 387 in all: by inhabitants, without Falun, 20 000 to each and the rest by inhabitants, and
 * with a floor of 30 000.
 */
const TABLE = `
2021 Vansbro        6 776    21 468.01   27 088.58   34 419.15   30 000.00
2023 Malung-Sälen  10 218    32 373.10   40 848.75   41 743.64   31 445.29
2026 Gagnef        10 502    33 272.88   41 984.11   42 347.98   32 319.28
2029 Leksand       16 012    50 729.90   64 011.57   54 073.12   49 275.98
2031 Rättvik       11 103    35 177.00   44 386.74   43 626.90   34 168.82
2034 Orsa           6 918    21 917.90   27 656.26   34 721.32   30 000.00
2039 Älvdalen       7 042    22 310.77   28 151.98   34 985.19   30 000.00
2061 Smedjebacken  10 933    34 638.40   43 707.13   43 265.14   33 645.66
2062 Mora          20 670    65 487.58   82 632.97   63 985.22   63 610.69
2080 Falun         59 837   189 578.14           –  147 331.57  184 144.80
2081 Borlänge      52 254   165 553.35  208 897.11  131 195.15  160 808.57
2082 Säter         11 242    35 617.38   44 942.42   43 922.68   34 596.58
2083 Hedemora      15 458    48 974.70   61 796.83   52 894.22   47 571.07
2084 Avesta        22 925    72 631.96   91 647.84   68 783.80   70 550.32
2085 Ludvika       26 497    83 948.93  105 927.71   76 384.92   81 542.94`;

type Row = {
  readonly code: string;
  readonly persons: bigint;
  readonly amounts: readonly (bigint | undefined)[];
};

const rows: readonly Row[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [first = "", persons = "", ...amounts] = line.split(/\s{2,}/);
    return {
      code: first.slice(0, 4),
      persons: digits(persons),
      amounts: amounts.map((text) => (text === "–" ? undefined : digits(text))),
    };
  });

const series = shipped.basis.series.find(({ date }) => date.toString() === "2021-12-31");
assert(series !== undefined, "Dalarna's inhabitants of 31 December 2021 are shipped");
const inhabitants = weightsOf(
  rows.map(({ code }) => code),
  series,
  shipped.register,
);
const withoutFalun = new Set(rows.map(({ code }) => code).filter((code) => code !== "2080"));

test("the inhabitants are those of the shipped series, 288 387 in all", () => {
  expect(rows.map(({ code }) => inhabitants.get(code)?.value)).toEqual(rows.map(({ persons }) => persons));
  expect(rows.reduce((sum, { persons }) => sum + persons, 0n)).toBe(288_387n);
});

const keys: readonly (readonly [string, AllocationKey])[] = [
  ["by inhabitants", proportional(inhabitants)],
  ["without Falun", participants(withoutFalun, proportional(inhabitants))],
  ["20 000 each and the rest by inhabitants", basePlusWeights(kronor(20_000n), inhabitants)],
  ["a floor of 30 000", bounded(proportional(inhabitants), { floor: kronor(30_000n) })],
];

test.each(keys.map(([name, key], column) => [name, key, column] as const))(
  "%s: every row is as in the table, and the sum is 913 680.00",
  (_, key, column) => {
    const rule = { grain: ore(1n), stage: "direct", rest: "largest-remainder" } as const;
    const result = allocate(kronor(913_680n), key, rule);
    assert(result.ok, "the post can be shared");
    const amounts = new Map(result.value.shares.map(({ recipient, amount }) => [recipient, amount]));
    expect(rows.map(({ code }) => amounts.get(code))).toEqual(rows.map((row) => row.amounts[column]));
    expect(result.value.shares.reduce((sum, { amount }) => sum + amount, 0n)).toBe(91_368_000n);
  },
);

/** "21 468.01" as 2146801. */
function digits(text: string): bigint {
  return BigInt(text.replace(/[ .]/g, ""));
}
