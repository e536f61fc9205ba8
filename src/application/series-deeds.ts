import { seriesHash, type PopulationSeries } from "#domain/population";
import type { GivenFile } from "./ports.ts";
import { recordDeed, type DeedParts, type Done } from "./record-deed.ts";

/** The deeds with population series. Each is one line of the journal; the same key twice is one deed. */
export type SeriesDeeds = {
  /** Reads a series in: from then on it is computed on wherever it is the nearest, before another of the same day. */
  readonly loadSeries: (series: PopulationSeries, key: string, file?: GivenFile) => Promise<Done>;
  /** Takes a series back: what was computed before it counts again. The series and the addresses of amounts stay. */
  readonly withdrawSeries: (hash: string, key: string) => Promise<Done>;
};

/** The deeds as they are done: what is read in is kept first, then written in the journal, then everything follows. */
export function seriesDeeds(parts: DeedParts): SeriesDeeds {
  return {
    loadSeries: async (series, key, file) => {
      const object = seriesHash(series);
      await parts.archive.keepSeries(object, series, parts.clock.moment());
      const line = { key, deed: "series-loaded", object } as const;
      return recordDeed(file === undefined ? line : { ...line, file }, parts);
    },
    withdrawSeries: (object, key) => recordDeed({ key, deed: "series-withdrawn", object }, parts),
  };
}
