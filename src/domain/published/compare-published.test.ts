import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate, proportional } from "#domain/allocation";
import { kronor, KRONA, TKR, ore, type Ore } from "#domain/money";
import {
  comparePublished,
  type Candidate,
  type OwnComputation,
  type PublishedTable,
} from "#domain/published";
import { assert } from "#domain/result";
import { day } from "#domain/time";

const december = day("2016-12-31");
const november = day("2016-11-01");

function tableOf(amounts: Readonly<Record<string, Ore>>, unit: Ore = KRONA): PublishedTable {
  return {
    group: "municipalities",
    unit,
    rows: new Map(
      Object.entries(amounts).map(([code, amount], index) => [
        code,
        { amount, asWritten: String(amount / 100n), row: index + 2 },
      ]),
    ),
    passedOver: [],
    matchedByName: [],
  };
}

/** The same million over the same people, by one rest rule. */
function computed(people: Readonly<Record<string, bigint>>, rest: Candidate["rule"]["rest"]): Candidate {
  const weights = new Map(
    Object.entries(people).map(([code, value]) => [
      code,
      { value, unit: "persons" as const, source: { document: "prov" } },
    ]),
  );
  const rule = { grain: KRONA, stage: "direct" as const, rest };
  const result = allocate(kronor(1_000_000n), proportional(weights), rule);
  assert(result.ok, "a million can be shared");
  return {
    rule,
    day: december,
    amounts: new Map(result.value.shares.map(({ recipient, amount }) => [recipient, amount])),
  };
}

const PEOPLE = { "1980": 147_420n, "1981": 22_353n, "1984": 13_903n, "1907": 9_876n };
const own: OwnComputation = { ...computed(PEOPLE, "largest-remainder"), keyDate: november };
const ours = Object.fromEntries(own.amounts);
const causes = (table: PublishedTable, candidates: readonly Candidate[] = []) =>
  comparePublished(table, own, candidates).rows.map(({ recipient, cause }) => `${recipient} ${cause.kind}`);

