import { sql, type Migration } from "kysely";

const tables = [
  `create table agreement_version (
    version fingerprint primary key,
    slug text not null,
    body text not null,
    kept_at timestamptz not null
  )`,
  `create table population_series (
    hash fingerprint primary key,
    date date not null,
    body text not null,
    kept_at timestamptz not null
  )`,
  `create table kept_amount (
    address fingerprint primary key,
    kind text not null check (kind in ('share', 'sum')),
    agreement_version fingerprint not null references agreement_version,
    component text,
    recipient text,
    series_hash fingerprint references population_series,
    grain_ore bigint check (grain_ore > 0),
    stage text check (stage in ('direct', 'county-first')),
    rest_rule text check (
      rest_rule in ('largest-remainder', 'each-rounded', 'each-rounded-leftover-to-largest', 'as-listed')
    ),
    amount_ore bigint not null check (amount_ore >= 0),
    result_hash fingerprint,
    kept_at timestamptz not null,
    constraint a_share_carries_its_inputs_and_a_sum_none check (
      case kind
        when 'share' then num_nulls(component, recipient, grain_ore, stage, rest_rule, result_hash) = 0
        else num_nonnulls(component, recipient, series_hash, grain_ore, stage, rest_rule, result_hash) = 0
      end
    )
  )`,
  `create table kept_sum_part (
    sum_address fingerprint references kept_amount,
    position integer check (position >= 1),
    part_address fingerprint not null references kept_amount,
    primary key (sum_address, position)
  )`,
];

/**
 * The archive of what has been shown: versions of agreements, population series, amounts and the parts of sums.
 *
 * Rows are added and never changed, in two ways that hold without each other: a trigger refuses every change,
 * to the owner too, and the plain role that the program works as may only read and add.
 * `always` keeps the trigger awake where a connection has switched ordinary triggers off, as replication does.
 */
export const archiveMigration: Migration = {
  up: async (database) => {
    const statements = [
      // SHA-256 as 64 lower-case hexadecimal digits. Written so, the check costs a tenth of '^[0-9a-f]{64}$'.
      `create domain fingerprint as text collate "C"
       check (length(value) = 64 and value !~ '[^0-9a-f]')`,
      ...tables,
      `create function refuse_change() returns trigger language plpgsql as $$
       begin
         raise exception 'rows of % are kept for ever: % is refused', tg_table_name, lower(tg_op)
           using errcode = 'restrict_violation';
       end $$`,
      ...["agreement_version", "population_series", "kept_amount", "kept_sum_part"].flatMap((table) => [
        `create trigger kept_for_ever before update or delete or truncate on ${table}
         for each statement execute function refuse_change()`,
        `alter table ${table} enable always trigger kept_for_ever`,
        `grant select, insert on ${table} to samnytta_app`,
      ]),
    ];
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
