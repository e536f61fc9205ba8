import type { EmployerKind } from "#domain/financing";
import type { SchemaObject } from "ajv/dist/2020.js";
import { listOf, record } from "../json/schema-words.ts";

type WrittenSource = { readonly document: string; readonly place: string; readonly readOn: string };

/** The series of payroll overhead as its file holds it, version 1: percent as text, "45,22". */
export type PayrollFile = {
  readonly series: readonly {
    readonly employer: EmployerKind;
    readonly year: number;
    readonly percent: string;
    readonly source: WrittenSource;
  }[];
  readonly pensionCeilings: readonly {
    readonly year: number;
    readonly monthly: string;
    readonly source: WrittenSource;
  }[];
};

const text = { type: "string", minLength: 1 };
const year = { type: "integer", minimum: 1990, maximum: 2100 };
const source = record({ document: text, place: text, readOn: { type: "string", format: "date" } });

/** The JSON Schema of the series. */
export const PAYROLL_SCHEMA: SchemaObject = record({
  format: { const: "samnytta-payroll-overhead" },
  version: { const: 1 },
  series: listOf(
    record({
      employer: { enum: ["region", "municipality"] },
      year,
      percent: { type: "string", pattern: "^[0-9]{1,2}(,[0-9]{1,4})?$" },
      source,
    }),
  ),
  pensionCeilings: listOf(record({ year, monthly: text, source })),
});
