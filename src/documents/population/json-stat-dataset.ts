import type { PopulationProblem, StatisticsFileProblem } from "#domain/population";
import { fail, okUnless, type FileProblem, type Result } from "#domain/result";
import { decodeText } from "../csv/decode-text.ts";
import { readJson } from "../json/read-json.ts";
import { jsonStatChecker } from "./json-stat-checker.ts";
import type { JsonStatDimension, JsonStatFile } from "./json-stat-schema.ts";
import type { DimensionValue } from "./whole-population.ts";

/** A dimension of a statistical table: its code "Region", its label, and its values in the order of the figures. */
export type Dimension = {
  readonly code: string;
  readonly label: string;
  readonly values: readonly DimensionValue[];
  /** Whether the table may be asked for without it, and the value that then stands for all (`eliminationValueCode`). */
  readonly mayBeLeftOut: boolean;
  readonly valueForAll: string | undefined;
  /** What the figures of a value are of, "31 december", by code. */
  readonly referencePeriods: Readonly<Record<string, string>>;
};

/** A statistical table in JSON-stat 2.0: dimensions and, unless only they were asked for, a figure for each combination. */
export type Dataset = {
  readonly label: string;
  readonly table: string | undefined;
  readonly updated: string | undefined;
  /** Who gives it: "SCB". */
  readonly givenBy: string | undefined;
  readonly dimensions: readonly Dimension[];
  readonly region: Dimension;
  readonly time: Dimension;
  readonly contents: Dimension | undefined;
  /** The figure at a place counted row by row: digits, the agency's sign for none, or "". */
  readonly textAt: (position: number) => string;
};

/** A file that is another than it should be may break the form at every value: so many are told. */
const MOST_TOLD = 100;

/** Reads a table in JSON-stat 2.0, or, with `"metadata"`, only what it can be asked for. */
export function readDataset(
  bytes: Uint8Array,
  file: string,
  wanted: "figures" | "metadata" = "figures",
): Result<Dataset, PopulationProblem> {
  const version = findOtherFormat(bytes, file);
  if (version !== undefined) return fail(version);
  const read = readJson(bytes, file, jsonStatChecker());
  if (!read.ok) {
    const [first, ...others] = read.problems;
    return fail(first, ...others.slice(0, MOST_TOLD - 1));
  }
  const { value: json } = read;
  const dimensions = json.id.map((code) => dimensionOf(code, json.dimension[code]));
  const region = dimensionIn(dimensions, json.role?.geo, "region");
  const time = dimensionIn(dimensions, json.role?.time, "tid");
  const problems: readonly StatisticsFileProblem[] = [
    ...(region === undefined ? [missing("Region", json, file)] : []),
    ...(time === undefined ? [missing("Tid", json, file)] : []),
    ...findWrongSizes(json, dimensions, file, wanted),
  ];
  return okUnless(problems, () => ({
    label: json.label ?? "",
    table: json.extension?.px?.tableid,
    updated: json.updated,
    givenBy: json.source,
    dimensions,
    region: region ?? dimensionOf("Region", undefined),
    time: time ?? dimensionOf("Tid", undefined),
    contents: dimensionIn(dimensions, json.role?.metric, "contentscode"),
    textAt: figureTexts(json),
  }));
}

/** JSON that is not a table in JSON-stat 2.0 at all; what cannot be parsed is left to the reader of JSON. */
function findOtherFormat(bytes: Uint8Array, file: string): FileProblem | StatisticsFileProblem | undefined {
  const text = decodeText(bytes, file);
  if (!text.ok) return text.problems[0];
  const json = parsed(text.value);
  if (json === undefined) return undefined;
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { kind: "not-json-stat", at: { file }, found: "den är inget objekt" };
  }
  const version = Reflect.get(json, "version");
  const kind = Reflect.get(json, "class");
  if (version === "2.0" && kind === "dataset") return undefined;
  return { kind: "not-json-stat", at: { file }, found: `version ${word(version)} och class ${word(kind)}` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function word(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? `${value}`.slice(0, 40) : "saknas";
}

function dimensionOf(code: string, json: JsonStatDimension | undefined): Dimension {
  const labels = json?.category.label ?? {};
  const index = json?.category.index ?? Object.keys(labels);
  const codes = Array.isArray(index)
    ? index
    : Object.entries(index)
        .toSorted(([, a], [, b]) => a - b)
        .map(([value]) => value);
  return {
    code,
    label: json?.label ?? code,
    values: codes.map((value: string) => ({ code: value, label: labels[value] ?? value })),
    mayBeLeftOut: json?.extension?.elimination === true,
    valueForAll: json?.extension?.eliminationValueCode,
    referencePeriods: json?.extension?.refperiod ?? {},
  };
}

/** The dimension in a role, or the one that is called as agencies call it. */
function dimensionIn(dimensions: readonly Dimension[], role: readonly string[] | undefined, name: string) {
  return (
    dimensions.find(({ code }) => code.toLowerCase() === name) ??
    dimensions.find(({ code }) => role?.includes(code) === true)
  );
}

function missing(wanted: string, { id }: JsonStatFile, file: string): StatisticsFileProblem {
  return { kind: "dimension-missing", at: { file }, wanted, found: id };
}

function findWrongSizes(
  { id, size, dimension, value }: JsonStatFile,
  dimensions: readonly Dimension[],
  file: string,
  wanted: "figures" | "metadata",
): readonly StatisticsFileProblem[] {
  const at = { file };
  const ofDimensions = dimensions.flatMap(({ code, values }, index): readonly StatisticsFileProblem[] => {
    if (!Object.hasOwn(dimension, code)) return [{ kind: "dimension-missing", at, wanted: code, found: id }];
    const stated = size[index] ?? 0;
    return stated === values.length
      ? []
      : [{ kind: "size-differs", at, of: { dimension: code }, stated, found: values.length }];
  });
  const all = size.reduce((product, count) => product * count, 1);
  // A sparse object holds the figures that there are; the others are found missing where they are asked for.
  const isList = Array.isArray(value);
  if (wanted === "metadata" || ofDimensions.length > 0 || (!isList && value !== null && value !== undefined))
    return ofDimensions;
  const found = isList ? value.length : 0;
  return found === all ? [] : [{ kind: "size-differs", at, of: "all", stated: all, found }];
}

function figureTexts({ value, status }: JsonStatFile): Dataset["textAt"] {
  const figures = new Map(Object.entries(value ?? {}));
  const signs = new Map(typeof status === "object" && status !== null ? Object.entries(status) : []);
  return (position) => {
    const figure = figures.get(`${position}`);
    if (typeof figure === "number" || typeof figure === "string") return `${figure}`;
    const sign = typeof status === "string" ? status : signs.get(`${position}`);
    return typeof sign === "string" ? sign : "";
  };
}
