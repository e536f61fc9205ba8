import { readBody } from "#domain/organisation";
import type { RecordStore, RecordVersion } from "./ports.ts";

/**
 * Names the bodies that seats are in, for whoever is asked to confirm the seats: as they see them themselves, else as
 * the host does who has entered the seats: a body that is not confirmed either is not theirs to see.
 */
export async function nameBodies(
  seats: readonly Pick<RecordVersion, "owner" | "enteredBy">[],
  { current }: Pick<RecordStore, "current">,
): Promise<(body: string) => string | undefined> {
  const readers = new Set(seats.flatMap(({ owner, enteredBy }) => [owner, enteredBy]));
  const seen = await Promise.all([...readers].map((reader) => current(reader, "body")));
  const names = new Map(
    seen.flat().flatMap(({ object, body }) => {
      const read = readBody(body);
      return read.ok ? [[object, read.value.name] as const] : [];
    }),
  );
  return (body) => names.get(body);
}
