import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kronor, ore, sumOre } from "#domain/money";
import { cashByMonth, operatingYears, partLaidOut, type OperatingYear } from "./index.ts";

const GROUND = { certainty: "example", source: { document: "Prov" } } as const;

/** Dalarna's post: 76 140 kr a month, 36 months from April 2023. */
function yearsFrom(month: number, months: number, monthly = kronor(76_140n)): readonly OperatingYear[] {
  const years = operatingYears(
    {
      period: { from: { year: 2023, month }, months, ground: GROUND },
      costs: [{ kind: "monthly", id: "lon", title: "Lön", amount: monthly, ground: GROUND }],
    },
    [],
  );
  if (!years.ok) throw new Error("the years are reckoned");
  return years.value;
}

describe("cash month by month", () => {
  // January to May 2024: 5 × 76 140 = 380 700. The same in 2025; in 2023 April and May, 152 280.
  test("with money in June most is out at the end of May, and nothing at the end of June", () => {
    const { months, most } = cashByMonth(yearsFrom(4, 36), 6);
    expect([most?.month, most?.outstanding]).toEqual([{ year: 2024, month: 5 }, kronor(380_700n)]);
    const june = months.find(({ month }) => month.year === 2024 && month.month === 6);
    expect([june?.cost, june?.comes, june?.outstanding]).toEqual([kronor(76_140n), kronor(913_680n), 0n]);
    expect(months[1]?.outstanding).toBe(kronor(152_280n));
  });

  // January to March 2026 cost 228 420, and the money for 2026 comes in June: three months after the post has ended.
  test("the last year's money comes after the post has ended, and the months go on to it", () => {
    const { months } = cashByMonth(yearsFrom(4, 36), 6);
    expect(months.at(-1)).toEqual({
      month: { year: 2026, month: 6 },
      cost: 0n,
      comes: kronor(228_420n),
      outstanding: 0n,
    });
    expect(months.at(-2)?.outstanding).toBe(kronor(228_420n));
  });

  test("money that comes before the first month, or in January, leaves nothing out", () => {
    expect(cashByMonth(yearsFrom(4, 9), 2).most).toBeUndefined();
    expect(cashByMonth(yearsFrom(1, 12), 1).most).toBeUndefined();
  });

  const posts = fc.record({
    first: fc.integer({ min: 1, max: 12 }),
    months: fc.integer({ min: 1, max: 40 }),
  });

  test("what comes is what it costs, and what is out is never more than a year's cost so far", () => {
    fc.assert(
      fc.property(posts, fc.integer({ min: 1, max: 12 }), ({ first, months }, comesIn) => {
        const years = yearsFrom(first, months);
        const cash = cashByMonth(years, comesIn);
        const whole = sumOre(years.map(({ amount }) => amount));
        expect(sumOre(cash.months.map(({ cost }) => cost))).toBe(whole);
        expect(sumOre(cash.months.map(({ comes }) => comes))).toBe(whole);
        expect(cash.months.at(-1)?.outstanding).toBe(0n);
        for (const { month, outstanding } of cash.months)
          expect(outstanding).toBe(month.month < comesIn ? outBefore(years, month) : 0n);
      }),
    );
  });

  // The wrong twin: one purse for all years. What came for 2024 and is not used yet would pay for 2025.
  test("one purse for all years would hide what is out the next spring", () => {
    const { months } = cashByMonth(yearsFrom(1, 24), 6);
    const purse = months.map((_, index) =>
      sumOre(months.slice(0, index + 1).map(({ cost, comes }) => ore(cost - comes))),
    );
    expect(months[16]?.outstanding).toBe(kronor(380_700n));
    expect(purse[16]).toBe(kronor(380_700n));
    expect(purse[11]).toBe(0n);
    expect(purse.every((each) => each >= 0n)).toBe(false);
  });
});

function outBefore(
  years: readonly OperatingYear[],
  until: { readonly year: number; readonly month: number },
) {
  const own = years.find(({ year }) => year === until.year);
  return sumOre(
    (own?.months ?? []).filter(({ month }) => month.month <= until.month).map(({ amount }) => amount),
  );
}

// 189 578,14 × 380 700 ÷ 913 680 = 78 990,891…, upwards.
test("a party that pays month by month lies out with its part, upwards to an öre", () => {
  expect(partLaidOut(ore(18_957_814n), kronor(913_680n), kronor(380_700n))).toBe(7_899_090n);
  expect(partLaidOut(ore(0n), ore(0n), ore(0n))).toBe(0n);
});
