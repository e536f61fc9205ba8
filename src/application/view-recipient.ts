import { reachOf, type ComponentAllocation, type Condition } from "#domain/agreement";
import { dutiesOf, isStated, type Duty } from "#domain/deadline";
import { jointCode, countyOf, type County, type Municipality, type Region } from "#domain/organisation";
import { isExample, type Catalogue, type CatalogueEntry } from "./open-catalogue.ts";
import { componentsThatAddUp, countyAmounts, type CountyAmounts } from "./sums-of-entry.ts";
import { sumAmount, type ShownAmount, type ShownSum } from "./amount-figure.ts";

/** What one recipient gets, shares and must do by one agreement. */
export type RecipientAgreement = {
  readonly entry: CatalogueEntry;
  /** The recipient's own amounts, one per component, and their sum. */
  readonly own: readonly ShownAmount[];
  readonly ownSum: ShownSum | undefined;
  /** Amounts that the county's principals get jointly. */
  readonly jointly: readonly ShownAmount[];
  readonly jointSum: ShownSum | undefined;
  /** Components that are meant for the recipient, or for its county jointly, but whose amounts are okänt. */
  readonly unknown: readonly (ComponentAllocation & { readonly status: "awaiting-basis" })[];
  /** Whom something okänt is meant for: the recipient itself, its county's principals jointly, or both. */
  readonly unknownTo: { readonly own: boolean; readonly jointly: boolean };
  readonly conditions: readonly Condition[];
  /** How the use of the money is reported, as far as the sources say. */
  readonly reports: readonly Duty[];
  /** The agreement of the same field with the nearest earlier year, to compare with. */
  readonly before: CatalogueEntry | undefined;
};

/** A municipality's page: every agreement that gives it something, newest first, and its neighbours in the county. */
export type MunicipalityView = {
  readonly municipality: Municipality;
  readonly county: County;
  readonly region: Region | undefined;
  readonly agreements: readonly RecipientAgreement[];
  readonly neighbours: readonly Municipality[];
};

/** A region's page: every agreement that gives it something, and the municipalities of its county. */
export type RegionView = {
  readonly region: Region;
  readonly county: County;
  readonly agreements: readonly RecipientAgreement[];
  readonly municipalities: readonly Municipality[];
};

/** A county's page: what its region, its municipalities and its principals jointly get, agreement by agreement. */
export type CountyView = {
  readonly county: County;
  readonly region: Region | undefined;
  readonly agreements: readonly {
    readonly entry: CatalogueEntry;
    readonly amounts: CountyAmounts;
    readonly byMunicipality: ReadonlyMap<string, ShownSum | undefined>;
  }[];
  readonly municipalities: readonly Municipality[];
};

/** A municipality by its slug; undefined when there is none. */
export function viewMunicipality(catalogue: Catalogue, slug: string): MunicipalityView | undefined {
  const { register } = catalogue;
  const municipality = [...register.municipalities.values()].find((each) => each.slug === slug);
  const county = municipality && register.counties.get(municipality.county);
  if (municipality === undefined || county === undefined) return undefined;
  return {
    municipality,
    county,
    region: register.regions.get(county.code),
    agreements: agreementsOf(catalogue, municipality.code),
    neighbours: inCounty(catalogue, county.code),
  };
}

/** A region by its slug; undefined when there is none. */
export function viewRegion(catalogue: Catalogue, slug: string): RegionView | undefined {
  const { register } = catalogue;
  const region = [...register.regions.values()].find((each) => each.slug === slug);
  const county = region && register.counties.get(region.county);
  if (region === undefined || county === undefined) return undefined;
  return {
    region,
    county,
    agreements: agreementsOf(catalogue, region.code),
    municipalities: inCounty(catalogue, county.code),
  };
}

