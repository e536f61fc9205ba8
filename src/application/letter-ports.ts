import type { OrganisationId, PersonId, Role } from "#domain/rights";
import type { Day } from "#domain/time";
import type { Waiting } from "./find-waiting.ts";

/** What a letter is about (brevets slag). */
export const LETTER_KINDS = ["invitation", "confirmation", "digest", "reminder", "published"] as const;

/** One of them. */
export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * How a letter stands: waits to be sent; got through to the receiver's server; did not get through, and is not tried any
 * more; kept to be read and never sent, where the installation has no way to send.
 */
export type LetterState = "waiting" | "sent" | "failed" | "kept";

/** Where in a letter's text its secret link stands. What is kept after the letter is sent has only this. */
export const LINK_PLACE = "{{link}}";

/** Whom a letter is to: what somebody is in an organisation, the address, and the person where it is known. */
export type LetterTo = {
  readonly organisation: OrganisationId;
  readonly role: Role;
  readonly address: string;
  readonly person?: PersonId;
};

/** A letter as a deed writes it, in the same transaction as the deed (utkorgen). */
export type NewLetter = {
  readonly id: string;
  /** Why it is written: the same reason twice in an organisation is one letter. */
  readonly key: string;
  /** In whose name it is sent, and in whose outbox it lies. */
  readonly organisation: OrganisationId;
  readonly kind: LetterKind;
  readonly to: LetterTo;
  readonly subject: string;
  /** Plain text, with `LINK_PLACE` where the link stands. */
  readonly text: string;
  /** The whole address with its secret: kept beside the letter until it is sent, or opens nothing any more. */
  readonly link?: string;
  /** When the link opens nothing any more. */
  readonly linkUntil?: string;
  /** The hash of the secret by which the receiver stops such letters. */
  readonly stopHash?: string;
  /** The hash of everything that waited when it was written; of a letter of what waits. */
  readonly told?: string;
  readonly isExample: boolean;
  /** UTC, ISO 8601. */
  readonly writtenAt: string;
  readonly state: Extract<LetterState, "waiting" | "kept">;
};

/** A letter as it lies in the outbox. */
export type Letter = Omit<NewLetter, "link" | "linkUntil" | "state" | "to"> & {
  /** Without an address where the receiver has been erased. */
  readonly to: Omit<LetterTo, "address"> & { readonly address?: string };
  readonly state: LetterState;
  /** How many times it has been tried. */
  readonly tried: number;
  /** When it is tried next; absent when it is not. */
  readonly nextAt?: string;
  /** When it was sent, or given up. */
  readonly settledAt?: string;
  /** What the receiving server said last, its code first: "550 5.1.1 User unknown". */
  readonly answer?: string;
  /** For whoever sends it, until it is sent; of an example for everybody who reads it. */
  readonly link?: string;
};

/** What came of trying to send a letter. */
export type Sent =
  | { readonly kind: "accepted"; readonly answer: string }
  /** For now: the server is away, or asked us to come back. */
  | { readonly kind: "later"; readonly answer: string }
  /** For good: the server refuses the address or the letter. */
  | { readonly kind: "refused"; readonly answer: string };

/** A letter as it is handed to a server. */
export type OutgoingLetter = Pick<NewLetter, "id" | "subject" | "text"> & {
  readonly address: string;
  /** Where the receiver stops such letters with one press, without signing in (RFC 8058). */
  readonly stopAddress?: string;
};

/** A way to send letters (SMTP). It never throws for what a server says or does. */
export type SendLetter = (letter: OutgoingLetter) => Promise<Sent>;

/** How often somebody wants a letter of what waits and has changed. */
export const RHYTHMS = ["daily", "weekly", "none"] as const;

/** One of them. */
export type Rhythm = (typeof RHYTHMS)[number];

/** What somebody wants letters of, that nobody has sent them (brevval): how often of what waits, and whether they are reminded. */
export type LetterChoice = { readonly rhythm: Rhythm; readonly reminds: boolean };

