import type { LogEvent } from "#domain/log";
import type { KeptRow, Person } from "./ports.ts";
import type { LinkParts } from "./accept-link.ts";

/** Everything that the house keeps about somebody (registerutdrag). */
export type MyData = {
  readonly person: Person;
  /** Sort by sort, as they are kept. */
  readonly kept: readonly KeptRow[];
  /** What the person has done, for whomever. */
  readonly done: readonly LogEvent[];
};

/** Gathers everything about whoever asks: nobody gets it about somebody else. */
export async function viewMyData(
  person: Person,
  { people, records }: Pick<LinkParts, "people" | "records">,
): Promise<MyData> {
  const [kept, done] = await Promise.all([people.keptAbout(person.id), records.eventsBy(person.id)]);
  return { person, kept, done };
}

/** The same as one JSON file: what each row is, and each value by the name of its column. */
export function myDataFile({ kept, done }: MyData, moment: string): string {
  const file = {
    format: "samnytta-my-data/1",
    moment,
    kept: kept.map(({ kind, values }) => ({ kind, ...values })),
    done: done.map(({ hash: _hash, previous: _previous, ...line }) => line),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
