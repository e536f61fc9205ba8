import { describe, expect, test } from "vitest";
import type { AllocationRule } from "#domain/allocation";
import { kronor, KRONA, ore, TKR } from "#domain/money";
import { day } from "#domain/time";
import {
  BASIS,
  DAYS,
  hiddenMunicipalities,
  inGroup,
  personsOf,
  pick,
  recovered,
  seeded,
  tableOf,
  type Group,
  type Hidden,
} from "../../../tests/recovery/hidden-tables.ts";
import { recoverKey, type Recovery } from "./index.ts";

const RESTS: readonly AllocationRule["rest"][] = [
  "largest-remainder",
  "each-rounded",
  "each-rounded-leftover-to-largest",
  "as-listed",
];

function rulesOf({ keys }: Recovery): readonly string[] {
  return keys.map(({ rule }) => `${rule.stage} ${rule.rest}`);
}

describe("the components of 2017", () => {
  const municipalities = personsOf("2016-12-31");

  // 250 000 000 × 22 353 ÷ 9 995 153 = 559 095.99: the krona nearest above. One inhabitant is 25.01 kr.
  test("250 million over 290 municipalities: Sala's 559 096 kr are 22 353 of 9 995 153 inhabitants", () => {
    const recovery = recovered(tableOf(municipalities, 250_000_000n), 250_000_000n);
    expect(recovery.outcome).toBe("exact");
    expect(recovery.populationTotal).toEqual({ low: 9_995_153n, high: 9_995_153n });
    expect(recovery.rows.find(({ recipient }) => recipient === "1981")).toEqual({
      recipient: "1981",
      row: expect.any(Number),
      amount: kronor(559_096n),
      weight: 22_353n,
      low: 22_353n,
      high: 22_353n,
      residual: 0n,
      known: 22_353n,
    });
    expect(recovery.findings).toEqual([]);
    expect(recovery.nearest).toMatchObject({ day: day("2016-12-31"), sameRows: 290 });
  });

  test.each([
    ["regions", 250n],
    ["regions", 150n],
    ["municipalities", 250n],
    ["municipalities", 150n],
    ["municipalities", 130n],
  ] as const)("%s, %s million: everybody's inhabitants, without being told the total", (group, million) => {
    const hidden = inGroup(municipalities, group);
    const recovery = recovered(tableOf(hidden, million * 1_000_000n));
    expect(recovery).toMatchObject({ outcome: "exact", totalIs: "sum-of-rows", findings: [] });
    expect(new Map(recovery.rows.map(({ recipient, weight }) => [recipient, weight]))).toEqual(hidden);
    expect(rulesOf(recovery)).toContain("direct largest-remainder");
  });

  test("130 million to the counties jointly", () => {
    const regions = [...inGroup(municipalities, "regions")];
    const hidden = new Map(regions.map(([code, persons]) => [`lan-${code}`, persons]));
    const recovery = recovered(tableOf(hidden, 130_000_000n));
    expect(recovery).toMatchObject({ outcome: "exact", populationTotal: { low: 9_995_153n } });
  });
});

/** Hidden inhabitants, none of them of a day at hand. */
function hiddenBy(seed: number, group: Group): Hidden {
  const random = seeded(seed);
  return inGroup(hiddenMunicipalities(pick(DAYS, random), 30, random), group);
}

describe("inhabitants that are none of the known", () => {
  const cases = [250, 130, 30].flatMap((million) =>
    RESTS.flatMap((rest) => [
      { group: "regions" as const, million, stage: "direct" as const, rest },
      { group: "municipalities" as const, million, stage: "direct" as const, rest },
      { group: "municipalities" as const, million, stage: "county-first" as const, rest },
    ]),
  );

  test.each(cases.map((each, index) => ({ ...each, seed: 7_000 + index })))(
    "$million million to $group, $stage by $rest: all of them, and the rule (seed $seed)",
    ({ group, million, stage, rest, seed }) => {
      const hidden = hiddenBy(seed, group);
      const recovery = recovered(tableOf(hidden, BigInt(million) * 1_000_000n, { stage, rest }));
      expect(rulesOf(recovery)).toContain(`${stage} ${rest}`);
      expect(recovery.rows.every(({ residual }) => residual === 0n)).toBe(true);
      expectTruthWithin(recovery.rows, hidden);
      // At 3 kr a person the table may also be one where the largest carries what is left over, and then the largest
      // may weigh a person more or less.
      const open = recovery.rows.filter(({ weight }) => weight === undefined);
      expect(open.length).toBeLessThanOrEqual(million <= 30 ? 1 : 0);
      if (million > 30) expect(recovery.outcome).toBe("exact");
    },
  );

  // At 2.1 kr a person 21 amounts hold 20 × log2(2.1) = 21 bits: as many as there are sums to choose among.
  test.each([21n, 22n, 24n])(
    "%s million to 21 regions: the truth is among the keys that are told",
    (million) => {
      for (const rest of RESTS) {
        const hidden = hiddenBy(Number(million), "regions");
        const recovery = recovered(tableOf(hidden, million * 1_000_000n, { rest }));
        expect(["exact", "several", "spans"]).toContain(recovery.outcome);
        expectTruthWithin(recovery.rows, hidden);
      }
    },
  );
});

