import { loadLibrary } from "../../src/documents/load-library.ts";
import { fileURLToPath } from "node:url";
import { dayOf } from "#domain/time";
import { openMemoryPeople } from "../../src/storage/memory-people.ts";
import { openMemoryRecords } from "../../src/storage/memory-records.ts";

/** What signing in needs, in memory, with a time that the test moves. */
export function accessParts(start = "2026-11-22T12:00:00.000Z") {
  const time = { now: start };
  let secrets = 0;
  return {
    time,
    people: openMemoryPeople(),
    records: openMemoryRecords(),
    clock: { today: () => dayOf(time.now), moment: () => time.now },
    newSecret: () => `secret-${(secrets += 1)}`,
  };
}

/** The organisations of the country. */
export async function shippedRegister() {
  const loaded = await loadLibrary(fileURLToPath(new URL("../..", import.meta.url)));
  if (!loaded.ok) throw new Error("no library");
  return loaded.value.library.register;
}
