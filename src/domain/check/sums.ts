import type { Agreement, Known, ReadComponent, StatedAmount } from "#domain/agreement";
import { ore, sumOre, type Ore } from "#domain/money";
import type { OpenFinding } from "./finding.ts";

/** One level of an agreement: a whole and the parts that are to make it up, in öre. */
export type SumCheck = {
  readonly whole: "frame" | string;
  readonly stated: Ore;
  readonly parts: readonly { readonly component: string; readonly amount: Ore }[];
  readonly sum: Ore;
  readonly difference: Ore;
};

/** Every level where the whole and at least one part are known. "Varav" parts do not make up their whole. */
export function sumsOf(agreement: Agreement, components: readonly ReadComponent[]): readonly SumCheck[] {
  const wholes: readonly { readonly whole: string; readonly stated: Known<Ore> }[] = [
    { whole: "frame", stated: amountOf(agreement.frame) },
    ...components
      .filter(({ isDivided }) => isDivided)
      .map(({ id, amount }) => ({ whole: id, stated: amount })),
  ];
  return wholes.flatMap(({ whole, stated }) => {
    const children = componentsShared(whole, components);
    if (stated === "unknown" || children.length === 0) return [];
    const parts = children.flatMap(({ id, amount }) =>
      amount === "unknown" ? [] : [{ component: id, amount }],
    );
    if (parts.length === 0) return [];
    const sum = sumOre(parts.map(({ amount }) => amount));
    // A part whose amount nobody has said may be the very difference: only an excess is then certain.
    if (parts.length < children.length && sum <= stated) return [];
    return [{ whole, stated, parts, sum, difference: ore(stated - sum) }];
  });
}

/** The components that share a whole between them: those directly under it, "varav" parts apart. */
export function componentsShared(
  whole: "frame" | string,
  components: readonly ReadComponent[],
): readonly ReadComponent[] {
  return components.filter(
    ({ parent, written }) =>
      written.isOfWhich !== true && (whole === "frame" ? parent === undefined : parent === whole),
  );
}

/** Parts against whole at each level, and "varav" parts that are more than their whole. */
export function findSumFaults(
  agreement: Agreement,
  components: readonly ReadComponent[],
): readonly OpenFinding[] {
  const faults = sumsOf(agreement, components).filter(({ difference }) => difference !== 0n);
  return [...faults, ...ofWhichFaults(components)].map((sum) => ({
    id: `parts-against-whole:${sum.whole}`,
    severity: sum.difference < 0n ? "contradiction" : "gap",
    detail: { kind: "parts-against-whole", ...sum, toEachGroup: toEachGroup(sum, components) },
    clauses: clausesOf(sum, agreement, components),
  }));
}

function ofWhichFaults(components: readonly ReadComponent[]): readonly SumCheck[] {
  return components.flatMap(({ id, amount }) => {
    const parts = components.flatMap((part) =>
      part.parent === id && part.written.isOfWhich === true && part.amount !== "unknown"
        ? [{ component: part.id, amount: part.amount }]
        : [],
    );
    const sum = sumOre(parts.map((part) => part.amount));
    return amount === "unknown" || sum <= amount
      ? []
      : [{ whole: id, stated: amount, parts, sum, difference: ore(amount - sum) }];
  });
}

/** Components that name several groups together: given to each of them, would the sum close? */
function toEachGroup(
  { parts, difference }: SumCheck,
  components: readonly ReadComponent[],
): readonly string[] {
  return parts.flatMap(({ component, amount }) => {
    const groups = components.find(({ id }) => id === component)?.groups.length ?? 0;
    return groups > 1 && amount * BigInt(groups - 1) === difference ? [component] : [];
  });
}

function clausesOf(
  sum: SumCheck,
  agreement: Agreement,
  components: readonly ReadComponent[],
): readonly string[] {
  const whole = components.find(({ id }) => id === sum.whole)?.written.stated ?? agreement.frame;
  const stated: readonly Known<StatedAmount>[] = [
    whole,
    ...sum.parts.map(
      ({ component }) => components.find(({ id }) => id === component)?.written.stated ?? "unknown",
    ),
  ];
  return [...new Set(stated.flatMap((each) => (each === "unknown" ? [] : (each.clause ?? []))))];
}

function amountOf(stated: Known<StatedAmount>): Known<Ore> {
  return stated === "unknown" ? "unknown" : stated.ore;
}
