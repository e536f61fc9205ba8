/**
 * Where in a file something stands: `sheet` a workbook's sheet by name, `row` the line counted from 1, `column` the
 * heading as the file writes it, `field` what the value is about where a file has no lines, "Region 0114".
 */
export type FilePlace = {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  readonly field?: string;
};

/** The character between the values of a row in a text table. */
export type Separator = "," | ";" | "\t";

/**
 * Why a file could not be read as the table or JSON it should be, before anyone asks what its figures mean.
 * `found` holds headings, or how many bytes, rows or
 * characters a workbook has, `field` the way to a value in JSON and `rule` the word of JSON Schema that it breaks.
 */
export type FileProblem =
  | {
      readonly kind: "file-too-large";
      readonly at: FilePlace;
      readonly bytes: number;
      readonly limitBytes: number;
    }
  | { readonly kind: "file-empty"; readonly at: FilePlace }
  | { readonly kind: "file-without-rows"; readonly at: FilePlace }
  | {
      readonly kind: "file-not-text";
      readonly at: FilePlace;
      readonly looksLike: FileInstead;
    }
  | {
      readonly kind: "workbook-unreadable";
      readonly at: FilePlace;
      readonly why: "damaged" | "declares-entities" | "not-a-workbook" | "old-or-locked" | "pdf";
    }
  | {
      readonly kind: "workbook-too-large";
      readonly at: FilePlace;
      readonly of: "unpacked" | "files" | "rows" | "columns" | "cells" | "text";
      readonly found: number;
      readonly limit: number;
    }
  | { readonly kind: "quote-not-closed"; readonly at: FilePlace }
  | { readonly kind: "quote-inside-value"; readonly at: FilePlace; readonly value: string }
  | {
      readonly kind: "row-too-long";
      readonly at: FilePlace;
      readonly values: number;
      readonly headings: number;
      readonly separator: Separator;
    }
  | {
      readonly kind: "column-missing";
      readonly at: FilePlace;
      readonly wanted: string;
      readonly found: readonly string[];
    }
  | {
      readonly kind: "column-twice";
      readonly at: FilePlace;
      readonly wanted: string;
      readonly found: readonly string[];
    }
  | { readonly kind: "json-unreadable"; readonly at: FilePlace }
  | {
      readonly kind: "field-out-of-format";
      readonly at: FilePlace;
      readonly field: string;
      readonly rule: string;
      /** What the rule asks for: types, values to choose between, or a limit; absent where its name says it. */
      readonly expected?: readonly string[];
    };

/**
 * What was chosen instead of a text table: a web page that is called .xls, a file of PC-Axis (.px), or a text whose
 * letters are written in an encoding that is not read.
 */
export type FileInstead = "workbook" | "pdf" | "web-page" | "px" | "other-encoding" | "unknown";
