import type { ColumnType } from "kysely";
import type { OneTimeLink, RecordVersion, RetentionRun, ShownName } from "../../application/ports.ts";
import type { Role } from "#domain/rights";

/** A column that is read and added; updating it does not compile. */
type Kept<Read, Added = Read> = ColumnType<Read, Added, never>;

type KeptMoment = Kept<Date, string>;

/** A moment that is put in later. */
type LaterMoment = ColumnType<Date | null, string | null, string>;

/** A calendar day, read as its text 2026-03-01. */
type KeptDay = Kept<string, string>;

/** The tables of people, the log and what is written in versions (`0003-trust.ts` and those after it). */
export type TrustTables = {
  readonly person: {
    readonly id: Kept<string>;
    readonly name: ColumnType<string | null, string | null, null>;
    readonly email: ColumnType<string | null, string | null, null>;
    readonly is_example: Kept<boolean>;
    readonly created_at: KeptMoment;
    readonly erased_at: LaterMoment;
  };
  readonly identity: {
    readonly issuer: Kept<string>;
    readonly subject: Kept<string>;
    readonly person: Kept<string>;
    readonly linked_at: KeptMoment;
  };
  readonly assignment: {
    readonly id: Kept<string>;
    readonly person: Kept<string>;
    readonly organisation: Kept<string>;
    readonly role: Kept<Role>;
    readonly from_day: KeptDay;
    readonly last_day: ColumnType<string | null, string | null, string>;
    readonly deputy_for: Kept<string | null>;
    readonly given_at: KeptMoment;
  };
  readonly host_mandate: {
    readonly host: Kept<string>;
    readonly organisation: Kept<string>;
    readonly from_day: KeptDay;
    readonly last_day: ColumnType<string | null, string | null, string | null>;
    readonly source: ColumnType<string, string, string>;
    readonly recorded_at: KeptMoment;
  };
  readonly session: {
    readonly token_hash: Kept<string>;
    readonly person: Kept<string>;
    readonly organisation: ColumnType<string | null, string | null, string>;
    readonly opened_at: KeptMoment;
    readonly seen_at: ColumnType<Date, string, string>;
    readonly expires_at: KeptMoment;
    readonly closed_at: LaterMoment;
  };
  readonly one_time_link: {
    readonly secret_hash: Kept<string>;
    readonly purpose: Kept<OneTimeLink["purpose"]>;
    readonly organisation: Kept<string>;
    readonly body: Kept<string>;
    readonly issued_at: KeptMoment;
    readonly expires_at: KeptMoment;
    readonly used_at: LaterMoment;
    readonly revoked_at: LaterMoment;
  };
  readonly shown_name: {
    readonly consent: Kept<string>;
    readonly seat: Kept<string>;
    readonly organisation: Kept<string>;
    readonly holder: Kept<ShownName["holder"]>;
    readonly name: ColumnType<string | null, string, null>;
    readonly shown_at: KeptMoment;
    readonly withdrawn_at: LaterMoment;
  };
  readonly retention_run: {
    readonly kind: Kept<RetentionRun["kind"]>;
    readonly moment: KeptMoment;
    readonly day: KeptDay;
    readonly removed: Kept<number>;
  };
  readonly log_event: {
    readonly organisation: Kept<string>;
    readonly sequence: Kept<number>;
    readonly moment: KeptMoment;
    readonly person: Kept<string | null>;
    readonly role: Kept<string | null>;
    readonly on_behalf_of: Kept<string | null>;
    readonly deed: Kept<string>;
    readonly kind: Kept<string>;
    readonly object: Kept<string>;
    readonly before_hash: Kept<string | null>;
    readonly after_hash: Kept<string>;
    readonly previous_hash: Kept<string>;
    readonly hash: Kept<string>;
    /** From the form that the deed was done in: one key, one deed. */
    readonly key: Kept<string>;
  };
  readonly record_version: {
    readonly kind: Kept<RecordVersion["kind"]>;
    readonly object: Kept<string>;
    readonly version: Kept<number>;
    readonly owner: Kept<string>;
    readonly entered_by: Kept<string>;
    readonly event_sequence: Kept<number>;
    readonly state: Kept<RecordVersion["state"]>;
    readonly body: Kept<string>;
    readonly hash: Kept<string>;
    readonly moment: KeptMoment;
    readonly person: Kept<string | null>;
  };
};
