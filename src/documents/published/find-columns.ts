import type { NamedRecipient } from "#domain/published";
import type { ExcelRow } from "../workbook/read-sheet.ts";
import { valueAt } from "../csv/read-table.ts";
import { comparableName, type RecipientIndex } from "./recipient-index.ts";
import { looksLikeAmount } from "./written-amount.ts";

/** What the columns of a table hold, counted from 0, and which could hold the amounts. */
export type TableColumns = {
  /** The row of headings, and the place among the rows of the last that is one; undefined when there is none. */
  readonly heading: { readonly row: number; readonly index: number } | undefined;
  readonly headings: readonly string[];
  readonly code: number | undefined;
  readonly name: number | undefined;
  readonly amounts: readonly number[];
  /** Every column with digits that are not said to be something else than amounts. */
  readonly numeric: readonly number[];
};

/** How far down the headings may stand. */
const TITLE_ROWS = 40;
/** As many rows as decide what a column holds. */
const SAMPLE = 500;
/** As many columns as are looked at. */
const WIDEST = 100;

const CODE_HEADING =
  /^(?:(?:kommun|region|landstings?|läns?|lans?)\s*-?\s*)?(?:kod|nr|nummer|code)$|^knr$|^id$/;
const NAME_HEADING =
  /^(?:kommun(?:er|namn)?|region(?:er|namn)?|landsting(?:snamn)?|län(?:snamn)?|lan|namn|mottagare|huvudman|organisation|recipient|name|(?:kommun|region|landsting|län)\s*(?:\/|och|eller)\s*(?:kommun|region|landsting|län))$/;
const AMOUNT_HEADING =
  /belopp|kronor|\b[tk]?kr\b|\bm(?:n|ilj)?kr\b|\bm?sek\b|bidrag|summa|fördelning|fordelning|fördelat|medel|ersättning|tilldel|utbetal|rekvir|bevilja|beslutat|slutlig|preliminär|fastställ|total|amount|ram\b/;
const NEVER_AMOUNT =
  /%|procent|\bper (?:inv|pers|elev|brukare)|\/\s*(?:inv|pers|elev)|folkmängd|folkmangd|befolkning|invånare|invanare|index|kvot|datum|^anm(?:ärkning)?(?:ar)?$|kommentar/;
/** Shares, numbers and years, unless the heading says that they are money. */
const SELDOM_AMOUNT = /andel|antal|(?:^|\s)år(?:\s|$)/;
const MONEY = /belopp|kronor|\bt?kr\b|\bmn?kr\b/;

/** Finds what the columns hold, by their headings, and by what stands in them where the headings do not say. */
export function findTableColumns(rows: readonly ExcelRow[], index: RecipientIndex): TableColumns {
  const place = rows.slice(0, TITLE_ROWS).findIndex((row) => isHeadingRow(row, index));
  const headingRow = place === -1 ? undefined : rows[place];
  const under = headingRow && subHeadings(headingRow, rows[place + 1], index);
  const { headings, words: plain } = joinHeadings(textsOf(headingRow), under ?? []);
  const last = under === undefined ? place : place + 1;
  const body = rows.slice(last + 1, last + 1 + SAMPLE);
  const width = Math.min(WIDEST, Math.max(0, ...body.map(({ values }) => values.length)));
  const contents = Array.from({ length: width }, (_, column) => contentOf(column, body, index));
  // An amount that cannot be read makes its column no less the column of amounts.
  const numeric = contents.flatMap(({ digits, isYear }, column) =>
    digits > 0 && !isYear && !isOtherThanAmount(plain[column] ?? "") ? [column] : [],
  );
  const named = numeric.filter(
    (column) => AMOUNT_HEADING.test(plain[column] ?? "") && !isSubjectHeading(plain[column] ?? ""),
  );
  const codes = contents.map(({ codes }, column) => (named.includes(column) ? 0 : codes));
  const isOnlyNumber = numeric.length === 1 && named.length === 0;
  const likely = codeColumn(plain, codes) ?? (isOnlyNumber ? undefined : mostOf(codes, 0));
  const name = nameColumn(plain, contents, likely);
  const isCounting = RUNNING_NUMBER.test(plain[likely ?? -1] ?? "") && countsRows(body, likely, name, index);
  const code = isCounting ? undefined : likely;
  const others = numeric.filter((column) => column !== likely && column !== name);
  return {
    heading: headingRow === undefined ? undefined : { row: headingRow.row, index: last },
    headings,
    code,
    name,
    amounts: amountColumns(named, others, plain, contents),
    numeric: others,
  };
}