type Spanned = {
  readonly recipient: string;
  readonly low?: bigint;
  readonly high?: bigint;
  readonly weight?: bigint;
};

/** Every span holds the truth, and a single figure is the truth. */
function expectTruthWithin(rows: readonly Spanned[], hidden: Hidden) {
  for (const { recipient, low, high, weight } of rows) {
    const truth = hidden.get(recipient) ?? -1n;
    expect(low !== undefined && high !== undefined && low <= truth && truth <= high).toBe(true);
    if (weight !== undefined) expect(weight).toBe(truth);
  }
}

describe("too coarse for single figures", () => {
  const rules = RESTS.flatMap((rest) => [
    { group: "regions" as const, stage: "direct" as const, rest },
    { group: "municipalities" as const, stage: "direct" as const, rest },
    { group: "municipalities" as const, stage: "county-first" as const, rest },
  ]);

  test.each(rules)("below two kronor a person, $group $stage by $rest: spans that hold the truth", (rule) => {
    for (const million of [18n, 9n, 2n]) {
      const hidden = hiddenBy(Number(million) * 31, rule.group);
      const recovery = recovered(tableOf(hidden, million * 1_000_000n, rule), million * 1_000_000n);
      expect(recovery.outcome).toBe("spans");
      expectTruthWithin(recovery.rows, hidden);
      expect(
        recovery.rows.every(({ weight, residual }) => weight === undefined && residual === undefined),
      ).toBe(true);
    }
  });

  test.each(rules)(
    "whole thousands, $group $stage by $rest: spans that hold the truth",
    ({ group, ...rule }) => {
      const hidden = hiddenBy(53, group);
      const rows = tableOf(hidden, 250_000_000n, { ...rule, grain: TKR });
      const recovery = recovered(rows, 250_000_000n);
      expect(recovery).toMatchObject({ outcome: "spans", grain: TKR, keys: [] });
      expectTruthWithin(recovery.rows, hidden);
      expect(recovery.rows.every(({ weight }) => weight === undefined)).toBe(true);
    },
  );

  test("a twin that takes the middle of a span for the truth is caught", () => {
    const hidden = hiddenBy(53, "regions");
    const recovery = recovered(tableOf(hidden, 250_000_000n, { grain: TKR }), 250_000_000n);
    const guessed = recovery.rows.map(({ recipient, low, high }) => {
      const middle = ((low ?? 0n) + (high ?? 0n)) / 2n;
      return { recipient, low: middle, high: middle, weight: middle };
    });
    expect(() => expectTruthWithin(guessed, hidden)).toThrow();
  });
});

