import { persons } from "#domain/money";
import type { PopulationRow, PopulationSeries } from "#domain/population";
import { assert } from "#domain/result";
import { canonicalJson, type Certainty, type Source } from "#domain/source";
import { day } from "#domain/time";

/** A series as it is written down; `rows` hold code, persons as digits, and the line in the file. */
type SeriesBody = {
  readonly date: string;
  readonly source: {
    readonly document: string;
    readonly place?: string;
    readonly published?: string;
    readonly readOn?: string;
  };
  readonly certainty: Certainty;
  readonly rows: readonly (readonly [code: string, persons: string, row: number])[];
};

/** A population series as canonical JSON, with everything an explanation needs, rows in their own order. */
export function writeSeriesBody({ date, source, certainty, rows }: PopulationSeries): string {
  return canonicalJson({
    date: date.toString(),
    source: {
      document: source.document,
      place: source.place,
      published: source.published?.toString(),
      readOn: source.readOn?.toString(),
    },
    certainty,
    rows: [...rows].map(([code, { persons, row }]) => [code, persons, row]),
  });
}

/**
 * Reads back what `writeSeriesBody` wrote.
 * @throws when it is anything else
 */
export function readSeriesBody(body: string): PopulationSeries {
  const written: unknown = JSON.parse(body);
  assert(isSeriesBody(written), "a kept series is written by writeSeriesBody");
  const { date, source, certainty, rows } = written;
  return {
    date: day(date),
    source: readSource(source),
    certainty,
    rows: new Map(
      rows.map(([code, digits, row]): [string, PopulationRow] => [
        code,
        { persons: persons(BigInt(digits)), row },
      ]),
    ),
  };
}

function readSource({ document, place, published, readOn }: SeriesBody["source"]): Source {
  return {
    document,
    ...(place === undefined ? {} : { place }),
    ...(published === undefined ? {} : { published: day(published) }),
    ...(readOn === undefined ? {} : { readOn: day(readOn) }),
  };
}

/** Looks at the shape as a whole; the hash of the series, which the caller compares, vouches for the rows. */
function isSeriesBody(written: unknown): written is SeriesBody {
  return (
    typeof written === "object" &&
    written !== null &&
    "date" in written &&
    "source" in written &&
    "certainty" in written &&
    "rows" in written &&
    Array.isArray(written.rows)
  );
}