/** Of the columns whose heading says code, the one with most codes of the group: the county's may stand beside. */
function codeColumn(plain: readonly string[], codes: readonly number[]): number | undefined {
  const columns = plain.flatMap((heading, column) => (CODE_HEADING.test(heading) ? [column] : []));
  const most = mostOf(
    columns.map((column) => codes[column] ?? 0),
    0,
  );
  return columns[most ?? 0];
}

/** Headings of codes that also stand above numbers from 1 and on. */
const RUNNING_NUMBER = /^(?:nr|nummer|id)$/;

/** Whether a column numbers the rows: most that are named have a number that is nobody's code, or another's. */
function countsRows(
  rows: readonly ExcelRow[],
  column: number | undefined,
  name: number | undefined,
  index: RecipientIndex,
): boolean {
  const named = rows.flatMap(({ values }) => {
    const recipient = recipientNamed(valueAt(values, name), index);
    return recipient === undefined ? [] : [{ recipient, written: valueAt(values, column) }];
  });
  const agreeing = named.filter(({ recipient, written }) => {
    const digits = written.padStart(index.group === "municipalities" ? 4 : 2, "0");
    return recipient.code === (index.group === "counties-jointly" ? `lan-${digits}` : digits);
  });
  return named.length > 1 && agreeing.length * 2 < named.length;
}

/** A sum beside other amounts is not chosen by its heading: it may cover more than what was asked for. */
const SUM_HEADING = /summa|total/;

function amountColumns(
  named: readonly number[],
  numeric: readonly number[],
  plain: readonly string[],
  contents: readonly Content[],
): readonly number[] {
  const own = numeric.filter((column) => named.includes(column));
  const isSumAlone = own.every((column) => SUM_HEADING.test(plain[column] ?? ""));
  if (own.length === 0 || isSumAlone) return mostFilled(numeric, contents);
  const beside = numeric.filter((column) => isUnderSameHeading(column, named, plain));
  const also = beside.length === 0 ? [] : mostFilled([...own, ...beside], contents);
  return [...own, ...also.filter((column) => beside.includes(column))].toSorted((a, b) => a - b);
}

/** Whether a column without a heading stands right of one with amounts, as columns under a merged heading do. */
function isUnderSameHeading(column: number, named: readonly number[], plain: readonly string[]): boolean {
  let left = column;
  while (left > 0 && (plain[left] ?? "") === "") left -= 1;
  return left < column && named.includes(left);
}

/** The column with most names of recipients, else the one whose heading says names, else the one with most words. */
function nameColumn(
  plain: readonly string[],
  contents: readonly Content[],
  code: number | undefined,
): number | undefined {
  const except = (counts: readonly number[]): readonly number[] =>
    counts.map((count, column) => (column === code ? 0 : count));
  const byNames = mostOf(except(contents.map(({ names }) => names)), 0);
  const byHeading = plain.findIndex((heading, column) => NAME_HEADING.test(heading) && column !== code);
  if (byNames !== undefined || byHeading !== -1) return byNames ?? byHeading;
  return mostOf(except(contents.map(({ words }) => words)), 0);
}

function isOtherThanAmount(plain: string): boolean {
  return NEVER_AMOUNT.test(plain) || (SELDOM_AMOUNT.test(plain) && !MONEY.test(plain));
}

/** A heading in small letters without what stands in brackets at its end, and without marks. */
export function plainHeading(heading: string): string {
  return heading
    .slice(0, 200)
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/[*:.¹²³]+$/, "")
    .trim();
}

function isSubjectHeading(plain: string): boolean {
  return CODE_HEADING.test(plain) || NAME_HEADING.test(plain);
}

function textsOf(row: ExcelRow | undefined): readonly string[] {
  return (row?.values ?? []).slice(0, WIDEST).map((value) => value.replaceAll(/\s+/g, " ").trim());
}

const YEAR = /^(?:19|20)\d\d$/;

/**
 * The texts of a row beneath the headings that says more of them, as "Andel" and "Kronor" under "Fördelning", a unit or
 * years do; undefined where the row is about somebody, or has amounts.
 */
function subHeadings(
  heading: ExcelRow,
  row: ExcelRow | undefined,
  index: RecipientIndex,
): readonly string[] | undefined {
  const above = textsOf(heading).map(plainHeading);
  const texts = textsOf(row);
  const filled = texts.filter((text) => text !== "");
  const saysMore = filled.map(plainHeading).some((plain) => isHeadingWord(plain) || YEAR.test(plain));
  const isAboutSomebody = texts.some(
    (text, column) =>
      recipientNamed(text, index) !== undefined ||
      index.counties.has(comparableName(text)) ||
      (text !== "" && isSubjectHeading(above[column] ?? "") && !isSubjectHeading(plainHeading(text))),
  );
  const hasAmount = filled.some(
    (text) => !YEAR.test(text) && (looksLikeAmount(text) || !/[\p{L}%]/u.test(text)),
  );
  return saysMore && !isAboutSomebody && !hasAmount ? texts : undefined;
}

