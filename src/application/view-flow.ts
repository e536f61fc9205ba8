import { ore, sumOre, type Ore } from "#domain/money";
import { componentsShared } from "#domain/check";
import type { ReadComponent } from "#domain/agreement";
import type { Computed } from "./amount-figure.ts";
import type { CatalogueEntry } from "./open-catalogue.ts";

/** A pot of the agreement, or what the listed parts leave without recipient. */
export type FlowPot =
  | { readonly kind: "frame"; readonly amount: Ore }
  | { readonly kind: "component"; readonly component: ReadComponent; readonly amount: Ore }
  | { readonly kind: "given"; readonly component: ReadComponent; readonly amount: Ore }
  | { readonly kind: "gap"; readonly of: string; readonly amount: Ore };

/** Money from one pot to another; pots are named "frame", by component, or "gap:" and the pot it is missing in. */
export type FlowLink = { readonly from: string; readonly to: string; readonly amount: Ore };

/** How the money runs from the state to the recipients, as the agreement is read. */
export type FlowView = {
  readonly pots: ReadonlyMap<string, FlowPot>;
  readonly links: readonly FlowLink[];
  readonly total: Ore;
};

/**
 * The agreement's money as pots and links, in exact öre. What the parts do not make up becomes a pot of its own, a gap.
 * @returns undefined when the frame is unknown, or the parts are more than their whole and no true picture exists
 */
export function viewFlow({ agreement, components }: CatalogueEntry): FlowView | undefined {
  if (agreement.frame === "unknown") return undefined;
  const total = agreement.frame.ore;
  const read = components.map(({ result }) => result.component);
  const pots = new Map<string, FlowPot>([["frame", { kind: "frame", amount: total }]]);
  const links: FlowLink[] = [];
  const isWhole = spread("frame", total, read, pots, links);
  for (const { result } of components) {
    if (result.status === "computed") addUnallocated(result, pots, links);
  }
  return isWhole && links.length > 0 ? { pots, links, total } : undefined;
}

/** What a table of named amounts leaves without recipient. */
function addUnallocated(
  { component, allocation }: Computed,
  pots: Map<string, FlowPot>,
  links: FlowLink[],
): void {
  const { difference } = allocation;
  if (difference <= 0n || !pots.has(component.id)) return;
  pots.set(`gap:${component.id}`, { kind: "gap", of: component.id, amount: difference });
  pots.set(`given:${component.id}`, { kind: "given", component, amount: ore(allocation.total - difference) });
  links.push(
    { from: component.id, to: `given:${component.id}`, amount: ore(allocation.total - difference) },
    { from: component.id, to: `gap:${component.id}`, amount: difference },
  );
}

function spread(
  whole: string,
  amount: Ore,
  components: readonly ReadComponent[],
  pots: Map<string, FlowPot>,
  links: FlowLink[],
): boolean {
  const parts = componentsShared(whole, components).flatMap((component) =>
    component.amount === "unknown" || component.amount === 0n
      ? []
      : [{ component, amount: component.amount }],
  );
  if (parts.length === 0) return true;
  const left = ore(amount - sumOre(parts.map((part) => part.amount)));
  if (left < 0n) return false;
  for (const part of parts) {
    pots.set(part.component.id, { kind: "component", ...part });
    links.push({ from: whole, to: part.component.id, amount: part.amount });
  }
  if (left > 0n) {
    pots.set(`gap:${whole}`, { kind: "gap", of: whole, amount: left });
    links.push({ from: whole, to: `gap:${whole}`, amount: left });
  }
  return parts.every((part) => spread(part.component.id, part.amount, components, pots, links));
}
