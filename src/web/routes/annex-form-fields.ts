import { parseWrittenDay, type Day, type DayProblem } from "#domain/time";
import { ANNEX_FIELD_PROBLEMS } from "../../texts/annex-pages.ts";
import type { AnnexTarget } from "../../application/preview-annex.ts";
import { noSuchDay } from "../../texts/given-table.ts";
import {
  CHANGES_TARGET,
  OTHER_TARGET,
  targetValue,
  type AnnexField,
  type AnnexFormValues,
} from "../pages/annex/annex-form.tsx";
import { fieldIn, givenFields, givenTable, type FormBody, type GivenTable } from "./given-file.ts";

/** Everything that was written, to be shown again whatever comes of it. */
export async function formValues(body: FormBody): Promise<AnnexFormValues> {
  return {
    target: fieldIn(body, fieldIn(body, CHANGES_TARGET) === "" ? "del" : OTHER_TARGET),
    title: fieldIn(body, "titel"),
    publisher: fieldIn(body, "utgivare"),
    published: fieldIn(body, "publicerad"),
    ...(await givenFields(body)),
    sheet: fieldIn(body, "blad"),
    amountColumn: fieldIn(body, "kolumn"),
  };
}

/** The values of a form that nobody has filled in yet. */
export function emptyValues(target: string): AnnexFormValues {
  return {
    target,
    title: "",
    publisher: "",
    published: "",
    text: "",
    file: undefined,
    isTextReplaced: false,
    sheet: "",
    amountColumn: "",
  };
}

/** What the fields say, and what each of those that are wrong lacks. */
export type CheckedFields = {
  /** The part that was chosen; undefined where the table is to tell. */
  readonly target: AnnexTarget | undefined;
  readonly table: GivenTable | undefined;
  readonly published: Day | "unknown";
  readonly problems: Partial<Readonly<Record<AnnexField, string>>>;
};

/** Checks every field at once. */
export function checkFields(
  values: AnnexFormValues,
  targets: readonly AnnexTarget[],
  pastedName: string,
): CheckedFields {
  const target = targets.find((each) => targetValue(each) === values.target);
  const table = givenTable(values, pastedName);
  const day = values.published === "" ? undefined : parseWrittenDay(values.published);
  const problems = {
    ...(target === undefined && values.target !== "" ? { del: ANNEX_FIELD_PROBLEMS.component } : {}),
    ...(table === undefined ? { tabell: ANNEX_FIELD_PROBLEMS.table } : {}),
    ...(values.title === "" ? { titel: ANNEX_FIELD_PROBLEMS.title } : {}),
    ...(values.publisher === "" ? { utgivare: ANNEX_FIELD_PROBLEMS.publisher } : {}),
    ...(day?.ok === false ? { publicerad: dayProblem(day.problems, values.published) } : {}),
  };
  return { target, table, published: day?.ok === true ? day.value : "unknown", problems };
}

function dayProblem(problems: readonly DayProblem[], written: string): string {
  return problems.some(({ kind }) => kind === "no-such-day")
    ? noSuchDay(written)
    : ANNEX_FIELD_PROBLEMS.published;
}