/** The letters of the house. An organisation sees its own; whoever sends sees what waits. */
export type Outbox = {
  /** Adds letters; one whose reason has a letter already is left out. @returns how many were added */
  readonly add: (organisation: OrganisationId, letters: readonly NewLetter[]) => Promise<number>;
  /** An organisation's letters, the last first. */
  readonly list: (organisation: OrganisationId) => Promise<readonly Letter[]>;
  readonly find: (organisation: OrganisationId, id: string) => Promise<Letter | undefined>;
  /** Lets a letter that did not get through be tried again from now. @returns false where there is none such */
  readonly retry: (organisation: OrganisationId, id: string, now: string) => Promise<boolean>;
  /**
   * Takes one letter that is due, counts the try and holds it until another moment: who stops in the middle lets another
   * try it then. Two who take at once get different letters.
   */
  readonly take: (now: string, heldUntil: string) => Promise<Letter | undefined>;
  /** Writes down what came of a try. A letter that is sent keeps no link. @param nextAt when it is tried again */
  readonly settle: (
    id: string,
    outcome: {
      readonly state: Exclude<LetterState, "kept">;
      readonly answer: string;
      readonly at: string;
      readonly nextAt?: string;
    },
  ) => Promise<void>;
  /** Takes away the links that open nothing any more, and those to somebody who has been erased. */
  readonly forgetLinks: (now: string) => Promise<void>;
  /** The letters of a kind from an organisation to a person, the last first. @param most at most so many */
  readonly lastTo: (
    organisation: OrganisationId,
    person: PersonId,
    kind: LetterKind,
    most: number,
  ) => Promise<readonly Letter[]>;
  /** The letter that a secret for stopping came in. */
  readonly findByStop: (stopHash: string) => Promise<Letter | undefined>;
  /** What somebody wants of an organisation's letters; undefined where they have not said. */
  readonly choiceOf: (organisation: OrganisationId, person: PersonId) => Promise<LetterChoice | undefined>;
  readonly choose: (
    organisation: OrganisationId,
    person: PersonId,
    choice: LetterChoice,
    at: string,
  ) => Promise<void>;
};

/** What a letter says. */
export type Worded = { readonly subject: string; readonly text: string };

/** What has been done to one thing, as a letter tells it: the last deed, by which organisation, without names of people. */
export type ToldChange = {
  /** "Orsa kommun". */
  readonly by: string;
  readonly deed: string;
  readonly kind: string;
  /** What the thing is called; absent for what has no name of its own. */
  readonly name?: string;
  readonly isFirst: boolean;
  /** How many times something was done to it. */
  readonly times: number;
};

/** What a letter of what waits and has changed says (sammandrag). */
export type Digest = {
  readonly waiting: readonly Waiting[];
  readonly changes: readonly ToldChange[];
  /** How many things have changed beside those told. */
  readonly moreChanges: number;
  /** The end of the organisation's log as it leaves the house (ankare): how many lines, and the hash of the last; absent for an empty log. */
  readonly head?: { readonly lines: number; readonly hash: string };
};

/** The words of letters (see `src/texts/letters.ts`): deeds hold no sentence. */
export type LetterWords = {
  readonly invitation: (about: {
    readonly organisation: string;
    readonly role: Role;
    readonly by?: { readonly name: string; readonly isExample: boolean } | undefined;
    readonly from?: Day;
    readonly to?: Day;
    /** The last moment that the link works. */
    readonly until: string;
    readonly house: string;
    readonly link: string;
  }) => Worded;
  readonly confirmation: (about: {
    readonly organisation: string;
    readonly host: string;
    readonly entries: number;
    readonly lastDay: Day;
    readonly house: string;
    readonly link: string;
    readonly isExample: boolean;
  }) => Worded;
  readonly reminder: (about: {
    readonly waiting: Waiting;
    readonly organisation: string;
    readonly house: string;
    readonly link: string;
    readonly isExample: boolean;
  }) => Worded;
  readonly published: (about: {
    readonly organisation: string;
    /** The title and the address of the agreement. */
    readonly title: string;
    readonly slug: string;
    /** When it was published; UTC, ISO 8601. */
    readonly moment: string;
    readonly house: string;
    readonly link: string;
    readonly isExample: boolean;
  }) => Worded;
  readonly digest: (
    about: Digest & {
      readonly organisation: string;
      readonly day: Day;
      readonly house: string;
      readonly link: string;
      readonly isExample: boolean;
    },
  ) => Worded;
};

/** How letters are written and sent in this house. */
export type Post = {
  readonly outbox: Outbox;
  readonly words: LetterWords;
  /** The address that readers use, without a slash at the end. */
  readonly house: () => string;
  /** Whether letters are sent; else they are kept to be read. */
  readonly isSending: boolean;
  /** The path of the page that an invitation's secret opens. */
  readonly invitationPath: (secret: string) => string;
  /** The path of the page that a secret for confirming opens. */
  readonly confirmationPath: (secret: string) => string;
  /** The path of the page where a secret stops letters. */
  readonly stopPath: (secret: string) => string;
  /** What an organisation is called. */
  readonly nameOf: () => Promise<(organisation: OrganisationId) => { readonly name: string }>;
};
