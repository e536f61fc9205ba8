import type { PopulationSeries } from "#domain/population";
import { fail, type Result } from "#domain/result";
import type { Day } from "#domain/time";
import type { Catalogue } from "../application/open-catalogue.ts";
import { viewNewSeries } from "../application/preview-series.ts";
import { readDay } from "../application/read-day.ts";
import { fetchedFrom, POPULATION_COLUMNS } from "../texts/cli-population.ts";
import { CLI_PROBLEMS, inFile } from "../texts/cli.ts";
import { fetchProblemSentence, isFetchProblem } from "../texts/fetch-problems.ts";
import { populationProblemSentence } from "../texts/population-problems.ts";
import type { Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeNewSeries } from "./write-new-series.ts";
import { writeRows } from "./write-rows.ts";

/** Reads a population out of a file, or fetches it, and prints its rows or what it changes; exit code 2 when it looks wrong. */
export async function population(words: Words, tools: Tools): Promise<ExitCode> {
  const { catalogue, nationalTotals } = await tools.documents.openCatalogue();
  const written = words.option("date");
  const date = written === undefined ? undefined : readDay(written);
  if (written !== undefined && date === undefined) return refuse(tools.terminal, [CLI_PROBLEMS.day(written)]);
  const series = await openSeries(words, date, catalogue, tools);
  if (!series.ok) return refuse(tools.terminal, series.problems);
  if (words.option("fetch") !== undefined) tools.terminal.err(fetchedFrom(series.value));
  const view = viewNewSeries(catalogue, nationalTotals, series.value);
  switch (words.format) {
    case "json":
      writeJson(tools.terminal, figuresOf(series.value, catalogue, view));
      break;
    case "csv":
      writeRows(rowsOf(series.value, catalogue), "csv", tools);
      break;
    case "table":
      writeNewSeries(view, catalogue, tools);
  }
  return view.isSuspicious ? EXIT.findings : EXIT.done;
}

async function openSeries(
  { file, option }: Words,
  date: Day | undefined,
  { register }: Catalogue,
  { documents }: Tools,
): Promise<Result<PopulationSeries, string>> {
  const table = option("fetch");
  if (table !== undefined) {
    const order = { table, year: option("year") ?? "", address: option("address"), date };
    const fetched = await documents.fetchSeries(order, register);
    if (fetched.ok) return fetched;
    const [first, ...others] = fetched.problems.map((problem) =>
      isFetchProblem(problem)
        ? fetchProblemSentence(problem)
        : inFile(table, populationProblemSentence(problem)),
    );
    return fail(first ?? "", ...others);
  }
  const bytes = await documents.readFile(file);
  if (bytes === undefined) return fail(CLI_PROBLEMS.noFile(file));
  const read = await documents.readPopulation(bytes, file, register, date);
  if (read.ok) return read;
  const [first, ...others] = read.problems.map((problem) => inFile(file, populationProblemSentence(problem)));
  return fail(first ?? "", ...others);
}

function rowsOf(series: PopulationSeries, { register }: Pick<Catalogue, "register">) {
  return {
    columns: [
      { name: POPULATION_COLUMNS.code },
      { name: POPULATION_COLUMNS.name },
      { name: POPULATION_COLUMNS.persons, isNumber: true },
    ],
    rows: [...series.rows]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { persons }]) => [
        code,
        register.municipalities.get(code)?.name ?? "",
        persons.toString(),
      ]),
  };
}

function figuresOf(
  series: PopulationSeries,
  { register }: Catalogue,
  { preview, effect, isSuspicious }: ReturnType<typeof viewNewSeries>,
) {
  const { total, unknown, missing, national, comparison } = preview;
  return {
    date: series.date,
    source: series.source,
    total,
    unknown,
    missing,
    ...(national === undefined
      ? {}
      : {
          national: {
            persons: national.stated.persons,
            difference: national.difference,
            mayBeProtection: national.mayBeProtection,
          },
        }),
    ...(comparison === undefined
      ? {}
      : {
          comparison: {
            date: comparison.with.date,
            compared: comparison.compared,
            unchanged: comparison.unchanged,
            largest: comparison.largest,
            suspicious: comparison.suspicious,
            swapped: comparison.swapped,
          },
        }),
    isSuspicious,
    components: effect.components.map(({ agreement, component, ...change }) => ({
      agreement: agreement.id,
      component: component.id,
      ...change,
    })),
    rows: rowsOf(series, { register }).rows.map(([code, name, persons]) => ({ code, name, persons })),
  };
}
