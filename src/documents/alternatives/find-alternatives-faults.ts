import type { AlternativesProblem } from "#domain/alternatives";
import { addFractions, compareFractions, parseStatedAmount, wholeFraction } from "#domain/money";
import type { AlternativesFile, WrittenUse } from "./alternatives-file.ts";
import { partOf } from "./written-part.ts";

/** What the schema cannot say: names that stand twice, passages and columns that are not there, amounts that differ. */
export function findAlternativesFaults(
  written: AlternativesFile,
  file: string,
): readonly AlternativesProblem[] {
  const at = (field: string) => ({ file, field });
  return [
    ...namesTwice(written, at),
    ...lostPassages(written, at),
    ...lostColumns(written, at),
    ...wrongAmounts(written, at),
    ...partsAboveWhole(written, at),
    ...wrongAnswers(written, at),
    ...wrongCertainties(written, at),
  ];
}

type At = (field: string) => { readonly file: string; readonly field: string };

function usesIn({ columns }: AlternativesFile): readonly (WrittenUse & { readonly field: string })[] {
  return columns.flatMap(({ uses }, column) =>
    uses === "unknown"
      ? []
      : uses.map((use, index) => ({ ...use, field: `columns/${column}/uses/${index}` })),
  );
}

function sayingsIn({ points, answers }: AlternativesFile) {
  return [
    ...points.flatMap(({ sayings }, index) =>
      Object.entries(sayings).map(([column, { certainty, passages }]) => ({
        field: `points/${index}/sayings/${column}`,
        certainty,
        passages,
      })),
    ),
    ...answers.map(({ certainty, passages }, index) => ({ field: `answers/${index}`, certainty, passages })),
  ];
}

function namesTwice(written: AlternativesFile, at: At): readonly AlternativesProblem[] {
  const lists = [
    { field: "passages", names: written.passages.map(({ id }) => id) },
    { field: "columns", names: written.columns.map(({ id }) => id) },
    { field: "points", names: written.points.map(({ id }) => id) },
    { field: "uses", names: usesIn(written).map(({ id }) => id) },
  ];
  return lists.flatMap(({ field, names }) =>
    names
      .filter((name, index) => names.indexOf(name) < index)
      .map((name): AlternativesProblem => ({ kind: "name-twice", at: at(field), name })),
  );
}

function lostPassages(written: AlternativesFile, at: At): readonly AlternativesProblem[] {
  const known = new Set(written.passages.map(({ id }) => id));
  const named = [
    { field: "money", passage: written.money.passage },
    { field: "later", passage: written.later.passage },
    ...usesIn(written).flatMap(({ field, passage, given }) => [
      { field, passage },
      ...(given === undefined ? [] : [{ field: `${field}/given`, passage: given.passage }]),
    ]),
    ...sayingsIn(written).flatMap(({ field, passages }) => passages.map((passage) => ({ field, passage }))),
  ];
  return named
    .filter(({ passage }) => !known.has(passage))
    .map(({ field, passage }) => ({ kind: "passage-missing", at: at(field), passage }));
}

function lostColumns({ columns, points, answers }: AlternativesFile, at: At): readonly AlternativesProblem[] {
  const ids = columns.map(({ id }) => id);
  const unknown = (field: string, column: string): readonly AlternativesProblem[] =>
    ids.includes(column) ? [] : [{ kind: "column-unknown", at: at(field), column, columns: ids }];
  return [
    ...points.flatMap(({ id, sayings }, index) => [
      ...Object.keys(sayings).flatMap((column) => unknown(`points/${index}/sayings/${column}`, column)),
      ...ids
        .filter((column) => sayings[column] === undefined)
        .map((column): AlternativesProblem => ({
          kind: "saying-missing",
          at: at(`points/${index}`),
          point: id,
          column,
        })),
    ]),
    ...answers.flatMap(({ leadsTo }, index) =>
      leadsTo === "unknown" ? [] : unknown(`answers/${index}/leadsTo`, leadsTo),
    ),
  ];
}

/** Words that our reader of amounts understands must say the amount beside them; others pass. */
function wrongAmounts(written: AlternativesFile, at: At): readonly AlternativesProblem[] {
  const amounts = [
    { ...written.money, field: "money" },
    { ...written.later, field: "later" },
    ...usesIn(written).flatMap(({ field, given }) =>
      (given?.rows ?? []).map((row, index) => ({ ...row, field: `${field}/given/rows/${index}` })),
    ),
  ];
  return amounts.flatMap(({ field, asWritten, ore }): readonly AlternativesProblem[] => {
    const said = parseStatedAmount(asWritten);
    return said.ok && said.value !== BigInt(ore)
      ? [{ kind: "amount-differs", at: at(field), asWritten }]
      : [];
  });
}

function partsAboveWhole({ columns }: AlternativesFile, at: At): readonly AlternativesProblem[] {
  return columns.flatMap(({ id, uses }, index): readonly AlternativesProblem[] => {
    if (uses === "unknown") return [];
    const sum = uses.reduce((whole, { part }) => addFractions(whole, partOf(part)), wholeFraction(0n));
    return compareFractions(sum, wholeFraction(1n)) > 0
      ? [{ kind: "parts-above-whole", at: at(`columns/${index}/uses`), column: id }]
      : [];
  });
}

function wrongAnswers({ answers }: AlternativesFile, at: At): readonly AlternativesProblem[] {
  const isEach = new Set(answers.map(({ id }) => id)).size === answers.length;
  return isEach ? [] : [{ kind: "answers-not-three", at: at("answers") }];
}

/** An intention is quoted; what is missing quotes nothing. */
function wrongCertainties(written: AlternativesFile, at: At): readonly AlternativesProblem[] {
  return sayingsIn(written)
    .filter(({ certainty, passages }) =>
      certainty === "missing"
        ? passages.length > 0
        : passages.length === 0 && !["interpreted", "example", "assumption"].includes(certainty),
    )
    .map(({ field, certainty }) => ({ kind: "certainty-and-passages", at: at(field), certainty }));
}
