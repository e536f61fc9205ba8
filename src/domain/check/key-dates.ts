import { seriesFor, type AllocationBasis, type ReadComponent } from "#domain/agreement";
import type { Day } from "#domain/time";
import { keyDatesOf } from "./key-parts.ts";
import type { OpenFinding } from "./finding.ts";

type Found = {
  readonly keyDate: Day;
  readonly nearest: Day | undefined;
  readonly components: readonly ReadComponent[];
};

/** Key dates for which no series of inhabitants is at hand, each once, with every component whose key says it. */
export function findKeyDatesWithoutSeries(
  components: readonly ReadComponent[],
  basis: AllocationBasis,
): readonly OpenFinding[] {
  const byDate = new Map<string, Found>();
  for (const component of components) {
    for (const keyDate of keyDatesOf(component.key)) {
      const chosen = seriesFor(keyDate, component.groups, basis);
      if (chosen?.isExact === true) continue;
      const known = byDate.get(keyDate.toString());
      byDate.set(keyDate.toString(), {
        keyDate,
        nearest: known?.nearest ?? chosen?.series.date,
        components: [...(known?.components ?? []), component],
      });
    }
  }
  return [...byDate.values()].map(({ keyDate, nearest, components: own }) => {
    const place = `key-date-without-series:${keyDate.toString()}`;
    return {
      id: place,
      place,
      severity: "note",
      detail: {
        kind: "key-date-without-series",
        components: own.map(({ id }) => id),
        keyDate,
        ...(nearest === undefined ? {} : { nearest }),
      },
      clauses: [...new Set(own.flatMap(({ written }) => written.keyClauses))],
    };
  });
}
