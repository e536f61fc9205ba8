import {
  readComponents,
  seriesFor,
  type Agreement,
  type AllocationBasis,
  type ReadComponent,
} from "#domain/agreement";
import type { Day } from "#domain/time";
import { keyDatesOf, keysWithin } from "./key-parts.ts";
import type { OpenFinding } from "./finding.ts";

type Found = {
  readonly keyDate: Day;
  readonly nearest: Day | undefined;
  readonly components: readonly ReadComponent[];
};

/**
 * Key dates for which no series of inhabitants is at hand, each once, with every component whose key says it: as it
 * is read, and as it is written where a reading says another day.
 */
export function findKeyDatesWithoutSeries(
  agreement: Agreement,
  basis: AllocationBasis,
): readonly OpenFinding[] {
  const byDate = new Map<string, Found>();
  for (const component of [...readComponents(agreement), ...readComponents(agreement, [])]) {
    for (const keyDate of keyDatesOf(component.key)) {
      const chosen = seriesFor(keyDate, component.groups, basis);
      const known = byDate.get(keyDate.toString());
      const isTold = known?.components.some(({ written }) => written === component.written) === true;
      if (chosen?.isExact === true || (isTold && component.interpretations.length === 0)) continue;
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

/**
 * Keys by inhabitants that nobody has given a day, as the agreement is read: one finding with every such component.
 * A divided component needs none.
 */
export function findKeysWithoutDate(components: readonly ReadComponent[]): readonly OpenFinding[] {
  const undated = components.filter(
    ({ key, isDivided }) =>
      !isDivided && keysWithin(key).some((each) => "on" in each && each.on === "unknown"),
  );
  if (undated.length === 0) return [];
  const place = "key-without-date";
  return [
    {
      id: place,
      place,
      severity: "gap",
      detail: { kind: "key-without-date", components: undated.map(({ id }) => id) },
      clauses: [...new Set(undated.flatMap(({ written }) => written.keyClauses))],
    },
  ];
}
