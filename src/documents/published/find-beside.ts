import type { NamedRecipient, PublishedPlaceProblem } from "#domain/published";
import type { FilePlace } from "#domain/result";
import { valueAt } from "../csv/read-table.ts";
import type { ExcelRow } from "../workbook/read-sheet.ts";
import { recipientNamed, type TableColumns } from "./find-columns.ts";
import type { RecipientIndex } from "./recipient-index.ts";

/** As many columns as are looked at, and as many rows. */
const WIDEST = 100;

/**
 * A table that is set in several columns to fit a page: beside the names stands another column of names, each of them
 * once and none of them in the first. Read as one, only the left half would be read. A column that says where each
 * recipient belongs repeats its names, or has them in the first column too.
 */
export function findBeside(
  rows: readonly ExcelRow[],
  { heading, code, name }: TableColumns,
  index: RecipientIndex,
  place: (row: number, column: number) => FilePlace,
): PublishedPlaceProblem | undefined {
  const body = rows.slice((heading?.index ?? -1) + 1);
  const own = name ?? code;
  if (own === undefined) return undefined;
  const first = new Set(namesIn(body, own, index).map(({ recipient }) => recipient.code));
  const width = Math.min(WIDEST, Math.max(0, ...body.map(({ values }) => values.length)));
  for (let column = 0; column < width; column += 1) {
    if (column === name || column === code) continue;
    const named = namesIn(body, column, index);
    const filled = body.filter(({ values }) => valueAt(values, column) !== "").length;
    const codes = new Set(named.map(({ recipient }) => recipient.code));
    const [example] = named;
    if (example === undefined || named.length * 2 <= filled || codes.size < named.length) continue;
    if (codes.size > 1 && [...codes].every((each) => !first.has(each)))
      return { kind: "recipients-beside", at: place(example.row, column), recipient: example.recipient };
  }
  return undefined;
}

function namesIn(
  rows: readonly ExcelRow[],
  column: number,
  index: RecipientIndex,
): readonly { readonly row: number; readonly recipient: NamedRecipient }[] {
  return rows.flatMap(({ row, values }) => {
    const recipient = recipientNamed(valueAt(values, column), index);
    return recipient === undefined ? [] : [{ row, recipient }];
  });
}
