/** The codes of PostgreSQL (SQLSTATE) that the storage tells apart. */
export const sqlState = {
  /** `insufficient_privilege` */
  notAllowed: "42501",
  /** `invalid_parameter_value`: what `set role` says about a role that does not exist. */
  noSuchRole: "22023",
  /** `restrict_violation`: what the trigger of the archive answers to every change. */
  keptForEver: "23001",
  /** `unique_violation` */
  alreadyThere: "23505",
} as const;
