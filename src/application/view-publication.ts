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

/** Who published a version of an agreement here; undefined for one that came with Samnytta. @param version the agreement's hash */
export async function viewPublication(
  version: string,
  register: OrganisationRegister,
  parts: DraftReading,
): Promise<Publication | undefined> {
  // Most installations publish nothing themselves: then no agreement is read for it.
  if ((await parts.records.countPublished("agreement")) === 0) return undefined;
  const found = (await publishedDrafts(parts)).findLast(({ agreement }) => agreement.version === version);
  if (found === undefined) return undefined;
  const { name } = (await nameOrganisations(register, parts.records))(found.owner);
  return { organisation: found.owner, name, moment: found.moment };
}
