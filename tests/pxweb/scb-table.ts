import type { OrganisationRegister } from "#domain/organisation";
import type { PopulationSeries } from "#domain/population";

/** A region of a table of SCB: the country, a county or a municipality, and its persons. */
export type TableRegion = { readonly code: string; readonly label: string; readonly persons: bigint };

/** The regions of a table in SCB's own order: the country, and each county before its municipalities. */
export function regionsOf(series: PopulationSeries, register: OrganisationRegister): readonly TableRegion[] {
  const municipalities = [...series.rows].map(([code, { persons }]): TableRegion => ({
    code,
    label: register.municipalities.get(code)?.name ?? code,
    persons,
  }));
  const sumOf = (start: string) =>
    municipalities
      .filter(({ code }) => code.startsWith(start))
      .reduce((sum, { persons }) => sum + persons, 0n);
  const counties = [...register.counties.values()].map(({ code, name }): TableRegion => ({
    code,
    label: name,
    persons: sumOf(code),
  }));
  const places = [...counties, ...municipalities].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return [{ code: "00", label: "Riket", persons: sumOf("") }, ...places];
}

/** How the table of 1 November (FolkmangdNov) calls itself, in PxWebApi 2. */
export const NOVEMBER = {
  table: "TAB1267",
  label: "Folkmängden den 1 november efter region, tabellinnehåll och år",
  contents: { code: "BE0101A9", label: "Folkmängden den 1 november" },
} as const;

/** How the table of 31 December (BefolkningNy) calls itself; its day stands in the reference period. */
export const DECEMBER = {
  table: "TAB638",
  label: "Folkmängden efter region, tabellinnehåll och år",
  contents: { code: "BE0101N1", label: "Folkmängd", reference: "31 december respektive år" },
} as const;

/** Which table is answered for. */
export type TableHead = {
  readonly table: string;
  readonly label: string;
  readonly contents: { readonly code: string; readonly label: string; readonly reference?: string };
};

/**
 * A table in JSON-stat 2.0 as PxWebApi 2 answers `/tables/{id}/data` where age and sex are left out: region, contents
 * and year, figures row by row.
 */
export function scbTable(regions: readonly TableRegion[], head: TableHead, year: string) {
  const { code, label, reference } = head.contents;
  return {
    version: "2.0",
    class: "dataset",
    label: head.label,
    source: "SCB",
    updated: "2017-02-21T08:30:00Z",
    role: { time: ["Tid"], metric: ["ContentsCode"] },
    id: ["Region", "ContentsCode", "Tid"],
    size: [regions.length, 1, 1],
    dimension: {
      Region: {
        label: "region",
        category: {
          index: Object.fromEntries(regions.map((region, place) => [region.code, place])),
          label: Object.fromEntries(regions.map((region) => [region.code, region.label])),
        },
        extension: { elimination: true, eliminationValueCode: "00", show: "code_value" },
      },
      ContentsCode: {
        label: "tabellinnehåll",
        category: {
          index: { [code]: 0 },
          label: { [code]: label },
          unit: { [code]: { base: "antal", decimals: 0 } },
        },
        extension: {
          elimination: false,
          ...(reference === undefined ? {} : { refperiod: { [code]: reference } }),
        },
      },
      Tid: {
        label: "år",
        category: { index: { [year]: 0 }, label: { [year]: year } },
        extension: { elimination: false },
      },
    },
    extension: { px: { tableid: head.table, decimals: 0, language: "sv" } },
    value: regions.map(({ persons }) => Number(persons)),
  };
}
