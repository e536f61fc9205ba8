import type { NamedMunicipality, PopulationProblem, PopulationRow } from "#domain/population";
import { valueAt } from "../csv/read-table.ts";
import type { PopulationColumns } from "./find-columns.ts";
import {
  isNamed,
  nameAfterCode,
  otherMunicipalityNamed,
  readCode,
  type MunicipalityIndex,
} from "./read-code.ts";
import { readPersons } from "./read-persons.ts";

/** A sum that the file states itself, for all its municipalities or for those of one county. */
export type StatedTotal = {
  readonly row: number;
  readonly of: "all" | { readonly code: string; readonly name: string };
  readonly persons: bigint;
};

/** The rows of a table of inhabitants, read as far as they can be. */
export type PopulationRows = {
  readonly municipalities: ReadonlyMap<string, PopulationRow>;
  readonly totals: readonly StatedTotal[];
  /** Municipalities that have a row, even one that something is wrong with. */
  readonly present: ReadonlySet<string>;
  /** The lines of the rows that are not sums. */
  readonly lines: readonly number[];
  readonly problems: readonly PopulationProblem[];
};

/** Reads each row by itself and against the rows before it; every problem is kept. */
export function readRows(columns: PopulationColumns, file: string, index: MunicipalityIndex): PopulationRows {
  const municipalities = new Map<string, PopulationRow>();
  const firstRows = new Map<string, number>();
  const totals: StatedTotal[] = [];
  const lines: number[] = [];
  const problems: PopulationProblem[] = [];
  const codeColumn = columns.headings[columns.code] ?? "";
  const personsColumn = columns.headings[columns.persons] ?? "";

  for (const { row, values } of columns.rows) {
    const written = valueAt(values, columns.code);
    const name = valueAt(values, columns.name) || nameAfterCode(written);
    const at = { file, row, column: codeColumn };
    const subject = withNameBeside(readCode(written, name, index), name, index);
    const persons = readPersons(valueAt(values, columns.persons), { file, row, column: personsColumn });
    if (subject.kind === "replaced" && isNobody(persons)) continue;
    if (!persons.ok) problems.push(...persons.problems);
    if (subject.kind === "total") {
      if (persons.ok) totals.push({ row, of: subject.of, persons: persons.value });
      continue;
    }
    lines.push(row);
    if (subject.kind === "missing") problems.push({ kind: "code-missing", at });
    if (subject.kind === "unknown") problems.push({ kind: "code-unknown", at, written });
    if (subject.kind === "replaced") problems.push({ kind: "code-replaced", at, written, now: subject.now });
    if (subject.kind === "leading-zero-lost") {
      problems.push({ kind: "leading-zero-lost", at, written, meant: subject.meant });
    }
    const meant = meantMunicipality(subject);
    if (meant === undefined) continue;
    const other = otherMunicipalityNamed(name, meant.code, index);
    if (other !== undefined) problems.push({ kind: "name-and-code-differ", at, code: meant, name: other });
    const firstRow = firstRows.get(meant.code);
    if (firstRow !== undefined)
      problems.push({ kind: "municipality-twice", at, municipality: meant, firstRow });
    else {
      firstRows.set(meant.code, row);
      if (persons.ok) municipalities.set(meant.code, { persons: persons.value, row });
    }
  }
  return { municipalities, totals, present: new Set(firstRows.keys()), lines, problems };
}

/** A spreadsheet takes the zero from 0114; the municipality's own name beside it leaves no doubt whose code it was. */
function withNameBeside(
  subject: ReturnType<typeof readCode>,
  name: string,
  index: MunicipalityIndex,
): ReturnType<typeof readCode> {
  return subject.kind === "leading-zero-lost" && isNamed(name, subject.meant, index)
    ? { kind: "municipality", municipality: subject.meant }
    : subject;
}

/** A municipality that no longer exists has no figure, or 0, in tables that go back to when it did. */
function isNobody(persons: ReturnType<typeof readPersons>): boolean {
  const nobody = ["persons-missing", "persons-not-published", "persons-zero"];
  return !persons.ok && persons.problems.every(({ kind }) => nobody.includes(kind));
}

function meantMunicipality(subject: ReturnType<typeof readCode>): NamedMunicipality | undefined {
  if (subject.kind === "municipality") return subject.municipality;
  if (subject.kind === "leading-zero-lost") return subject.meant;
  return subject.kind === "replaced" ? subject.now : undefined;
}
