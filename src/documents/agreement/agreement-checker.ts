import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import schema from "../../../agreements/schema/agreement-1.schema.json" with { type: "json" };
import type { AgreementFile } from "./agreement-file.ts";

/** Tells whether parsed JSON has the form of an agreement file; `errors` says where it last had not. */
export type AgreementChecker = {
  (json: unknown): json is AgreementFile;
  errors?: readonly ErrorObject[] | null;
};

/**
 * How the schema is compiled. Every error is wanted with the value it concerns; the sentences are our own.
 * `strictTypes` is off because a branch of a union says nothing about a type that its parent has said.
 */
const CHECKER_OPTIONS = {
  allErrors: true,
  verbose: true,
  messages: false,
  strict: true,
  strictTypes: false,
};

let checker: AgreementChecker | undefined;

/**
 * The published schema as a checker, compiled at the first file. Compiling takes longer than a whole command may, so
 * what is built has the compiled checker in place of this file (`scripts/compiled-checker.mjs`).
 */
export function agreementChecker(): AgreementChecker {
  checker ??= new Ajv2020(CHECKER_OPTIONS).compile<AgreementFile>(schema);
  return checker;
}
