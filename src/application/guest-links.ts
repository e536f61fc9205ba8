import type { OrganisationRegister } from "#domain/organisation";
import {
  mayDo,
  type Acting,
  type OrganisationId,
  type PersonId,
  type Refusal,
  type Verdict,
} from "#domain/rights";
import { findDraftVersion, type Draft } from "./draft-record.ts";
import { findOrganisation, type Organisation } from "./find-organisation.ts";
import { findLink, issueLink, keyOf, whyClosed, type ClosedLink, type IssuedLink } from "./links.ts";
import { textIn } from "./text-in.ts";
import type { OneTimeLink } from "./ports.ts";
import type { SignInParts } from "./sign-in.ts";
import type { DraftParts } from "./write-draft.ts";

/** How many days a guest's link may work. */
export const GUEST_DAYS = { usual: 14, most: 90 } as const;

/** What a guest's link opens: one version of one draft, for a function at an organisation. */
export type GuestScope = {
  readonly draft: string;
  readonly version: number;
  /** Whom it is for: "20". */
  readonly guest: OrganisationId;
  /** "Avtalshandläggare": never a name. */
  readonly function: string;
  readonly by: PersonId;
};

/** The fields of the form that makes a link, as they were written. */
export type GuestFields = {
  readonly organisation: string;
  readonly function: string;
  readonly days: string;
};

/** What is wrong in the form. */
export type GuestProblem =
  | { readonly field: "organisation"; readonly kind: "empty" }
  | { readonly field: "organisation"; readonly kind: "none-such"; readonly near: readonly Organisation[] }
  | { readonly field: "function"; readonly kind: "empty" | "too-long" }
  | { readonly field: "days"; readonly kind: "not-days" };

/** What came of making a link. */
export type GuestLinkOutcome =
  | { readonly kind: "issued"; readonly link: IssuedLink; readonly scope: GuestScope }
  | { readonly kind: "refused"; readonly why: Refusal }
  | { readonly kind: "problems"; readonly problems: readonly GuestProblem[] }
  /** The form was sent twice: the first link works, and is not shown again. */
  | { readonly kind: "already-issued" };

/** What guest links need. */
export type GuestParts = SignInParts & DraftParts;

const LONGEST_FUNCTION = 80;

/**
 * Makes a link by which somebody without an account reads one version of a draft and says what they think of it, once
 * (gästlänk).
 */
