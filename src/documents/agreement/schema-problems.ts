import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import schema from "../../../agreements/schema/agreement-1.schema.json" with { type: "json" };
import type { AgreementFileFault, JsonType } from "#domain/agreement";
import { AGREEMENT_FORMAT, type AgreementFile } from "./agreement-file.ts";
import { fieldPath } from "./scan-json.ts";

/** A fault and the field it concerns, before line and file are known. */
export type FieldFault = {
  readonly field: string;
  readonly value?: unknown;
  readonly fault: AgreementFileFault;
};

let compiled: ValidateFunction<AgreementFile> | undefined;

/**
 * Checks parsed JSON against the published schema.
 * @returns whether it has the form of an agreement file, or every place where it has not
 */
export function matchSchema(
  json: unknown,
):
  | { readonly isMatch: true; readonly file: AgreementFile }
  | { readonly isMatch: false; readonly faults: readonly FieldFault[] } {
  compiled ??= compile();
  if (compiled(json)) return { isMatch: true, file: json };
  return { isMatch: false, faults: withoutRepeats((compiled.errors ?? []).flatMap(faultOf)) };
}

/**
 * Compiled at the first file, so that a command that reads no agreement does not pay for it, and as quickly as the
 * library can: without optimising, and without checking the schema itself, which a test does.
 */
function compile(): ValidateFunction<AgreementFile> {
  const quickly = { meta: false, validateSchema: false, inlineRefs: false, code: { optimize: false } };
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, strictTypes: false, ...quickly });
  return ajv.compile<AgreementFile>(schema);
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
      return at(patternFault(error.parentSchema, String(value)));
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

/** The names of the schema's definitions, by the definition itself. */
const DEFINITIONS: ReadonlyMap<unknown, string> = new Map(
  Object.entries(schema.$defs).map(([name, definition]) => [definition, name]),
);

/** Which fault a failed pattern is, by the definition in the schema that holds the pattern. */
function patternFault(definition: unknown, value: string): AgreementFileFault {
  switch (DEFINITIONS.get(definition)) {
    case "ore":
      if (/^-\d/.test(value)) return { kind: "negative-amount" };
      return { kind: /^\d+[.,]\d+$/.test(value) ? "not-whole-ore" : "not-an-amount" };
    case "grain":
    case "knownGrain":
      return { kind: "not-a-grain" };
    case "fraction":
      return { kind: "not-a-fraction" };
    case "day":
    case "knownDay":
      return { kind: "not-a-day" };
    case "id":
      return { kind: "not-an-id" };
    case "recipientCode":
      return { kind: "not-a-recipient-code" };
    case "countyCode":
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
