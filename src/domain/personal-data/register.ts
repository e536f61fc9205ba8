import type { RetentionKind } from "./retention.ts";

/** What sort of personal data it is (slag av personuppgift). What each holds, and why, is said in the texts. */
export type PersonalDataKind =
  /** Somebody who signs in: name and work address. */
  | "person"
  /** How a provider of identities names somebody. */
  | "identity"
  /** What somebody is in an organisation, and when. */
  | "role"
  /** A sign-in. */
  | "session"
  /** A link that works once, with the address it was made for. */
  | "link"
  /** What somebody has written and not sent. */
  | "unsent"
  /** A letter that the house has written to somebody. */
  | "letter"
  /** Who did what: an id, never a name. */
  | "log"
  /** The name of a representative, shown with consent. */
  | "shown-name"
  /** Texts that people write and files that they read in, where a name may stand against our advice. */
  | "text";

/** What becomes of it when somebody is erased (borttagning). */
export type ErasedAs =
  /** It is gone. */
  | "removed"
  /** The row stays with an id that leads to no name: the seat's and the log's history. */
  | "without-name"
  /** Nobody can take it out of a text that is signed with a hash; whoever wrote it is told where it stands. */
  | "by-hand";

/** Article 6.1 of the data protection regulation, as far as it is decided. */
export type LegalBasis =
  /** 6.1 e: a task in the public interest. */
  | "public-interest"
  /** 6.1 a, and 9.2 a where membership may reveal somebody's health. */
  | "consent";

/** Who sees it. */
export type SeenBy =
  | "the-person-and-administrators"
  | "the-person"
  | "administrators"
  | "administrators-and-auditors"
  | "whoever-may-read-the-text"
  | "everybody";

/** One row of the register of personal data (registerförteckning). */
export type PersonalDataRow = {
  readonly kind: PersonalDataKind;
  readonly about: "users" | "invited" | "representatives" | "anybody";
  readonly basis: LegalBasis;
  readonly seenBy: SeenBy;
  readonly erasedAs: ErasedAs;
  /** The rule that ends it; absent where it is kept as long as the record that it belongs to. */
  readonly retention?: RetentionKind;
};

/**
 * Every sort of personal data that the house keeps. Which columns of which tables hold it stands in the storage, and a test
 * finds the column that no row answers for.
 * @source förordning (EU) 2016/679, articles 5, 6, 9 and 30
 */
export const PERSONAL_DATA: readonly PersonalDataRow[] = [
  {
    kind: "person",
    about: "users",
    basis: "public-interest",
    seenBy: "the-person-and-administrators",
    erasedAs: "removed",
    retention: "address",
  },
  {
    kind: "identity",
    about: "users",
    basis: "public-interest",
    seenBy: "the-person",
    erasedAs: "removed",
    retention: "address",
  },
  {
    kind: "role",
    about: "users",
    basis: "public-interest",
    seenBy: "the-person-and-administrators",
    erasedAs: "without-name",
  },
  {
    kind: "session",
    about: "users",
    basis: "public-interest",
    seenBy: "the-person",
    erasedAs: "removed",
    retention: "session",
  },
  {
    kind: "link",
    about: "invited",
    basis: "public-interest",
    seenBy: "administrators",
    erasedAs: "removed",
    retention: "link",
  },
  {
    kind: "unsent",
    about: "users",
    basis: "public-interest",
    seenBy: "the-person",
    erasedAs: "removed",
    retention: "unsent",
  },
  {
    kind: "letter",
    about: "invited",
    basis: "public-interest",
    seenBy: "administrators-and-auditors",
    erasedAs: "removed",
    retention: "letter",
  },
  {
    kind: "log",
    about: "users",
    basis: "public-interest",
    seenBy: "administrators-and-auditors",
    erasedAs: "without-name",
  },
  {
    kind: "shown-name",
    about: "representatives",
    basis: "consent",
    seenBy: "everybody",
    erasedAs: "removed",
  },
  {
    kind: "text",
    about: "anybody",
    basis: "public-interest",
    seenBy: "whoever-may-read-the-text",
    erasedAs: "by-hand",
  },
];
