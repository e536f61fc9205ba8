import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryOf, shipped } from "../../tests/worked-cases/shipped.ts";
import { kronor, persons } from "#domain/money";
import type { PopulationSeries } from "#domain/population";
import { assert } from "#domain/result";
import { day } from "#domain/time";
import { valueOf } from "./amount-figure.ts";
import { buildCatalogue, type Catalogue } from "./open-catalogue.ts";
import { changesBySeries, viewNewSeries, type AmountChange } from "./preview-series.ts";

const december = seriesOf("2016-12-31");

function seriesOf(date: string): PopulationSeries {
  const series = shipped.basis.series.find((each) => each.date.toString() === date);
  assert(series !== undefined, `${date} is shipped`);
  return series;
}

/** The inhabitants of 31 December 2016 with some more or fewer, as a series of a day. */
function moved(changes: Readonly<Record<string, bigint>>, date = "2016-12-31"): PopulationSeries {
  const rows = [...december.rows].map(
    ([code, row]) => [code, { ...row, persons: persons(row.persons + (changes[code] ?? 0n)) }] as const,
  );
  return { ...december, date: day(date), rows: new Map(rows) };
}

function summaryOf(effect: ReturnType<typeof changesBySeries>) {
  return effect.components.map(({ component, changed }) => [
    component.id,
    changed.map(({ recipient, difference }) => `${recipient} ${difference / 100n}`),
  ]);
}

describe("a new series changes amounts", () => {
  // 250 000 000 kr ÷ 9 995 153 = 25.0121 kr a person. Ten who are counted in Norberg instead of Sala move 250.12 kr.
  // They stay in Västmanland, so its region and its principals jointly get what they got.
  test("where people are counted in another municipality, and nowhere else", () => {
    const effect = changesBySeries(shipped, moved({ "1962": 10n, "1981": -10n }));
    expect(summaryOf(effect)).toEqual([
      ["analys-kommuner", ["1962 250", "1981 -250"]],
      ["analys-regioner", []],
      ["unga", []],
      ["ungdomsmottagningar", []],
    ]);
    expect(effect.changedAmounts).toBe(2);
    expect(effect.components[0]?.changed[1]).toEqual({
      recipient: "1981",
      before: kronor(559_096n),
      after: kronor(558_846n),
      difference: -25_000n,
    });
  });

  test("of the key's own day takes over from the nearest one, also where every amount stays", () => {
    const effect = changesBySeries(shipped, moved({}, "2016-11-01"));
    expect(effect.changedAmounts).toBe(0);
    expect(
      effect.components.map(({ before, after }) => [before?.date?.toString(), after?.date?.toString()]),
    ).toEqual(Array.from({ length: 4 }, () => ["2016-12-31", "2016-11-01"]));
  });

  // The payer has published Region Norrbotten's part of the 250 million to regions. Kalmar loses or gets a krona of
  // those that are left over when every exact share is cut.
  test("but not one that the payer has published, whose control it changes", () => {
    const effect = changesBySeries(shipped, moved({ "2580": 100n, "0180": -100n }));
    const regions = effect.components.find(({ component }) => component.id === "analys-regioner");
    const recipients = (changes: readonly AmountChange[]) => changes.map(({ recipient }) => recipient);
    expect([recipients(regions?.changed ?? []), recipients(regions?.changedControls ?? [])]).toEqual([
      ["01", "08"],
      ["25"],
    ]);
  });

  test("where it is the same figures of the same day from another file, nothing changes", () => {
    expect(changesBySeries(shipped, moved({}))).toEqual({ changedAmounts: 0, components: [] });
  });

  test("in no agreement that another series is nearer to", () => {
    expect(changesBySeries(shipped, moved({ "1981": -9n }, "1999-12-31"))).toEqual({
      changedAmounts: 0,
      components: [],
    });
  });

  test("of a day that had none, where amounts were okända", () => {
    const without: Catalogue = buildCatalogue({
      register: shipped.register,
      series: [],
      agreements: [entryOf("psykisk-halsa-2017")],
    });
    const { components, changedAmounts } = changesBySeries(without, december);
    expect(components.map(({ component, before, amounts }) => [component.id, before, amounts])).toEqual([
      ["analys-regioner", undefined, 21],
      ["unga", undefined, 21],
      ["ungdomsmottagningar", undefined, 21],
      ["analys-kommuner", undefined, 290],
    ]);
    expect(changedAmounts).toBe(353);
    expect(components.at(-1)?.changed.find(({ recipient }) => recipient === "1981")).toEqual({
      recipient: "1981",
      after: kronor(559_096n),
      difference: 55_909_600n,
    });
  });
});

