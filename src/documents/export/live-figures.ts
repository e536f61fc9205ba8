import type { AllocationRule } from "#domain/allocation";

/** One row of a block to share: whose it is, its group (a county, or all), what the group shares and its own weight. */
export type QuotaRow = {
  readonly code: string;
  readonly group: string;
  /** Units that the group shares: an amount in whole grains. */
  readonly total: bigint;
  readonly weight: bigint;
  /** The row's amount in units. */
  readonly units: bigint;
};

/** What the formulas of a row give, exact: the values that are written beside them. */
export type QuotaFigures = {
  readonly weightSum: bigint;
  /** Whole units for each unit of weight, and the units left over after that. */
  readonly whole: bigint;
  readonly over: bigint;
  readonly floor: bigint;
  readonly remainder: bigint;
  readonly rounded: bigint;
  /** The place in the queue for what is left, from 1. */
  readonly order: bigint;
  /** Units of the group left to hand out (or, below zero, to take back) after rounding. */
  readonly left: bigint;
  /** What the row got of them. */
  readonly extra: bigint;
};

/** The figures of each row, in the order of rows. @param rest the rest rule, which decides who stands first in the queue */
export function figuresOf(rows: readonly QuotaRow[], rest: AllocationRule["rest"]): readonly QuotaFigures[] {
  const groups = new Map<string, QuotaRow[]>();
  for (const row of rows) {
    const members = groups.get(row.group);
    if (members === undefined) groups.set(row.group, [row]);
    else members.push(row);
  }
  const figures = new Map(
    [...groups.values()].flatMap((members) => {
      const ofMembers = figuresOfGroup(members, rest);
      return members.map((row, index) => [row, ofMembers[index]] as const);
    }),
  );
  return rows.flatMap((row) => figures.get(row) ?? []);
}

function figuresOfGroup(rows: readonly QuotaRow[], rest: AllocationRule["rest"]): readonly QuotaFigures[] {
  const weightSum = rows.reduce((sum, { weight }) => sum + weight, 0n);
  const quotas = rows.map(({ total, weight }) => {
    const floor = (total * weight) / weightSum;
    const remainder = (total * weight) % weightSum;
    const rounded = floor + (2n * remainder >= weightSum ? 1n : 0n);
    const base = rest === "each-rounded-leftover-to-largest" ? rounded : floor;
    return { floor, remainder, rounded, base, whole: total / weightSum, over: total % weightSum };
  });
  const shared = quotas.reduce((sum, { base }) => sum + base, 0n);
  const queue = rows
    .map((_, index) => index)
    .toSorted((a, b) => {
      if (rest === "as-listed") return Number(hasNothing(rows[a])) - Number(hasNothing(rows[b])) || a - b;
      const rank = (index: number) =>
        rest === "largest-remainder" ? quotas[index]?.remainder : rows[index]?.weight;
      const [left = 0n, right = 0n] = [rank(a), rank(b)];
      if (left !== right) return left > right ? -1 : 1;
      return (rows[a]?.code ?? "") < (rows[b]?.code ?? "") ? -1 : 1;
    });
  const places = new Map(queue.map((index, place) => [index, BigInt(place + 1)]));
  return rows.map(({ total, units }, index) => {
    const { base = 0n, ...quota } = quotas[index] ?? {
      floor: 0n,
      remainder: 0n,
      rounded: 0n,
      whole: 0n,
      over: 0n,
    };
    return {
      ...quota,
      weightSum,
      order: places.get(index) ?? 0n,
      left: total - shared,
      extra: units - base,
    };
  });
}

/** Who has no weight stands last in the list: nothing that is left goes there. */
function hasNothing(row: QuotaRow | undefined): boolean {
  return row?.weight === 0n;
}
