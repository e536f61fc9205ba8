import type { Agreement, AllocationBasis, ComponentAllocation } from "#domain/agreement";
import type { FollowedComputation, PublishedTable, ToldWay } from "#domain/published";
import type { Recovery } from "#domain/recovery";
import { compareAnnex } from "./compare-annex.ts";
import { recoverAnnex } from "./recover-annex.ts";

/**
 * What a payer's table tells of how it is computed: by the computation at hand that it follows, else by the key that it
 * tells itself. Undefined where it tells nothing.
 */
export function toldWay(
  table: PublishedTable,
  result: ComponentAllocation,
  agreement: Agreement,
  basis: AllocationBasis,
): ToldWay | undefined {
  const comparison = compareAnnex(table, result, agreement, basis);
  if (comparison.follows !== undefined) return wayFollowed(comparison.follows);
  const recovery = recoverAnnex(table, comparison, result.component, basis);
  return recovery === undefined ? undefined : wayRecovered(recovery);
}

/** What a computation that a table follows tells; its stage and rest rule only where no other gives as many rows. */
export function wayFollowed({ candidate: { day, rule }, rows, tells }: FollowedComputation): ToldWay {
  return {
    rows,
    ...(day === undefined ? {} : { day }),
    ...(tells.stage ? { stage: rule.stage } : {}),
    ...(tells.rest ? { rest: rule.rest } : {}),
  };
}

/** What a key that was read out of a table tells; undefined where no key gives it. */
function wayRecovered({ keys, populationTotal, rows }: Recovery): ToldWay | undefined {
  const [first] = keys;
  if (first === undefined) return undefined;
  const { stage, rest } = first.rule;
  // A region is a county of its own: either stage gives it the same.
  const isStaged = rows.some(({ recipient }) => /^\d{4}$/.test(recipient));
  const isKnown = populationTotal !== undefined && populationTotal.low === populationTotal.high;
  return {
    rows: rows.filter(({ residual }) => residual === undefined || residual === 0n).length,
    ...(isKnown ? { inhabitants: populationTotal.low } : {}),
    ...(isStaged && keys.every(({ rule }) => rule.stage === stage) ? { stage } : {}),
    ...(keys.every(({ rule }) => rule.rest === rest) ? { rest } : {}),
  };
}