describe("a series that a person should look at", () => {
  const stated = { date: december.date, persons: persons(9_995_153n), source: { document: "SCB" } };
  const isSuspicious = (changes: Readonly<Record<string, bigint>>) =>
    viewNewSeries(shipped, [stated], moved(changes)).isSuspicious;

  test("has another sum than the agency's, a change of more than a tenth, or two that changed places", () => {
    expect(isSuspicious({})).toBe(false);
    expect(isSuspicious({ "1981": 1n, "1980": -1n })).toBe(false);
    expect(isSuspicious({ "1981": 1n })).toBe(true);
    expect(isSuspicious({ "1981": 3_000n, "1980": -3_000n })).toBe(true);
    expect(isSuspicious({ "0114": -17_136n, "0139": 17_136n })).toBe(true);
  });
});

describe("what is foretold is what comes true", () => {
  const agreements = shipped.entries.map(({ agreement, text }) => ({ agreement, text }));
  const annexes = shipped.entries.flatMap(({ components }) => components.flatMap((each) => each.annexes));
  const amountsIn = ({ entries }: Catalogue) =>
    new Map(
      entries.flatMap(({ agreement, components }) =>
        components.flatMap(({ amounts }) =>
          amounts.map((each) => [
            `${agreement.slug} ${each.component} ${each.recipient}`,
            BigInt(valueOf(each)),
          ]),
        ),
      ),
    );
  const earlier = amountsIn(shipped);
  /** Every amount that differs when the whole catalogue is computed anew on a series in the place of its day's own. */
  const differences = (series: PopulationSeries) => {
    const others = shipped.basis.series.filter(({ date }) => !date.equals(series.date));
    const later = amountsIn(
      buildCatalogue({ register: shipped.register, series: [...others, series], agreements, annexes }),
    );
    return new Map(
      [...later].flatMap(([key, amount]) =>
        amount === earlier.get(key) ? [] : [[key, amount - (earlier.get(key) ?? 0n)]],
      ),
    );
  };
  const codes = [...december.rows.keys()];
  const changes = fc.dictionary(fc.constantFrom(...codes), fc.bigInt({ min: -400n, max: 9_000n }), {
    maxKeys: 5,
  });
  const days = fc.constantFrom("2016-12-31", "2016-11-01", "2015-10-31", "2003-01-01");
  const foretells = (foretell: typeof changesBySeries) =>
    fc.property(changes, days, (people, date) => {
      const series = moved(people, date);
      const told = foretell(shipped, series).components.flatMap(({ agreement, component, changed }) =>
        changed.map(
          ({ recipient, difference }) =>
            [`${agreement.slug} ${component.id} ${recipient}`, difference] as const,
        ),
      );
      expect(new Map(told)).toEqual(differences(series));
    });

  test("for any figures and days", () => {
    fc.assert(foretells(changesBySeries), { numRuns: 12 });
  });

  test("a twin that leaves an older series of the same day in its place is caught", () => {
    const twin: typeof changesBySeries = ({ basis, entries }, series) =>
      basis.series.some(({ date }) => date.equals(series.date))
        ? { changedAmounts: 0, components: [] }
        : changesBySeries({ basis, entries }, series);
    expect(fc.check(foretells(twin), { numRuns: 30 }).failed).toBe(true);
  });
});
