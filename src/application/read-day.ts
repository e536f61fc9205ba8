import { parseWrittenDay, type Day } from "#domain/time";

/** A day as a person writes it in an address or a command: 2017-02-24, 24 februari 2017, 24/2 2017; undefined when it is not one. */
export function readDay(text: string): Day | undefined {
  const parsed = parseWrittenDay(text);
  return parsed.ok ? parsed.value : undefined;
}
