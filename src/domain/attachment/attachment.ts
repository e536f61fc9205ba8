/** What a file may be, found by what stands in it: the ending of its name, and what it is called on the net. */
export const ATTACHMENT_TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  png: "image/png",
  jpg: "image/jpeg",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
} as const;

/** @see ATTACHMENT_TYPES */
export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

/** In bytes. */
export const LARGEST_ATTACHMENT = 10_000_000;

/** A file that belongs to something (bilaga). Its content is kept under its hash, once however often it is attached. */
export type Attachment = {
  /** What it belongs to: an agreement that is written here, or a body, by its id. */
  readonly thing: { readonly kind: "agreement" | "body"; readonly object: string };
  /** As it is saved: cleaned, with the ending of what it is. */
  readonly name: string;
  readonly type: AttachmentType;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly bytes: number;
};

/** Why a file is not taken. */
export type AttachmentProblem =
  | { readonly kind: "empty" | "too-large" | "unknown-type" | "old-office" | "damaged" }
  /** A program in a document. */
  | { readonly kind: "macros" }
  /** With a password nobody sees what is in it. */
  | { readonly kind: "locked" }
  /** A PDF that does something when it is opened; `word` is what it would do, "/JavaScript". */
  | { readonly kind: "active"; readonly word: string }
  /** Two kinds of file in one: programs that read it would see different things. */
  | { readonly kind: "two-in-one" };

/** Reads an attachment as it is written down; undefined for what is none. */
export function readAttachment(json: string): Attachment | undefined {
  const read: unknown = JSON.parse(json);
  const thing = fieldOf(read, "thing");
  const kind = fieldOf(thing, "kind");
  const object = fieldOf(thing, "object");
  const [name, hash, bytes] = [fieldOf(read, "name"), fieldOf(read, "hash"), fieldOf(read, "bytes")];
  const type = typesInOrder().find((each) => each === fieldOf(read, "type"));
  if (kind !== "agreement" && kind !== "body") return undefined;
  if (typeof object !== "string" || typeof name !== "string" || typeof hash !== "string") return undefined;
  if (type === undefined || typeof bytes !== "number") return undefined;
  return { thing: { kind, object }, name, type, hash, bytes };
}

function typesInOrder(): readonly AttachmentType[] {
  return Object.keys(ATTACHMENT_TYPES).filter((name): name is AttachmentType =>
    Object.hasOwn(ATTACHMENT_TYPES, name),
  );
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Object.entries(value).find(([each]) => each === name)?.[1];
  return found;
}
