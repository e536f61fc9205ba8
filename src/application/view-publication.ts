import type { OrganisationRegister } from "#domain/organisation";
import type { OrganisationId } from "#domain/rights";
import type { DraftReading } from "./draft-record.ts";
import { nameOrganisations } from "./name-organisations.ts";
import { publishedDrafts } from "./publish-agreement.ts";

/** Who has published an agreement here, and when. The organisation alone: no person's name is public. */
export type Publication = {
  readonly organisation: OrganisationId;
  /** In full: "RSS Dalarna". */
  readonly name: string;
  readonly moment: string;
};

/** Who published what is published here, by the hash of each version; what came with Samnytta is not there. */
export async function viewPublications(
  register: OrganisationRegister,
  parts: DraftReading,
): Promise<ReadonlyMap<string, Publication>> {
  // Most installations publish nothing themselves: then no agreement is read for it.
  if ((await parts.records.countPublished("agreement")) === 0) return new Map();
  const nameOf = await nameOrganisations(register, parts.records);
  return new Map(
    (await publishedDrafts(parts)).map(({ agreement, owner, moment }) => [
      agreement.version,
      { organisation: owner, name: nameOf(owner).name, moment },
    ]),
  );
}
