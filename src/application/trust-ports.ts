import type { LogEvent } from "#domain/log";
import type {
  Acting,
  Assignment,
  Deed,
  HostMandate,
  ObjectState,
  OrganisationId,
  PersonId,
} from "#domain/rights";
import type { Day } from "#domain/time";
import type { KeptRow } from "./erasure-ports.ts";
import type { RetentionRun } from "./retention-ports.ts";
import type { NewLetter } from "./letter-ports.ts";

/** What is written down in versions, each with an owner: see the area of the domain that each belongs to. */
export const RECORD_KINDS = [
  "organisation",
  "membership",
  "body",
  "seat",
  "contact",
  "case-number",
  "attachment",
  "agreement",
  "assignment",
  "erasure",
  "remark",
  "submission",
  "consent",
  "mandate",
  "commitment",
  "notice",
  "risk-analysis",
] as const;

/** One kind of what is written in versions. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * One version of a thing (version): never changed, only followed by the next. What the organisation `owner` is
 * responsible for may be entered by its host; then `enteredBy` is another.
 */
export type RecordVersion = {
  readonly kind: RecordKind;
  /** Which thing; the same through all versions. */
  readonly object: string;
  /** Counted from 1. */
  readonly version: number;
  readonly owner: OrganisationId;
  readonly enteredBy: OrganisationId;
  readonly state: Exclude<ObjectState, "new">;
  /** Canonical JSON; what it means is for the deed that reads it. */
  readonly body: string;
  /** Of what the version says: kind, object, owner, state and body. */
  readonly hash: string;
  /** UTC, ISO 8601. */
  readonly moment: string;
  /** Who wrote it; absent where the program did. */
  readonly person?: PersonId;
};

/** A version to be written, by a deed that has been allowed. */
export type NewVersion = Pick<RecordVersion, "kind" | "object" | "owner" | "state" | "body"> & {
  /** The version that the writer had before the eyes; 0 for a new thing. */
  readonly basedOn: number;
  readonly deed: Deed;
  /** From the form: the same key twice is one deed. */
  readonly key: string;
};

/** Who writes, as the verdict said. */
export type Writer = Pick<Acting, "person" | "organisation"> & { readonly role: string };

/** What came of writing. Only the first writes. */
export type Written =
  | { readonly kind: "written" | "already-written"; readonly version: RecordVersion }
  /** Somebody else was before: what stands now. */
  | { readonly kind: "stale"; readonly current: RecordVersion }
  /** The key was used for another deed. */
  | { readonly kind: "key-taken" }
  /** The writer has no such thing. */
  | { readonly kind: "unknown" };

/**
 * Who reads: an organisation sees its own, what it has entered, and what is published; of what it has entered also that the
 * owner says it is not right, or has ended it. Everybody sees what is published only.
 */
export type Reader = OrganisationId | "everybody";

/** Things in versions, and the log of who wrote them, in one transaction each. */
export type RecordStore = {
  readonly write: (by: Writer, change: NewVersion, moment: string) => Promise<Written>;
  /** The last version of each thing that the reader sees, in order of the things' ids; at a moment where one is given (läget den dagen). */
  readonly current: (reader: Reader, kind: RecordKind, at?: string) => Promise<readonly RecordVersion[]>;
  /** How many versions of some kinds have been published: cheap, to see whether anything is new. */
  readonly countPublished: (...kinds: readonly RecordKind[]) => Promise<number>;
  /** Every version that the reader sees, the first first. */
  readonly history: (reader: Reader, kind: RecordKind, object: string) => Promise<readonly RecordVersion[]>;
  /** An organisation's own log, in order. */
  readonly events: (organisation: OrganisationId) => Promise<readonly LogEvent[]>;
  /** What others have done for an organisation, in order of time. */
  readonly eventsOnBehalf: (organisation: OrganisationId) => Promise<readonly LogEvent[]>;
  /** What somebody has done, for whomever, in order of time. */
  readonly eventsBy: (person: PersonId) => Promise<readonly LogEvent[]>;
};

/** Somebody who signs in. After erasing there is neither name nor address left, only the id. */
export type Person = {
  readonly id: PersonId;
  readonly name: string | "erased";
  readonly email?: string;
  /** Made up, to show how it works (Exempel). */
  readonly isExample: boolean;
};

/** How a provider of identities names somebody: its own address, and its name for the person. */
export type Identity = { readonly issuer: string; readonly subject: string };

/** A sign-in that lasts (session). Only the hash of its token is kept. */
export type Session = {
  readonly person: PersonId;
  /** For whom the person acts now. */
  readonly organisation?: OrganisationId;
  readonly openedAt: string;
  readonly seenAt: string;
};

/** A link that works once (engångslänk). Only the hash of its secret is kept. */
export type OneTimeLink = {
  readonly purpose: "first-administrator" | "invitation" | "confirmation" | "guest";
  readonly organisation: OrganisationId;
  /** What it opens, as canonical JSON: the role it gives, the thing it shows. */
  readonly body: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly usedAt?: string;
  readonly revokedAt?: string;
};

