import { describe, expect, test } from "vitest";
import { emptyArchive, emptyJournal, standing as clock } from "../../tests/worked-cases/archive.ts";
import { shipped } from "../../tests/worked-cases/shipped.ts";
import { persons } from "#domain/money";
import { seriesHash, type PopulationSeries } from "#domain/population";
import { assert } from "#domain/result";
import { day } from "#domain/time";
import { openCurrentCatalogue, type Standing } from "./current-catalogue.ts";
import { seriesDeeds } from "./series-deeds.ts";
import { viewLoadedSeries, viewSeriesHistory } from "./view-loaded-series.ts";

/** 2017 alone: it is computed in a moment. */
const agreements = shipped.entries
  .filter(({ agreement }) => agreement.slug === "psykisk-halsa-2017")
  .map(({ agreement, text }) => ({ agreement, text }));
const december = shipped.basis.series.find(({ date }) => date.toString() === "2016-12-31");

/** The people of 31 December 2016, ten of Sala's in Norberg, as of a day. */
function moved(date: string, people = 10n): PopulationSeries {
  assert(december !== undefined, "31 December 2016 is shipped");
  const changes = new Map([
    ["1962", people],
    ["1981", -people],
  ]);
  const rows = [...december.rows].map(
    ([code, row]) => [code, { ...row, persons: persons(row.persons + (changes.get(code) ?? 0n)) }] as const,
  );
  return { ...december, date: day(date), rows: new Map(rows) };
}

async function house() {
  const archive = emptyArchive();
  const journal = emptyJournal();
  const current = await openCurrentCatalogue({
    library: { ...shipped.basis, agreements },
    archive,
    journal,
    clock,
  });
  return { archive, current, journal, ...seriesDeeds({ archive, journal, clock, current }) };
}

/** Norberg's amount of the 250 million to municipalities, in kronor. */
function norberg({ catalogue }: Standing) {
  const component = catalogue.entries[0]?.components.find(
    ({ result }) => result.component.id === "analys-kommuner",
  );
  const amount = component?.amounts.find(({ recipient }) => recipient === "1962")?.figure.value;
  return typeof amount === "bigint" ? amount / 100n : amount;
}

describe("a population that is read in", () => {
  // 250 000 000 kr × 5 795 ÷ 9 995 153 = 144 945.25; with 5 805 persons 145 195.38.
  test("is what amounts are computed on, until it is taken back", async () => {
    const { current, loadSeries, withdrawSeries } = await house();
    const series = moved("2016-11-01");
    expect(norberg(await current.read())).toBe(144_945n);
    const done = await loadSeries(series, "key-1");
    expect([done.recorded.kind, norberg(done.standing)]).toEqual(["recorded", 145_195n]);
    const undone = await withdrawSeries(seriesHash(series), "key-2");
    expect([undone.recorded.kind, norberg(undone.standing)]).toEqual(["recorded", 144_945n]);
  });

  test("is read in once, however often its form is sent", async () => {
    const { journal, loadSeries, withdrawSeries } = await house();
    const series = moved("2016-11-01");
    await loadSeries(series, "key-1");
    expect((await loadSeries(series, "key-1")).recorded.kind).toBe("already-recorded");
    expect((await withdrawSeries(seriesHash(series), "key-1")).recorded.kind).toBe("key-taken");
    expect(await journal.lastSequence()).toBe(1);
  });

  test("goes before one of the same day that was read in earlier, and that one before the shipped", async () => {
    const { loadSeries, withdrawSeries } = await house();
    await loadSeries(moved("2016-12-31", 20n), "key-1");
    const last = moved("2016-12-31", 10n);
    expect(norberg((await loadSeries(last, "key-2")).standing)).toBe(145_195n);
    // 250 000 000 kr × 5 815 ÷ 9 995 153 = 145 445.50, a little less.
    expect(norberg((await withdrawSeries(seriesHash(last), "key-3")).standing)).toBe(145_445n);
  });
});

describe("the list of populations that are read in", () => {
  test("says of each what it changed, and the same backwards of taking it back", async () => {
    const { loadSeries } = await house();
    const file = { name: "november.csv", bytes: new Uint8Array([1]) };
    const { standing } = await loadSeries(moved("2016-11-01"), "key-1", file);
    const [loaded, ...others] = viewLoadedSeries(standing);
    assert(loaded !== undefined, "one is read in");
    expect(others).toEqual([]);
    expect([loaded.file, loaded.actor, loaded.total, loaded.day.toString()]).toEqual([
      "november.csv",
      "lokal användare",
      9_995_153n,
      "2017-02-24",
    ]);
    const differences = (effect: typeof loaded.made) =>
      effect.components[0]?.changed.map(({ recipient, difference }) => [recipient, difference / 100n]);
    expect(differences(loaded.made)?.[0]).toEqual(["1962", 250n]);
    expect(differences(loaded.undone)).toEqual(
      differences(loaded.made)?.map(([recipient, difference]) => [recipient, -BigInt(difference ?? 0)]),
    );
  });

  test("says of one that another of its day has taken the place of, that it changes nothing", async () => {
    const { loadSeries } = await house();
    await loadSeries(moved("2016-12-31", 20n), "key-1");
    const { standing } = await loadSeries(moved("2016-12-31", 10n), "key-2");
    expect(viewLoadedSeries(standing).map(({ undone }) => undone.changedAmounts > 0)).toEqual([true, false]);
  });

  test("remembers those taken back", async () => {
    const { archive, loadSeries, withdrawSeries } = await house();
    const series = moved("2016-11-01");
    await loadSeries(series, "key-1");
    const { standing } = await withdrawSeries(seriesHash(series), "key-2");
    expect(viewLoadedSeries(standing)).toEqual([]);
    const history = await viewSeriesHistory(standing, archive);
    expect(history.map(({ deed, date }) => [deed, date.toString()])).toEqual([
      ["series-withdrawn", "2016-11-01"],
      ["series-loaded", "2016-11-01"],
    ]);
  });
});
