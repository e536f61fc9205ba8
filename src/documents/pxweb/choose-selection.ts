import type { OrganisationRegister } from "#domain/organisation";
import type { FetchProblem, PopulationProblem, StatisticsFileProblem } from "#domain/population";
import { fail, ok, type Result } from "#domain/result";
import type { Dataset, Dimension } from "../population/json-stat-dataset.ts";
import { chosenContents } from "../population/read-json-stat.ts";
import { wholePopulation } from "../population/whole-population.ts";

/** What of a table is asked for: which regions, and the values of the other dimensions, by code. */
export type Selection = {
  readonly table: string;
  readonly region: string;
  /** The country, counties and municipalities that we know, in the order of the table. */
  readonly regions: readonly string[];
  /** Whether the table has no other regions than those. */
  readonly areAll: boolean;
  readonly others: readonly { readonly dimension: string; readonly codes: readonly string[] }[];
};

/**
 * Chooses everybody in every municipality, county and the country for one year. A total of the agency's own goes before
 * leaving a dimension out, which goes before adding men and women: from 2025 every sum that is made adds noise.
 */
export function chooseSelection(
  metadata: Dataset,
  year: string,
  register: OrganisationRegister,
  table: string,
): Result<Selection, FetchProblem | PopulationProblem> {
  const { region, time, contents, dimensions } = metadata;
  const years = time.values.map(({ code }) => code);
  if (!years.includes(year)) {
    const [first = "", last = first] = [years[0], years.at(-1)];
    return fail({ kind: "year-absent", year, first, last });
  }
  const content = chosenContents(metadata, table);
  if (!content.ok) return content;
  const others: { dimension: string; codes: readonly string[] }[] = [{ dimension: time.code, codes: [year] }];
  const code = contents?.values[content.value]?.code;
  if (contents !== undefined && code !== undefined) others.push({ dimension: contents.code, codes: [code] });
  for (const dimension of dimensions) {
    if ([region, time, contents].includes(dimension)) continue;
    const codes = everybodyIn(dimension);
    if (codes === undefined) return fail(withoutTotal(dimension, table));
    if (codes.length > 0) others.push({ dimension: dimension.code, codes });
  }
  const regions = region.values.map((value) => value.code).filter((value) => isPlace(value, register));
  return ok({
    table,
    region: region.code,
    regions,
    areAll: regions.length === region.values.length,
    others,
  });
}

/** The codes that together are everybody; none where the dimension may be left out, undefined where it cannot be told. */
function everybodyIn({ code, values, valueForAll, mayBeLeftOut }: Dimension): readonly string[] | undefined {
  if (valueForAll !== undefined) return [valueForAll];
  const places = wholePopulation(code, values);
  const whole = places?.map((place) => values[place]?.code ?? "");
  if (whole?.length === 1) return whole;
  return mayBeLeftOut ? [] : whole;
}

function isPlace(code: string, { municipalities, counties }: OrganisationRegister): boolean {
  return code === "00" || counties.has(code) || municipalities.has(code);
}

function withoutTotal({ label, values }: Dimension, file: string): StatisticsFileProblem {
  const found = values.map((value) => value.label);
  return { kind: "breakdown-without-total", at: { file }, dimension: label, found };
}

/** Interfaces of this kind answer 404 to addresses over 2 100 characters; codes take at most 1 500 of them. */
const CODES_IN_ADDRESS = 300;

/** The addresses of the figures: one where they fit within the limit of cells, else one for each group of regions. */
export function urlsOf(
  { region, regions, areAll, others }: Selection,
  maxCells: number,
  table: string,
): readonly string[] {
  const perRegion = others.reduce((product, { codes }) => product * codes.length, 1);
  const url = (codes: string) =>
    `${table}/data?lang=sv&outputFormat=json-stat2&${[{ dimension: region, codes }, ...others]
      .map(({ dimension, codes: values }) => `valueCodes[${encodeURIComponent(dimension)}]=${listed(values)}`)
      .join("&")}`;
  if (areAll && regions.length * perRegion <= maxCells) return [url("*")];
  const inEach = Math.min(CODES_IN_ADDRESS, Math.max(1, Math.floor(maxCells / perRegion)));
  const urls: string[] = [];
  for (let from = 0; from < regions.length; from += inEach)
    urls.push(url(regions.slice(from, from + inEach).join(",")));
  return urls;
}

function listed(codes: readonly string[] | string): string {
  const written = typeof codes === "string" ? codes.split(",") : codes;
  return written.map((code) => encodeURIComponent(code)).join(",");
}
