import { recipientsOfGroup, type ReadComponent } from "#domain/agreement";
import { ore, type Ore } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import { sumAmount, valueOf, type ShownSum } from "./amount-figure.ts";
import { isPublished } from "./published-figure.ts";
import type { CatalogueComponent, CatalogueEntry } from "./open-catalogue.ts";

/** A component of which the payer has published all or some amounts: how many, and what all amounts come to. */
export type PublishedSum = {
  readonly component: ReadComponent;
  /** How many recipients have a published amount, and how many there are. */
  readonly published: number;
  readonly ofAll: number;
  /** How many recipients have no amount at all, because the key is unknown and no annex names them. */
  readonly unknown: number;
  /** Published and preliminary amounts together. */
  readonly sum: ShownSum;
  /** Their sum minus the component; undefined where the component's amount or another is unknown. */
  readonly difference: Ore | undefined;
};

/** Every component of an agreement with published amounts, in the agreement's order. */
export function publishedSums(
  { components }: CatalogueEntry,
  register: OrganisationRegister,
): readonly PublishedSum[] {
  return components.flatMap((each) => {
    const { component } = each.result;
    const count = countPublished(each, register);
    const sum = sumAmount(each.amounts);
    if (count.published === 0 || sum === undefined) return [];
    const isOpen = component.amount === "unknown" || count.unknown > 0;
    return [
      { component, ...count, sum, difference: isOpen ? undefined : ore(valueOf(sum) - component.amount) },
    ];
  });
}

/** How many recipients of a component have a published amount, how many it has, and how many have none that is known. */
export function countPublished(
  { result, amounts }: Pick<CatalogueComponent, "result" | "amounts">,
  register: OrganisationRegister,
): Pick<PublishedSum, "published" | "ofAll" | "unknown"> {
  const reached =
    result.status === "computed"
      ? []
      : result.component.groups.flatMap((group) => recipientsOfGroup(group, register));
  const all = new Set([...amounts.map(({ recipient }) => recipient), ...reached]);
  return {
    published: amounts.filter(isPublished).length,
    ofAll: all.size,
    unknown: all.size - amounts.length,
  };
}
