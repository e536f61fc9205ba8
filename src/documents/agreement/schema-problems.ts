import type { ErrorObject } from "ajv/dist/2020.js";
import schema from "../../../agreements/schema/agreement-1.schema.json" with { type: "json" };
import type { AgreementFileFault, JsonType } from "#domain/agreement";
import { agreementChecker } from "./agreement-checker.ts";
import { AGREEMENT_FORMAT, type AgreementFile } from "./agreement-file.ts";
import { fieldPath } from "./scan-json.ts";

/** A fault and the field it concerns, before line and file are known. */
export type FieldFault = {
  readonly field: string;
  readonly value?: unknown;
  readonly fault: AgreementFileFault;
};

/** Whether JSON has the form of an agreement file, or every place where it has not. */
export type SchemaMatch =
  | { readonly isMatch: true; readonly file: AgreementFile }
  | { readonly isMatch: false; readonly faults: readonly FieldFault[] };

/** Checks parsed JSON against the published schema. */
export function matchSchema(json: unknown): SchemaMatch {
  const check = agreementChecker();
  if (check(json)) return { isMatch: true, file: json };
  return { isMatch: false, faults: withoutRepeats((check.errors ?? []).flatMap(faultOf)) };
}

function faultOf(error: ErrorObject): readonly FieldFault[] {
  const field = shownPath(error.instancePath);
  const value: unknown = error.data;
  const at = (fault: AgreementFileFault): readonly FieldFault[] => [{ field, value, fault }];
  const limit = Number(error.params["limit"]);
  switch (error.keyword) {
    case "if":
      // The branch that failed reports for itself.
      return [];
    case "required":
      return [{ field, fault: { kind: "missing-field", name: String(error.params["missingProperty"]) } }];
    case "additionalProperties": {
      const name = String(error.params["additionalProperty"]);
      return [{ field: fieldPath(field, name), fault: { kind: "unknown-field", name } }];
    }
    case "type":
      return at({ kind: "wrong-type", expected: [error.schema].flat().filter(isJsonType) });
    case "const":
      return at(
        field === "format"
          ? { kind: "other-format", expected: AGREEMENT_FORMAT }
          : { kind: "not-a-choice", choices: [String(error.schema)] },
      );
    case "enum":
      return at({ kind: "not-a-choice", choices: [error.schema].flat().map(String) });
    case "pattern":
      return at(patternFault(error.schema, String(value)));
    case "minLength":
      return at({ kind: "empty-text" });
    case "maxLength":
      return at({ kind: "text-too-long", limit });
    case "minItems":
      return at({ kind: "too-few", limit });
    case "maxItems":
      return [{ field, fault: { kind: "too-many", limit } }];
    case "minimum":
      return at({ kind: "number-outside", limit, side: "below" });
    case "maximum":
      return at({ kind: "number-outside", limit, side: "above" });
    default:
      throw new Error(
        `Must hold: the schema uses no keyword without a fault of its own, not ${error.keyword}`,
      );
  }
}

const { ore, grain, knownGrain, fraction, day, knownDay, id, recipientCode, countyCode } = schema.$defs;

/** Which fault a failed pattern is: each definition of the schema has a pattern of its own, texts share one. */
function patternFault(pattern: unknown, value: string): AgreementFileFault {
  switch (pattern) {
    case ore.pattern:
      if (/^-\d/.test(value)) return { kind: "negative-amount" };
      return { kind: /^\d+[.,]\d+$/.test(value) ? "not-whole-ore" : "not-an-amount" };
    case grain.pattern:
    case knownGrain.pattern:
      return { kind: "not-a-grain" };
    case fraction.pattern:
      return { kind: "not-a-fraction" };
    case day.pattern:
    case knownDay.pattern:
      return { kind: "not-a-day" };
    case id.pattern:
      return { kind: "not-an-id" };
    case recipientCode.pattern:
      return { kind: "not-a-recipient-code" };
    case countyCode.pattern:
      return { kind: "not-a-county-code" };
    default:
      return { kind: "not-printable" };
  }
}

/** One fault of a kind per field: a value of the wrong type fails in every branch that it could have taken. */
function withoutRepeats(faults: readonly FieldFault[]): readonly FieldFault[] {
  const seen = new Set<string>();
  return faults.filter(({ field, fault }) => {
    const name = "name" in fault ? fault.name : "";
    const key = `${fault.kind}\u0000${field}\u0000${name}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A JSON pointer as it is shown. @example shownPath("/components/2/stated") // "components[2].stated" */
function shownPath(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : fieldPath(path, part)), "");
}

const JSON_TYPES: readonly string[] = [
  "string",
  "integer",
  "boolean",
  "object",
  "array",
] satisfies JsonType[];

function isJsonType(type: unknown): type is JsonType {
  return typeof type === "string" && JSON_TYPES.includes(type);
}
