import type { Agreement } from "#domain/agreement";
import type { Fraction } from "#domain/money";
import type { Day } from "#domain/time";

/** The name and version of the format that this folder reads and writes. */
export const AGREEMENT_FORMAT = "samnytta-agreement/1";

/** A value as JSON writes it: öre as decimal strings, days as ISO, fractions as "3/10", everything else as it is. */
export type Written<T> = T extends bigint
  ? string
  : T extends Day
    ? string
    : T extends Fraction
      ? string
      : T extends readonly (infer Element)[]
        ? readonly Written<Element>[]
        : T extends object
          ? { readonly [Field in keyof T]: Written<T[Field]> }
          : T;

/** The content of an agreement file: the agreement field by field; the version is computed, never written. */
export type AgreementFile = { readonly format: typeof AGREEMENT_FORMAT } & Written<
  Omit<Agreement, "version">
>;
