import { mayDo, type Acting, type Deed, type OrganisationId, type Verdict } from "#domain/rights";
import type { Draft } from "./draft-record.ts";

/** What somebody may want to do with a draft that is there. */
export type DraftDeed = Extract<Deed, "write-agreement" | "interpret-finding" | "publish-agreement">;

/** Whether somebody may do a deed to a draft as it stands; whoever wrote last is known. */
export function mayDoDraft(
  deed: DraftDeed,
  { version }: Pick<Draft, "version">,
  acting: Acting | undefined,
): Verdict {
  const { owner, state, person } = version;
  return mayDo(deed, { owner, state, ...(person === undefined ? {} : { lastBy: person }) }, acting);
}

/** Whether somebody may begin a draft for the organisation that they act for. */
export function mayStartDraft(acting: Acting | undefined): Verdict {
  return mayDo("write-agreement", { owner: acting?.organisation ?? "", state: "new" }, acting);
}

/** Whether somebody gives out the roles of an organisation: who lacks one then need ask nobody else. */
export function mayGiveRoles(acting: Acting | undefined, owner: OrganisationId): boolean {
  return mayDo("invite-person", { owner, state: "new" }, acting).may;
}