/** A county by its slug; undefined when there is none. */
export function viewCounty(catalogue: Catalogue, slug: string): CountyView | undefined {
  const county = [...catalogue.register.counties.values()].find((each) => each.slug === slug);
  if (county === undefined) return undefined;
  const municipalities = inCounty(catalogue, county.code);
  return {
    county,
    region: catalogue.register.regions.get(county.code),
    municipalities,
    agreements: catalogue.entries
      .map((entry) => ({
        entry,
        amounts: countyAmounts(entry, county.code),
        byMunicipality: new Map(
          municipalities.map(({ code }) => [code, sumAmount(amountsFor(entry, code))] as const),
        ),
      }))
      .filter(({ entry, amounts }) => amounts.total !== undefined || awaitsCounties(entry)),
  };
}

/**
 * What one recipient gets, shares and must do by one agreement: a municipality, a region, or a county's principals.
 * @param entries among which the agreement before is looked for
 */
export function recipientAgreement(
  entry: CatalogueEntry,
  code: string,
  entries: readonly CatalogueEntry[] = [],
): RecipientAgreement {
  const own = amountsFor(entry, code);
  const joint = jointCode(countyOf(code) ?? "");
  const jointly = joint === code ? [] : amountsFor(entry, joint);
  const meant = entry.components.filter(({ result }) =>
    result.component.groups.some((group) => reachOf(group, code) !== "none"),
  );
  const unknown = meant.flatMap(({ result }) =>
    result.status === "awaiting-basis" &&
    result.component.written.isOfWhich !== true &&
    ![...own, ...jointly].some(({ component }) => component === result.component.id)
      ? [result]
      : [],
  );
  return {
    entry,
    own,
    ownSum: sumAmount(own),
    jointly,
    jointSum: sumAmount(jointly),
    unknown,
    unknownTo: {
      own: unknown.some(({ component: { groups } }) => groups.some((each) => reachOf(each, code) === "own")),
      jointly: unknown.some(({ component: { groups } }) =>
        groups.some((each) => reachOf(each, code) === "jointly"),
      ),
    },
    conditions: [
      ...new Map(
        meant.flatMap(({ result }) => result.component.written.conditions).map((each) => [each.text, each]),
      ).values(),
    ],
    reports: dutiesOf(entry.agreement, code).filter(
      (duty) => duty.content.kind === "report" && (isStated(duty) || duty.when !== "unknown"),
    ),
    before: entryBefore(entry, entries),
  };
}

/**
 * The agreement of the same kind with the nearest earlier year: the same name but for the year, "psykisk-halsa-2016". What is
 * real is not compared with what is made up.
 */
function entryBefore(entry: CatalogueEntry, entries: readonly CatalogueEntry[]): CatalogueEntry | undefined {
  const { slug, year } = entry.agreement;
  return entries
    .filter((each) => !isExample(each) || isExample(entry))
    .filter(({ agreement }) => nameOfKind(agreement.slug) === nameOfKind(slug) && agreement.year < year)
    .toSorted((a, b) => b.agreement.year - a.agreement.year)[0];
}

function nameOfKind(slug: string): string {
  return slug.replace(/-\d{4}$/, "");
}

function agreementsOf({ entries }: Catalogue, code: string): readonly RecipientAgreement[] {
  return entries
    .map((entry) => recipientAgreement(entry, code, entries))
    .filter(({ own, jointly, unknown }) => own.length + jointly.length + unknown.length > 0);
}

/** Whether an agreement is meant for municipalities, regions or counties but has no amounts yet. */
function awaitsCounties({ components }: CatalogueEntry): boolean {
  return components.some(
    ({ result }) =>
      result.status === "awaiting-basis" &&
      result.component.groups.some(({ kind }) => kind === "municipalities" || kind === "regions"),
  );
}

function amountsFor(entry: CatalogueEntry, code: string): readonly ShownAmount[] {
  return componentsThatAddUp(entry).flatMap(({ amounts }) =>
    amounts.filter(({ recipient }) => recipient === code),
  );
}

function inCounty({ register }: Catalogue, county: string): readonly Municipality[] {
  const collator = new Intl.Collator("sv");
  return [...register.municipalities.values()]
    .filter((municipality) => municipality.county === county)
    .toSorted((a, b) => collator.compare(a.name, b.name));
}
