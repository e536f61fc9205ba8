import type { AllocationRule } from "#domain/allocation";
import type { ExportedAllocation, ExportedRow, ExportedShare } from "#domain/export";
import { SHARED_ROWS, type Block, type ColumnName } from "./live-columns.ts";
import { figuresOf, type QuotaFigures, type QuotaRow } from "./live-figures.ts";

/** One row of a block, with the figures that its formulas give. */
export type LiveRow = {
  readonly share: ExportedShare & Partial<Pick<ExportedRow, "address">>;
  readonly quota: QuotaRow;
  readonly figures: QuotaFigures;
  /** In a block of counties: the figures of the county's recipients, which share its amount. */
  readonly ofMembers?: QuotaFigures;
};

/** A block with its rows. */
export type LivePart = { readonly block: Block; readonly rows: readonly LiveRow[] };

/** The parts of a sheet that computes itself: one, or with county-first the counties and then the recipients. */
export type LiveParts = readonly [LivePart] | readonly [LivePart, LivePart];

/** Rows between the shared cells and the first row of the first block: a space, a heading, the names of columns. */
const BEFORE_FIRST = 4;
/** Rows between two blocks: the sum, a space, a heading, the names of columns. */
const BETWEEN = 5;

/** Lays out a component whose key is in proportion to weights. Rows stand in code order, or as listed where the rule goes by that. */
export function livePartsOf(component: ExportedAllocation): LiveParts {
  const { rule, counties } = component;
  const units = component.total / rule.grain;
  const first = SHARED_ROWS.check + BEFORE_FIRST;
  if (counties === undefined) {
    const rows = rowsOf(inOrder(component.rows, rule.rest), rule, () => ({ group: "all", total: units }));
    return [{ block: { columns: columnsOf("all", rule.rest), ...placed(first, rows, rule) }, rows }];
  }
  const unitsOf = new Map(counties.map(({ code, amount }) => [code, amount / rule.grain]));
  const members = rowsOf(inOrder(component.rows, rule.rest), rule, ({ code }) => {
    const group = countyOf(code);
    return { group, total: unitsOf.get(group) ?? 0n };
  });
  const ofGroup = new Map(members.map(({ quota, figures }) => [quota.group, figures]));
  const listed = inOrder(asFirstListed(counties, component.rows), rule.rest);
  const steps = rowsOf(listed, rule, () => ({ group: "all", total: units })).map((row) => {
    const ofMembers = ofGroup.get(row.share.code);
    return ofMembers === undefined ? row : { ...row, ofMembers };
  });
  const ofMembers = {
    columns: columnsOf("members", rule.rest),
    ...placed(first + steps.length - 1 + BETWEEN, members, rule),
  };
  const ofCounties = {
    columns: columnsOf("counties", rule.rest),
    ...placed(first, steps, rule),
    members: ofMembers,
  };
  return [
    { block: ofCounties, rows: steps },
    { block: { ...ofMembers, counties: ofCounties }, rows: members },
  ];
}

/** A municipality's county: the first two digits of its code. */
export function countyOf(code: string): string {
  return code.slice(0, 2);
}

function placed(first: number, rows: readonly LiveRow[], { rest }: AllocationRule) {
  return { first, last: first + rows.length - 1, rest };
}

function rowsOf(
  shares: readonly ExportedShare[],
  { grain, rest }: AllocationRule,
  shareOf: (share: ExportedShare) => Pick<QuotaRow, "group" | "total">,
): readonly LiveRow[] {
  const quotas = shares.map((share): QuotaRow => ({
    code: share.code,
    ...shareOf(share),
    weight: share.weight?.value ?? 0n,
    units: share.amount / grain,
  }));
  const figures = figuresOf(quotas, rest);
  return shares.flatMap((share, index) => {
    const [quota, own] = [quotas[index], figures[index]];
    return quota === undefined || own === undefined ? [] : [{ share, quota, figures: own }];
  });
}

function inOrder<Share extends ExportedShare>(
  shares: readonly Share[],
  rest: AllocationRule["rest"],
): readonly Share[] {
  return rest === "as-listed" ? shares : shares.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Counties in the order in which their first recipient is listed. */
function asFirstListed(
  counties: readonly ExportedShare[],
  rows: readonly ExportedRow[],
): readonly ExportedShare[] {
  const places = [...new Set(rows.map(({ code }) => countyOf(code)))];
  return counties.toSorted((a, b) => places.indexOf(a.code) - places.indexOf(b.code));
}

function columnsOf(
  place: "all" | "counties" | "members",
  rest: AllocationRule["rest"],
): readonly ColumnName[] {
  const isRounded = rest === "each-rounded-leftover-to-largest";
  const rounding: readonly ColumnName[] = [
    "exact",
    "floor",
    "remainder",
    ...(isRounded ? ["rounded" as const] : []),
    ...(rest === "each-rounded" ? [] : ["order" as const]),
  ];
  switch (place) {
    case "all":
      return ["code", "name", "weight", ...rounding, "extra", "amount", "certainty", "address"];
    case "counties":
      return ["code", "name", "weight", ...rounding, "extra", "units", "whole", "over", "left", "amount"];
    case "members":
      return [
        ...(["code", "name", "county", "weight", "countyUnits", "countyWeight", "whole", "over"] as const),
        ...rounding,
        ...(["left", "extra", "amount", "certainty", "address"] as const),
      ];
  }
}
