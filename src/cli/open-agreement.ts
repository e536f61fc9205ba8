import { fileURLToPath } from "node:url";
import { buildEntry } from "../application/open-catalogue.ts";
import { readDay } from "../application/read-day.ts";
import { readAgreement } from "../documents/agreement/index.ts";
import { loadReference } from "../documents/load-library.ts";
import { readPopulation } from "../documents/population/read-population.ts";
import { agreementProblemSentence } from "../texts/agreement-problems.ts";
import { CLI_PROBLEMS } from "../texts/cli.ts";
import { populationProblemSentence } from "../texts/population-problems.ts";
import { tellLibraryFault } from "../texts/serve.ts";
import type { AgreementOrder, AgreementTools, OpenedAgreement } from "./agreement-tools.ts";
import { readInput } from "./read-input.ts";
import type { Terminal } from "./terminal.ts";
import { csvRows } from "./write-csv-rows.ts";

/** The folder that holds `reference/` and `dist/`. */
const root = fileURLToPath(new URL("../..", import.meta.url));

/** What the commands about one agreement need: its file, the reference data, and a population file if one is given. */
export function agreementTools(terminal: Terminal): AgreementTools {
  return { terminal, csv: csvRows, open };
}

async function open({ file, population, date }: AgreementOrder): Promise<OpenedAgreement> {
  const bytes = await readInput(file);
  if (bytes === undefined) return unusable([CLI_PROBLEMS.noFile(file)]);
  const read = readAgreement(bytes, file);
  const loaded = await loadReference(root);
  if (!loaded.ok) return unusable([tellLibraryFault("reference", loaded.problems.length)]);
  if (!read.ok)
    return unusable(read.problems.map((problem) => `${file}: ${agreementProblemSentence(problem)}`));
  const { register } = loaded.value;
  const text = new TextDecoder().decode(bytes);
  if (population === undefined)
    return { ok: true, entry: buildEntry(read.value, text, loaded.value), register };
  const day = date === undefined ? undefined : readDay(date);
  if (date !== undefined && day === undefined) return unusable([CLI_PROBLEMS.day(date)]);
  const own = await readInput(population);
  if (own === undefined) return unusable([CLI_PROBLEMS.noFile(population)]);
  const series = readPopulation(own, population, register, {
    source: { document: population },
    certainty: "assumption",
    ...(day === undefined ? {} : { date: day }),
  });
  if (!series.ok) return unusable(series.problems.map(populationProblemSentence));
  return { ok: true, entry: buildEntry(read.value, text, { register, series: [series.value] }), register };
}

function unusable(sentences: readonly string[]): OpenedAgreement {
  return { ok: false, sentences };
}
