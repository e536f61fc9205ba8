import { allocateComponent, readComponents, type Agreement, type AllocationBasis } from "#domain/agreement";
import {
  compareAgreements,
  stepsOfPair,
  type ComparedAgreement,
  type Effects,
  type PairSteps,
} from "#domain/comparison";
import type { ExportDifference, ExportField } from "#domain/export";
import { ore, type Ore } from "#domain/money";
import { recomputedChanges, type ReceiptContent, type ReceiptPairing } from "#domain/receipt";
import { compareComponent } from "./compare-component.ts";
import { compareText } from "./compare-exports.ts";

const STEPS = ["start", "withMoney", "withPeople", "end"] as const satisfies readonly (keyof PairSteps)[];

const CAUSES: readonly (readonly [ExportField, keyof Effects])[] = [
  ["cause-frame", "frame"],
  ["cause-population", "population"],
  ["cause-rule", "rule"],
  ["cause-published", "published"],
];

/**
 * Where a receipt of two agreements is other than their texts give: which parts are compared, what each step between
 * them is computed on, and every shown recipient's amounts and causes, unknown ones too.
 */
export function differencesInChanges(
  content: ReceiptContent,
  before: Agreement,
  after: Agreement,
  basis: AllocationBasis,
): readonly ExportDifference[] {
  const again = compareAgreements(sideOf(before, content, basis), sideOf(after, content, basis), basis);
  const ofPairs = (content.pairs ?? []).flatMap((stated): readonly ExportDifference[] => {
    const pair = again.pairs.find(
      (each) =>
        each.before?.result.component.id === stated.before &&
        each.after?.result.component.id === stated.after,
    );
    return pair === undefined
      ? [{ field: "pair", component: stated.before ?? stated.after ?? "", inExport: stated.after ?? "" }]
      : differencesInSteps(stated, stepsOfPair(pair, before, basis), content);
  });
  const computed = new Map(again.changes.map((change) => [change.recipient, change]));
  const ofRows = recomputedChanges(content).flatMap((stated): readonly ExportDifference[] => {
    const { recipient: code, effects } = stated;
    const change = computed.get(code);
    const causes = change?.effects ?? "unknown";
    const compare = (field: ExportField, one: Ore | "unknown", other: Ore | "unknown" | undefined) =>
      compareText({ field, code }, textOf(one), textOf(other));
    return [
      ...compare("amount-before", stated.before, change?.before),
      ...compare("amount-after", stated.after, change?.after),
      ...CAUSES.flatMap(([field, cause]) =>
        compare(
          field,
          effects === "unknown" ? effects : effects[cause],
          causes === "unknown" ? causes : causes[cause],
        ),
      ),
    ];
  });
  return [...ofPairs, ...ofRows];
}

function differencesInSteps(
  stated: ReceiptPairing,
  steps: PairSteps,
  { components, series }: ReceiptContent,
): readonly ExportDifference[] {
  return STEPS.flatMap((name): readonly ExportDifference[] => {
    const place = stated[name];
    const carried = place === undefined ? undefined : components[place];
    const again = steps[name];
    if (carried !== undefined && again !== undefined) return compareComponent(carried, again, series);
    const component = stated.before ?? stated.after ?? "";
    return compareText(
      { component, field: "status" },
      carried === undefined ? undefined : "computed",
      again === undefined ? undefined : again.status,
    );
  });
}

/** One agreement as it is read, with what the receipt carries of the payer's tables. */
function sideOf(
  agreement: Agreement,
  { annexes = [] }: ReceiptContent,
  basis: AllocationBasis,
): ComparedAgreement {
  return {
    agreement,
    parts: readComponents(agreement).map((component) => ({
      result: allocateComponent(component, agreement, basis),
      published: new Map(
        annexes
          .filter((annex) => annex.agreement === agreement.id && annex.component === component.id)
          .flatMap(({ rows }) => rows.map(([code, amount]) => [code, ore(BigInt(amount))] as const)),
      ),
    })),
  };
}

function textOf(amount: Ore | "unknown" | undefined): string | undefined {
  return typeof amount === "bigint" ? String(amount) : undefined;
}
