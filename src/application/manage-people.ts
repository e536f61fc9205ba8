import {
  mayDo,
  ROLES,
  type Acting,
  type Assignment,
  type OrganisationId,
  type Refusal,
} from "#domain/rights";
import { compareDays, isWithin, type Day } from "#domain/time";
import { organisationsOf, type LinkParts } from "./accept-link.ts";
import {
  giftBody,
  giftOf,
  keyOf,
  issueLink,
  LINK_HOURS,
  whyClosed,
  type ClosedLink,
  type IssuedLink,
  type LinkGift,
  type WriteLetter,
} from "./links.ts";
import { invitationLetter } from "./invitation-letter.ts";
import { emailProblems, type PersonFieldProblem } from "./person-fields.ts";
import type { OneTimeLink, Person, Post, RecordVersion } from "./ports.ts";
import { logEndedRole, roleVersion } from "./roles.ts";

/** Every role, in the order they are offered. */
export const ROLES_IN_ORDER = ROLES;

/** Somebody's role as the administrator sees it. */
export type HeldRole = {
  readonly person: Person;
  readonly assignment: Assignment;
  /** The one whose role this stands in for. */
  readonly deputyFor?: Person;
  readonly stands: "coming" | "now" | "ended";
};

/** A link that the organisation has given out. */
export type GivenLink = {
  readonly link: OneTimeLink;
  readonly secretHash: string;
  readonly gift: LinkGift;
  /** Who made it; absent where the program did. */
  readonly by?: Person;
  /** Whom it signs in again. */
  readonly person?: Person;
  readonly closed?: ClosedLink;
};

/** Everybody who has or has had a role in an organisation, and its links (personer och roller). */
export type PeopleView = { readonly roles: readonly HeldRole[]; readonly links: readonly GivenLink[] };

/** What an administrator invites to. A deputy has the role of whoever they stand in for. */
export type Invitation = {
  readonly as: { readonly role: Assignment["role"] } | { readonly deputyFor: string };
  readonly email: string;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
};

/** What is wrong with an invitation. */
export type InvitationProblem =
  | PersonFieldProblem
  | { readonly kind: "no-such-role" }
  | { readonly kind: "ends-before-it-begins" | "ends-before-today" };

/** What came of making a link. */
export type LinkOutcome =
  | ({ readonly kind: "issued"; readonly gift: LinkGift } & IssuedLink)
  | { readonly kind: "refused"; readonly why: Refusal }
  | { readonly kind: "unknown" }
  /** The form was sent before. The link is there, and its secret is not shown again. */
  | { readonly kind: "already-issued" }
  | { readonly kind: "problems"; readonly problems: readonly InvitationProblem[] }
  /** The person works for others too, who have not been asked. */
  | { readonly kind: "works-elsewhere"; readonly organisations: readonly OrganisationId[] };

/** What came of ending a role. */
export type EndOutcome =
  | { readonly kind: "ended" | "unknown" | "last-administrator" | "ends-before-it-begins" | "ended-already" }
  | { readonly kind: "refused"; readonly why: Refusal }
  /** Somebody else was before: the role as it stands now. */
  | { readonly kind: "stale"; readonly current: Assignment };

/** Whether somebody may look after the people of the organisation that they act for. */
export function mayManagePeople(acting: Acting | undefined) {
  return mayDo("invite-person", { owner: acting?.organisation ?? "", state: "new" }, acting);
}

/** The people and links of an organisation. Only for whoever may manage them. */
export async function viewPeople(
  { organisation }: Acting,
  { people, clock }: LinkParts,
): Promise<PeopleView> {
  const [held, links] = await Promise.all([people.peopleIn(organisation), people.linksOf(organisation)]);
  const today = clock.today();
  const now = clock.moment();
  const personOf = new Map(held.map(({ person, assignment }) => [assignment.id, person]));
  const known = new Map(held.map(({ person }) => [person.id, person]));
  return {
    roles: held.map(({ person, assignment }) => {
      const deputyFor = personOf.get(assignment.deputyFor ?? "");
      const { from, to } = assignment;
      const stands = compareDays(from, today) > 0 ? "coming" : isWithin(today, from, to) ? "now" : "ended";
      return { person, assignment, ...(deputyFor === undefined ? {} : { deputyFor }), stands };
    }),
    links: links.flatMap(({ secretHash, ...link }) => {
      const gift = giftOf(link);
      if (gift === undefined) return [];
      const by = known.get(gift.by ?? "");
      const person = gift.kind === "role" ? undefined : known.get(gift.person);
      const closed = whyClosed(link, now);
      return [
        {
          link,
          secretHash,
          gift,
          ...(by === undefined ? {} : { by }),
          ...(person === undefined ? {} : { person }),
          ...(closed === undefined ? {} : { closed }),
        },
      ];
    }),
  };
}

/**
 * Makes a link by which somebody gets a role (bjuder in), and the letter that brings it. The secret is in the answer and,
 * until it is sent, beside the letter.
 * @param post absent in a house without letters
 */
