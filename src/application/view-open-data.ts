import { type Persons } from "#domain/money";
import type { Certainty, Source } from "#domain/source";
import { compareDays, type Day } from "#domain/time";
import type { Catalogue } from "./open-catalogue.ts";
import type { OpenFile } from "./ports.ts";
import { viewPopulation } from "./view-population.ts";

/** Everything that can be fetched as data (öppna data). */
export type OpenDataView = {
  /** Population series, oldest first. */
  readonly series: readonly {
    readonly date: Day;
    readonly municipalities: number;
    readonly sum: Persons;
    readonly source: Source;
    readonly certainty: Certainty;
  }[];
  readonly agreements: readonly {
    readonly slug: string;
    readonly title: string;
    /** Who published the documents that the agreement was read in, each once. */
    readonly publishers: readonly string[];
  }[];
  readonly municipalities: number;
  readonly regions: number;
  /** The published formats, by address. */
  readonly schemas: readonly OpenFile[];
};

/** Gathers every dataset with its size and source. */
export function viewOpenData(catalogue: Catalogue, files: readonly OpenFile[]): OpenDataView {
  const { basis, entries, register } = catalogue;
  return {
    series: basis.series
      .toSorted((a, b) => compareDays(a.date, b.date))
      .flatMap(({ date, source, certainty }) => {
        const view = viewPopulation(catalogue, date.toString());
        return view === undefined
          ? []
          : [{ date, municipalities: view.rows.length, sum: view.sum, source, certainty }];
      }),
    agreements: entries.map(({ agreement: { slug, title, documents } }) => ({
      slug,
      title,
      publishers: [...new Set(documents.map(({ publisher }) => publisher))],
    })),
    municipalities: register.municipalities.size,
    regions: register.regions.size,
    schemas: files.filter(({ href }) => href.startsWith("/schema/")),
  };
}
