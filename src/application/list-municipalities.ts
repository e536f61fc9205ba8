import type { County, Municipality } from "#domain/organisation";
import { findByName } from "./find-by-name.ts";
import type { Catalogue } from "./open-catalogue.ts";

/** Municipalities whose name answers the filter, or whose code begins with it, by county. */
export type MunicipalityList = {
  readonly counties: readonly { readonly county: County; readonly municipalities: readonly Municipality[] }[];
  readonly found: number;
};

/** Lists municipalities by county: the nearest name first and its county with it, all in Swedish order where nothing is written. */
export function listMunicipalities({ register }: Catalogue, filter: string): MunicipalityList {
  const wanted = filter.trim();
  const all = [...register.municipalities.values()];
  const named = findByName(
    all.map((thing) => ({ thing, names: [thing.name, thing.officialName] })),
    wanted,
  );
  const coded = all.filter(({ code }) => wanted !== "" && code.startsWith(wanted));
  const found = [...new Set([...named, ...coded])];
  const collator = new Intl.Collator("sv");
  const byName = [...register.counties.values()].toSorted((a, b) => collator.compare(a.name, b.name));
  const byNearest = [...new Set(found.map(({ county }) => county))].flatMap(
    (code) => register.counties.get(code) ?? [],
  );
  const counties = (wanted === "" ? byName : byNearest)
    .map((county) => ({ county, municipalities: found.filter((own) => own.county === county.code) }))
    .filter(({ municipalities }) => municipalities.length > 0);
  return { counties, found: found.length };
}
