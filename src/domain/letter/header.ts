import { personalNumbers } from "#domain/personal-data";

/** The longest subject, in characters. */
export const SUBJECT_LENGTH = 120;

/** An address is at most 254 characters (RFC 5321 4.5.3.1.3, with its errata). */
const ADDRESS_LENGTH = 254;

/** One address and nothing else: no name before it, no second one, nothing that could end a line of a letter. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/u;

/** Control characters, unseen ones that turn a text around, and line breaks of every kind. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Whether a text is one e-mail address, as a letter may be sent to it.
 * @example isOneAddress("anna@example.se") // true
 * @example isOneAddress("Anna <anna@example.se>") // false
 */
export function isOneAddress(text: string): boolean {
  return [...text].length <= ADDRESS_LENGTH && !new RegExp(UNSEEN).test(text) && ADDRESS.test(text);
}

/**
 * A text as it may stand in a header of a letter, which is read by servers on the way and shown on locked screens: one
 * line, no unseen characters, no personal identity number, not too long. Names come from people, so nothing is refused.
 * @example headerText("Orsa\r\nBcc: alla@example.se") // "Orsa Bcc: alla@example.se"
 * @example headerText("Roll för 640823-3234") // "Roll för …"
 */
export function headerText(text: string): string {
  const oneLine = text.replaceAll(UNSEEN, " ").replaceAll(/ {2,}/g, " ").trim();
  const without = personalNumbers(oneLine)
    .toReversed()
    .reduce(
      (left, found) => left.slice(0, found.from) + "…" + left.slice(found.from + found.text.length),
      oneLine,
    );
  const characters = [...without];
  return characters.length <= SUBJECT_LENGTH
    ? without
    : `${characters.slice(0, SUBJECT_LENGTH - 1).join("")}…`;
}
