import { actingFor, type Assignment, type OrganisationId, type PersonId } from "#domain/rights";
import { isWithin } from "#domain/time";
import { findLink, giftOf, type ClosedLink, type LinkGift } from "./links.ts";
import { personFieldProblems, type PersonFieldProblem, type PersonFields } from "./person-fields.ts";
import type { Identity, OneTimeLink, Person, RecordStore } from "./ports.ts";
import { logGivenRole } from "./roles.ts";
import { hashOfSecret, signIn, type SignInParts, type Visitor } from "./sign-in.ts";
import { stableId } from "./stable-id.ts";

/** What accepting a link needs. */
export type LinkParts = SignInParts & { readonly records: RecordStore };

/** An invitation as whoever holds its secret sees it. */
export type OpenInvitation = {
  readonly link: OneTimeLink;
  readonly secretHash: string;
  readonly gift: LinkGift;
  /** Who made it, by name; absent where the program did. */
  readonly by?: Person;
  /** Whom it signs in again; absent where it gives a role. */
  readonly person?: Person;
};

/** Who takes a link: somebody new by what they write, or somebody who is signed in; with the way in that they proved. */
export type Taker = {
  readonly fields: PersonFields;
  readonly visitor?: Pick<Visitor, "person"> | undefined;
  readonly identity?: Identity | undefined;
};

/** What came of taking a link. */
export type Taken =
  /** Signed in, with a new token. */
  | { readonly kind: "signed-in"; readonly token: string }
  | { readonly kind: "closed"; readonly why: ClosedLink }
  /** What was written cannot be used. Nothing has happened, and the link still works. */
  | { readonly kind: "fields"; readonly problems: readonly PersonFieldProblem[] }
  /** The way in belongs to somebody else already. */
  | { readonly kind: "identity-taken" };

/**
 * Looks an invitation up. One whose maker is no longer administrator opens nothing: nobody keeps a way in that they gave
 * themselves. It changes nothing.
 */
export async function findInvitation(
  secret: string,
  parts: Pick<SignInParts, "people" | "clock">,
): Promise<OpenInvitation | { readonly closed: ClosedLink }> {
  const found = await findLink(secret, ["first-administrator", "invitation"], parts);
  if (!found.isOpen) return { closed: found.why };
  const { link, secretHash } = found;
  const gift = giftOf(link);
  if (gift === undefined) return { closed: "unknown" };
  if (gift.by !== undefined && !(await isAdministrator(gift.by, link, parts))) return { closed: "revoked" };
  const [by, person] = await Promise.all([
    gift.by === undefined ? undefined : parts.people.findPerson(gift.by),
    gift.kind === "role" ? undefined : parts.people.findPerson(gift.person),
  ]);
  if (gift.kind === "sign-in-again" && !(await maySignInAgain(person, link, parts)))
    return { closed: "revoked" };
  return {
    link,
    secretHash,
    gift,
    ...(by === undefined ? {} : { by }),
    ...(person === undefined ? {} : { person }),
  };
}

/**
 * Takes an invitation: it is used, the person and the role are there, and they are signed in. Twice by the same gives the
 * role once. Nobody is recognised by an address: whoever made the link has seen it, and could have opened it themselves.
 */
export async function takeInvitation(secret: string, taker: Taker, parts: LinkParts): Promise<Taken> {
  const found = await findInvitation(secret, parts);
  if ("closed" in found) return { kind: "closed", why: found.closed };
  const { link, secretHash, gift } = found;
  const isNew = found.person === undefined && taker.visitor === undefined;
  const problems = isNew ? personFieldProblems(taker.fields) : [];
  if (problems.length > 0) return { kind: "fields", problems };
  const person = found.person ?? taker.visitor?.person ?? newPerson(secretHash, taker.fields);
  const { identity } = taker;
  const known = identity && (await parts.people.findByIdentity(identity));
  if (known !== undefined && known.id !== person.id) return { kind: "identity-taken" };
  const moment = parts.clock.moment();
  const assignment = assignmentOf(gift, { person: person.id, secretHash, link, today: parts.clock.today() });
  if (assignment !== undefined) {
    // The line of the log comes first: a role that nobody has written down must never be.
    const by = { person: gift.by ?? person.id, organisation: link.organisation, role: "administrator" };
    const key = `link ${secretHash}`;
    if (!(await logGivenRole(by, assignment, { records: parts.records, key, moment })))
      return { kind: "closed", why: "used" };
  }
  const accepted = {
    person,
    isNew,
    ...(assignment === undefined ? {} : { assignment }),
    ...(identity === undefined || known !== undefined ? {} : { identity }),
  };
  const used = await parts.people.acceptLink(secretHash, accepted, moment);
  if (used === undefined) return { kind: "closed", why: "used" };
  const token = await signIn(person.id, parts);
  await parts.people.chooseOrganisation(hashOfSecret(token), link.organisation);
  return { kind: "signed-in", token };
}

/** An administrator lets nobody in who also works for somebody else: whoever saw the link could then act there. */
async function maySignInAgain(
  person: Person | undefined,
  { organisation }: OneTimeLink,
  { people, clock }: Pick<SignInParts, "people" | "clock">,
): Promise<boolean> {
  if (person === undefined || person.name === "erased") return false;
  return (await organisationsOf(person.id, { people, clock })).every((each) => each === organisation);
}

/** The organisations that somebody has a role in today. */
export async function organisationsOf(
  person: PersonId,
  { people, clock }: Pick<SignInParts, "people" | "clock">,
): Promise<readonly OrganisationId[]> {
  const today = clock.today();
  const inForce = (await people.assignmentsOf(person)).filter(({ from, to }) => isWithin(today, from, to));
  return [...new Set(inForce.map(({ organisation }) => organisation))];
}

async function isAdministrator(
  person: PersonId,
  { organisation }: OneTimeLink,
  { people, clock }: Pick<SignInParts, "people" | "clock">,
): Promise<boolean> {
  const assignments = await people.assignmentsOf(person);
  const acting = actingFor(person, organisation, { assignments, mandates: [] }, clock.today());
  return acting?.roles.includes("administrator") === true;
}

function newPerson(secretHash: string, { name, email }: PersonFields): Person {
  return { id: stableId({ link: secretHash, is: "person" }), name, email, isExample: false };
}

function assignmentOf(
  gift: LinkGift,
  {
    person,
    secretHash,
    link: { organisation },
    today,
  }: {
    readonly person: PersonId;
    readonly secretHash: string;
    readonly link: OneTimeLink;
    readonly today: Assignment["from"];
  },
): Assignment | undefined {
  if (gift.kind !== "role") return undefined;
  const { role, from = today, to, deputyFor } = gift;
  return {
    id: stableId({ link: secretHash, is: "assignment" }),
    person,
    organisation,
    role,
    from,
    ...(to === undefined ? {} : { to }),
    ...(deputyFor === undefined ? {} : { deputyFor }),
  };
}
