import { sql, type Migration } from "kysely";

const tables = ["published_annex", "given_file", "journal"];

/**
 * Payers' tables, the files they came in, and the journal of what was read in and taken back.
 * Rows are kept as those of the archive are: added, never changed (`0001-archive.ts`).
 */
export const journalMigration: Migration = {
  up: async (database) => {
    const statements = [
      `create table published_annex (
        hash fingerprint primary key,
        agreement text not null,
        component text not null,
        body text not null,
        kept_at timestamptz not null
      )`,
      `create table given_file (
        hash fingerprint primary key,
        bytes bytea not null,
        kept_at timestamptz not null
      )`,
      `create table journal (
        sequence integer generated always as identity primary key,
        moment timestamptz not null,
        actor text not null check (actor <> ''),
        deed text not null check (
          deed in ('annex-loaded', 'annex-withdrawn', 'series-loaded', 'series-withdrawn')
        ),
        annex_hash fingerprint references published_annex,
        series_hash fingerprint references population_series,
        file_name text,
        file_hash fingerprint references given_file,
        key text not null unique,
        constraint a_deed_names_its_object check (
          case when deed like 'annex-%' then num_nulls(annex_hash) = 0 and series_hash is null
               else num_nulls(series_hash) = 0 and annex_hash is null end
        ),
        constraint a_file_has_a_name check (num_nulls(file_name, file_hash) in (0, 2))
      )`,
      "alter table kept_amount add column annex_hash fingerprint references published_annex",
      "alter table kept_amount drop constraint kept_amount_kind_check",
      "alter table kept_amount add constraint kept_amount_kind_check check (kind in ('share', 'sum', 'published'))",
      "alter table kept_amount drop constraint a_share_carries_its_inputs_and_a_sum_none",
      `alter table kept_amount add constraint an_amount_carries_its_inputs_and_a_sum_none check (
        case kind
          when 'share' then
            num_nulls(component, recipient, grain_ore, stage, rest_rule, result_hash) = 0 and annex_hash is null
          when 'published' then
            num_nulls(component, recipient, annex_hash) = 0
            and num_nonnulls(series_hash, grain_ore, stage, rest_rule, result_hash) = 0
          else num_nonnulls(
            component, recipient, series_hash, grain_ore, stage, rest_rule, result_hash, annex_hash
          ) = 0
        end
      )`,
      ...tables.flatMap((table) => [
        `create trigger kept_for_ever before update or delete or truncate on ${table}
         for each statement execute function refuse_change()`,
        `alter table ${table} enable always trigger kept_for_ever`,
        `grant select, insert on ${table} to samnytta_app`,
      ]),
    ];
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
