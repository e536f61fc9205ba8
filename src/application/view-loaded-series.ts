import { persons, type Persons } from "#domain/money";
import type { PopulationSeries } from "#domain/population";
import { assert } from "#domain/result";
import { dayOf, type Day } from "#domain/time";
import type { Standing } from "./current-catalogue.ts";
import { buildEntry, type Catalogue } from "./open-catalogue.ts";
import type { AmountArchive, JournalDeed } from "./ports.ts";
import { changesWith, isConcerned, type SeriesEffect } from "./preview-series.ts";

/** One population series that somebody has read in, and what it does. */
export type LoadedSeriesView = {
  readonly hash: string;
  readonly series: PopulationSeries;
  readonly total: Persons;
  readonly actor: string;
  /** The day it was read in, in Sweden. */
  readonly day: Day;
  readonly file: string | undefined;
  /** What it has changed, against the same catalogue without it. */
  readonly made: SeriesEffect;
  /** What taking it back changes. */
  readonly undone: SeriesEffect;
};

/** The series that are read in and in force, the last one first. */
export function viewLoadedSeries({ catalogue, loadedSeries }: Standing): readonly LoadedSeriesView[] {
  return [...loadedSeries]
    .map(([hash, { series, loaded }]): LoadedSeriesView => {
      const without = catalogue.basis.series.filter((each) => each !== series);
      return {
        hash,
        series,
        total: totalOf(series),
        actor: loaded.actor,
        day: dayOf(loaded.moment),
        file: loaded.file?.name,
        made: changesMade(without, catalogue),
        undone: changesWith(without, catalogue),
      };
    })
    .toReversed();
}

/** One deed with a population series: what, who and when, and the day that the series is of. */
export type SeriesDeedView = {
  readonly deed: JournalDeed;
  readonly actor: string;
  /** The day it was done, in Sweden. */
  readonly day: Day;
  readonly file: string | undefined;
  /** The day of the population. */
  readonly date: Day;
};

/** Every deed with population series, also of those taken back since, the last one first. */
export async function viewSeriesHistory(
  { entries }: Standing,
  archive: AmountArchive,
): Promise<readonly SeriesDeedView[]> {
  const deeds = entries.filter(({ deed }) => deed === "series-loaded" || deed === "series-withdrawn");
  const views = deeds.map(async ({ deed, actor, moment, file, object }): Promise<SeriesDeedView> => {
    const series = await archive.findSeries(object);
    assert(series !== undefined, "a series that the journal names is kept");
    return { deed, actor, day: dayOf(moment), file: file?.name, date: series.date };
  });
  return (await Promise.all(views)).toReversed();
}

/** Computes the agreements that are concerned without the series, and from there what its coming changed. */
function changesMade(without: readonly PopulationSeries[], { basis, entries }: Catalogue): SeriesEffect {
  const former = { register: basis.register, series: without };
  const before = entries
    .filter((entry) => isConcerned(entry, former))
    .map(({ agreement, text, components }) =>
      buildEntry(
        agreement,
        text,
        former,
        components.flatMap(({ annexes }) => annexes),
      ),
    );
  return changesWith(basis.series, { basis: former, entries: before });
}

function totalOf({ rows }: PopulationSeries): Persons {
  return persons([...rows.values()].reduce((sum, row) => sum + row.persons, 0n));
}
