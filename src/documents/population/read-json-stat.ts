import type { OrganisationRegister } from "#domain/organisation";
import type { PopulationProblem, StatisticsFileProblem } from "#domain/population";
import { fail, ok, okUnless, type FilePlace, type Result } from "#domain/result";
import type { CsvRow } from "../csv/parse-csv.ts";
import { choosePeriod, dayInPeriod, parsePeriod, type Period } from "./choose-period.ts";
import type { PopulationColumns } from "./find-columns.ts";
import { dayOfYearIn, type DayOfYear } from "./heading-day.ts";
import { readDataset, type Dataset, type Dimension } from "./json-stat-dataset.ts";
import { judgeRows, type PopulationOrigin, type PopulationReading } from "./read-population.ts";
import { wholePopulation } from "./whole-population.ts";

/** Tables whose day of the year is known by their number in SCB's database, also where the answer does not say it. */
const KNOWN_TABLES: Readonly<Record<string, DayOfYear>> = {
  // FolkmangdNov (BE0101A).
  TAB1267: { day: 1, month: 11 },
  // BefolkningNy (BE0101A), to 2024, and the table that goes on from 2025.
  TAB638: { day: 31, month: 12 },
  TAB5557: { day: 31, month: 12 },
};

/**
 * Reads the inhabitants out of a table in JSON-stat 2.0, as statistics agencies give it (PxWeb, `json-stat2`).
 *
 * Ages and sexes are read at their total, or men and women are added. The day is the year of the table with the day of
 * the year that the table names ("1 november"); where it names none, `origin.date` must say it. Where the table has
 * several years, the one that `origin.date` lies in is read.
 * @returns the series, a row's number being its place among the regions; or every problem, placed by region
 */
export function readJsonStat(
  bytes: Uint8Array,
  file: string,
  register: OrganisationRegister,
  origin: PopulationOrigin,
): PopulationReading {
  const dataset = readDataset(bytes, file);
  return dataset.ok
    ? readJsonStatParts([dataset.value], file, register, origin)
    : { ...dataset, rightRows: 0 };
}

/** The same for one table that was fetched in several parts, each with some of the regions. */
export function readJsonStatParts(
  parts: readonly [Dataset, ...Dataset[]],
  file: string,
  register: OrganisationRegister,
  origin: PopulationOrigin,
): PopulationReading {
  const columns = parts.map((part) => columnsOf(part, file, origin));
  const rows: CsvRow[] = [];
  for (const part of columns) {
    if (!part.ok) return { ...part, rightRows: 0 };
    for (const { values } of part.value.rows) rows.push({ row: rows.length + 1, values });
  }
  const [first] = columns;
  if (first?.ok !== true) return { ...fail({ kind: "file-empty", at: { file } }), rightRows: 0 };
  const reading = judgeRows({ ...first.value, rows }, [], file, register, origin);
  if (reading.ok) return reading;
  const [problem, ...others] = reading.problems;
  const placed = (each: PopulationProblem) => placedByRegion(each, rows);
  return { ...reading, problems: [placed(problem), ...others.map(placed)] };
}

/** The table of one day as rows of region, name and persons. */
function columnsOf(
  dataset: Dataset,
  file: string,
  { date: wanted }: PopulationOrigin,
): Result<PopulationColumns, PopulationProblem> {
  const { region, time, dimensions } = dataset;
  const contents = chosenContents(dataset, file);
  const period = chosenPeriod(time, file, wanted);
  const wholes = wholesOf(dimensions.filter((each) => ![region, time, dataset.contents].includes(each)));
  const problems: readonly PopulationProblem[] = [
    ...(contents.ok ? [] : contents.problems),
    ...(period.ok ? [] : period.problems),
    ...wholes.flatMap(({ dimension, places }) =>
      places === undefined ? [withoutTotal(dimension, file)] : [],
    ),
  ];
  return okUnless(problems, () => {
    const chosen = new Map<Dimension, readonly number[]>([
      ...wholes.map(({ dimension, places = [] }) => [dimension, places] as const),
      [time, [period.ok ? period.value.place : 0]],
      ...(dataset.contents === undefined
        ? []
        : [[dataset.contents, [contents.ok ? contents.value : 0]] as const]),
    ]);
    const ofYear = dayOfYearOf(dataset, contents.ok ? contents.value : 0);
    return {
      headings: [region.code, region.code, time.code],
      rows: region.values.map(({ code, label }, place) => ({
        row: place + 1,
        values: [code, label.replace(/^\d+\s+/, ""), personsText(dataset, chosen, place)],
      })),
      code: 0,
      name: 1,
      persons: 2,
      date: undefined,
      period: undefined,
      breakdowns: [],
      dateInHeading: period.ok ? dayInPeriod(period.value.period, ofYear) : undefined,
      yearInHeading: period.ok ? `${period.value.period.year}` : undefined,
      title: dataset.label,
    };
  });
}

