import { dutiesOf } from "#domain/deadline";
import { countyOf, groupOfCode, jointCode, type OrganisationRegister } from "#domain/organisation";
import { sumAmount, type ShownAmount, type ShownSum } from "./amount-figure.ts";
import type { CatalogueComponent, CatalogueEntry } from "./open-catalogue.ts";

/** What one county gets of an agreement: its region, its municipalities together, its principals jointly, and all. */
export type CountyAmounts = {
  readonly region: ShownSum | undefined;
  readonly municipalities: ShownSum | undefined;
  readonly jointly: ShownSum | undefined;
  readonly total: ShownSum | undefined;
};

/** The sums of one county over one component, or over all that add up. */
export function countyAmounts(entry: CatalogueEntry, county: string, component?: string): CountyAmounts {
  const chosen =
    component === undefined
      ? componentsThatAddUp(entry)
      : entry.components.filter(({ result }) => result.component.id === component);
  const own = chosen.flatMap(({ amounts }) =>
    amounts.filter(({ recipient }) => countyOf(recipient) === county),
  );
  return {
    region: sumAmount(own.filter(({ recipient }) => recipient === county)),
    municipalities: sumAmount(own.filter(({ recipient }) => groupOfCode(recipient) === "municipalities")),
    jointly: sumAmount(own.filter(({ recipient }) => recipient === jointCode(county))),
    total: sumAmount(own),
  };
}

/** The components whose amounts may be added: a "varav" part is already in the component it is pointed out in. */
export function componentsThatAddUp({ components }: CatalogueEntry): readonly CatalogueComponent[] {
  return components.filter(({ result }) => result.component.written.isOfWhich !== true);
}

/** Every amount of an agreement that adds up, by recipient, in the order of components. */
export function amountsByRecipient(entry: CatalogueEntry): ReadonlyMap<string, readonly ShownAmount[]> {
  const grouped = new Map<string, ShownAmount[]>();
  for (const amount of componentsThatAddUp(entry).flatMap(({ amounts }) => amounts)) {
    const own = grouped.get(amount.recipient);
    if (own === undefined) grouped.set(amount.recipient, [amount]);
    else own.push(amount);
  }
  return grouped;
}

/** Every sum of several amounts that a page can show: per county, recipient and component, and of all together. */
export function shownSums(entry: CatalogueEntry, register: OrganisationRegister): readonly ShownSum[] {
  const components = [undefined, ...entry.components.map(({ result }) => result.component.id)];
  const ofCounties = [...register.counties.keys()].flatMap((county) =>
    components.flatMap((component) => Object.values(countyAmounts(entry, county, component))),
  );
  const ofRecipients = [...amountsByRecipient(entry).values()].map(sumAmount);
  const ofComponents = entry.components.map(({ amounts }) => sumAmount(amounts));
  const ofAll = sumAmount(componentsThatAddUp(entry).flatMap(({ amounts }) => amounts));
  const all = [
    ...ofCounties,
    ...ofRecipients,
    ...ofComponents,
    ofAll,
    ...sumsOfDuties(entry),
    ...sumsByOtherStage(entry, register),
  ];
  return all.flatMap((sum) => (sum === undefined || sum.parts.length < 2 ? [] : [sum]));
}

/** What hangs on one duty, where it concerns several parts of an agreement but not all: together, and each recipient's. */
function sumsOfDuties(entry: CatalogueEntry): readonly (ShownSum | undefined)[] {
  const groups = dutiesOf(entry.agreement).map(({ components }) => new Set(components.map(({ id }) => id)));
  const byRecipient = amountsByRecipient(entry);
  const distinct = [...new Map(groups.map((ids) => [[...ids].join(" "), ids])).values()];
  return distinct.flatMap((ids) => {
    const concerned = (amounts: readonly ShownAmount[]) =>
      amounts.filter(({ component }) => ids.has(component));
    const own = [...byRecipient.values()].flatMap((amounts) => {
      const some = concerned(amounts);
      return some.length < amounts.length ? [sumAmount(some)] : [];
    });
    return [sumAmount(entry.components.flatMap(({ amounts }) => concerned(amounts))), ...own];
  });
}

/** The sums under the column of the stage that is not used: all recipients of a component, and each county's. */
function sumsByOtherStage({ components }: CatalogueEntry, { counties }: OrganisationRegister) {
  return components.flatMap(({ otherStage }) =>
    otherStage === undefined
      ? []
      : [undefined, ...counties.keys()].map((county) =>
          sumAmount(
            otherStage.amounts.filter(
              ({ recipient }) => county === undefined || countyOf(recipient) === county,
            ),
          ),
        ),
  );
}
