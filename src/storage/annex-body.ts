import { ore } from "#domain/money";
import { annexHash, type Annex, type PublishedRow, type PublishedTable } from "#domain/published";
import { assert } from "#domain/result";
import { canonicalJson } from "#domain/source";
import { day } from "#domain/time";

/** A payer's table as it is written down: the annex with amounts as digits. */
type AnnexBody = Omit<Annex, "published" | "table"> & {
  readonly published: string;
  readonly table: Omit<PublishedTable, "rows" | "unit" | "statedTotal"> & {
    readonly unit: string;
    readonly statedTotal?: { readonly amount: string; readonly row: number };
    readonly rows: readonly (readonly [
      code: string,
      row: Omit<PublishedRow, "amount"> & { amount: string },
    ])[];
  };
};

/** A payer's table as canonical JSON, rows in their own order. */
export function writeAnnexBody({ table, published, ...annex }: Annex): string {
  return canonicalJson({
    ...annex,
    published: published.toString(),
    table: {
      group: table.group,
      unit: table.unit,
      statedTotal: table.statedTotal && { ...table.statedTotal },
      passedOver: table.passedOver.map((line) => ({ ...line })),
      matchedByName: table.matchedByName.map((match) => ({ ...match })),
      rows: [...table.rows].map(([code, row]) => [code, { ...row }]),
    },
  });
}

/**
 * Reads back what `writeAnnexBody` wrote.
 * @throws when it is anything else, or not the annex that the hash names
 */
export function readAnnexBody(hash: string, body: string): Annex {
  const written: unknown = JSON.parse(body);
  assert(isAnnexBody(written), "a kept annex is written by writeAnnexBody");
  const { table, published, ...annex } = written;
  const { statedTotal, unit, rows, ...rest } = table;
  const read: Annex = {
    ...annex,
    published: published === "unknown" ? published : day(published),
    table: {
      ...rest,
      unit: ore(BigInt(unit)),
      rows: new Map(rows.map(([code, row]) => [code, { ...row, amount: ore(BigInt(row.amount)) }])),
      ...(statedTotal === undefined
        ? {}
        : { statedTotal: { ...statedTotal, amount: ore(BigInt(statedTotal.amount)) } }),
    },
  };
  return checkAnnex(hash, read);
}

/** Makes sure that an annex is the one that its hash names. @throws when it is not */
export function checkAnnex(hash: string, annex: Annex): Annex {
  assert(annexHash(annex) === hash, `the annex kept as ${hash} has that hash`);
  return annex;
}

/** Looks at the shape as a whole; the hash, which is compared, vouches for the rows. */
function isAnnexBody(written: unknown): written is AnnexBody {
  return (
    typeof written === "object" &&
    written !== null &&
    "table" in written &&
    typeof written.table === "object" &&
    written.table !== null &&
    "rows" in written.table &&
    Array.isArray(written.table.rows) &&
    "published" in written
  );
}
