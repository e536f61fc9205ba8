import type { Certainty } from "#domain/source";
import { parseWrittenDay, type Day, type DayProblem } from "#domain/time";
import { noSuchDay } from "../../texts/given-table.ts";
import { SERIES_CERTAINTIES, SERIES_FIELD_PROBLEMS } from "../../texts/series-page.ts";
import type { SeriesField, SeriesFormValues } from "../pages/series/series-form.tsx";
import { fieldIn, givenFields, givenTable, type FormBody, type GivenTable } from "./given-file.ts";

const [PUBLISHED, DERIVED] = SERIES_CERTAINTIES;

/** The values of a form that nobody has filled in yet. */
export const EMPTY_VALUES: SeriesFormValues = {
  text: "",
  file: undefined,
  isTextReplaced: false,
  day: "",
  source: "",
  certainty: PUBLISHED.value,
};

/** Everything that was written, to be shown again whatever comes of it. */
export async function seriesFormValues(body: FormBody): Promise<SeriesFormValues> {
  const certainty = fieldIn(body, "sakerhet");
  return {
    ...(await givenFields(body)),
    day: fieldIn(body, "dag"),
    source: fieldIn(body, "kalla"),
    certainty: certainty === DERIVED.value ? certainty : PUBLISHED.value,
  };
}

/** What the reader is told of the figures: published unless somebody says that they are derived. */
export function certaintyOf({ certainty }: SeriesFormValues): Certainty {
  return certainty === DERIVED.value ? "derived" : "published";
}

/** What the fields say, and what each of those that are wrong lacks. */
export type CheckedSeriesFields = {
  readonly table: GivenTable | undefined;
  readonly day: Day | undefined;
  readonly problems: Partial<Readonly<Record<SeriesField, string>>>;
};

/** Checks every field at once. @param pastedName what a pasted table is called */
export function checkSeriesFields(values: SeriesFormValues, pastedName: string): CheckedSeriesFields {
  const table = givenTable(values, pastedName);
  const day = values.day === "" ? undefined : parseWrittenDay(values.day);
  return {
    table,
    day: day?.ok === true ? day.value : undefined,
    problems: {
      ...(table === undefined ? { tabell: SERIES_FIELD_PROBLEMS.table } : {}),
      ...(day?.ok === false ? { dag: dayProblem(day.problems, values.day) } : {}),
      ...(values.source === "" ? { kalla: SERIES_FIELD_PROBLEMS.source } : {}),
    },
  };
}

function dayProblem(problems: readonly DayProblem[], written: string): string {
  return problems.some(({ kind }) => kind === "no-such-day") ? noSuchDay(written) : SERIES_FIELD_PROBLEMS.day;
}
