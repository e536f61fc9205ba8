import {
  readBody,
  readContact,
  readSeat,
  type Body,
  type Contact,
  type Seat,
  type WrittenProblem,
} from "#domain/organisation";
import type { Result } from "#domain/result";
import type { Reader, RecordKind, RecordStore, RecordVersion } from "./ports.ts";

/** A body, a seat or a contact with the version that says it. */
export type WrittenBody = { readonly entry: RecordVersion; readonly body: Body };
/** @see WrittenBody */
export type WrittenSeat = { readonly entry: RecordVersion; readonly seat: Seat };
/** @see WrittenBody */
export type WrittenContact = { readonly entry: RecordVersion; readonly contact: Contact };

/** What a reader sees of bodies, seats and contacts, each as its last version says. */
export type WrittenDown = {
  readonly bodies: readonly WrittenBody[];
  readonly seats: readonly WrittenSeat[];
  readonly contacts: readonly WrittenContact[];
};

/** The kinds of things that are written down in forms: the bodies of a county, diary numbers, organisations, who hosts whom, and answers to joint posts. */
export const BODY_RECORDS = [
  "body",
  "seat",
  "contact",
  "case-number",
  "organisation",
  "membership",
  "mandate",
  "commitment",
] as const satisfies readonly RecordKind[];

/** One of those kinds. */
export type BodyRecord = (typeof BODY_RECORDS)[number];

/** Reads all bodies, seats and contacts that somebody sees. What cannot be read as one is left out. */
export async function readWrittenDown(records: RecordStore, reader: Reader): Promise<WrittenDown> {
  const [bodies, seats, contacts] = await Promise.all(
    (["body", "seat", "contact"] as const).map((kind) => records.current(reader, kind)),
  );
  return {
    bodies: readable(bodies, readBody).map(({ entry, value }) => ({ entry, body: value })),
    seats: readable(seats, readSeat).map(({ entry, value }) => ({ entry, seat: value })),
    contacts: readable(contacts, readContact).map(({ entry, value }) => ({ entry, contact: value })),
  };
}

function readable<T>(
  entries: readonly RecordVersion[] | undefined,
  read: (json: string) => Result<T, WrittenProblem>,
): readonly { readonly entry: RecordVersion; readonly value: T }[] {
  return (entries ?? []).flatMap((entry) => {
    const value = read(entry.body);
    return value.ok ? [{ entry, value: value.value }] : [];
  });
}