describe("a payer's table beside ours", () => {
  test("the same table differs nowhere, and follows our own computation", () => {
    const compared = comparePublished(tableOf(ours), own, []);
    expect(compared.rows.every(({ cause, difference }) => cause.kind === "none" && difference === 0n)).toBe(
      true,
    );
    expect(compared.follows).toMatchObject({ rows: 4, candidate: { rule: { rest: "largest-remainder" } } });
  });

  // 1 000 000 × 13 903 ÷ 193 552 = 71 831.03; with 14 000 of 193 649 it is 72 295.75.
  test("a table on another day that we have is told by that day", () => {
    const later = {
      ...computed({ ...PEOPLE, "1984": 14_000n }, "largest-remainder"),
      day: day("2017-12-31"),
    };
    const compared = comparePublished(tableOf(Object.fromEntries(later.amounts)), own, [later]);
    expect(compared.rows.map(({ cause }) => cause.kind)).toEqual(Array.from({ length: 4 }, () => "key-date"));
    expect(compared.follows?.rows).toBe(4);
  });

  // 1 000 000 × 22 353 ÷ 193 552 = 115 488,34: four rows are the same by either stage in one county.
  test("a table that either stage gives tells no stage, and one that only ours gives does", () => {
    const other = { ...own, rule: { ...own.rule, stage: "county-first" as const } };
    const apart = {
      ...other,
      amounts: new Map([...own.amounts].map(([code, amount]) => [code, ore(amount + 100n)])),
    };
    const tells = (candidates: readonly Candidate[]) =>
      comparePublished(tableOf(ours), own, candidates).follows?.tells;
    expect(tells([other])).toMatchObject({ stage: false });
    expect(tells([apart])).toMatchObject({ stage: true });
    expect(tells([])).toEqual({ stage: false, rest: false });
  });

  test("a table rounded otherwise is told by the rest rule, where it differs", () => {
    const listed = computed(PEOPLE, "as-listed");
    const rows = comparePublished(tableOf(Object.fromEntries(listed.amounts)), own, [listed]).rows;
    const differing = rows.filter(({ cause }) => cause.kind !== "none");
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.every(({ cause }) => cause.kind === "rounding")).toBe(true);
  });

  test("one wrong row among right ones is named, with what should stand there", () => {
    const wrong = { ...ours, "1981": ore((ours["1981"] ?? 0n) + 100_000n) };
    const row = comparePublished(tableOf(wrong), own, []).rows.find(({ recipient }) => recipient === "1981");
    expect(row?.cause).toEqual({ kind: "row", expected: ours["1981"] });
    expect(causes(tableOf(wrong)).filter((each) => each.endsWith("row"))).toEqual(["1981 row"]);
  });

  test("two rows that changed places are both named", () => {
    const swapped = { ...ours, "1981": ours["1984"] ?? ore(0n), "1984": ours["1981"] ?? ore(0n) };
    // Two of four right rows are too few to follow; with more right rows the two stand out.
    const many = { ...PEOPLE, "1904": 8_000n, "1962": 6_000n, "1960": 7_000n, "1961": 16_000n };
    const base = { ...computed(many, "largest-remainder"), keyDate: november };
    const table = Object.fromEntries(base.amounts);
    const given = { ...table, "1981": table["1984"] ?? ore(0n), "1984": table["1981"] ?? ore(0n) };
    expect(
      comparePublished(tableOf(given), base, [])
        .rows.filter(({ cause }) => cause.kind === "row")
        .map(({ recipient }) => recipient),
    ).toEqual(["1981", "1984"]);
    expect(comparePublished(tableOf(swapped), own, []).follows).toBeUndefined();
  });

  // 0.15 % apart, and the key's own day is not at hand.
  test("one row near ours is explained by the key date that is not at hand, one far off is not explained", () => {
    const amount = ours["1980"] ?? ore(0n);
    expect(causes(tableOf({ "1980": ore((amount * 10_015n) / 10_000n) }))).toEqual(["1980 other-day"]);
    expect(causes(tableOf({ "1980": ore(amount * 2n) }))).toEqual(["1980 unknown"]);
    // With Sala exactly as ours beside it, another day's people can not be the cause.
    const withSala = { "1980": ore((amount * 10_015n) / 10_000n), "1981": ours["1981"] ?? ore(0n) };
    expect(causes(tableOf(withSala))).toEqual(["1980 unknown", "1981 none"]);
  });

  test("a table in thousands agrees to the thousand, rounded or cut", () => {
    const rounded = Object.fromEntries(
      Object.entries(ours).map(([code, amount]) => [code, ore(((amount + 50_000n) / TKR) * TKR)]),
    );
    expect(causes(tableOf(rounded, TKR))).toEqual(Object.keys(rounded).map((code) => `${code} unit`));
    expect(causes(tableOf(rounded)).every((each) => each.endsWith("unit"))).toBe(false);
  });

  test("where we compute nothing there is nothing to differ from, and nobody is unnamed", () => {
    const compared = comparePublished(tableOf(ours), undefined, []);
    expect(
      compared.rows.every(({ difference, cause }) => difference === undefined && cause.kind === "unknown"),
    ).toBe(true);
    expect(compared.unnamed).toEqual([]);
  });

  test("a partial table leaves the others unnamed, and its sum is its own", () => {
    const compared = comparePublished(tableOf({ "1980": kronor(5n), "1981": kronor(7n) }), own, []);
    expect(compared.unnamed.toSorted()).toEqual(["1907", "1984"]);
    expect(compared.sumPublished).toBe(kronor(12n));
  });

  test("published minus computed is always the difference, and the parts lose nothing", () => {
    const amounts = fc.array(fc.bigInt(0n, 10n ** 12n), { minLength: 4, maxLength: 4 });
    const holds = (compare: typeof comparePublished) =>
      fc.check(
        fc.property(amounts, (given) => {
          const table = tableOf(
            Object.fromEntries(Object.keys(PEOPLE).map((code, index) => [code, ore(given[index] ?? 0n)])),
          );
          return compare(table, own, []).rows.every(
            ({ published, computed: other, difference }) =>
              other !== undefined && difference === published - other,
          );
        }),
      ).failed;
    expect(holds(comparePublished)).toBe(false);
    const wrongTwin: typeof comparePublished = (table, ...rest) => {
      const compared = comparePublished(table, ...rest);
      return {
        ...compared,
        rows: compared.rows.map((row) => ({ ...row, difference: ore(-(row.difference ?? 0n)) })),
      };
    };
    expect(holds(wrongTwin)).toBe(true);
  });
});
