import type { ColumnType } from "kysely";
import type { JournalDeed } from "../../application/ports.ts";
import type { LetterTables } from "./letter-tables.ts";
import type { TrustTables } from "./trust-tables.ts";
import type { WritingTables } from "./writing-tables.ts";

/** A column of a row that is kept for ever: it can be read and added, and updating it does not compile. */
type Kept<Read, Added = Read> = ColumnType<Read, Added, never>;

/** A moment in UTC as the Clock port writes it; PostgreSQL keeps it as `timestamptz`. */
type KeptAt = Kept<Date, string>;

/**
 * The tables of the archive and the journal (`0001-archive.ts`, `0002-journal.ts`), and those of people and trust
 * (`trust-tables.ts`), of letters (`letter-tables.ts`) and of writing (`writing-tables.ts`). Hashes and addresses are
 * 64 hexadecimal digits.
 */
export type ArchiveTables = TrustTables &
  LetterTables &
  WritingTables & {
    readonly agreement_version: {
      readonly version: Kept<string>;
      readonly slug: Kept<string>;
      /** The exact text that the agreement was read from. */
      readonly body: Kept<string>;
      readonly kept_at: KeptAt;
    };
    readonly population_series: {
      readonly hash: Kept<string>;
      /** Written 2016-12-31; for people who read the table. The program reads the body. */
      readonly date: Kept<string>;
      /** See `series-body.ts`. */
      readonly body: Kept<string>;
      readonly kept_at: KeptAt;
    };
    readonly kept_amount: {
      readonly address: Kept<string>;
      readonly kind: Kept<"share" | "sum" | "published">;
      readonly agreement_version: Kept<string>;
      readonly component: Kept<string | null>;
      readonly recipient: Kept<string | null>;
      readonly series_hash: Kept<string | null>;
      readonly grain_ore: Kept<bigint | null>;
      readonly stage: Kept<string | null>;
      readonly rest_rule: Kept<string | null>;
      readonly amount_ore: Kept<bigint>;
      readonly result_hash: Kept<string | null>;
      readonly annex_hash: Kept<string | null>;
      readonly kept_at: KeptAt;
    };
    readonly kept_sum_part: {
      readonly sum_address: Kept<string>;
      /** The parts of a sum in the order they were shown, counted from 1. */
      readonly position: Kept<number>;
      readonly part_address: Kept<string>;
    };
    readonly published_annex: {
      readonly hash: Kept<string>;
      readonly agreement: Kept<string>;
      readonly component: Kept<string>;
      /** See `annex-body.ts`. */
      readonly body: Kept<string>;
      readonly kept_at: KeptAt;
    };
    readonly given_file: {
      readonly hash: Kept<string>;
      /** As the file came. */
      readonly bytes: Kept<Uint8Array>;
      readonly kept_at: KeptAt;
    };
    readonly journal: {
      readonly sequence: Kept<number, never>;
      readonly moment: KeptAt;
      readonly actor: Kept<string>;
      readonly deed: Kept<JournalDeed>;
      readonly annex_hash: Kept<string | null>;
      readonly series_hash: Kept<string | null>;
      readonly file_name: Kept<string | null>;
      readonly file_hash: Kept<string | null>;
      /** From the form that the deed was done in: one key, one deed. */
      readonly key: Kept<string>;
    };
  };
