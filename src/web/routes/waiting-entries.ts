import { nameBodies } from "../../application/name-bodies.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import type { RecordVersion } from "../../application/ports.ts";
import { BODY_RECORDS } from "../../application/written-down.ts";
import { inBody } from "../../texts/county-bodies.ts";
import type { House, HouseTrust } from "../house.ts";
import type { WaitingEntry } from "../pages/bodies/confirm-page.tsx";
import { standingOf } from "./standing-record.tsx";

/** What waits to be confirmed, in words: bodies first, then their seats, then contacts. */
export async function waitingEntries(
  entries: readonly RecordVersion[],
  { catalogue }: House,
  { records, newKey }: HouseTrust,
): Promise<readonly WaitingEntry[]> {
  const nameOf = await nameOrganisations(catalogue.register, records);
  const bodyName = await nameBodies(entries, records);
  return BODY_RECORDS.flatMap((kind) =>
    entries
      .filter((entry) => entry.kind === kind)
      .flatMap((entry) => {
        const standing = standingOf(entry, kind, { catalogue, nameOf });
        if (standing === undefined) return [];
        return [
          {
            kind,
            entry,
            heading: inBody(standing.heading, bodyName(standing.body)),
            facts: standing.facts,
            formKey: newKey(),
          },
        ];
      }),
  );
}
