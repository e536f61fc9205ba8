import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import schema from "../../../agreements/schema/export-1.schema.json" with { type: "json" };
import type { ExportFileFault } from "#domain/export";
import { parseDay } from "#domain/time";
import { EXPORT_FORMAT, type ExportFile } from "./export-file.ts";

/** A fault and the field it concerns, before line and file are known. */
export type FieldFault = { readonly field: string; readonly fault: ExportFileFault };

let compiled: ValidateFunction<ExportFile> | undefined;

/** Checks parsed JSON against the published schema. @returns the file, or every place where it is not one */
export function matchSchema(
  json: unknown,
):
  | { readonly isMatch: true; readonly file: ExportFile }
  | { readonly isMatch: false; readonly faults: readonly FieldFault[] } {
  compiled ??= compile();
  if (compiled(json)) return { isMatch: true, file: json };
  return { isMatch: false, faults: (compiled.errors ?? []).map(faultOf) };
}

/** Compiled at the first file, so that a command that reads no export does not pay for it. */
function compile(): ValidateFunction<ExportFile> {
  const ajv = new Ajv2020({ allErrors: true, discriminator: true, strict: true, strictTypes: false });
  ajv.addFormat("date", { type: "string", validate: (text) => parseDay(text).ok });
  return ajv.compile<ExportFile>(schema);
}

function faultOf({ instancePath, keyword, params }: ErrorObject): FieldFault {
  const field = shownPath(instancePath);
  switch (keyword) {
    case "required":
      return { field, fault: { kind: "field-missing", name: String(params["missingProperty"]) } };
    case "additionalProperties":
      return { field, fault: { kind: "field-unknown", name: String(params["additionalProperty"]) } };
    default:
      return field === "format"
        ? { field, fault: { kind: "other-format", expected: EXPORT_FORMAT } }
        : { field, fault: { kind: "value-out-of-format" } };
  }
}

/** A JSON pointer as it is shown. @example "/components/2/rows/0" is shown as components[2].rows[0] */
function shownPath(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((path, part) => {
      if (/^\d+$/.test(part)) return `${path}[${part}]`;
      return path === "" ? part : `${path}.${part}`;
    }, "");
}
