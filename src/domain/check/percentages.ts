import { readComponents, type Agreement, type Component, type ReadComponent } from "#domain/agreement";
import {
  addFractions,
  compareFractions,
  multiplyFractions,
  ore,
  roundHalfUp,
  sumOre,
  wholeFraction,
  type Fraction,
  type Ore,
} from "#domain/money";
import type { OpenFinding } from "./finding.ts";
import { componentsShared } from "./sums.ts";
import { isNear, toleranceOf } from "./tolerance.ts";

/** Stated percentages against the amounts they should give, and percentages of one whole that do not make it up. */
export function findPercentageFaults(
  agreement: Agreement,
  components: readonly ReadComponent[],
): readonly OpenFinding[] {
  return [
    ...agreement.components.flatMap((component) => percentageFaults(component, agreement, components)),
    ...wholeFaults(agreement),
  ];
}

function percentageFaults(
  component: Component,
  agreement: Agreement,
  components: readonly ReadComponent[],
): readonly OpenFinding[] {
  const { percentage } = component;
  if (percentage === undefined) return [];
  const base = baseOf(percentage.of, agreement);
  if (base === undefined) return [];
  const computed = ore(roundHalfUp(multiplyFractions(wholeFraction(base), percentage.fraction)));
  return amountsOf(component, components)
    .filter(({ stated, tolerance }) => !isNear(stated, computed, tolerance))
    .map(({ stated, against, terms, clause }) => {
      const place = `percentage-against-amount:${component.id}:${against}`;
      const difference = ore(computed - stated);
      return {
        id: `${place}:${difference}`,
        place,
        severity: stated > computed ? ("contradiction" as const) : ("gap" as const),
        detail: {
          kind: "percentage-against-amount" as const,
          component: component.id,
          percentage: percentage.fraction,
          of: percentage.of,
          base,
          computed,
          stated,
          difference,
          against,
          terms,
        },
        clauses: [...new Set([percentage.clause, clause].flatMap((each) => each ?? []))],
      };
    });
}

type Against = {
  readonly stated: Ore;
  readonly against: "stated-amount" | "table" | "parts";
  readonly terms: readonly Ore[];
  readonly tolerance: bigint;
  readonly clause: string | undefined;
};

/** Every amount that the percentage should agree with: the component's own, its table's sum, its parts' sum. */
function amountsOf(component: Component, components: readonly ReadComponent[]): readonly Against[] {
  const { stated, key } = component;
  const own: readonly Against[] =
    stated === "unknown"
      ? []
      : [
          {
            stated: stated.ore,
            against: "stated-amount",
            terms: [stated.ore],
            tolerance: toleranceOf(stated),
            clause: stated.clause,
          },
        ];
  const rows = key !== "unknown" && key.kind === "table" ? key.amounts.map((row) => row.ore) : [];
  const named: readonly Against[] =
    rows.length === 0
      ? []
      : [
          {
            stated: sumOre(rows),
            against: "table",
            terms: rows,
            tolerance: 0n,
            clause: component.keyClauses[0] ?? component.clauses[0],
          },
        ];
  const parts = componentsShared(component.id, components).map(({ amount }) => amount);
  const known = parts.flatMap((amount) => (amount === "unknown" ? [] : [amount]));
  const isWhole = stated === "unknown" && known.length > 0 && known.length === parts.length;
  const shared: readonly Against[] = isWhole
    ? [
        {
          stated: sumOre(known),
          against: "parts",
          terms: known,
          tolerance: 0n,
          clause: component.clauses[0],
        },
      ]
    : [];
  return [...own, ...named, ...shared];
}

/**
 * Percentages of one whole that pass 100, or that every part has and that stay below. A known whole is left to the
 * sums when they stay below: there the amounts say it better.
 */
function wholeFaults(agreement: Agreement): readonly OpenFinding[] {
  const { components } = agreement;
  const wholes = new Set(components.flatMap(({ percentage }) => percentage?.of ?? []));
  return [...wholes].flatMap((of) => {
    const parts = components.filter((part) => part.percentage?.of === of && part.isOfWhich !== true);
    const sum = parts.reduce<Fraction>(
      (whole, { percentage }) =>
        percentage === undefined ? whole : addFractions(whole, percentage.fraction),
      wholeFraction(0n),
    );
    const side = compareFractions(sum, wholeFraction(1n));
    const siblings = components.filter(
      ({ parent, isOfWhich }) =>
        isOfWhich !== true && (of === "frame" ? parent === undefined : parent === of),
    );
    const isAll = siblings.length > 1 && siblings.every(({ percentage }) => percentage?.of === of);
    const isShort = side < 0 && isAll && baseOf(of, agreement) === undefined;
    if (side <= 0 && !isShort) return [];
    const place = `percentages-against-whole:${of}`;
    return [
      {
        id: `${place}:${sum.numerator}/${sum.denominator}`,
        place,
        severity: side > 0 ? ("contradiction" as const) : ("gap" as const),
        detail: { kind: "percentages-against-whole" as const, of, sum },
        clauses: [...new Set(parts.flatMap(({ percentage }) => percentage?.clause ?? []))],
      },
    ];
  });
}

function baseOf(of: string, agreement: Agreement): Ore | undefined {
  if (of === "frame") return agreement.frame === "unknown" ? undefined : agreement.frame.ore;
  const amount = readComponents(agreement, []).find(({ id }) => id === of)?.amount;
  return amount === "unknown" ? undefined : amount;
}