export async function issueGuestLink(
  { draft, fields, key }: { readonly draft: Draft; readonly fields: GuestFields; readonly key: string },
  acting: Acting | undefined,
  parts: GuestParts & { readonly register: OrganisationRegister },
): Promise<GuestLinkOutcome> {
  const { owner, object, version } = draft.version;
  const verdict = mayAskGuests(draft, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  const read = readGuestFields(fields, parts.register);
  if ("problems" in read) return { kind: "problems", problems: read.problems };
  if (key === "" || (await parts.people.linksOf(owner)).some((link) => keyOf(link) === key))
    return { kind: "already-issued" };
  const { guest, days } = read;
  const scope = { draft: object, version, guest, function: read.function, by: acting?.person ?? "" };
  const link = await issueLink(
    { purpose: "guest", organisation: owner, hours: days * 24, body: { kind: "draft", ...scope, key } },
    parts,
  );
  return { kind: "issued", link, scope };
}

/** Whether somebody may make a link for a draft: what is published is read by everybody, and needs none. */
export function mayAskGuests(
  { version: { owner, state } }: Pick<Draft, "version">,
  acting: Acting | undefined,
): Verdict {
  const verdict = mayDo("send-guest-link", { owner, state }, acting);
  if (!verdict.may || state === "draft") return verdict;
  return { may: false, why: { kind: "wrong-state", state, allowed: ["draft"] } };
}

function readGuestFields(
  fields: GuestFields,
  register: OrganisationRegister,
):
  | { readonly guest: OrganisationId; readonly function: string; readonly days: number }
  | { readonly problems: readonly GuestProblem[] } {
  const problems: GuestProblem[] = [];
  const choice = findOrganisation(register, fields.organisation);
  if (choice.kind === "all") problems.push({ field: "organisation", kind: "empty" });
  if (choice.kind === "none-such")
    problems.push({ field: "organisation", kind: "none-such", near: choice.near });
  const written = fields.function.trim();
  if (written === "") problems.push({ field: "function", kind: "empty" });
  if (written.length > LONGEST_FUNCTION) problems.push({ field: "function", kind: "too-long" });
  const days = /^\s*\d{1,2}\s*$/.test(fields.days) ? Number(fields.days) : 0;
  if (days < 1 || days > GUEST_DAYS.most) problems.push({ field: "days", kind: "not-days" });
  if (problems.length > 0 || choice.kind !== "chosen") return { problems };
  return { guest: choice.organisation.code, function: written, days };
}

/** A link that has been made for a draft: for whom, and whether it still opens. */
export type GuestLink = {
  readonly scope: GuestScope;
  readonly link: OneTimeLink;
  readonly secretHash: string;
  /** Absent while it works. */
  readonly closed: ClosedLink | undefined;
};

/** The links of a draft, the last made first. */
export async function guestLinksOf(
  { version }: Pick<Draft, "version">,
  { people, clock }: Pick<SignInParts, "people" | "clock">,
): Promise<readonly GuestLink[]> {
  const now = clock.moment();
  return (await people.linksOf(version.owner))
    .flatMap(({ secretHash, ...link }) => {
      const scope = link.purpose === "guest" ? scopeOf(link) : undefined;
      return scope?.draft === version.object
        ? [{ scope, link, secretHash, closed: whyClosed(link, now) }]
        : [];
    })
    .toSorted((left, right) => (left.link.issuedAt < right.link.issuedAt ? 1 : -1));
}

/** Ends a link of the draft before its time. @returns false where the draft has no such link that still works */
export async function revokeGuestLink(
  draft: Pick<Draft, "version">,
  secretHash: string,
  acting: Acting | undefined,
  parts: Pick<SignInParts, "people" | "clock">,
): Promise<boolean | Refusal> {
  const { owner, state } = draft.version;
  const verdict = mayDo("send-guest-link", { owner, state }, acting);
  if (!verdict.may) return verdict.why;
  const known = await guestLinksOf(draft, parts);
  if (!known.some((each) => each.secretHash === secretHash && each.closed === undefined)) return false;
  return parts.people.revokeLink(owner, secretHash, parts.clock.moment());
}

/** What a guest sees: the version that the link is for, and whether the draft has moved on. */
export type OpenGuestDraft = {
  readonly link: OneTimeLink;
  readonly secretHash: string;
  readonly scope: GuestScope;
  readonly draft: Draft;
  readonly isLast: boolean;
};

/** Looks up what a guest's link opens. It changes nothing. */
export async function findGuestDraft(
  secret: string,
  parts: Pick<GuestParts, "people" | "clock" | "records" | "files">,
): Promise<OpenGuestDraft | { readonly closed: ClosedLink }> {
  const found = await findLink(secret, ["guest"], parts);
  if (!found.isOpen) return { closed: found.why };
  const { link, secretHash } = found;
  const scope = scopeOf(link);
  const read = scope && (await findDraftVersion(link.organisation, scope, parts));
  if (scope === undefined || read === undefined) return { closed: "unknown" };
  return { link, secretHash, scope, ...read };
}

function scopeOf({ body }: OneTimeLink): GuestScope | undefined {
  const read: unknown = JSON.parse(body);
  const [draft, guest, what, by] = (["draft", "guest", "function", "by"] as const).map((name) =>
    textIn(read, name),
  );
  const version =
    typeof read === "object" && read !== null && "version" in read ? Number(read.version) : Number.NaN;
  if (draft === undefined || guest === undefined || what === undefined || by === undefined) return undefined;
  return Number.isInteger(version) ? { draft, version, guest, function: what, by } : undefined;
}
