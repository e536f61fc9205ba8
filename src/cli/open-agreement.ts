import type { AllocationBasis } from "#domain/agreement";
import type { OrganisationRegister } from "#domain/organisation";
import { fail, ok, type Result } from "#domain/result";
import { buildEntry, type CatalogueEntry } from "../application/open-catalogue.ts";
import { readDay } from "../application/read-day.ts";
import { agreementProblemSentence } from "../texts/agreement-problems.ts";
import { CLI_PROBLEMS, inFile } from "../texts/cli.ts";
import { populationProblemSentence } from "../texts/population-problems.ts";
import type { Documents } from "./documents.ts";
import type { Words } from "./read-words.ts";

/** An agreement file read and computed. */
export type OpenedAgreement = {
  readonly entry: CatalogueEntry;
  readonly register: OrganisationRegister;
  readonly basis: AllocationBasis;
};

/**
 * Opens the agreement file of a command and computes it on the shipped population, or on the file of `--population`.
 * @returns the agreement, or a sentence for each problem in the files
 * @throws when a file that is shipped cannot be read
 */
export async function openAgreement(
  words: Words,
  documents: Documents,
): Promise<Result<OpenedAgreement, string>> {
  const { file } = words;
  const bytes = await documents.readFile(file);
  if (bytes === undefined) return fail(CLI_PROBLEMS.noFile(file));
  const read = await documents.readAgreement(bytes, file);
  const basis = await openBasis(words, documents);
  if (!read.ok) return sentences(read.problems, (problem) => inFile(file, agreementProblemSentence(problem)));
  if (!basis.ok) return basis;
  const text = new TextDecoder().decode(bytes);
  return ok({
    entry: buildEntry(read.value, text, basis.value),
    register: basis.value.register,
    basis: basis.value,
  });
}

async function openBasis({ option }: Words, documents: Documents) {
  const shipped = await documents.openReference();
  if (!shipped.ok) throw new Error(`${shipped.problems.length} problems in the files of reference`);
  const file = option("population");
  if (file === undefined) return shipped;
  const written = option("date");
  const day = written === undefined ? undefined : readDay(written);
  if (written !== undefined && day === undefined) return fail(CLI_PROBLEMS.day(written));
  const bytes = await documents.readFile(file);
  if (bytes === undefined) return fail(CLI_PROBLEMS.noFile(file));
  const { register } = shipped.value;
  const series = await documents.readPopulation(bytes, file, register, day);
  if (!series.ok)
    return sentences(series.problems, (problem) => inFile(file, populationProblemSentence(problem)));
  return ok({ register, series: [series.value] });
}

function sentences<P>(problems: readonly [P, ...P[]], wordsOf: (problem: P) => string) {
  const [first, ...others] = problems;
  return fail(wordsOf(first), ...others.map(wordsOf));
}
