import type { ErrorObject } from "ajv/dist/2020.js";
import type { ExportFileFault } from "#domain/export";
import { exportChecker } from "./export-checker.ts";
import { EXPORT_FORMAT, type ExportFile } from "./export-file.ts";

/** A fault and the field it concerns, before line and file are known. */
export type FieldFault = { readonly field: string; readonly fault: ExportFileFault };

/** Checks parsed JSON against the published schema. @returns the file, or every place where it is not one */
export function matchSchema(
  json: unknown,
):
  | { readonly isMatch: true; readonly file: ExportFile }
  | { readonly isMatch: false; readonly faults: readonly FieldFault[] } {
  const check = exportChecker();
  if (check(json)) return { isMatch: true, file: json };
  return { isMatch: false, faults: (check.errors ?? []).map(faultOf) };
}

function faultOf({ instancePath, keyword, params }: ErrorObject): FieldFault {
  const field = shownPath(instancePath);
  switch (keyword) {
    case "required":
      if (field === "" && params["missingProperty"] === "format")
        return { field, fault: { kind: "other-format", expected: EXPORT_FORMAT } };
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
