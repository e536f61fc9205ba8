import type { Agreement, ReadComponent, StatedAmount } from "#domain/agreement";
import { addOre, ore, sumOre, type Ore } from "#domain/money";
import type { OpenFinding } from "./finding.ts";
import { isNear, toleranceOf } from "./tolerance.ts";

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
  return wholesOf(agreement, components).flatMap(({ whole, stated }) => {
    const children = componentsShared(whole, components);
    const parts = knownAmounts(children);
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
  return components.filter((component) => component.written.isOfWhich !== true && isUnder(whole, component));
}

/** Parts against whole at each level, and "varav" parts that are more than their whole. */
export function findSumFaults(
  agreement: Agreement,
  components: readonly ReadComponent[],
): readonly OpenFinding[] {
  const isApart = (sum: SumCheck) => !isNear(sum.sum, sum.stated, toleranceOfSum(sum, agreement, components));
  const found = (sum: SumCheck, isOfWhich: boolean): OpenFinding => {
    const place = `${isOfWhich ? "of-which" : "parts"}-against-whole:${sum.whole}`;
    return {
      id: `${place}:${sum.difference}`,
      place,
      severity: sum.difference < 0n ? "contradiction" : "gap",
      detail: {
        kind: "parts-against-whole",
        ...sum,
        isOfWhich,
        toEachGroup: isOfWhich ? [] : toEachGroup(sum, components),
      },
      clauses: clausesOf(sum, agreement, components),
    };
  };
  return [
    ...sumsOf(agreement, components)
      .filter(isApart)
      .map((sum) => found(sum, false)),
    ...ofWhichFaults(agreement, components)
      .filter(isApart)
      .map((sum) => found(sum, true)),
  ];
}

function ofWhichFaults(agreement: Agreement, components: readonly ReadComponent[]): readonly SumCheck[] {
  return wholesOf(agreement, components).flatMap(({ whole, stated }) => {
    const parts = knownAmounts(
      components.filter((part) => part.written.isOfWhich === true && isUnder(whole, part)),
    );
    const sum = sumOre(parts.map(({ amount }) => amount));
    return sum <= stated ? [] : [{ whole, stated, parts, sum, difference: ore(stated - sum) }];
  });
}

/**
 * The frame and every component whose amount is known: whatever may have parts. A component that is read as one
 * amount to each group is the sum of them.
 */
function wholesOf(
  { frame }: Agreement,
  components: readonly ReadComponent[],
): readonly { readonly whole: string; readonly stated: Ore }[] {
  const sums = new Map<string, Ore>();
  for (const { written, amount } of components) {
    if (amount !== "unknown") sums.set(written.id, addOre(sums.get(written.id) ?? ore(0n), amount));
  }
  return [
    ...(frame === "unknown" ? [] : [{ whole: "frame", stated: frame.ore }]),
    ...[...sums].map(([whole, stated]) => ({ whole, stated })),
  ];
}

function isUnder(whole: "frame" | string, { parent }: ReadComponent): boolean {
  return whole === "frame" ? parent === undefined : parent === whole;
}

function knownAmounts(components: readonly ReadComponent[]) {
  return components.flatMap(({ id, amount }) => (amount === "unknown" ? [] : [{ component: id, amount }]));
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

/**
 * So far may the sum lie from the whole, in öre: for "cirka" in the whole or in a part, and one öre for each part
 * that is a percentage, since it is rounded down to whole öre.
 */
function toleranceOfSum(sum: SumCheck, agreement: Agreement, components: readonly ReadComponent[]): bigint {
  const rounded = sum.parts.filter(
    ({ component }) => components.find(({ id }) => id === component)?.written.stated === "unknown",
  );
  return statedIn(sum, agreement, components).reduce(
    (all, stated) => all + toleranceOf(stated),
    BigInt(rounded.length),
  );
}

function clausesOf(
  sum: SumCheck,
  agreement: Agreement,
  components: readonly ReadComponent[],
): readonly string[] {
  return [...new Set(statedIn(sum, agreement, components).flatMap(({ clause }) => clause ?? []))];
}

/** The whole and its parts as they are stated, where they are. */
function statedIn(
  sum: SumCheck,
  agreement: Agreement,
  components: readonly ReadComponent[],
): readonly StatedAmount[] {
  const whole =
    sum.whole === "frame"
      ? agreement.frame
      : components.find(({ written }) => written.id === sum.whole)?.written.stated;
  const parts = sum.parts.map(
    ({ component }) => components.find(({ id }) => id === component)?.written.stated,
  );
  return [whole, ...parts].flatMap((stated) =>
    stated === undefined || stated === "unknown" ? [] : [stated],
  );
}
