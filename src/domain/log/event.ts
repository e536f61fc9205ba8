import { hashOf } from "#domain/source";

/**
 * One line of an organisation's log (händelse): who did what to which thing, for whom, when. It holds no name and no text:
 * a person is an id, and what was written is a hash.
 */
export type LogEvent = {
  /** Whose log it is: the organisation that somebody acted for. */
  readonly organisation: string;
  /** Counted from 1 in each organisation. */
  readonly sequence: number;
  /** UTC, ISO 8601. */
  readonly moment: string;
  /** An id; absent where the program itself did it. */
  readonly person?: string;
  readonly role?: string;
  /** The organisation that the thing belongs to, when it is another. */
  readonly onBehalfOf?: string;
  readonly deed: string;
  /** What kind of thing, and which. */
  readonly kind: string;
  readonly object: string;
  /** The hash of the thing as it was; absent for a new one. */
  readonly before?: string;
  readonly after: string;
  /** The hash of the line before; 64 zeros for the first. */
  readonly previous: string;
  readonly hash: string;
};

/** A line before it has its place in the log. */
export type NewLogEvent = Omit<LogEvent, "sequence" | "previous" | "hash">;

/** What the first line of a log points back at. */
export const NO_LINE = "0".repeat(64);

/** The hash of a line: of everything it says, and of the line before. */
export function eventHash({ hash: _hash, ...line }: LogEvent): string {
  return hashOf(line);
}

/** Puts a line last in a log. @param last the last line, undefined in an empty log */
export function appendEvent(line: NewLogEvent, last: LogEvent | undefined): LogEvent {
  const placed = { ...line, sequence: (last?.sequence ?? 0) + 1, previous: last?.hash ?? NO_LINE };
  return { ...placed, hash: eventHash({ ...placed, hash: "" }) };
}
