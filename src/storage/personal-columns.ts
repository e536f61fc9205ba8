import type { PersonalDataKind } from "#domain/personal-data";

/** A table that holds personal data: in which columns, and how its rows are found for one person. */
export type PersonalTable = {
  readonly kind: PersonalDataKind;
  readonly table: string;
  /** Those that hold personal data, or lead to a person. */
  readonly columns: readonly string[];
  /**
   * Which rows are about somebody, in SQL, for whoever asks about that person; absent where texts and files may hold a name
   * that nothing points out.
   */
  readonly about?: string;
  /** The columns that the person is shown, besides those that hold personal data. */
  readonly shown?: readonly string[];
};

const ABOUT = "current_setting('samnytta.about', true)";

/**
 * Every table and column that holds personal data, by its row in the register of the domain. A table that is not here and has
 * such a column is found by a test; so is a sort that has no table.
 */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  {
    kind: "person",
    table: "person",
    columns: ["id", "name", "email"],
    about: `id::text = ${ABOUT}`,
    shown: ["is_example", "created_at"],
  },
  {
    kind: "identity",
    table: "identity",
    columns: ["issuer", "subject", "person"],
    about: `person::text = ${ABOUT}`,
    shown: ["linked_at"],
  },
  {
    kind: "role",
    table: "assignment",
    columns: ["person"],
    about: `person::text = ${ABOUT}`,
    shown: ["organisation", "role", "from_day", "last_day", "given_at"],
  },
  {
    kind: "session",
    table: "session",
    columns: ["person"],
    about: `person::text = ${ABOUT}`,
    shown: ["organisation", "opened_at", "seen_at", "expires_at", "closed_at"],
  },
  {
    kind: "link",
    table: "one_time_link",
    columns: ["body"],
    about: `lower(body::jsonb ->> 'email') = lower(current_setting('samnytta.address', true))
      or body::jsonb ->> 'person' = ${ABOUT}`,
    shown: ["purpose", "organisation", "issued_at", "expires_at", "used_at", "revoked_at"],
  },
  {
    kind: "unsent",
    table: "unsent_text",
    columns: ["person", "heading", "fields"],
    about: `person::text = ${ABOUT} and not is_taken`,
    shown: ["organisation", "page", "kept_at"],
  },
  {
    kind: "letter",
    table: "letter",
    columns: ["person", "address", "heading", "letter_text", "answer"],
    about: `person::text = ${ABOUT} or lower(address) = lower(current_setting('samnytta.address', true))`,
    shown: ["organisation", "written_at"],
  },
  {
    kind: "letter",
    table: "letter_choice",
    columns: ["person"],
    about: `person::text = ${ABOUT}`,
    shown: ["organisation", "rhythm", "reminders", "chosen_at"],
  },
  // The link of a letter that waits, which is about whoever the letter is to.
  { kind: "letter", table: "letter_link", columns: ["letter", "link"] },
  { kind: "log", table: "log_event", columns: ["person"] },
  // A deed of a role or an erasure names its person by id.
  { kind: "log", table: "record_version", columns: ["person"] },
  { kind: "shown-name", table: "shown_name", columns: ["name"] },
  { kind: "text", table: "record_version", columns: ["body"] },
  { kind: "text", table: "agreement_version", columns: ["body"] },
  { kind: "text", table: "published_annex", columns: ["body"] },
  { kind: "text", table: "population_series", columns: ["body"] },
  { kind: "text", table: "given_file", columns: ["bytes"] },
  { kind: "text", table: "attachment_content", columns: ["bytes"] },
  { kind: "text", table: "journal", columns: ["actor", "file_name"] },
  { kind: "text", table: "host_mandate", columns: ["source"] },
];