describe("what else a table may be", () => {
  test("amounts rounded each for itself sum to 250 000 003, and the round total is found", () => {
    const hidden = hiddenBy(11, "municipalities");
    const rows = tableOf(hidden, 250_000_000n, { rest: "each-rounded" });
    expect(rows.reduce((sum, { amount }) => sum + amount, 0n)).not.toBe(25_000_000_000n);
    const recovery = recovered(rows);
    expect(recovery).toMatchObject({ outcome: "exact", totalIs: "nearest-round", total: 25_000_000_000n });
    expect(rulesOf(recovery)).toEqual(["direct each-rounded"]);
  });

  test("a rule that cannot be told from another is told beside it", () => {
    // Exact shares: nothing is rounded, so every rule gives the same.
    const hidden = inGroup(personsOf("2016-12-31"), "regions");
    const total = [...hidden.values()].reduce((sum, persons) => sum + persons, 0n) * 25n;
    expect(rulesOf(recovered(tableOf(hidden, total), total))).toEqual(RESTS.map((rest) => `direct ${rest}`));
  });

  test("a whole table of another day is no fault: the day is told", () => {
    for (const each of DAYS) {
      const recovery = recovered(tableOf(personsOf(each), 250_000_000n));
      expect(recovery.nearest).toMatchObject({ day: day(each), sameRows: 290 });
      expect(recovery.findings).toEqual([]);
    }
  });

  test("a weighted key: who is counted twice, and every weight", () => {
    const north = ["22", "23", "24", "25"];
    const people = hiddenBy(5, "municipalities");
    const hidden = new Map(
      [...people].map(([code, persons]) => [code, north.includes(code.slice(0, 2)) ? persons * 2n : persons]),
    );
    const recovery = recovered(tableOf(hidden, 250_000_000n));
    expect(recovery.outcome).toBe("exact");
    expect(recovery.findings).toEqual([
      {
        kind: "counted-several-times",
        factor: 2,
        recipients: [...hidden.keys()].filter((code) => north.includes(code.slice(0, 2))),
      },
    ]);
    expect(new Map(recovery.rows.map(({ recipient, weight }) => [recipient, weight]))).toEqual(hidden);
  });

  test("weights of more than half of the rows are found too, three regions of twenty-one as well", () => {
    const people = [...hiddenBy(6, "municipalities")];
    const most = new Map(
      people.map(([code, persons], place) => [code, place < 170 ? persons * 3n : persons]),
    );
    const [found] = recovered(tableOf(most, 250_000_000n)).findings;
    expect(found).toMatchObject({ kind: "counted-several-times", factor: 3 });
    const regions = new Map(
      [...hiddenBy(6, "regions")].map(([code, persons]) => [code, code >= "23" ? persons * 2n : persons]),
    );
    expect(recovered(tableOf(regions, 250_000_000n)).findings).toEqual([
      { kind: "counted-several-times", factor: 2, recipients: ["23", "24", "25"] },
    ]);
  });

  test("fifteen rows of a table whose total is known: the inhabitants, and where all together lie", () => {
    const hidden = hiddenBy(8, "municipalities");
    const rows = tableOf(hidden, 250_000_000n).filter(({ recipient }) => recipient.startsWith("20"));
    const recovery = recovered(rows, 250_000_000n);
    expect(recovery.outcome).toBe("part");
    expectTruthWithin(recovery.rows, hidden);
    expect(recovery.rows.every(({ weight }) => weight !== undefined)).toBe(true);
  });

  test("a table of something else than inhabitants is said to be so", () => {
    const random = seeded(3);
    const hidden = new Map(
      [...hiddenBy(3, "municipalities")].map(([code]) => [code, BigInt(Math.floor(1 + random() * 60_000))]),
    );
    const kinds = recovered(tableOf(hidden, 250_000_000n)).findings.map(({ kind }) => kind);
    expect(kinds).toContain("not-by-population");
  });
});

describe("what cannot be read", () => {
  const row = (recipient: string, amount: bigint, at = 2) => ({ recipient, amount: ore(amount), row: at });

  test("every reason is told at once", () => {
    const rows = [row("1981", 100n), row("9999", 100n, 3), row("19", 150n, 4)];
    const read = recoverKey({ rows, total: ore(10_050n), unit: KRONA }, BASIS);
    expect(read).toEqual({
      ok: false,
      problems: [
        { kind: "recipient-unknown", recipient: "9999", row: 3 },
        { kind: "groups-mixed", recipient: "19", row: 4 },
        { kind: "amount-not-in-unit", row: 4, amount: 150n, unit: KRONA },
        { kind: "total-not-in-unit", total: 10_050n, unit: KRONA },
      ],
    });
  });

  test("no rows, and nothing but zeros", () => {
    expect(recoverKey({ rows: [], unit: KRONA }, BASIS)).toMatchObject({ problems: [{ kind: "no-rows" }] });
    const zeros = recoverKey({ rows: [row("1981", 0n)], unit: KRONA }, BASIS);
    expect(zeros).toMatchObject({ problems: [{ kind: "all-amounts-zero" }] });
  });

  test("one row alone says nothing about anybody, and no figure is made up", () => {
    const recovery = recovered([row("1981", 55_909_600n)]);
    expect(recovery.outcome).not.toBe("exact");
    expect(recovery.rows[0]?.weight).toBeUndefined();
  });
});
