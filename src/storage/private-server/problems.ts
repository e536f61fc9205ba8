/**
 * Why the database could not be opened. Each problem carries the figures its sentence needs
 * (`texts/start.ts`); directories and files are absolute paths.
 */
export type StartProblem =
  | {
      readonly kind: "unknown-setting";
      readonly name: string;
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: "production-without-database" }
  /** A command came before the program has made its database. */
  | { readonly kind: "no-database-yet"; readonly directory: string }
  | { readonly kind: "no-binaries"; readonly wanted: BinaryChoice; readonly platform: string }
  | { readonly kind: "binaries-cannot-run"; readonly file: string; readonly code: string }
  | {
      readonly kind: "wrong-major";
      readonly directory: string;
      readonly made: number;
      readonly found: readonly number[];
    }
  | {
      readonly kind: "wrong-origin";
      readonly directory: string;
      readonly made: BinaryOrigin;
      readonly wanted: BinaryOrigin;
    }
  | { readonly kind: "not-a-cluster"; readonly directory: string }
  | {
      readonly kind: "directory-blocked";
      readonly directory: string;
      readonly blockedAt: string;
      readonly uid: number;
    }
  | { readonly kind: "directory-not-writable"; readonly directory: string; readonly code: string }
  | {
      readonly kind: "directory-of-another-user";
      readonly directory: string;
      readonly owner: number;
      readonly uid: number;
    }
  | { readonly kind: "cannot-become-user"; readonly uid: number; readonly code: string }
  | { readonly kind: "user-without-name"; readonly uid: number }
  | { readonly kind: "cluster-not-created"; readonly directory: string; readonly log: string }
  | { readonly kind: "server-did-not-start"; readonly directory: string; readonly log: string }
  | { readonly kind: "server-does-not-answer"; readonly directory: string; readonly pid: number }
  | { readonly kind: "already-running"; readonly directory: string; readonly pid: number | undefined }
  | { readonly kind: "address-unreadable" }
  | { readonly kind: "server-unreachable"; readonly address: string; readonly reason: UnreachableReason }
  | {
      readonly kind: "server-too-old";
      readonly address: string;
      readonly major: number;
      readonly oldest: number;
    }
  | { readonly kind: "server-not-utf8"; readonly address: string; readonly encoding: string }
  | { readonly kind: "no-swedish-order"; readonly address: string };

/** Which binaries a private server may use, as set by `SAMNYTTA_POSTGRES`. */
export type BinaryChoice = "auto" | BinaryOrigin;

/** Where binaries come from: our own npm package, or a PostgreSQL installed on the machine. */
export type BinaryOrigin = "npm" | "system";

/** Why the server that `DATABASE_URL` names could not be used. */
export type UnreachableReason =
  | "refused"
  | "unknown-host"
  | "not-let-in"
  | "no-such-database"
  | "timeout"
  | "other";

/** A step of the start that is finished, with the seconds it took. */
export type StartStep = {
  readonly kind:
    | "binaries-copied"
    | "cluster-created"
    | "server-started"
    | "server-found-running"
    | "server-reached";
  readonly seconds: number;
};
