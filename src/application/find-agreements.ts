import type { Catalogue, CatalogueEntry } from "./open-catalogue.ts";

/** The agreements whose title, field or year holds every word of the filter; an empty filter finds all. */
export function findAgreements({ entries }: Catalogue, filter: string): readonly CatalogueEntry[] {
  const words = filter
    .toLocaleLowerCase("sv")
    .split(/\s+/)
    .filter((word) => word !== "");
  return entries.filter(({ agreement: { title, field, year } }) => {
    const text = `${title} ${field} ${year}`.toLocaleLowerCase("sv");
    return words.every((word) => text.includes(word));
  });
}
