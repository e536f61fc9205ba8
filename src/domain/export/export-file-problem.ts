import type { AgreementFileProblem } from "#domain/agreement";

/** Where in an export something is wrong: the line counted from 1, and the field's path. */
export type ExportFilePlace = { readonly file: string; readonly row?: number; readonly field?: string };

/** What hinders an export from being read at all. What can be read but does not hold is a difference, not a problem. */
export type ExportFileFault =
  | { readonly kind: "file-empty" }
  | { readonly kind: "file-too-large"; readonly bytes: number; readonly limit: number }
  | { readonly kind: "not-utf-8" }
  | { readonly kind: "not-json"; readonly character: number; readonly isAtEnd: boolean }
  | { readonly kind: "too-deep"; readonly limit: number }
  | { readonly kind: "too-many-values"; readonly limit: number }
  | { readonly kind: "list-too-long"; readonly limit: number }
  | { readonly kind: "other-format"; readonly expected: string }
  | { readonly kind: "field-twice"; readonly name: string }
  | { readonly kind: "field-missing"; readonly name: string }
  | { readonly kind: "field-unknown"; readonly name: string }
  | { readonly kind: "value-out-of-format" }
  | { readonly kind: "code-twice"; readonly code: string }
  | { readonly kind: "source-missing"; readonly source: number }
  | { readonly kind: "more-problems"; readonly count: number }
  /** The agreement inside the export cannot be read as an agreement file. */
  | { readonly kind: "agreement-unreadable"; readonly problem: AgreementFileProblem };

/** A fault in an export file, with its place. */
export type ExportFileProblem = ExportFileFault & { readonly at: ExportFilePlace };
