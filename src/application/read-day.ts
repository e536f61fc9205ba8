import { parseDay, type Day } from "#domain/time";

/** A day as it stands in an address or a command, 2017-02-24; undefined when it is not one. */
export function readDay(text: string): Day | undefined {
  const parsed = parseDay(text);
  return parsed.ok ? parsed.value : undefined;
}