/** Which values of each dimension are everybody. One dimension at most is added up: no table has two of sexes. */
function wholesOf(dimensions: readonly Dimension[]) {
  let isAdded = false;
  return dimensions.map((dimension) => {
    const places = wholePopulation(dimension.code, dimension.values);
    const isOneTooMany = isAdded && places !== undefined && places.length > 1;
    isAdded ||= places !== undefined && places.length > 1;
    return { dimension, places: isOneTooMany ? undefined : places };
  });
}

/** The one value of the contents that is inhabitants: there may be others beside it, such as the change in a year. */
export function chosenContents({ contents }: Dataset, file: string): Result<number, StatisticsFileProblem> {
  if (contents === undefined) return ok(0);
  const found = contents.values.map(({ label }) => label);
  const places = found.flatMap((label, place) => (/^(?:folkmängd|population\b)/i.test(label) ? [place] : []));
  const [only, ...others] = places;
  if (only !== undefined && others.length === 0) return ok(only);
  const [single, ...more] = found;
  // SCB calls a single kind of figure "Antal" where the title of the table says of what.
  if (single !== undefined && more.length === 0 && /^(?:antal|number)/i.test(single)) return ok(0);
  return fail({ kind: only === undefined ? "contents-other" : "contents-several", at: { file }, found });
}

function chosenPeriod(
  time: Dimension,
  file: string,
  wanted: PopulationOrigin["date"],
): Result<{ readonly place: number; readonly period: Period }, PopulationProblem> {
  const periods: Period[] = [];
  for (const { code } of time.values) {
    const period = parsePeriod(code);
    if (period === undefined)
      return fail({ kind: "period-unreadable", at: { file, field: time.code }, written: code });
    periods.push(period);
  }
  const place = choosePeriod(periods, wanted, { file, field: time.code });
  if (!place.ok) return place;
  const period = periods[place.value];
  return period === undefined
    ? fail({ kind: "dimension-missing", at: { file }, wanted: time.code, found: [] })
    : ok({ place: place.value, period });
}

/** The day of the year that the table says its figures are of, in its contents or its title, or is known to be of. */
function dayOfYearOf({ label, table, contents }: Dataset, place: number): DayOfYear | undefined {
  const value = contents?.values[place];
  const reference = value === undefined ? "" : (contents?.referencePeriods[value.code] ?? "");
  return (
    dayOfYearIn([reference, value?.label ?? "", label].join(" ")) ??
    (table !== undefined && Object.hasOwn(KNOWN_TABLES, table) ? KNOWN_TABLES[table] : undefined)
  );
}

function withoutTotal({ label, values }: Dimension, file: string): StatisticsFileProblem {
  const found = values.map((value) => value.label);
  return { kind: "breakdown-without-total", at: { file }, dimension: label, found };
}

/** The figure of a region at the chosen places of all other dimensions; parts that are added must all be numbers. */
function personsText(
  { dimensions, region, textAt }: Dataset,
  chosen: ReadonlyMap<Dimension, readonly number[]>,
  regionPlace: number,
): string {
  let positions: readonly number[] = [0];
  for (const dimension of dimensions) {
    const places = dimension === region ? [regionPlace] : (chosen.get(dimension) ?? [0]);
    positions = positions.flatMap((position) =>
      places.map((place) => position * dimension.values.length + place),
    );
  }
  const texts = positions.map(textAt);
  const [first = ""] = texts;
  if (texts.length === 1) return first;
  const faulty = texts.find((text) => !/^\d+$/.test(text));
  return faulty ?? texts.reduce((sum, text) => sum + BigInt(text), 0n).toString();
}

/** A place by region instead of by line: a table in JSON has no lines. */
function placedByRegion(problem: PopulationProblem, rows: readonly CsvRow[]): PopulationProblem {
  const { file, row, column } = problem.at;
  const code = row === undefined ? undefined : rows[row - 1]?.values[0];
  const field = code === undefined ? column : `Region ${code}`;
  const at: FilePlace = { file, ...(field === undefined ? {} : { field }) };
  return { ...problem, at };
}
