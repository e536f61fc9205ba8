import { parseWrittenDay, type Day } from "#domain/time";
import { ANNEX_FIELD_PROBLEMS } from "../../texts/annex-pages.ts";
import type { AnnexTarget } from "../../application/preview-annex.ts";
import { targetValue, type AnnexField, type AnnexFormValues } from "../pages/annex/annex-form.tsx";

/** The body of a form as the framework reads it. */
export type FormBody = Readonly<Record<string, unknown>>;

/** The bytes of a table with the name of the file, or of what was pasted. */
export type GivenTable = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isFile: boolean;
};

/** Everything that was written, to be shown again whatever comes of it. */
export async function formValues(body: FormBody): Promise<AnnexFormValues> {
  const text = (name: string) => {
    const value = body[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const uploaded = body["fil"];
  const isUploaded = uploaded instanceof File && uploaded.size > 0;
  const kept = text("underlag") === "" ? undefined : { name: text("filnamn"), base64: text("underlag") };
  const file = isUploaded
    ? { name: uploaded.name, base64: Buffer.from(await uploaded.arrayBuffer()).toString("base64") }
    : kept;
  const written = typeof body["tabell"] === "string" ? body["tabell"] : "";
  return {
    target: text("del"),
    title: text("titel"),
    publisher: text("utgivare"),
    published: text("publicerad"),
    // A file that is chosen anew takes the place of what stood in the box.
    text: isUploaded ? "" : written,
    file,
    sheet: text("blad"),
    amountColumn: text("kolumn"),
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

/** The table that is given: what stands in the box before a file, since it may be the file put right. */
export function givenTable({ text, file }: AnnexFormValues, pastedName: string): GivenTable | undefined {
  if (text.trim() !== "") return { name: pastedName, bytes: new TextEncoder().encode(text), isFile: false };
  if (file === undefined) return undefined;
  return { name: file.name, bytes: new Uint8Array(Buffer.from(file.base64, "base64")), isFile: true };
}

/**
 * The text of a file, to be put right in the box; undefined for a workbook.
 * Old files are Windows-1252, which has a letter for every byte.
 */
export function fileText({ file }: AnnexFormValues): string | undefined {
  if (file === undefined) return undefined;
  const bytes = Buffer.from(file.base64, "base64");
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
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
