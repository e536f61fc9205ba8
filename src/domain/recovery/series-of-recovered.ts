import { persons } from "#domain/money";
import type { PopulationSeries } from "#domain/population";
import type { Source } from "#domain/source";
import type { Day } from "#domain/time";
import type { Recovery } from "./recovery.ts";
import { recipientsOf } from "./findings.ts";

/**
 * The recovered inhabitants as a series that others can load (härledd ur publicerad tabell): municipalities only, as a
 * region's table says no more than the sum of its county, and only rows with one certain number that nothing is said
 * against.
 * @param date the day the series is of, which the table itself does not say
 * @param source the published table
 * @returns undefined when no row of the table qualifies
 */
export function seriesOfRecovered(
  recovery: Recovery,
  { date, source }: { readonly date: Day; readonly source: Source },
): PopulationSeries | undefined {
  const doubted = new Set(recovery.findings.flatMap(recipientsOf));
  const rows = new Map(
    recovery.rows.flatMap(({ recipient, weight, row }) =>
      weight === undefined || !/^\d{4}$/.test(recipient) || doubted.has(recipient)
        ? []
        : [[recipient, { persons: persons(weight), row }] as const],
    ),
  );
  return rows.size === 0 ? undefined : { date, rows, source, certainty: "derived" };
}
