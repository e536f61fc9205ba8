import { persons, type Persons } from "#domain/money";
import type { PopulationSeries } from "#domain/population";
import { compareDays, type Day } from "#domain/time";
import type { Catalogue } from "./open-catalogue.ts";

/** One population series as a table in code order, its sum, and the days of the other series. */
export type PopulationView = {
  readonly series: PopulationSeries;
  readonly rows: readonly {
    readonly code: string;
    readonly name: string;
    readonly slug: string;
    readonly persons: Persons;
    readonly row: number;
  }[];
  readonly sum: Persons;
  readonly others: readonly Day[];
};

/** The series of a day written 2016-12-31, of several the one that is used; undefined when there is none. */
export function viewPopulation({ basis, register }: Catalogue, date: string): PopulationView | undefined {
  const series = basis.series.find((each) => each.date.toString() === date);
  if (series === undefined) return undefined;
  const rows = [...series.rows].flatMap(([code, row]) => {
    const municipality = register.municipalities.get(code);
    return municipality === undefined
      ? []
      : [{ code, name: municipality.name, slug: municipality.slug, persons: row.persons, row: row.row }];
  });
  return {
    series,
    rows,
    sum: persons(rows.reduce((sum, row) => sum + row.persons, 0n)),
    others: daysOf(basis.series).filter((each) => !each.equals(series.date)),
  };
}

/** The days that there are series of, each once, oldest first. */
export function daysOf(series: readonly PopulationSeries[]): readonly Day[] {
  const byText = new Map(series.map(({ date }) => [date.toString(), date]));
  return [...byText.values()].toSorted(compareDays);
}
