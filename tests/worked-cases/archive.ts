import { assert } from "#domain/result";
import type { AmountArchive, Clock, Journal } from "../../src/application/ports.ts";
import { day } from "#domain/time";
import { readAgreement } from "../../src/documents/agreement/index.ts";
import { openMemoryArchive } from "../../src/storage/memory-archive.ts";
import { openMemoryJournal } from "../../src/storage/memory-journal.ts";

/** An archive that lasts as long as the test. */
export function emptyArchive(): AmountArchive {
  return openMemoryArchive((text) => {
    const read = readAgreement(new TextEncoder().encode(text), "arkivet");
    assert(read.ok, "what is kept can be read");
    return read.value;
  });
}

/** A journal that nothing is written in yet. */
export function emptyJournal(): Journal {
  return openMemoryJournal();
}

/** A clock that stands still. */
export const standing: Clock = { today: () => day("2017-02-24"), moment: () => "2017-02-24T08:00:00Z" };
