import { Ajv2020, type ErrorObject, type SchemaObject } from "ajv/dist/2020.js";
import { parseDay } from "#domain/time";

/** Tells whether parsed JSON follows a schema; `errors` says where it last did not. */
export type JsonChecker<T> = {
  (json: unknown): json is T;
  errors?: readonly ErrorObject[] | null;
};

/**
 * How a schema is compiled. Every error is wanted with the value it concerns; the sentences are our own.
 * `strictTypes` is off because a branch of a union says nothing about a type that its parent has said.
 */
const CHECKER_OPTIONS = {
  allErrors: true,
  verbose: true,
  messages: false,
  discriminator: true,
  strict: true,
  strictTypes: false,
};

/**
 * A JSON Schema as a checker, compiled at the first file. The format "date" is a calendar day, 2017-02-24.
 *
 * Compiling takes longer than a whole command may. What is built has the checkers of every `*-checker.ts` compiled, and
 * holds nothing of this file (`scripts/compiled-checker.mjs`).
 */
export function jsonChecker<T>(schema: SchemaObject): () => JsonChecker<T> {
  let checker: JsonChecker<T> | undefined;
  return () => {
    checker ??= new Ajv2020(CHECKER_OPTIONS)
      .addFormat("date", { type: "string", validate: (text) => parseDay(text).ok })
      .compile<T>(schema);
    return checker;
  };
}