/** A name that is shown beside a seat with its holder's consent; it lies beside the record of the consent. */
export type ShownName = {
  /** The consent, by its id. */
  readonly consent: string;
  readonly seat: string;
  /** Whose seat it is. */
  readonly organisation: OrganisationId;
  readonly holder: "holder" | "deputy";
  readonly name: string;
};

/** What comes of accepting a link: who, with which role, by which way in. */
export type Accepted = {
  readonly person: Person;
  /** Nobody has seen the person before. */
  readonly isNew: boolean;
  readonly assignment?: Assignment;
  readonly identity?: Identity;
};

/** People, what they are, how they sign in. Each question is asked by somebody, and gets only what that one may see. */
export type People = {
  readonly findByIdentity: (identity: Identity) => Promise<Person | undefined>;
  readonly addPerson: (person: Person, createdAt: string, identity?: Identity) => Promise<void>;
  readonly linkIdentity: (person: PersonId, identity: Identity, at: string) => Promise<void>;
  /** Somebody's own: name and roles in every organisation. */
  readonly findPerson: (person: PersonId) => Promise<Person | undefined>;
  readonly assignmentsOf: (person: PersonId) => Promise<readonly Assignment[]>;
  /** Everybody who has or has had a role in an organisation. */
  readonly peopleIn: (
    organisation: OrganisationId,
  ) => Promise<readonly { readonly person: Person; readonly assignment: Assignment }[]>;
  /** The organisations where somebody has or has had a role, in order; for whoever sends letters. */
  readonly organisationsWithPeople: () => Promise<readonly OrganisationId[]>;
  readonly giveRole: (assignment: Assignment, at: string) => Promise<void>;
  /** @returns false where the organisation has no such assignment */
  readonly endRole: (organisation: OrganisationId, assignment: string, last: Day) => Promise<boolean>;
  /**
   * Takes name, address, identities, sign-ins, links and what letters to the person say away, all or nothing: those links
   * that hold the address or name the person, and those named here by the hash of their secret.
   * @returns false where the organisation has no such person with a name left
   */
  readonly erasePerson: (
    organisation: OrganisationId,
    person: PersonId,
    at: string,
    links?: readonly string[],
  ) => Promise<boolean>;
  /** Everything about somebody but what the log says, sort by sort: for the person alone. */
  readonly keptAbout: (person: PersonId) => Promise<readonly KeptRow[]>;
  /** The last removal by each rule, in order of kind: for everybody to see. */
  readonly lastRetained: () => Promise<readonly RetentionRun[]>;
  /** Shows a name beside a seat, for an organisation whose seat it is or that may register for it. */
  readonly showName: (by: OrganisationId, name: ShownName, at: string) => Promise<void>;
  /** Every name that is shown now, in order of the consents' ids: for everybody to see. */
  readonly shownNames: () => Promise<readonly ShownName[]>;
  /**
   * Takes a name away from every page and out of the store; by an organisation, or by the link of that consent.
   * @returns false where there is no such name left that this one may take away
   */
  readonly withdrawName: (
    by: { readonly organisation: OrganisationId } | { readonly link: string },
    consent: string,
    at: string,
  ) => Promise<boolean>;
  /** Who may register for whom: a public fact. */
  readonly mandates: () => Promise<readonly HostMandate[]>;
  /** Keeps a mandate, given by its organisation. One from the same day to the same host stays as it is. */
  readonly recordMandate: (mandate: HostMandate, at: string) => Promise<void>;
  /** Changes the last day and the ground of such a mandate. */
  readonly changeMandate: (mandate: HostMandate) => Promise<void>;
  readonly openSession: (tokenHash: string, session: Session, expiresAt: string) => Promise<void>;
  /**
   * The session, unless it is closed, its end has passed, or nobody has been seen since `idleSince`; seen now. One that is
   * not found once is closed for good.
   */
  readonly findSession: (
    tokenHash: string,
    when: { readonly now: string; readonly idleSince: string },
  ) => Promise<Session | undefined>;
  readonly chooseOrganisation: (tokenHash: string, organisation: OrganisationId) => Promise<void>;
  readonly closeSession: (tokenHash: string, now: string) => Promise<void>;
  /** Keeps a link together with the letters that it goes by, all or nothing. */
  readonly issueLink: (
    secretHash: string,
    link: OneTimeLink,
    letters?: readonly NewLetter[],
  ) => Promise<void>;
  readonly findLink: (secretHash: string) => Promise<OneTimeLink | undefined>;
  /** @returns the link when it was used now, undefined when it could not be: unknown, used, revoked or too old */
  readonly useLink: (secretHash: string, now: string) => Promise<OneTimeLink | undefined>;
  /**
   * Uses a link and takes what it brings, all or nothing.
   * @returns the link when it was used now, undefined when it could not be; nothing is written then
   */
  readonly acceptLink: (
    secretHash: string,
    accepted: Accepted,
    now: string,
  ) => Promise<OneTimeLink | undefined>;
  readonly linksOf: (
    organisation: OrganisationId,
  ) => Promise<readonly (OneTimeLink & { readonly secretHash: string })[]>;
  readonly revokeLink: (organisation: OrganisationId, secretHash: string, now: string) => Promise<boolean>;
};
