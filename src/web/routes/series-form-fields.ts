import type { Certainty } from "#domain/source";
import { parseWrittenDay, type Day } from "#domain/time";
import { SERIES_CERTAINTIES, SERIES_FIELD_PROBLEMS } from "../../texts/series-page.ts";
import type { SeriesField, SeriesFormValues } from "../pages/series/series-form.tsx";
import { fieldIn, givenFields, givenTable, type FormBody, type GivenTable } from "./given-file.ts";

const [PUBLISHED, DERIVED] = SERIES_CERTAINTIES;

/** The values of a form that nobody has filled in yet. */
export const EMPTY_VALUES: SeriesFormValues = {
  text: "",
  file: undefined,
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

/** The fields that are right, or what each of the others lacks. */
export type CheckedSeriesFields =
  | { readonly ok: true; readonly table: GivenTable; readonly day: Day | undefined }
  | { readonly ok: false; readonly problems: Partial<Readonly<Record<SeriesField, string>>> };

/** Checks every field at once. @param pastedName what a pasted table is called */
export function checkSeriesFields(values: SeriesFormValues, pastedName: string): CheckedSeriesFields {
  const table = givenTable(values, pastedName);
  const day = values.day === "" ? undefined : parseWrittenDay(values.day);
  if (table === undefined || day?.ok === false || values.source === "")
    return {
      ok: false,
      problems: {
        ...(table === undefined ? { tabell: SERIES_FIELD_PROBLEMS.table } : {}),
        ...(day?.ok === false ? { dag: SERIES_FIELD_PROBLEMS.day } : {}),
        ...(values.source === "" ? { kalla: SERIES_FIELD_PROBLEMS.source } : {}),
      },
    };
  return { ok: true, table, day: day?.value };
}
