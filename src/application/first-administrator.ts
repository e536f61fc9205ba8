import { type OrganisationRegister } from "#domain/organisation";
import { type OrganisationId } from "#domain/rights";
import { compareDays } from "#domain/time";
import { issueLink, LINK_HOURS, openGifts, type IssuedLink } from "./links.ts";
import type { RecordStore } from "./ports.ts";
import type { SignInParts } from "./sign-in.ts";

/** What came of asking for a first administrator. */
export type FirstAdministrator =
  | ({ readonly kind: "issued"; readonly organisation: OrganisationId } & IssuedLink)
  /** The organisation has an administrator, who invites others. */
  | { readonly kind: "has-administrator"; readonly organisation: OrganisationId }
  | { readonly kind: "unknown-organisation"; readonly organisation: string };

/** A short name that an organisation outside the register may have: "rss-dalarna". */
const SHORT_NAME = /^[a-z][a-z0-9-]{1,39}$/;

/**
 * Makes the link by which an organisation gets its first administrator (första administratören), when it has none. Only
 * the last one made works. An organisation that is in no register yet is known by its short name, and registered by its
 * administrator.
 */
export async function prepareFirstAdministrator(
  asked: string,
  parts: SignInParts & { readonly records: RecordStore; readonly register: OrganisationRegister },
): Promise<FirstAdministrator> {
  const { people, clock, register } = parts;
  const organisation = asked.trim();
  const isKnown = register.municipalities.has(organisation) || register.regions.has(organisation);
  if (!isKnown && !SHORT_NAME.test(organisation)) return { kind: "unknown-organisation", organisation };
  const today = clock.today();
  const administrators = (await people.peopleIn(organisation)).filter(
    ({ person, assignment: { role, to } }) =>
      person.name !== "erased" &&
      role === "administrator" &&
      (to === undefined || compareDays(to, today) >= 0),
  );
  if (administrators.length > 0) return { kind: "has-administrator", organisation };
  for (const { link, secretHash } of await openGifts(organisation, parts))
    if (link.purpose === "first-administrator")
      await people.revokeLink(organisation, secretHash, clock.moment());
  const purpose = "first-administrator";
  const body = { kind: "role", role: "administrator" };
  const issued = await issueLink({ purpose, organisation, body, hours: LINK_HOURS[purpose] }, parts);
  return { kind: "issued", organisation, ...issued };
}
