import { assert } from "#domain/result";
import type { AmountArchive, Clock } from "../../src/application/ports.ts";
import { day } from "#domain/time";
import { readAgreement } from "../../src/documents/agreement/index.ts";
import { openMemoryArchive } from "../../src/storage/memory-archive.ts";

/** An archive that lasts as long as the test. */
export function emptyArchive(): AmountArchive {
  return openMemoryArchive((text) => {
    const read = readAgreement(new TextEncoder().encode(text), "arkivet");
    assert(read.ok, "what is kept can be read");
    return read.value;
  });
}

/** A clock that stands still. */
export const standing: Clock = { today: () => day("2017-02-24"), moment: () => "2017-02-24T08:00:00Z" };
