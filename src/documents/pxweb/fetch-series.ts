import type { OrganisationRegister } from "#domain/organisation";
import type { FetchProblem, PopulationProblem, PopulationSeries } from "#domain/population";
import { fail, ok, type Result } from "#domain/result";
import type { Day } from "#domain/time";
import type { GivenFile } from "../../application/ports.ts";
import { readDataset, type Dataset } from "../population/json-stat-dataset.ts";
import { readJsonStatParts } from "../population/read-json-stat.ts";
import { sourceOfDataset } from "../population/source-in-file.ts";
import { checkAddress } from "./allowed-addresses.ts";
import { askAgency, type AgencyLine } from "./ask-agency.ts";
import { chooseSelection, urlsOf, type Selection } from "./choose-selection.ts";

/** What is asked for: a table of the agency's and one of its years. `date` where the table does not say the day. */
export type SeriesOrder = {
  readonly address: string;
  /** Its number in the interface, "TAB1267", or one of the names in `KNOWN_NAMES`. */
  readonly table: string;
  readonly year: string;
  readonly date?: Day;
  /** The day it is fetched, for the source. */
  readonly readOn: Day;
};

/** A fetched series, and every answer that it was read out of as it came. */
export type FetchedSeries = { readonly series: PopulationSeries; readonly answers: readonly GivenFile[] };

/** Names that SCB's database had before its interface gave every table a number. */
const KNOWN_NAMES: Readonly<Record<string, string>> = { folkmangdnov: "TAB1267", befolkningny: "TAB638" };

const TABLE = /^[A-Za-z0-9_-]{1,40}$/;

/**
 * Fetches one year of inhabitants from a statistics agency (PxWebApi 2): what the table can be asked for, then the
 * figures, in as many parts as the agency's limit of cells makes needed, one after the other.
 * @param allowed the addresses that may be asked
 * @returns the series as published by the agency, or why it could not be fetched, or everything wrong in the table
 */
export async function fetchSeries(
  order: SeriesOrder,
  allowed: readonly string[],
  register: OrganisationRegister,
  line: AgencyLine,
): Promise<Result<FetchedSeries, FetchProblem | PopulationProblem>> {
  const address = checkAddress(order.address, allowed);
  if (!address.ok) return address;
  if (!TABLE.test(order.table)) return fail({ kind: "table-absent", table: order.table });
  const named = order.table.toLowerCase();
  const table = Object.hasOwn(KNOWN_NAMES, named) ? (KNOWN_NAMES[named] ?? order.table) : order.table;
  const config = await askAgency(`${address.value}/config`, line);
  if (!config.ok) return config;
  const described = await askAgency(`${address.value}/tables/${table}/metadata?lang=sv`, line);
  if (!described.ok) return absentOr(described.problems[0], order.table);
  const metadata = readDataset(described.value, table, "metadata");
  if (!metadata.ok) return metadata;
  const selection = chooseSelection(metadata.value, order.year, register, table);
  if (!selection.ok) return selection;
  return fetchParts(urlsOf(selection.value, cellsIn(config.value), `${address.value}/tables/${table}`), {
    order,
    selection: selection.value,
    register,
    line,
  });
}

async function fetchParts(
  urls: readonly string[],
  {
    order,
    selection,
    register,
    line,
  }: {
    readonly order: SeriesOrder;
    readonly selection: Selection;
    readonly register: OrganisationRegister;
    readonly line: AgencyLine;
  },
): Promise<Result<FetchedSeries, FetchProblem | PopulationProblem>> {
  const { table } = selection;
  const parts: Dataset[] = [];
  const answers: GivenFile[] = [];
  for (const [index, url] of urls.entries()) {
    const answer = await askAgency(url, line);
    if (!answer.ok) return answer;
    const name = `${table}-${order.year}${urls.length === 1 ? "" : `-${index + 1}`}.json`;
    const part = readDataset(answer.value, name);
    if (!part.ok) return part;
    parts.push(part.value);
    answers.push({ name, bytes: answer.value });
  }
  const [first, ...others] = parts;
  if (first === undefined) return fail({ kind: "table-absent", table });
  const reading = readJsonStatParts([first, ...others], `${table}-${order.year}.json`, register, {
    source: { ...sourceOfDataset(first), readOn: order.readOn },
    certainty: "published",
    ...(order.date === undefined ? {} : { date: order.date }),
  });
  return reading.ok ? ok({ series: reading.value, answers }) : reading;
}

function absentOr(problem: FetchProblem, table: string): Result<never, FetchProblem> {
  return problem.kind === "agency-refused" && problem.status === 404
    ? fail({ kind: "table-absent", table })
    : fail(problem);
}

/** How many figures the agency gives at a time; few, where it does not say. */
const CELLS_UNLESS_SAID = 1_000;

function cellsIn(config: Uint8Array): number {
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(config));
    const cells: unknown =
      typeof said === "object" && said !== null ? Reflect.get(said, "maxDataCells") : undefined;
    return typeof cells === "number" && cells >= 1 ? Math.floor(cells) : CELLS_UNLESS_SAID;
  } catch {
    return CELLS_UNLESS_SAID;
  }
}
