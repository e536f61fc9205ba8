import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type {
  MatchedName,
  NamedRecipient,
  PassedOverLine,
  PublishedAmountProblem,
  PublishedRecipientProblem,
} from "#domain/published";
import type { FilePlace } from "#domain/result";
import { valueAt } from "../csv/read-table.ts";
import type { ExcelRow } from "../workbook/read-sheet.ts";
import { plainHeading, type TableColumns } from "./find-columns.ts";
import { comparableName, foldedName, type RecipientIndex } from "./recipient-index.ts";
import { areDotsLost, matchName } from "./match-name.ts";
import {
  partsOf,
  readSubject,
  type NamesOfTable,
  type RowSubject,
  type WrittenSubject,
} from "./row-subject.ts";
import { looksLikeAmount, readWrittenAmount, signsOf, type AmountReading } from "./written-amount.ts";

/** The amount of one recipient as far as it could be read; `isJoined` when it is a misprint read with its digits joined. */
export type ReadAmount = {
  readonly recipient: NamedRecipient;
  readonly amount: Ore;
  readonly isJoined: boolean;
  readonly asWritten: string;
  readonly at: FilePlace;
  readonly row: number;
};

/** A sum that the table states; a county's sum covers that county, a section's the rows since the sum before it. */
export type StatedSum = {
  readonly of: "all" | "section" | { readonly county: string; readonly code: string };
  readonly amount: Ore;
  readonly at: FilePlace;
  readonly row: number;
};

/** A row that has an amount and says of nobody whose it is: a sum, if it is one. */
export type UnnamedAmount = {
  readonly amount: Ore;
  readonly at: FilePlace;
  readonly row: number;
  readonly text: string;
};

/** The rows of a table, each read by itself and against those before it. */
export type ReadRows = {
  readonly amounts: readonly ReadAmount[];
  readonly sums: readonly StatedSum[];
  readonly unnamed: readonly UnnamedAmount[];
  readonly passedOver: readonly PassedOverLine[];
  readonly matchedByName: readonly MatchedName[];
  readonly problems: readonly (PublishedRecipientProblem | PublishedAmountProblem)[];
};

/** What the reading of rows needs to know of the table they stand in. */
export type TableFacts = {
  readonly columns: TableColumns;
  readonly amountColumn: number;
  readonly unit: Ore;
  readonly index: RecipientIndex;
  /** The place of a row, and of a column in it. */
  readonly place: (row: number, column?: number) => FilePlace;
};

/** A line that explains something, whatever it begins with. */
const NOTE = /^(?:\*|¹|²|³|\d{1,2}\)|(?:not|noter|anm|källa|obs|fotnot)(?![\p{L}\d]))/iu;
/** A line of a page that ends in a number which is no amount: "Bilaga 1", "Sida 1 (5)". */
const PAGE_LINE = /^(?:bilaga|tabell|sida|sid)\.?\s+\d{1,3}(?:\s*\(\d{1,3}\))?$/iu;
/** A title above the table that ends in the year it is of. */
const TITLE_OF_YEAR = /\p{L}{4}.*\s(?:19|20)\d\d$/u;
const LONGEST_NOTE = 200;

