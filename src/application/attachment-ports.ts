import type { AttachmentProblem, AttachmentType } from "#domain/attachment";
import type { Result } from "#domain/result";
import type { OrganisationId } from "#domain/rights";
import type { Reader } from "./trust-ports.ts";

export { ATTACHMENT_TYPES, LARGEST_ATTACHMENT } from "#domain/attachment";

/**
 * Where the content of attachments lies, each under the hash of its bytes (SHA-256). The database is the one that is built;
 * an object storage fits the same three questions.
 */
export type AttachmentStore = {
  /** Keeps a content that an attachment of the organisation has been written down for; what is there stays. */
  readonly keep: (organisation: OrganisationId, hash: string, bytes: Uint8Array, at: string) => Promise<void>;
  /** The content of an attachment that the reader sees. */
  readonly find: (reader: Reader, hash: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Removes a content of the organisation's, unless an attachment that is left has it, anybody's. */
  readonly forget: (organisation: OrganisationId, hash: string) => Promise<void>;
};

/** Finds out what a file is, and why it is not taken. @param name only to tell a table from a text */
export type InspectFile = (bytes: Uint8Array, name: string) => Result<AttachmentType, AttachmentProblem>;
