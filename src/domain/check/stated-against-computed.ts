import {
  allocateComponent,
  readComponents,
  type Agreement,
  type AllocationBasis,
  type ComponentAllocation,
  type Statement,
} from "#domain/agreement";
import { ore, sumOre, type Ore } from "#domain/money";
import { countyOfMunicipality } from "#domain/organisation";
import type { OpenFinding } from "./finding.ts";
import { halfLastDigit } from "./percentages.ts";

/** More components than this are not tried in every combination. */
const MOST_COMPONENTS = 14;
/** At most this many fitting combinations are told. */
const MOST_FITS = 3;

type Part = { readonly component: string; readonly amount: Ore };

/**
 * What a document says a county gets, against what the agreement gives it. Where the whole does not fit,
 * the components whose sum does are named: "cirka 16 miljoner" for Halland is its part of 300 + 200, not of 780.
 */
export function findStatedAgainstComputed(
  agreement: Agreement,
  basis: AllocationBasis,
): readonly OpenFinding[] {
  if (agreement.statements.length === 0) return [];
  const allocations = readComponents(agreement).map((component) =>
    allocateComponent(component, agreement, basis),
  );
  return agreement.statements.flatMap((statement) => statementFault(statement, allocations));
}

function statementFault(
  statement: Statement,
  allocations: readonly ComponentAllocation[],
): readonly OpenFinding[] {
  const parts = countyParts(statement.county, allocations);
  if (parts.length === 0) return [];
  const { ore: stated, precision, clause } = statement.stated;
  const tolerance = precision === "exact" ? 0n : halfLastDigit(stated);
  const computed = sumOre(parts.map(({ amount }) => amount));
  if (isNear(computed, stated, tolerance)) return [];
  const fits = fittingSets(parts, stated, tolerance);
  return [
    {
      id: `stated-against-computed:${statement.id}`,
      severity: fits.length > 0 ? "note" : "contradiction",
      detail: {
        kind: "stated-against-computed",
        statement: statement.id,
        county: statement.county,
        stated,
        computed,
        difference: ore(stated - computed),
        fits,
      },
      clauses: clause === undefined ? [] : [clause],
    },
  ];
}

/** What each component gives the county's region, its municipalities and its principals jointly. */
function countyParts(county: string, allocations: readonly ComponentAllocation[]): readonly Part[] {
  return allocations.flatMap((result) => {
    if (result.status !== "computed") return [];
    const own = result.allocation.shares.filter(
      ({ recipient }) =>
        recipient === county ||
        recipient === `lan-${county}` ||
        (/^\d{4}$/.test(recipient) && countyOfMunicipality(recipient) === county),
    );
    return own.length === 0
      ? []
      : [{ component: result.component.id, amount: sumOre(own.map(({ amount }) => amount)) }];
  });
}

function fittingSets(parts: readonly Part[], stated: Ore, tolerance: bigint) {
  if (parts.length > MOST_COMPONENTS) return [];
  return Array.from({ length: 2 ** parts.length - 1 }, (_, index) =>
    parts.filter((__, position) => (((index + 1) >> position) & 1) === 1),
  )
    .map((set) => ({
      components: set.map(({ component }) => component),
      sum: sumOre(set.map(({ amount }) => amount)),
    }))
    .filter(({ sum }) => isNear(sum, stated, tolerance))
    .toSorted((a, b) => a.components.length - b.components.length)
    .slice(0, MOST_FITS);
}

function isNear(sum: bigint, stated: bigint, tolerance: bigint): boolean {
  return sum - stated <= tolerance && stated - sum <= tolerance;
}
