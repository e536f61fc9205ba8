import { type Persons } from "#domain/money";
import type { Certainty, Source } from "#domain/source";
import type { Day } from "#domain/time";
import type { Standing } from "./current-catalogue.ts";
import type { OpenFile } from "./ports.ts";
import { daysOf, viewPopulation } from "./view-population.ts";

/** Everything that can be fetched as data (öppna data). */
export type OpenDataView = {
  /** Population series, oldest first. */
  readonly series: readonly {
    readonly date: Day;
    readonly municipalities: number;
    readonly sum: Persons;
    readonly source: Source;
    readonly certainty: Certainty;
    /** Somebody has read it in here; it does not lie in the repository. */
    readonly isLoaded: boolean;
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
export function viewOpenData(
  { catalogue, loadedSeries }: Pick<Standing, "catalogue" | "loadedSeries">,
  files: readonly OpenFile[],
): OpenDataView {
  const loaded = new Set([...loadedSeries.values()].map(({ series }) => series));
  const { basis, entries, register } = catalogue;
  return {
    series: daysOf(basis.series).flatMap((date) => {
      const view = viewPopulation(catalogue, date.toString());
      if (view === undefined) return [];
      const { source, certainty } = view.series;
      const isLoaded = loaded.has(view.series);
      return [{ date, municipalities: view.rows.length, sum: view.sum, source, certainty, isLoaded }];
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
