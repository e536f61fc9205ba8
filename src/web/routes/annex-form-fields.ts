import { parseWrittenDay, type Day } from "#domain/time";
import { ANNEX_FIELD_PROBLEMS } from "../../texts/annex-pages.ts";
import type { AnnexTarget } from "../../application/preview-annex.ts";
import { targetValue, type AnnexField, type AnnexFormValues } from "../pages/annex/annex-form.tsx";
import { fieldIn, givenFields, givenTable, type FormBody, type GivenTable } from "./given-file.ts";

/** Everything that was written, to be shown again whatever comes of it. */
export async function formValues(body: FormBody): Promise<AnnexFormValues> {
  return {
    target: fieldIn(body, "del"),
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
    sheet: "",
    amountColumn: "",
  };
}

/** The fields that are right, or what each of the others lacks. */
export type CheckedFields =
  | {
      readonly ok: true;
      readonly target: AnnexTarget;
      readonly table: GivenTable;
      readonly published: Day | "unknown";
    }
  | { readonly ok: false; readonly problems: Partial<Readonly<Record<AnnexField, string>>> };

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
    ...(target === undefined ? { del: ANNEX_FIELD_PROBLEMS.component } : {}),
    ...(table === undefined ? { tabell: ANNEX_FIELD_PROBLEMS.table } : {}),
    ...(values.title === "" ? { titel: ANNEX_FIELD_PROBLEMS.title } : {}),
    ...(values.publisher === "" ? { utgivare: ANNEX_FIELD_PROBLEMS.publisher } : {}),
    ...(day !== undefined && !day.ok ? { publicerad: ANNEX_FIELD_PROBLEMS.published } : {}),
  };
  if (target === undefined || table === undefined || Object.keys(problems).length > 0)
    return { ok: false, problems };
  return { ok: true, target, table, published: day?.ok === true ? day.value : "unknown" };
}
