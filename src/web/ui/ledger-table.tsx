/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- stacked rows
   change `display`, and a table whose display is changed is a table to assistive technology only by its roles. */
import type { Child } from "hono/jsx";
import type { Certainty } from "#domain/source";
import { certaintyWord } from "../../texts/certainty.ts";
import { PARTS } from "../../texts/parts.ts";
import { CertaintyMark } from "./certainty-mark.tsx";

/** A heading that sorts: the address that sorts by it, and the direction when it is in force. */
export type ColumnSort = {
  readonly href: string;
  readonly direction?: "ascending" | "descending" | undefined;
};

/** A column besides the first. `label` is the heading, and on a small screen the name beside each value. */
export type LedgerColumn<Key extends string> = {
  readonly key: Key;
  readonly label: string;
  /** Amounts and numbers stand to the right. */
  readonly isNumber?: boolean | undefined;
  readonly sort?: ColumnSort | undefined;
  /** A mark in the heading, for example "Exempel". */
  readonly mark?: Child;
};

/** A row: its heading and a value for every column. */
export type LedgerRow<Key extends string> = {
  readonly heading: Child;
  readonly cells: Readonly<Record<Key, Child>>;
  /** Own organisation, the row whose amount is open, or a row that stops something. */
  readonly tone?: "own" | "chosen" | "stop" | undefined;
  /** A name in the page. */
  readonly id?: string | undefined;
};

/** A table in the manner of a ledger. */
export type LedgerTableProps<Key extends string> = {
  readonly caption: Child;
  /** The heading of the first column, whose cells name the rows. */
  readonly rowHeading: { readonly label: string; readonly sort?: ColumnSort | undefined };
  readonly columns: readonly LedgerColumn<Key>[];
  readonly rows: readonly LedgerRow<Key>[];
  /** The last row, between a single and a double rule. */
  readonly sum?: LedgerRow<Key> | undefined;
  /** The certainty of every row: said once on the screen, on each row to assistive technology and on paper. */
  readonly certainty?: Certainty | undefined;
  /** Many rows of small values: on a small screen they stand one after the other, not one under the other. */
  readonly isCompact?: boolean | undefined;
};

/** On paper the sum never stands alone on a new page: this many rows go with it. */
const KEPT_WITH_SUM = 2;

/**
 * A table with caption, headings that sort and a sum. On a small screen each row becomes a list with the column's name
 * beside the value; the roles keep it a table for assistive technology.
 */
export function LedgerTable<Key extends string>(props: LedgerTableProps<Key>) {
  const { caption, rowHeading, columns, rows, sum, certainty, isCompact = false } = props;
  const isSortable = rowHeading.sort !== undefined || columns.some(({ sort }) => sort !== undefined);
  return (
    <table class={`ledger${isSortable ? " sortable" : ""}${isCompact ? " compact" : ""}`} role="table">
      <caption>
        {caption} {certainty !== undefined && <CertaintyMark certainty={certainty} />}
      </caption>
      <thead role="rowgroup" data-sort-by={isSortable ? PARTS.sortBy : undefined}>
        <tr role="row">
          <ColumnHeading label={rowHeading.label} sort={rowHeading.sort} />
          {columns.map((column) => (
            <ColumnHeading {...column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.slice(0, -KEPT_WITH_SUM).map((row) => (
          <Row row={row} columns={columns} certainty={certainty} />
        ))}
      </tbody>
      <tbody role="rowgroup" class="closing">
        {rows.slice(-KEPT_WITH_SUM).map((row) => (
          <Row row={row} columns={columns} certainty={certainty} />
        ))}
        {sum !== undefined && <Row row={sum} columns={columns} certainty={certainty} isSum />}
      </tbody>
    </table>
  );
}

type ColumnHeadingProps = Omit<LedgerColumn<string>, "key">;

function ColumnHeading({ label, sort, isNumber = false, mark }: ColumnHeadingProps) {
  return (
    <th role="columnheader" scope="col" class={isNumber ? "number" : undefined} aria-sort={sort?.direction}>
      {sort === undefined ? label : <a href={sort.href}>{label}</a>}
      {mark}
    </th>
  );
}

type RowProps<Key extends string> = {
  readonly row: LedgerRow<Key>;
  readonly columns: readonly LedgerColumn<Key>[];
  readonly certainty: Certainty | undefined;
  readonly isSum?: boolean;
};

function Row<Key extends string>({ row, columns, certainty, isSum = false }: RowProps<Key>) {
  return (
    <tr role="row" id={row.id} class={isSum ? "sum" : row.tone}>
      <th role="rowheader" scope="row">
        {row.heading}
        {certainty !== undefined && <span class="row-mark"> {certaintyWord(certainty)}</span>}
      </th>
      {columns.map(({ key, label, isNumber = false }) => (
        <td role="cell" class={isNumber ? "number" : undefined} data-l={label}>
          {row.cells[key]}
        </td>
      ))}
    </tr>
  );
}
