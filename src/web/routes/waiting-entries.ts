import { objectionIn } from "#domain/organisation";
import { nameBodies } from "../../application/name-bodies.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import type { RecordVersion } from "../../application/ports.ts";
import { BODY_RECORDS } from "../../application/written-down.ts";
import { CONFIRM_PAGE } from "../../texts/confirm-page.ts";
import { inBody } from "../../texts/county-bodies.ts";
import type { House, HouseTrust } from "../house.ts";
import type { WaitingEntry } from "../pages/bodies/waiting-groups.tsx";
import { standingOf } from "./standing-record.tsx";

/** What waits to be confirmed, in words: bodies first, each with its seats, then contacts and diary numbers. */
export async function waitingEntries(
  entries: readonly RecordVersion[],
  { catalogue, jointPosts }: House,
  { records }: HouseTrust,
): Promise<readonly WaitingEntry[]> {
  const nameOf = await nameOrganisations(catalogue.register, records);
  const bodyName = await nameBodies(entries, records);
  return BODY_RECORDS.flatMap((kind) =>
    entries
      .filter((entry) => entry.kind === kind)
      .flatMap((entry): readonly WaitingEntry[] => {
        const standing = standingOf(entry, kind, { catalogue, nameOf, jointPosts });
        if (standing === undefined) return [];
        return [
          {
            kind,
            entry,
            heading: inBody(standing.heading, bodyName(standing.body)),
            group: groupOf(entry, standing.body, bodyName(standing.body) ?? standing.heading),
            facts: standing.facts,
            objection: objectionIn(entry.body),
          },
        ];
      }),
  );
}

/** A body goes with its seats; contacts, and diary numbers, go together. */
function groupOf({ kind, object }: RecordVersion, body: string, name: string): WaitingEntry["group"] {
  if (kind === "contact") return { id: "contacts", heading: CONFIRM_PAGE.contacts };
  if (kind === "case-number") return { id: "case-numbers", heading: CONFIRM_PAGE.caseNumbers };
  if (kind === "commitment") return { id: "answers", heading: CONFIRM_PAGE.answers };
  if (kind === "organisation" || kind === "membership" || kind === "mandate")
    return { id: "organisations", heading: CONFIRM_PAGE.organisations };
  return { id: `body ${kind === "body" ? object : body}`, heading: name };
}
