import type { County, Municipality } from "#domain/organisation";
import type { Catalogue } from "./open-catalogue.ts";

/** Counties in Swedish order with those of their municipalities whose name holds the filter, or whose code begins with it. */
export type MunicipalityList = {
  readonly counties: readonly { readonly county: County; readonly municipalities: readonly Municipality[] }[];
  readonly found: number;
};

/** Lists municipalities by county; an empty filter lists all. */
export function listMunicipalities({ register }: Catalogue, filter: string): MunicipalityList {
  const collator = new Intl.Collator("sv");
  const wanted = filter.trim().toLocaleLowerCase("sv");
  const counties = [...register.counties.values()]
    .toSorted((a, b) => collator.compare(a.name, b.name))
    .map((county) => ({
      county,
      municipalities: [...register.municipalities.values()]
        .filter(
          ({ county: own, name, code }) =>
            own === county.code && (name.toLocaleLowerCase("sv").includes(wanted) || code.startsWith(wanted)),
        )
        .toSorted((a, b) => collator.compare(a.name, b.name)),
    }))
    .filter(({ municipalities }) => municipalities.length > 0);
  return { counties, found: counties.reduce((sum, { municipalities }) => sum + municipalities.length, 0) };
}