/** Reads all rows of a table, titles and notes too: nothing is left out without being listed. */
export function readTableRows(rows: readonly ExcelRow[], facts: TableFacts): ReadRows {
  const { columns, amountColumn, unit, index, place } = facts;
  const names = namesOf(rows, facts);
  const signs = signsOf(
    rows
      .filter(({ numbers }) => !numbers.has(amountColumn))
      .map(({ values }) => valueAt(values, amountColumn)),
  );
  const amounts: ReadAmount[] = [];
  const sums: StatedSum[] = [];
  const unnamed: UnnamedAmount[] = [];
  const passedOver: PassedOverLine[] = [];
  const matchedByName: MatchedName[] = [];
  const problems: (PublishedRecipientProblem | PublishedAmountProblem)[] = [];
  const firstRows = new Map<RecipientCode, number>();

  for (const [position, { row, values, numbers }] of rows.entries()) {
    const passOver = (why: PassedOverLine["why"]): void => {
      passedOver.push({ row, text: lineText(values), why });
    };
    if (isHeading(values, position, columns)) {
      passOver("heading");
      continue;
    }
    const written = writtenSubject(values, columns);
    const asWritten = valueAt(values, amountColumn);
    const amount = readWrittenAmount(asWritten, unit, signs, numbers.has(amountColumn));
    const subject = readSubject(written, index, names);
    const at = place(row, amountColumn);
    const subjectAt = place(
      row,
      columns.code !== undefined && partsOf(written).code !== "" ? columns.code : columns.name,
    );
    switch (subject.kind) {
      case "total":
      case "section-sum":
      case "county": {
        const isSum = looksLikeAmount(asWritten);
        if (isSum) passOver(subject.kind === "total" ? "total" : "county-sum");
        else passOver(subject.kind === "county" ? "heading" : "total");
        if (amount.kind === "amount") sums.push({ of: coveredBy(subject), amount: amount.amount, at, row });
        else if (isSum) problems.push(...findAmountProblem(amount, asWritten, at, undefined));
        continue;
      }
      case "nobody":
      case "unknown": {
        const text = lineText(values);
        const isTitleOfYear = firstRows.size === 0 && TITLE_OF_YEAR.test(text);
        const isNote =
          !looksLikeAmount(asWritten) || NOTE.test(text) || PAGE_LINE.test(text) || isTitleOfYear;
        const spoiled = isNote ? spoiledAmount(text, index, names) : undefined;
        if (spoiled !== undefined) {
          problems.push({ kind: "amount-unreadable", at: subjectAt, written: spoiled });
        } else if (isNote || (firstRows.size === 0 && columns.heading === undefined && isTitle(values))) {
          passOver(firstRows.size === 0 ? "heading" : "note");
        } else if (subject.kind === "nobody") {
          if (amount.kind === "amount") unnamed.push({ amount: amount.amount, at, row, text });
          else problems.push({ kind: "recipient-missing", at, amountWritten: asWritten });
        } else {
          const { written: unknown, named } = subject;
          problems.push({
            kind: "recipient-unknown",
            at: subjectAt,
            written: unknown,
            group: index.group,
            ...(named !== undefined && { named }),
          });
        }
        continue;
      }
      default: {
        problems.push(...findSubjectProblem(subject, subjectAt));
        const recipient = meantBy(subject);
        if (recipient === undefined) continue;
        const firstRow = firstRows.get(recipient.code);
        if (firstRow !== undefined) {
          problems.push({ kind: "recipient-twice", at: subjectAt, recipient, firstRow });
          continue;
        }
        firstRows.set(recipient.code, row);
        if (subject.kind === "recipient" && subject.isByName)
          matchedByName.push({ row, written: partsOf(written).name, recipient: recipient.code });
        if (amount.kind === "amount" || amount.kind === "misprint") {
          const isJoined = amount.kind === "misprint";
          const value = isJoined ? amount.joined : amount.amount;
          amounts.push({ recipient, amount: value, isJoined, asWritten, at, row });
        } else problems.push(...findAmountProblem(amount, asWritten, at, recipient));
      }
    }
  }
  return { amounts, sums, unnamed, passedOver, matchedByName, problems };
}

/** What a row says of its subject; the same column may hold both code and name. */
function writtenSubject(values: readonly string[], { code, name }: TableColumns): WrittenSubject {
  return { code: valueAt(values, code), name: valueAt(values, name) };
}

function namesOf(rows: readonly ExcelRow[], { columns, index }: TableFacts): NamesOfTable {
  const names = rows
    .slice((columns.heading?.index ?? -1) + 1)
    .map(({ values }) => partsOf(writtenSubject(values, columns)).name)
    .filter((name) => name !== "" && name.length <= LONGEST_NOTE);
  return {
    areDotsLost: areDotsLost(names, index),
    areAllPlain: names.every((name) => foldedName(comparableName(name)) === comparableName(name)),
  };
}

