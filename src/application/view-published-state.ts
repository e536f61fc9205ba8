import type { ReadComponent } from "#domain/agreement";
import { annexHash, type Annex, type ToldWay } from "#domain/published";
import type { OrganisationRegister } from "#domain/organisation";
import { dayOf, type Day } from "#domain/time";
import type { Standing } from "./current-catalogue.ts";
import type { CatalogueComponent, CatalogueEntry } from "./open-catalogue.ts";
import { countPublished } from "./view-published.ts";

/** A payer's table that has been read in since the agreement's file was written, and what it tells. */
export type ReadAnnex = {
  readonly annex: Annex;
  readonly hash: string;
  readonly component: ReadComponent;
  readonly readOn: Day;
  /** How many recipients the component has. */
  readonly ofAll: number;
  readonly way: ToldWay | undefined;
};

/** A component with how many of its amounts the payer has published. */
export type CountedComponent = {
  readonly component: ReadComponent;
  readonly published: number;
  readonly ofAll: number;
};

/** Which components of an agreement the payer has published, and which still wait for a table. */
export type PublishedState = {
  /** Tables that are read in and in force, in the agreement's order. */
  readonly readIn: readonly ReadAnnex[];
  /** Components of which every amount is published. */
  readonly whole: readonly ReadComponent[];
  /** Components that are counted on another day's population than agreed until the payer's table is read in. */
  readonly waiting: readonly CountedComponent[];
};

/** What the payer's tables say of an agreement as it stands. */
export function viewPublishedState(
  { components }: CatalogueEntry,
  annexes: Standing["annexes"],
  register: OrganisationRegister,
): PublishedState {
  const counted = components.map((each) => ({ each, ...countPublished(each, register) }));
  const isWhole = ({ published, ofAll }: { readonly published: number; readonly ofAll: number }) =>
    published > 0 && published === ofAll;
  return {
    readIn: counted.flatMap(({ each, ofAll }) => readIn(each, ofAll, annexes)),
    whole: counted.filter(isWhole).map(({ each }) => each.result.component),
    waiting: counted
      .filter((count) => isOfOtherDay(count.each) && !isWhole(count))
      .map(({ each, published, ofAll }) => ({ component: each.result.component, published, ofAll })),
  };
}

function readIn(
  { result: { component }, annexes: own, told }: CatalogueComponent,
  ofAll: number,
  annexes: Standing["annexes"],
): readonly ReadAnnex[] {
  return own.flatMap((annex) => {
    const hash = annexHash(annex);
    const loaded = annexes.get(hash)?.loaded;
    if (loaded === undefined) return [];
    const readOn = dayOf(loaded.moment);
    return [{ annex, hash, component, readOn, ofAll, way: told.get(annex) }];
  });
}

/** Whether a component is counted on another day's population than the key names. */
function isOfOtherDay({ result }: CatalogueComponent): boolean {
  return result.status === "computed" && result.basis?.isExact === false;
}
