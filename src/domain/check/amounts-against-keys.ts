import type { ComponentAllocation, KeyForm } from "#domain/agreement";
import { ore, sumOre, type Ore } from "#domain/money";
import type { OpenFinding } from "./finding.ts";
import { isNear, toleranceOf } from "./tolerance.ts";

/** An amount by a rate is computed on another day's inhabitants where that day's own are not at hand: 2 % is then near. */
const NEAREST_SERIES_PART = 50n;

/** Stated amounts against what their own key names, and keys by which an amount cannot be shared at all. */
export function findKeyFaults(allocations: readonly ComponentAllocation[]): readonly OpenFinding[] {
  return allocations.flatMap((result) => [...amountAgainstKey(result), ...cannotShare(result)]);
}

function amountAgainstKey(result: ComponentAllocation): readonly OpenFinding[] {
  const { id, key, written } = result.component;
  const { stated } = written;
  if (key === "unknown" || stated === "unknown") return [];
  const named = namedBy(key, result);
  if (named === undefined) return [];
  const isInexact = result.status === "computed" && result.basis?.isExact === false;
  const tolerance = toleranceOf(stated) + (isInexact ? stated.ore / NEAREST_SERIES_PART : 0n);
  const isWhole = key.kind !== "fixed" || key.rest === undefined;
  if (isNear(named, stated.ore, tolerance) || (!isWhole && named < stated.ore)) return [];
  const difference = ore(stated.ore - named);
  const place = `amount-against-key:${id}`;
  return [
    {
      id: `${place}:${difference}`,
      place,
      severity: difference < 0n ? "contradiction" : "gap",
      detail: {
        kind: "amount-against-key",
        component: id,
        form: key.kind,
        stated: stated.ore,
        named,
        difference,
      },
      clauses: [...new Set([...(stated.clause === undefined ? [] : [stated.clause]), ...written.keyClauses])],
    },
  ];
}

/** What a key comes to by itself: the sum of its named amounts, or the total that its rate or percentage gives. */
function namedBy(key: KeyForm, result: ComponentAllocation): Ore | undefined {
  switch (key.kind) {
    case "table":
    case "fixed":
      return sumOre(key.amounts.map((row) => row.ore));
    case "rate-per-inhabitant":
    case "rate-with-rebate":
    case "percent-of-component":
      return result.status === "computed" ? result.allocation.total : undefined;
    default:
      return undefined;
  }
}

/** Fixed amounts that are more or less than the whole are told with their figures, as an amount against its key. */
function cannotShare(result: ComponentAllocation): readonly OpenFinding[] {
  if (result.status !== "impossible") return [];
  const problems = result.problems.filter(
    ({ kind }) => kind !== "fixed-above-total" && kind !== "fixed-below-total",
  );
  if (problems.length === 0) return [];
  const place = `key-cannot-share:${result.component.id}`;
  return [
    {
      id: `${place}:${[...new Set(problems.map(({ kind }) => kind))].join(",")}`,
      place,
      severity: "contradiction",
      detail: { kind: "key-cannot-share", component: result.component.id, problems },
      clauses: result.component.written.keyClauses,
    },
  ];
}