/** The row of headings, what stands above it, and the headings where they are said again. */
function isHeading(
  values: readonly string[],
  position: number,
  { heading, headings }: TableColumns,
): boolean {
  if (heading === undefined) return false;
  if (position <= heading.index) return true;
  return headings.every((text, column) => plainHeading(valueAt(values, column)) === plainHeading(text));
}

/** A line above the table that has one value, or none that could be an amount beside a name. */
function isTitle(values: readonly string[]): boolean {
  return values.filter((value) => value.trim() !== "").length === 1;
}

/** Words of a name, which the rest of a line follows. */
const LONGEST_NAME_WORDS = 5;
/** What an amount becomes by a slip: digits, and hardly a word. */
const SPOILED = /^(?!.*\p{L}{3}).*\d/u;

/** The amount of a line that begins with a recipient, and was not divided since its amount is not one. */
function spoiledAmount(text: string, index: RecipientIndex, names: NamesOfTable): string | undefined {
  const words = text.split(/\s+/);
  const start = index.byCode.has(words[0] ?? "") ? 1 : 0;
  for (
    let end = Math.min(words.length - 1, start + LONGEST_NAME_WORDS);
    end >= Math.max(start, 1);
    end -= 1
  ) {
    const rest = words.slice(end).join(" ");
    if (!SPOILED.test(rest)) continue;
    const name = words.slice(start, end).join(" ");
    if (name === "" || matchName(name, index, names.areDotsLost).length > 0) return rest;
  }
  return undefined;
}

function lineText(values: readonly string[]): string {
  return values
    .slice(0, LONGEST_NOTE)
    .map((value) => value.trim())
    .filter((value) => value !== "")
    .join(" ")
    .slice(0, LONGEST_NOTE);
}

function coveredBy(
  subject: Extract<RowSubject, { readonly kind: "total" | "section-sum" | "county" }>,
): StatedSum["of"] {
  switch (subject.kind) {
    case "total":
      return "all";
    case "section-sum":
      return "section";
    case "county":
      return { county: subject.county.name, code: subject.county.code };
  }
}

type Meant = Exclude<
  RowSubject,
  { readonly kind: "total" | "section-sum" | "county" | "nobody" | "unknown" }
>;

function meantBy(subject: Meant): NamedRecipient | undefined {
  switch (subject.kind) {
    case "recipient":
      return subject.recipient;
    case "leading-zero-lost":
      return subject.meant;
    case "replaced":
      return subject.now;
    case "differ":
      return subject.code;
    case "ambiguous":
      return undefined;
  }
}

function findSubjectProblem(subject: Meant, at: FilePlace): readonly PublishedRecipientProblem[] {
  switch (subject.kind) {
    case "recipient":
      return [];
    case "leading-zero-lost":
      return [{ kind: "leading-zero-lost", at, written: subject.written, meant: subject.meant }];
    case "replaced":
      return [{ kind: "code-replaced", at, written: subject.written, now: subject.now }];
    case "differ":
      return [{ kind: "code-and-name-differ", at, code: subject.code, name: subject.name }];
    case "ambiguous":
      return [{ kind: "recipient-ambiguous", at, written: subject.written, candidates: subject.candidates }];
  }
}

/** What is wrong with an amount; a sum, which has no recipient, may be 0 or left out. */
function findAmountProblem(
  amount: AmountReading,
  written: string,
  at: FilePlace,
  recipient: NamedRecipient | undefined,
): readonly PublishedAmountProblem[] {
  switch (amount.kind) {
    case "amount":
      return [];
    case "misprint":
      return [{ kind: "amount-misprinted", at, written, joined: amount.joined }];
    case "ambiguous":
      return [{ kind: "amount-ambiguous", at, written, joined: amount.joined }];
    case "missing":
      return recipient === undefined ? [] : [{ kind: "amount-missing", at, recipient }];
    case "zero":
      return recipient === undefined ? [] : [{ kind: "amount-zero", at, recipient }];
    case "negative":
      return [{ kind: "amount-negative", at, written }];
    case "finer-than-ore":
      return [{ kind: "amount-finer-than-ore", at, written }];
    case "unreadable":
      return [{ kind: "amount-unreadable", at, written }];
  }
}
