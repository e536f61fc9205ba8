import { describe, expect, test } from "vitest";
import { openCurrentCatalogue } from "../../src/application/current-catalogue.ts";
import type { Clock } from "../../src/application/ports.ts";
import { seriesDeeds } from "../../src/application/series-deeds.ts";
import { viewSeriesHistory } from "../../src/application/view-loaded-series.ts";
import { persons } from "#domain/money";
import { seriesHash } from "#domain/population";
import { day } from "#domain/time";
import { bothArchives } from "./archives.ts";
import { moment, someSeries } from "./kept-content.ts";

const clock: Clock = { today: () => day("2017-02-24"), moment: () => moment };
const register = {
  municipalities: new Map(),
  regions: new Map(),
  counties: new Map(),
  healthcareRegions: [],
};

describe.each(bothArchives)("populations read in and taken back $where", ({ open }) => {
  test("stand in the order they were read in, each before the shipped one, also to a program started later", async () => {
    const { archive, journal, close } = await open();
    const library = { register, series: [someSeries()], agreements: [] };
    const openCurrent = () => openCurrentCatalogue({ library, archive, journal, clock });
    const current = await openCurrent();
    const { loadSeries, withdrawSeries } = seriesDeeds({ archive, journal, clock, current });
    const hashesIn = async (from = current) =>
      (await from.read()).catalogue.basis.series.map((each) => seriesHash(each));
    const sala = (count: bigint) =>
      someSeries({ rows: new Map([["1981", { persons: persons(count), row: 2 }]]) });
    const [first, second] = [sala(22_353n), sala(22_354n)];
    const shipped = seriesHash(someSeries());

    await loadSeries(first, "key-1", { name: "folkmängd.csv", bytes: new Uint8Array([49]) });
    await loadSeries(second, "key-2");
    expect(await hashesIn()).toEqual([seriesHash(second), seriesHash(first), shipped]);
    expect(await hashesIn(await openCurrent())).toEqual(await hashesIn());
    await withdrawSeries(seriesHash(second), "key-3");
    expect(await hashesIn()).toEqual([seriesHash(first), shipped]);
    const standing = await current.read();
    expect(standing.loadedSeries.get(seriesHash(first))?.loaded.file?.name).toBe("folkmängd.csv");
    const history = await viewSeriesHistory(standing, archive);
    expect(history.map(({ deed }) => deed)).toEqual(["series-withdrawn", "series-loaded", "series-loaded"]);
    await close();
  });
});
