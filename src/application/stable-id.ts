import { hashOf, type CanonicalValue } from "#domain/source";

/** An id (UUID, version 4 in form) that follows from what it is made of: the same every time, and telling nothing. */
export function stableId(from: CanonicalValue): string {
  const digits = hashOf(from);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join("-");
}