function isHeadingWord(plain: string): boolean {
  return (
    AMOUNT_HEADING.test(plain) ||
    NEVER_AMOUNT.test(plain) ||
    SELDOM_AMOUNT.test(plain) ||
    isSubjectHeading(plain)
  );
}

/**
 * Headings in two rows as one: a heading above several columns is said once, over the first of them. `words` are what
 * decides what a column holds; "Andel" under "Belopp" is a share.
 */
function joinHeadings(
  above: readonly string[],
  under: readonly string[],
): { readonly headings: readonly string[]; readonly words: readonly string[] } {
  const width = Math.max(above.length, under.length);
  const pairs = Array.from({ length: width }, (_, column) => {
    const [own, below] = [above[column] ?? "", under[column] ?? ""];
    if (below === "") return { heading: own, words: plainHeading(own) };
    const over = own === "" ? mergedOver(column, above) : own;
    const heading = over === "" ? below : `${over} ${below}`;
    const plain = plainHeading(below);
    const decidesAlone = isOtherThanAmount(plain) || isSubjectHeading(plain);
    return { heading, words: decidesAlone ? plain : plainHeading(heading) };
  });
  return { headings: pairs.map(({ heading }) => heading), words: pairs.map(({ words }) => words) };
}

/** The heading to the left that a column without one stands under; "" where that says whom the rows are about. */
function mergedOver(column: number, above: readonly string[]): string {
  const over = above.slice(0, column).findLast((text) => text !== "") ?? "";
  return isSubjectHeading(plainHeading(over)) ? "" : over;
}

/** A row of headings says whom the rows are about, and is not itself about anybody. */
function isHeadingRow(row: ExcelRow, index: RecipientIndex): boolean {
  const values = row.values.slice(0, WIDEST);
  const plain = values.map(plainHeading);
  const filled = plain.filter((value) => value !== "");
  const says = plain.some(isSubjectHeading);
  return says && filled.length > 1 && !values.some((value) => recipientNamed(value, index) !== undefined);
}

type Content = {
  readonly codes: number;
  readonly names: number;
  /** Values that have any digit at all. */
  readonly digits: number;
  readonly words: number;
  /** Every value is the same year. */
  readonly isYear: boolean;
};

function contentOf(column: number, rows: readonly ExcelRow[], index: RecipientIndex): Content {
  const values = rows.map((row) => valueAt(row.values, column)).filter((value) => value !== "");
  const [first = ""] = values;
  return {
    codes: values.filter((value) => isCode(value, index)).length,
    names: values.filter((value) => recipientNamed(value, index) !== undefined).length,
    digits: values.filter((value) => /\d/.test(value)).length,
    words: values.filter((value) => /\p{L}{2}/u.test(value) && !looksLikeAmount(value)).length,
    isYear: values.length > 1 && /^(?:19|20)\d\d$/.test(first) && values.every((value) => value === first),
  };
}

const CODE = /^'?(?:lan-)?(\d{1,4})(?:\s+\D.*)?$/;

function isCode(value: string, { byCode, group }: RecipientIndex): boolean {
  const digits = CODE.exec(value)?.[1];
  if (digits === undefined) return false;
  if (group === "municipalities") return digits.length >= 3 && byCode.has(digits.padStart(4, "0"));
  const code = digits.padStart(2, "0");
  return byCode.has(group === "regions" ? code : `lan-${code}`);
}

/** The recipient whose name stands in a value, alone or after a code. */
export function recipientNamed(value: string, { byName }: RecipientIndex): NamedRecipient | undefined {
  return byName.get(comparableName(value.replace(/^'?\d{1,4}\s+/, "").slice(0, 100)))?.[0];
}

/** The column with the highest number, the first of equals; undefined when none is above the floor. */
function mostOf(counts: readonly number[], floor: number): number | undefined {
  const highest = Math.max(floor, ...counts);
  return highest === floor ? undefined : counts.indexOf(highest);
}

/** Columns that hold a stray number, a note or a page, are not those with the amounts. */
function mostFilled(columns: readonly number[], contents: readonly Content[]): readonly number[] {
  const filled = (column: number): number => contents[column]?.digits ?? 0;
  const most = Math.max(0, ...columns.map(filled));
  return columns.filter((column) => filled(column) * 2 > most);
}
