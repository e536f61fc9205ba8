import { sql, type Kysely, type Selectable, type Transaction } from "kysely";
import type { KeptAmount } from "../application/ports.ts";
import type { AllocationRule } from "#domain/allocation";
import { ore } from "#domain/money";
import { assert } from "#domain/result";
import type { ArchiveTables } from "./schema/tables.ts";

type AmountRow = Selectable<ArchiveTables["kept_amount"]>;
type Share = Extract<KeptAmount, { readonly kind: "share" }>;

/**
 * The amounts among these that are not kept yet.
 * @throws when one of them is kept with another amount
 */
export async function selectUnkept(
  transaction: Transaction<ArchiveTables>,
  amounts: readonly KeptAmount[],
): Promise<readonly KeptAmount[]> {
  const { rows } = await sql<{ readonly address: string; readonly isKept: boolean }>`
    select given.address, kept_amount.address is not null as "isKept"
    from unnest(
      ${amounts.map(({ address }) => address)}::text[],
      ${amounts.map(({ amount }) => amount)}::bigint[]
    ) as given (address, amount_ore)
    left join kept_amount using (address)
    where kept_amount.amount_ore is distinct from given.amount_ore`.execute(transaction);
  const changed = rows.find(({ isKept }) => isKept);
  assert(changed === undefined, `the address ${changed?.address} keeps its amount`);
  const unkept = new Set(rows.map(({ address }) => address));
  return amounts.filter(({ address }) => unkept.has(address));
}

/**
 * Adds amounts; each column travels as one array, however many the rows are.
 * @returns the addresses that were added; not among them are those that someone else kept a moment ago
 */
export async function insertAmounts(
  transaction: Transaction<ArchiveTables>,
  amounts: readonly KeptAmount[],
  moment: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ readonly address: string }>`
    insert into kept_amount (
      address, kind, agreement_version, amount_ore,
      component, recipient, series_hash, grain_ore, stage, rest_rule, result_hash, annex_hash, kept_at
    )
    select *, ${moment}::timestamptz from unnest(
      ${amounts.map(({ address }) => address)}::text[],
      ${amounts.map(({ kind }) => kind)}::text[],
      ${amounts.map(({ agreement }) => agreement)}::text[],
      ${amounts.map(({ amount }) => amount)}::bigint[],
      ${amounts.map((kept) => (kept.kind === "sum" ? null : kept.component))}::text[],
      ${amounts.map((kept) => (kept.kind === "sum" ? null : kept.recipient))}::text[],
      ${ofShares(amounts, ({ series }) => (series === "none" ? null : series))}::text[],
      ${ofShares(amounts, ({ rule }) => rule.grain)}::bigint[],
      ${ofShares(amounts, ({ rule }) => rule.stage)}::text[],
      ${ofShares(amounts, ({ rule }) => rule.rest)}::text[],
      ${ofShares(amounts, ({ result }) => result)}::text[],
      ${amounts.map((kept) => (kept.kind === "published" ? kept.annex : null))}::text[]
    )
    on conflict do nothing
    returning address`.execute(transaction);
  return new Set(rows.map(({ address }) => address));
}

/** One part of a sum; `position` counts from 1. */
export type SumPart = { readonly sum: string; readonly position: number; readonly part: string };

/** The parts of sums, in their order. */
export function partsOf(amounts: readonly KeptAmount[]): readonly SumPart[] {
  return amounts.flatMap((kept) =>
    kept.kind === "sum"
      ? kept.parts.map((part, index) => ({ sum: kept.address, position: index + 1, part }))
      : [],
  );
}

/** Adds the parts of sums that were added in the same transaction. */
export async function insertParts(
  transaction: Transaction<ArchiveTables>,
  parts: readonly SumPart[],
): Promise<void> {
  await sql`
    insert into kept_sum_part (sum_address, position, part_address)
    select * from unnest(
      ${parts.map(({ sum }) => sum)}::text[],
      ${parts.map(({ position }) => position)}::integer[],
      ${parts.map(({ part }) => part)}::text[]
    )`.execute(transaction);
}

/** The amount at an address, or undefined. */
export async function selectAmount(
  database: Kysely<ArchiveTables>,
  address: string,
): Promise<KeptAmount | undefined> {
  const row = await database
    .selectFrom("kept_amount")
    .selectAll()
    .where("address", "=", address)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.kind !== "sum") return readAmount(row, []);
  const parts = await database
    .selectFrom("kept_sum_part")
    .select("part_address")
    .where("sum_address", "=", address)
    .orderBy("position")
    .execute();
  return readAmount(
    row,
    parts.map(({ part_address }) => part_address),
  );
}

/** An amount as it is stored. @param parts the addresses of a sum's parts, in their order */
export function readAmount(row: AmountRow, parts: readonly string[]): KeptAmount {
  switch (row.kind) {
    case "share":
      return readShare(row);
    case "published":
      return readPublished(row);
    case "sum":
      return {
        kind: "sum",
        address: row.address,
        agreement: row.agreement_version,
        parts,
        amount: ore(row.amount_ore),
      };
  }
}

function readShare(row: AmountRow): Share {
  const { component, recipient, result_hash: result } = row;
  assert(
    component !== null && recipient !== null && result !== null,
    `the share at ${row.address} carries its inputs`,
  );
  return {
    kind: "share",
    address: row.address,
    agreement: row.agreement_version,
    component,
    recipient,
    series: row.series_hash ?? "none",
    rule: readRule(row),
    amount: ore(row.amount_ore),
    result,
  };
}

function readPublished(row: AmountRow): KeptAmount {
  const { component, recipient, annex_hash: annex } = row;
  assert(
    component !== null && recipient !== null && annex !== null,
    `the published amount at ${row.address} carries its inputs`,
  );
  return {
    kind: "published",
    address: row.address,
    agreement: row.agreement_version,
    component,
    recipient,
    annex,
    amount: ore(row.amount_ore),
  };
}

const stages: readonly AllocationRule["stage"][] = ["direct", "county-first"];
const rests: readonly AllocationRule["rest"][] = [
  "largest-remainder",
  "each-rounded",
  "each-rounded-leftover-to-largest",
  "as-listed",
];

function readRule({ address, grain_ore, stage, rest_rule }: AmountRow): AllocationRule {
  const knownStage = stages.find((known) => known === stage);
  const knownRest = rests.find((known) => known === rest_rule);
  assert(
    grain_ore !== null && knownStage !== undefined && knownRest !== undefined,
    `the share at ${address} has a rule we know`,
  );
  return { grain: ore(grain_ore), stage: knownStage, rest: knownRest };
}

function ofShares<T>(
  amounts: readonly KeptAmount[],
  column: (share: Share) => T | null,
): readonly (T | null)[] {
  return amounts.map((kept) => (kept.kind === "share" ? column(kept) : null));
}
