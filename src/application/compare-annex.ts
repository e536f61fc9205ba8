import {
  allocateComponent,
  type Agreement,
  type AllocationBasis,
  type ComponentAllocation,
} from "#domain/agreement";
import { allocate, type Allocation, type AllocationRule } from "#domain/allocation";
import type { PopulationSeries } from "#domain/population";
import {
  comparePublished,
  type Candidate,
  type PublishedComparison,
  type PublishedTable,
} from "#domain/published";

const RESTS: readonly AllocationRule["rest"][] = [
  "largest-remainder",
  "each-rounded",
  "each-rounded-leftover-to-largest",
  "as-listed",
];

/**
 * A payer's table beside what we compute, and beside every other way that we could compute the component: on each
 * population at hand, by each stage and rest rule. Which of them the table follows tells why it differs from ours.
 */
export function compareAnnex(
  table: PublishedTable,
  result: ComponentAllocation,
  agreement: Agreement,
  basis: AllocationBasis,
): PublishedComparison {
  if (result.status !== "computed") return comparePublished(table, undefined, []);
  const used = result.basis;
  const own = {
    ...candidateOf(result.allocation, used?.series),
    ...(used === undefined ? {} : { keyDate: used.keyDate }),
  };
  return comparePublished(table, own, candidatesOf(result, agreement, basis));
}

function candidatesOf(
  result: ComponentAllocation & { readonly status: "computed" },
  agreement: Agreement,
  basis: AllocationBasis,
): readonly Candidate[] {
  const { component, allocation, basis: used } = result;
  if (used === undefined) return otherRules(allocation, undefined);
  return basis.series.flatMap((series) => {
    const computed = allocateComponent(component, agreement, { ...basis, series: [series] });
    return computed.status === "computed" ? otherRules(computed.allocation, series) : [];
  });
}

/** The same amount over the same key by every stage and rest rule. */
function otherRules(
  { total, key, rule }: Allocation,
  series: PopulationSeries | undefined,
): readonly Candidate[] {
  const isStaged =
    key.kind === "proportional" && [...key.weights.keys()].every((code) => /^\d{4}$/.test(code));
  const stages: readonly AllocationRule["stage"][] = isStaged ? ["direct", "county-first"] : [rule.stage];
  return stages.flatMap((stage) =>
    RESTS.flatMap((rest) => {
      const again = allocate(total, key, { ...rule, stage, rest });
      return again.ok ? [candidateOf(again.value, series)] : [];
    }),
  );
}

function candidateOf({ rule, shares }: Allocation, series: PopulationSeries | undefined): Candidate {
  return {
    rule,
    ...(series === undefined ? {} : { day: series.date }),
    amounts: new Map(shares.map(({ recipient, amount }) => [recipient, amount])),
  };
}
