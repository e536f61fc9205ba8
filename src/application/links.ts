import { ROLES, type OrganisationId, type PersonId, type Role } from "#domain/rights";
import { canonicalJson, type CanonicalValue } from "#domain/source";
import { minutesAfter, parseDay, type Day } from "#domain/time";
import type { NewLetter, OneTimeLink } from "./ports.ts";
import { hashOfSecret, type SignInParts } from "./sign-in.ts";
import { textIn } from "./text-in.ts";

/** How long each link works, in hours. The first administrator's is short: whoever holds it owns the organisation's part. */
export const LINK_HOURS = { "first-administrator": 24, invitation: 7 * 24, "sign-in-again": 24 } as const;

/** What a link gives: a role in the organisation, or a way in again for somebody who has one. */
export type LinkGift =
  | {
      readonly kind: "role";
      readonly role: Role;
      readonly from?: Day;
      readonly to?: Day;
      readonly deputyFor?: string;
      /** Whom it was made for. */
      readonly email?: string;
      /** Who made it; absent where the program did. */
      readonly by?: PersonId;
    }
  | { readonly kind: "sign-in-again"; readonly person: PersonId; readonly by: PersonId };

/** Why a link opens nothing. */
export type ClosedLink = "unknown" | "used" | "revoked" | "expired";

/** A link as it stands: open, or closed and why. */
export type FoundLink =
  | { readonly isOpen: true; readonly link: OneTimeLink; readonly secretHash: string }
  | { readonly isOpen: false; readonly why: ClosedLink };

/** A link that has just been made. The secret is known to nobody after this. */
export type IssuedLink = {
  readonly secret: string;
  readonly expiresAt: string;
  /** Whether it goes by letter too; `kept` where this house sends none. */
  readonly letter: NewLetter["state"] | "none";
};

/** Writes the letter that a link goes by; undefined where there is nobody to write to. */
export type WriteLetter = (
  issued: Omit<IssuedLink, "letter"> & { readonly issuedAt: string },
) => NewLetter | undefined;

/**
 * Makes a link that works once.
 * @param hours how long it works
 * @param letter writes the letter that it goes by, kept with the link or not at all
 */
export async function issueLink(
  {
    hours,
    body,
    letter,
    ...about
  }: Pick<OneTimeLink, "purpose" | "organisation"> & {
    readonly body: CanonicalValue;
    readonly hours: number;
    readonly letter?: WriteLetter | undefined;
  },
  { people, clock, newSecret }: SignInParts,
): Promise<IssuedLink> {
  const secret = newSecret();
  const issuedAt = clock.moment();
  const expiresAt = minutesAfter(issuedAt, hours * 60);
  const written = letter?.({ secret, expiresAt, issuedAt });
  await people.issueLink(
    hashOfSecret(secret),
    { ...about, body: canonicalJson(body), issuedAt, expiresAt },
    written === undefined ? [] : [written],
  );
  return { secret, expiresAt, letter: written?.state ?? "none" };
}

/** Looks a link up by its secret. One that is of another purpose is unknown. It changes nothing. */
export async function findLink(
  secret: string,
  purposes: readonly OneTimeLink["purpose"][],
  { people, clock }: Pick<SignInParts, "people" | "clock">,
): Promise<FoundLink> {
  const secretHash = hashOfSecret(secret);
  const link = await people.findLink(secretHash);
  if (link === undefined || !purposes.includes(link.purpose)) return { isOpen: false, why: "unknown" };
  const why = whyClosed(link, clock.moment());
  return why === undefined ? { isOpen: true, link, secretHash } : { isOpen: false, why };
}

/** Why a link opens nothing at a moment; undefined for one that works. */
export function whyClosed(link: OneTimeLink, now: string): ClosedLink | undefined {
  if (link.usedAt !== undefined) return "used";
  if (link.revokedAt !== undefined) return "revoked";
  return Date.parse(link.expiresAt) <= Date.parse(now) ? "expired" : undefined;
}

/** A gift as it is kept in the link. */
export function giftBody(gift: LinkGift): { readonly [name: string]: string | undefined } {
  if (gift.kind === "sign-in-again") return gift;
  return { ...gift, from: gift.from?.toString(), to: gift.to?.toString() };
}

/** What a link gives; undefined for one that gives nothing. */
export function giftOf({ body }: Pick<OneTimeLink, "body">): LinkGift | undefined {
  const read: unknown = JSON.parse(body);
  const by = textIn(read, "by");
  if (textIn(read, "kind") === "sign-in-again") {
    const person = textIn(read, "person");
    return person === undefined || by === undefined ? undefined : { kind: "sign-in-again", person, by };
  }
  const role = ROLES.find((each) => each === textIn(read, "role"));
  if (role === undefined) return undefined;
  const from = dayIn(read, "from");
  const to = dayIn(read, "to");
  const deputyFor = textIn(read, "deputyFor");
  const email = textIn(read, "email");
  return {
    kind: "role",
    role,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(deputyFor === undefined ? {} : { deputyFor }),
    ...(email === undefined ? {} : { email }),
    ...(by === undefined ? {} : { by }),
  };
}

/** The key of the form that a link was made in, where it was made in one. */
export function keyOf({ body }: Pick<OneTimeLink, "body">): string | undefined {
  return textIn(JSON.parse(body), "key");
}

/** The organisation's links that still open something, with what they give. */
export async function openGifts(
  organisation: OrganisationId,
  { people, clock }: Pick<SignInParts, "people" | "clock">,
): Promise<readonly { readonly gift: LinkGift; readonly link: OneTimeLink; readonly secretHash: string }[]> {
  const now = clock.moment();
  return (await people.linksOf(organisation)).flatMap(({ secretHash, ...link }) => {
    const gift = whyClosed(link, now) === undefined ? giftOf(link) : undefined;
    return gift === undefined ? [] : [{ gift, link, secretHash }];
  });
}

function dayIn(read: unknown, name: string): Day | undefined {
  const parsed = parseDay(textIn(read, name) ?? "");
  return parsed.ok ? parsed.value : undefined;
}
