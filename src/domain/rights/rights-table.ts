import type { Role } from "./role.ts";

/** Where a thing stands (läge). `new` is one that is not there yet. */
export type ObjectState = "new" | "draft" | "unconfirmed" | "confirmed" | "published" | "ended";

/**
 * Whose things a right covers: the organisation's own; those it hosts by mandate, when the owner has not spoken itself;
 * joint matters that it is a party to.
 */
export type Reach = "own" | "hosted" | "joint";

/** One right (rättighet): who may do what, to whose thing, in which state. */
export type Right = {
  readonly roles: readonly Role[];
  readonly reach: readonly Reach[];
  readonly states: readonly ObjectState[];
  /** Whoever did the last thing to it may not do this (fyra ögon). */
  readonly isFourEyes?: true;
};

const EVERY_STATE = ["draft", "unconfirmed", "confirmed", "published", "ended"] as const;
const LIVING = ["new", "draft", "unconfirmed", "confirmed", "published"] as const;

/**
 * The rights (rättighetstabellen), deed by deed. What does not stand here may nobody do.
 * Reading what is published needs no right: that is for everybody.
 */
export const RIGHTS = {
  /** Reads what is not published. */
  "read-drafts": {
    roles: [
      "reader",
      "editor",
      "economist",
      "registrar",
      "approver",
      "publisher",
      "auditor",
      "administrator",
      "payer",
      "county-host",
    ],
    reach: ["own", "hosted", "joint"],
    states: EVERY_STATE,
  },
  /** Writes down an organisation and its memberships. */
  "write-organisation": { roles: ["administrator", "county-host"], reach: ["own", "hosted"], states: LIVING },
  /** Gives a host the mandate to register for the organisation, or ends it: never the host itself. */
  "give-mandate": { roles: ["administrator"], reach: ["own"], states: LIVING },
  /** Writes down a body: its level, mandate and municipalities. */
  "write-body": {
    roles: ["editor", "registrar", "administrator", "county-host"],
    reach: ["own", "hosted"],
    states: LIVING,
  },
  /** Ends a body with a last day. */
  "end-body": {
    roles: ["editor", "registrar", "administrator", "county-host"],
    reach: ["own", "hosted"],
    states: ["unconfirmed", "confirmed", "published"],
  },
  /** Writes down a seat of a body, and who holds it. */
  "write-seat": {
    roles: ["editor", "registrar", "administrator", "county-host"],
    reach: ["own", "hosted"],
    states: LIVING,
  },
  /** Records that a representative has agreed to have the name shown beside a seat. */
  "record-consent": {
    roles: ["editor", "registrar", "administrator", "county-host"],
    reach: ["own", "hosted"],
    states: ["unconfirmed", "confirmed", "published"],
  },
  /** Takes such a consent back. */
  "withdraw-consent": {
    roles: ["editor", "registrar", "administrator", "county-host"],
    reach: ["own", "hosted"],
    states: ["confirmed"],
  },
  /** Writes down who answers for an agreement in an organisation. */
  "write-contact": {
    roles: ["editor", "economist", "administrator", "county-host"],
    reach: ["own", "hosted"],
    states: LIVING,
  },
  /** Writes down what an organisation's own diary calls a matter. */
  "write-case-number": {
    roles: ["editor", "economist", "registrar", "administrator", "payer", "county-host"],
    reach: ["own", "hosted"],
    states: LIVING,
  },
  /** Writes down what an organisation has said of a joint post and year: yes as binding as it is, no, or nothing yet. */
  "write-commitment": {
    roles: ["economist", "registrar", "administrator", "county-host"],
    reach: ["own", "hosted"],
    states: LIVING,
  },
  /** Writes down the year's notice of a joint post, where it holds the post together or employs. */
  "write-notice": {
    roles: ["economist", "registrar", "administrator", "county-host"],
    reach: ["own"],
    states: LIVING,
  },
  /** Writes the organisation's risk analysis of a joint post: a draft until it is published. */
  "write-risk-analysis": {
    roles: ["editor", "economist", "registrar", "administrator"],
    reach: ["own"],
    states: LIVING,
  },
  /** Makes such an analysis public, as it stands. */
  "publish-risk-analysis": {
    roles: ["registrar", "publisher", "administrator"],
    reach: ["own"],
    states: ["draft"],
  },
  /** Attaches a file to an agreement that is not published, or to a body. */
  "attach-file": {
    roles: ["editor", "registrar", "administrator", "payer"],
    reach: ["own"],
    states: ["draft", "unconfirmed", "confirmed", "published"],
  },
  /** Removes an attachment: that it was there stays in the log. */
  "remove-file": {
    roles: ["editor", "registrar", "administrator", "payer"],
    reach: ["own"],
    states: ["draft", "unconfirmed", "confirmed", "published"],
  },
  /** Confirms what the host has registered for the organisation. */
  "confirm-entry": {
    roles: ["registrar", "administrator"],
    reach: ["own"],
    states: ["unconfirmed"],
    isFourEyes: true,
  },
  /** Says that what the host has registered for the organisation is not right: it stays unconfirmed, with the words. */
  "object-to-entry": {
    roles: ["registrar", "administrator"],
    reach: ["own"],
    states: ["unconfirmed"],
  },
  /** Writes an agreement that is not published. */
  "write-agreement": { roles: ["editor", "payer"], reach: ["own"], states: ["new", "draft"] },
  /** Answers a finding of the check with a reading. */
  "interpret-finding": { roles: ["editor", "economist", "payer"], reach: ["own"], states: ["draft"] },
  /** Says what one thinks of an agreement that is not published, where everybody who reads its drafts sees it. */
  "leave-remark": {
    roles: ["editor", "economist", "registrar", "publisher", "payer"],
    reach: ["own"],
    states: ["draft"],
  },
  /** Publishes an agreement: from then on it cannot be changed, only followed by a next version. */
  "publish-agreement": { roles: ["publisher"], reach: ["own"], states: ["draft"], isFourEyes: true },
  /** Takes a thing back to what it was before the last change. */
  undo: {
    roles: ["editor", "registrar", "administrator", "county-host"],
    reach: ["own", "hosted"],
    states: ["draft", "unconfirmed", "confirmed", "ended"],
  },
  /** Gives somebody a role, or ends it. */
  "give-role": { roles: ["administrator"], reach: ["own"], states: ["new", "confirmed"] },
  /** Sends somebody a link by which they get a role. */
  "invite-person": { roles: ["administrator"], reach: ["own"], states: ["new"] },
  /** Sends a link that opens one thing, for one answer. */
  "send-guest-link": {
    roles: ["editor", "registrar", "administrator", "county-host"],
    reach: ["own", "hosted"],
    states: ["draft", "unconfirmed", "confirmed", "published"],
  },
  /** Erases a person: the name is gone, the seat's history stays. */
  "erase-person": { roles: ["administrator"], reach: ["own"], states: ["confirmed"] },
  /** Reads the letters that have been sent from the organisation, without addresses. */
  "read-outbox": {
    roles: ["registrar", "auditor", "administrator", "county-host"],
    reach: ["own"],
    states: ["published"],
  },
  /** Has a letter tried again that did not get through. */
  "resend-letter": { roles: ["administrator", "county-host"], reach: ["own"], states: ["published"] },
  /** Reads who has done what. */
  "read-log": { roles: ["auditor", "administrator"], reach: ["own", "joint"], states: EVERY_STATE },
} as const satisfies Readonly<Record<string, Right>>;

/** What somebody may want to do (gärning). */
export type Deed = keyof typeof RIGHTS;

/** Every deed of the table. */
export const DEEDS = Object.keys(RIGHTS).filter((name): name is Deed => Object.hasOwn(RIGHTS, name));
