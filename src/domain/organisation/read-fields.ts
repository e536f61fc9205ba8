import { personalNumbers } from "#domain/personal-data";
import { okUnless, type Result } from "#domain/result";
import { compareDays, parseWrittenDay, type Day } from "#domain/time";
import type { Span, WrittenProblem } from "./written.ts";

/** What the fields of something written are read with. Each problem is told with its field; what is read then is not used. */
export type FieldReader = {
  readonly text: (field: string) => string;
  /** On one line, and no longer than so many characters. */
  readonly shortText: (field: string, longest: number) => string;
  readonly optionalDay: (field: string) => Day | undefined;
  readonly optionalText: (field: string) => string | undefined;
  /** What a field that may be empty says, by a reader of its own; undefined from it is a problem of the field. */
  readonly optional: <T>(field: string, read: (text: string) => T | undefined) => T | undefined;
  readonly isTrue: (field: string) => boolean;
  readonly oneOf: <T extends string>(field: string, words: readonly T[]) => T;
  /** `from` and `to`. */
  readonly span: () => Span;
  readonly list: <T>(field: string, read: (each: FieldReader) => T) => readonly T[];
  /** A list that must not be empty. */
  readonly neededList: <T>(field: string, read: (each: FieldReader) => T) => readonly T[];
  readonly texts: (field: string) => readonly string[];
};

type Fields = Readonly<Record<string, unknown>>;

/** Reads the body of a record: the value, or every problem in it. @param json what the record holds */
export function readFields<T>(json: string, read: (fields: FieldReader) => T): Result<T, WrittenProblem> {
  const fields = parseObject(json);
  const problems: WrittenProblem[] = [];
  if (fields === undefined) problems.push({ kind: "not-readable" });
  const value = read(
    readerOf(fields ?? {}, "", fields === undefined ? () => {} : (problem) => problems.push(problem)),
  );
  return okUnless(problems, () => value);
}

function readerOf(fields: Fields, path: string, tell: (problem: WrittenProblem) => void): FieldReader {
  const written = (field: string): string | undefined => {
    const value = fields[field];
    if (value === undefined || value === "") return undefined;
    if (typeof value === "string" && personalNumbers(value).length > 0)
      tell({ kind: "personal-number", field: path + field });
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value !== "string") tell({ kind: "field-wrong", field: path + field, value: typeof value });
    return undefined;
  };
  const text = (field: string): string => {
    const value = written(field);
    if (value === undefined && !hasWrongType(fields[field]))
      tell({ kind: "field-missing", field: path + field });
    return value ?? "";
  };
  const optionalDay = (field: string): Day | undefined => {
    const value = written(field);
    const parsed = value === undefined ? undefined : parseWrittenDay(value);
    if (value !== undefined && parsed?.ok === false)
      tell({ kind: "field-wrong", field: path + field, value });
    return parsed?.ok === true ? parsed.value : undefined;
  };
  const listOf = (field: string): readonly unknown[] => {
    const value: unknown = fields[field] ?? [];
    if (Array.isArray(value)) return value;
    tell({ kind: "field-wrong", field: path + field, value: typeof value });
    return [];
  };
  const readAll = <T>(
    field: string,
    values: readonly unknown[],
    read: (each: FieldReader) => T,
  ): readonly T[] =>
    values.map((each, place) =>
      read(readerOf(isObject(each) ? each : {}, `${path}${field}[${place}].`, tell)),
    );
  return {
    text,
    shortText: (field, longest) => {
      const value = text(field);
      // Control characters, and those that turn the direction of what follows.
      const isOdd = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(value);
      if (isOdd || value.length > longest)
        tell({ kind: "field-wrong", field: path + field, value: value.slice(0, longest) });
      return value;
    },
    optionalDay,
    optionalText: written,
    optional: (field, read) => {
      const value = written(field);
      const found = value === undefined ? undefined : read(value);
      if (value !== undefined && found === undefined)
        tell({ kind: "field-wrong", field: path + field, value });
      return found;
    },
    isTrue: (field) => fields[field] === true,
    oneOf: (field, words) => {
      const value = text(field);
      const word = words.find((each) => each === value);
      if (word === undefined && value !== "") tell({ kind: "field-wrong", field: path + field, value });
      return word ?? firstOf(words);
    },
    span: () => {
      const from = optionalDay("from");
      const to = optionalDay("to");
      if (from !== undefined && to !== undefined && compareDays(to, from) < 0)
        tell({ kind: "ends-before-it-begins", field: `${path}to`, value: to.toString() });
      return { ...(from && { from }), ...(to && { to }) };
    },
    list: (field, read) => readAll(field, listOf(field), read),
    neededList: (field, read) => {
      const values = listOf(field);
      if (values.length === 0) tell({ kind: "field-missing", field: path + field });
      return readAll(field, values, read);
    },
    texts: (field) =>
      listOf(field).flatMap((each, place) => {
        if (typeof each === "string") return [each];
        tell({ kind: "field-wrong", field: `${path}${field}[${place}]`, value: typeof each });
        return [];
      }),
  };
}

function firstOf<T>(words: readonly T[]): T {
  const [first] = words;
  if (first === undefined) throw new Error("Must hold: there is a word to choose");
  return first;
}

function hasWrongType(value: unknown): boolean {
  return value !== undefined && typeof value !== "string";
}

function parseObject(json: string): Fields | undefined {
  try {
    const read: unknown = JSON.parse(json);
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