export async function invitePerson(
  invitation: Invitation,
  acting: Acting | undefined,
  { key, post, ...parts }: LinkParts & { readonly key: string; readonly post?: Post | undefined },
): Promise<LinkOutcome> {
  const verdict = mayManagePeople(acting);
  if (!verdict.may || acting === undefined)
    return { kind: "refused", why: verdict.may ? { kind: "not-signed-in" } : verdict.why };
  const { organisation } = acting;
  const { as, email, from, to } = invitation;
  const today = parts.clock.today();
  const role = "role" in as ? as.role : await roleOf(as.deputyFor, organisation, parts);
  const problems: readonly InvitationProblem[] = [
    ...emailProblems(email),
    ...(role === undefined ? [{ kind: "no-such-role" } as const] : []),
    ...(to !== undefined && compareDays(to, from ?? today) < 0
      ? [{ kind: "ends-before-it-begins" } as const]
      : to !== undefined && compareDays(to, today) < 0
        ? [{ kind: "ends-before-today" } as const]
        : []),
  ];
  if (problems.length > 0 || role === undefined) return { kind: "problems", problems };
  const gift: LinkGift = {
    kind: "role",
    role,
    email,
    by: acting.person,
    ...("deputyFor" in as ? { deputyFor: as.deputyFor } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  const letter = post && (await invitationLetter(gift, organisation, { ...parts, post }));
  return issueOnce(gift, organisation, { ...parts, key, letter });
}

/** Makes a link that signs in somebody who has a role already, and no other way in. */
export async function letInAgain(
  person: string,
  acting: Acting | undefined,
  { key, ...parts }: LinkParts & { readonly key: string },
): Promise<LinkOutcome> {
  const verdict = mayManagePeople(acting);
  if (!verdict.may || acting === undefined)
    return { kind: "refused", why: verdict.may ? { kind: "not-signed-in" } : verdict.why };
  const { organisation, person: by } = acting;
  const held = await parts.people.peopleIn(organisation);
  if (!held.some((each) => each.person.id === person && each.person.name !== "erased"))
    return { kind: "unknown" };
  const others = (await organisationsOf(person, parts)).filter((each) => each !== organisation);
  if (others.length > 0) return { kind: "works-elsewhere", organisations: others };
  return issueOnce({ kind: "sign-in-again", person, by }, organisation, { ...parts, key });
}

/** Takes a link back (återkallar). @returns false where there is none of the organisation's that still opens */
export async function revokeGiven(
  secretHash: string,
  acting: Acting | undefined,
  { people, clock }: LinkParts,
): Promise<boolean> {
  if (!mayManagePeople(acting).may || acting === undefined) return false;
  return /^[0-9a-f]{64}$/.test(secretHash)
    ? people.revokeLink(acting.organisation, secretHash, clock.moment())
    : false;
}

/** A role of the acting organisation, with how many times it has been written about. */
export async function findRole(
  id: string,
  acting: Acting,
  parts: LinkParts,
): Promise<{ readonly held: HeldRole; readonly version: number } | undefined> {
  const held = (await viewPeople(acting, parts)).roles.find(({ assignment }) => assignment.id === id);
  return held && { held, version: versionNumber(await roleVersion(acting.organisation, id, parts.records)) };
}

/** Ends a role on a day, which is its last. An organisation keeps at least one administrator. */
export async function endRole(
  { id, last, basedOn }: { readonly id: string; readonly last: Day; readonly basedOn: number },
  acting: Acting | undefined,
  { key, ...parts }: LinkParts & { readonly key: string },
): Promise<EndOutcome> {
  const verdict = mayDo("give-role", { owner: acting?.organisation ?? "", state: "confirmed" }, acting);
  if (!verdict.may || acting === undefined)
    return { kind: "refused", why: verdict.may ? { kind: "not-signed-in" } : verdict.why };
  const { organisation, person } = acting;
  const { roles } = await viewPeople(acting, parts);
  const held = roles.find(({ assignment }) => assignment.id === id);
  if (held === undefined) return { kind: "unknown" };
  const { assignment } = held;
  // A role that never came into force ends the day before it would have begun.
  if (compareDays(last, assignment.from.subtract({ days: 1 })) < 0) return { kind: "ends-before-it-begins" };
  const { to } = assignment;
  const isLater = to !== undefined && compareDays(last, to) > 0;
  // The same form sent again names the same day.
  if (isLater || (held.stands === "ended" && to?.equals(last) !== true)) return { kind: "ended-already" };
  const isLast = !roles.some(
    (each) =>
      each.stands === "now" &&
      each.person.name !== "erased" &&
      each.assignment.role === "administrator" &&
      each.assignment.to === undefined &&
      each.assignment.id !== id,
  );
  if (assignment.role === "administrator" && isLast) return { kind: "last-administrator" };
  const by = { person, organisation, role: verdict.role };
  const moment = parts.clock.moment();
  const ended = { ...assignment, to: last };
  const isLogged = await logEndedRole(by, ended, { records: parts.records, basedOn, key, moment });
  if (!isLogged) return { kind: "stale", current: assignment };
  await parts.people.endRole(organisation, id, last);
  return { kind: "ended" };
}

function versionNumber(version: RecordVersion | undefined): number {
  return version?.version ?? 0;
}

async function roleOf(
  assignment: string,
  organisation: OrganisationId,
  { people, clock }: LinkParts,
): Promise<Assignment["role"] | undefined> {
  const today = clock.today();
  const held = (await people.peopleIn(organisation)).find((each) => each.assignment.id === assignment);
  const isOver = held?.assignment.to !== undefined && compareDays(held.assignment.to, today) < 0;
  return isOver ? undefined : held?.assignment.role;
}

async function issueOnce(
  gift: LinkGift,
  organisation: OrganisationId,
  { key, letter, ...parts }: LinkParts & { readonly key: string; readonly letter?: WriteLetter | undefined },
): Promise<LinkOutcome> {
  const before = await parts.people.linksOf(organisation);
  if (key === "" || before.some((link) => keyOf(link) === key)) return { kind: "already-issued" };
  const body = { ...giftBody(gift), key };
  const hours = LINK_HOURS[gift.kind === "role" ? "invitation" : "sign-in-again"];
  const issued = await issueLink({ purpose: "invitation", organisation, body, hours, letter }, parts);
  return { kind: "issued", gift, ...issued };
}
