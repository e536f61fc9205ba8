import type { Agreement, ComponentAllocation, RecipientGroup, Statement } from "#domain/agreement";
import { ore, sumOre, type Ore } from "#domain/money";
import { countyOf } from "#domain/organisation";
import type { OpenFinding } from "./finding.ts";
import { isNear, toleranceOf } from "./tolerance.ts";

/** More components than this are not tried in every combination. */
const MOST_COMPONENTS = 14;
/** So small a part of the amount may come of counting the inhabitants of another day: 1 %. */
const OTHER_DAY_PART = 100n;
/** At most this many fitting combinations are told. */
const MOST_FITS = 3;

type Part = { readonly component: string; readonly amount: Ore };

/**
 * What a document says a county gets, against what the agreement gives it. Where the whole does not fit,
 * the components whose sum does are named: "cirka 16 miljoner" for Halland is its part of 300 + 200, not of 780.
 * Where a component cannot be computed, only what lies outside all that is possible is told.
 */
export function findStatedAgainstComputed(
  agreement: Agreement,
  allocations: readonly ComponentAllocation[],
): readonly OpenFinding[] {
  return [
    ...agreement.statements.flatMap((statement) => statementFault(statement, agreement, allocations)),
    ...countiesAboveFrame(agreement),
  ];
}

function statementFault(
  statement: Statement,
  agreement: Agreement,
  allocations: readonly ComponentAllocation[],
): readonly OpenFinding[] {
  const { county, stated } = statement;
  const tolerance = toleranceOf(stated);
  const parts = countyParts(county, allocations);
  const least = sumOre(parts.map(({ amount }) => amount));
  const most = mostOf(county, least, agreement, allocations);
  if (isNear(least, stated.ore, tolerance)) return [];
  const isPossible = stated.ore > least && (most === undefined || stated.ore <= most + tolerance);
  if (isPossible) return [];
  const isAtMost = most !== undefined && most > least && stated.ore > most;
  const computed = isAtMost ? most : least;
  const fits = fittingSets(parts, stated.ore, tolerance);
  const isOtherDay = allocations.some((each) => each.status === "computed" && each.basis?.isExact === false);
  const isWithinDays = isOtherDay && !isAtMost && isNear(computed, stated.ore, computed / OTHER_DAY_PART);
  const place = `stated-against-computed:${statement.id}:${county}`;
  return [
    {
      id: `${place}:${stated.ore}`,
      place,
      severity: fits.length > 0 || isWithinDays ? "note" : "contradiction",
      detail: {
        kind: "stated-against-computed",
        statement: statement.id,
        county,
        asWritten: stated.asWritten,
        stated: stated.ore,
        computed,
        difference: ore(stated.ore - computed),
        isAtMost,
        isWithinDays,
        fits,
      },
      clauses: stated.clause === undefined ? [] : [stated.clause],
    },
  ];
}

/** What each computed component gives the county's region, its municipalities and its principals jointly. */
function countyParts(county: string, allocations: readonly ComponentAllocation[]): readonly Part[] {
  return allocations.flatMap((result) => {
    if (result.status !== "computed" || result.component.written.isOfWhich === true) return [];
    const own = result.allocation.shares.filter(({ recipient }) => countyOf(recipient) === county);
    return own.length === 0
      ? []
      : [{ component: result.component.id, amount: sumOre(own.map(({ amount }) => amount)) }];
  });
}

/**
 * The most a county can get: what is computed, and the whole of every component that waits for somebody's word and
 * may go to it, but never more than the frame. Undefined where nothing sets a limit.
 */
function mostOf(
  county: string,
  least: Ore,
  { frame }: Agreement,
  allocations: readonly ComponentAllocation[],
): Ore | undefined {
  const waiting = allocations.filter(
    ({ status, component }) =>
      (status === "awaiting-basis" || status === "impossible") &&
      component.written.isOfWhich !== true &&
      component.groups.some((group) => mayReach(group, county)),
  );
  const amounts = waiting.flatMap(({ component: { amount } }) => (amount === "unknown" ? [] : [amount]));
  const limit = frame === "unknown" ? undefined : frame.ore;
  if (allocations.length === 0 || amounts.length < waiting.length) return limit;
  const most = ore(least + sumOre(amounts));
  return limit !== undefined && limit < most && most > least ? limit : most;
}

function mayReach(group: RecipientGroup, county: string): boolean {
  return group.kind !== "named" || group.recipients.some(({ code }) => countyOf(code) === county);
}

function fittingSets(parts: readonly Part[], stated: Ore, tolerance: bigint) {
  if (parts.length > MOST_COMPONENTS) return [];
  return Array.from({ length: Math.max(2 ** parts.length - 1, 0) }, (_, index) =>
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

/** Counties that together are said to get more than the whole agreement holds. */
function countiesAboveFrame({ statements, frame }: Agreement): readonly OpenFinding[] {
  if (frame === "unknown") return [];
  const byCounty = new Map(statements.map(({ county, stated }) => [county, stated]));
  const least = [...byCounty.values()].map((stated) => ore(stated.ore - toleranceOf(stated)));
  if (byCounty.size < 2 || sumOre(least) <= frame.ore) return [];
  const sum = sumOre([...byCounty.values()].map((stated) => stated.ore));
  const place = "counties-above-frame";
  return [
    {
      id: `${place}:${ore(frame.ore - sum)}`,
      place,
      severity: "contradiction",
      detail: {
        kind: "counties-above-frame",
        counties: [...byCounty.keys()].toSorted(),
        sum,
        frame: frame.ore,
        difference: ore(frame.ore - sum),
      },
      clauses: [...new Set([...byCounty.values(), frame].flatMap(({ clause }) => clause ?? []))],
    },
  ];
}
