/**
 * Why the archive of a database that answers could not be opened. Nothing is changed then.
 * Can only come from a server that `DATABASE_URL` names, except `database-is-newer`.
 */
export type ArchiveProblem =
  /** The plain role is missing, and the user of the address may neither make it nor work as it. */
  | { readonly kind: "plain-role-missing"; readonly role: string; readonly owner: string }
  /** PostgreSQL's own words about what was refused, in English. */
  | { readonly kind: "may-not-create-tables"; readonly reason: string }
  /** Tables whose rows the plain role could change, or whose trigger is gone or switched off. */
  | { readonly kind: "kept-rows-unprotected"; readonly role: string; readonly tables: readonly string[] }
  /** A command came before the program has made its tables. */
  | { readonly kind: "database-is-empty" }
  /** The program of this version has not been started on it: migrations that are still to be run. */
  | { readonly kind: "database-is-older"; readonly missing: readonly string[] }
  /** A later version of Samnytta has been here: migrations that this one does not know. */
  | { readonly kind: "database-is-newer"; readonly unknown: readonly string[] };
