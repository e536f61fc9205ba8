import { parseDay } from "#domain/time";
import { ANSWER_WORDS, BINDING_WORDS } from "./answer-words.ts";
import {
  BODY_KIND_WORDS,
  BODY_LEVEL_WORDS,
  BODY_MANDATE_WORDS,
  ORIGIN_WORDS,
  SEAT_DUTY_WORDS,
  SEAT_FUNCTION_WORDS,
} from "./body-words.ts";
import { formatDay, groupThousands } from "./format.ts";
import { roleWord, isRole } from "./roles.ts";

/** What a reader calls organisations and people whose ids stand in a record. */
export type RecordNames = {
  readonly organisation: (id: string) => string;
  /** Undefined for somebody whom the reader's organisation does not know. */
  readonly person: (id: string) => string | undefined;
  /** The title of a joint post or an agreement, by its address; the address where there is none. */
  readonly title: (slug: string) => string;
};

/** Words by the field that they stand in. A contact's function is free text, and stands as it is. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: BODY_KIND_WORDS,
  level: { ...BODY_LEVEL_WORDS, ...BINDING_WORDS },
  mandate: BODY_MANDATE_WORDS,
  origin: ORIGIN_WORDS,
  duty: SEAT_DUTY_WORDS,
  function: SEAT_FUNCTION_WORDS,
  isExample: { true: "ja", false: "nej" },
  isTakenBack: { true: "ja", false: "nej" },
  answer: ANSWER_WORDS,
};

/**
 * A value of a record in the words that its page has: a role, a day, an organisation by name. What has no words of its own
 * stands as it was written.
 * @param path the way there, the field last
 * @example recordValue(["role"], "county-host", { organisation: (id) => id, person: () => undefined, title: (slug) => slug }) // "länsvärd"
 */
export function recordValue(path: readonly string[], value: string, names: RecordNames): string {
  const field = path.findLast((name) => !/^\d+$/.test(name)) ?? "";
  switch (field) {
    case "role":
      return isRole(value) ? roleWord(value) : value;
    case "organisation":
      return names.organisation(value);
    case "person":
      return names.person(value) ?? "en person";
    case "post":
    case "agreement":
      return names.title(value);
    case "bytes":
      return /^\d+$/.test(value) ? groupThousands(BigInt(value)) : value;
  }
  const words = WORDS[field] ?? {};
  if (Object.hasOwn(words, value)) return words[value] ?? value;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDay(value) : undefined;
  return day?.ok === true ? formatDay(day.value) : value;
}

/** That a role was ended before it had been in force for a whole day: its last day is the one before its first. */
export const NO_WHOLE_DAY = "gällde ingen hel dag";
