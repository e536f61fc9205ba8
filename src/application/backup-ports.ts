/** One table in a backup: its rows, and the SHA-256 of them, each as a line of JSON in the order of their key. */
export type BackedUpTable = { readonly name: string; readonly rows: number; readonly sha256: string };

/** What a backup (säkerhetskopia) holds. */
export type BackupContent = {
  /** The version of the program that wrote it. */
  readonly program: string;
  /** UTC, ISO 8601: the moment that it shows the database at. */
  readonly moment: string;
  /** The names of the changes that had made the tables, in order. */
  readonly migrations: readonly string[];
  /** Tables that are left out: sign-ins and links that work once. */
  readonly notCarried: readonly string[];
  readonly tables: readonly BackedUpTable[];
};

/** Why a backup could not be written or put back. Nothing is changed then. `code` is the system's. */
export type BackupProblem =
  | { readonly kind: "backup-exists"; readonly file: string }
  | { readonly kind: "backup-closed"; readonly file: string; readonly code: string }
  | { readonly kind: "not-a-backup"; readonly file: string }
  /** A later version of Samnytta wrote it. */
  | {
      readonly kind: "backup-is-newer";
      readonly file: string;
      readonly program: string;
      readonly unknown: readonly string[];
    }
  /** It ends before its end. */
  | { readonly kind: "backup-cut-off"; readonly file: string }
  /** What it holds is not what was written; `table` where that is known. */
  | { readonly kind: "backup-damaged"; readonly file: string; readonly table?: string }
  | { readonly kind: "database-not-empty"; readonly tables: readonly string[] };
