import type { ReadComponent } from "#domain/agreement";
import { ore, type Ore } from "#domain/money";
import { sumAmount, valueOf, type ShownSum } from "./amount-figure.ts";
import { isPublished } from "./published-figure.ts";
import type { CatalogueEntry } from "./open-catalogue.ts";

/** A component of which the payer has published all or some amounts: how many, and what all amounts come to. */
export type PublishedSum = {
  readonly component: ReadComponent;
  /** How many recipients have a published amount, and how many have any. */
  readonly published: number;
  readonly ofAll: number;
  /** Published and preliminary amounts together. */
  readonly sum: ShownSum;
  /** Their sum minus the component; undefined where the component's amount is unknown. */
  readonly difference: Ore | undefined;
};

/** Every component of an agreement with published amounts, in the agreement's order. */
export function publishedSums({ components }: CatalogueEntry): readonly PublishedSum[] {
  return components.flatMap(({ result: { component }, amounts }) => {
    const published = amounts.filter(isPublished).length;
    const sum = sumAmount(amounts);
    if (published === 0 || sum === undefined) return [];
    const difference = component.amount === "unknown" ? undefined : ore(valueOf(sum) - component.amount);
    return [{ component, published, ofAll: amounts.length, sum, difference }];
  });
}
