import { mayDo, type Acting, type OrganisationId } from "#domain/rights";
import { canonicalJson } from "#domain/source";
import { dayOf, minutesAfter, type Day } from "#domain/time";
import { keyOf } from "./links.ts";
import type { RecordStore } from "./ports.ts";
import { hashOfSecret, type SignInParts } from "./sign-in.ts";
import { BODY_RECORDS } from "./written-down.ts";

/** How long a link for confirming works. */
export const CONFIRMATION_DAYS = 30;

/** A link as it is shown once: the house keeps only the hash of its secret. */
export type IssuedLink = {
  readonly organisation: OrganisationId;
  readonly secret: string;
  /** The last day that it works, in Sweden. */
  readonly lastDay: Day;
  /** How many entries wait on the organisation. */
  readonly entries: number;
};

/** What came of issuing: the links, or that the same form has made its links before. Their secrets are not shown again. */
export type IssuedLinks =
  { readonly kind: "issued"; readonly links: readonly IssuedLink[] } | { readonly kind: "already-issued" };

/** What issuing links needs. */
export type LinkParts = SignInParts & { readonly records: RecordStore };

/**
 * Makes one link for every organisation that has something to confirm, for the host to send (bekräftelselänkar). A link of
 * before that nobody has used stops working.
 *
 * A link's body names the organisation itself, `{ kind: "organisation", object: "2034" }`: everything that waits on it.
 * @param key of the form: sent twice it makes its links once
 */
export async function issueConfirmationLinks(
  acting: Acting | undefined,
  { records, people, clock, newSecret, key }: LinkParts & { readonly key: string },
): Promise<IssuedLinks> {
  if (acting === undefined) return { kind: "issued", links: [] };
  for (const organisation of acting.hosts)
    if ((await people.linksOf(organisation)).some((link) => keyOf(link) === key))
      return { kind: "already-issued" };
  const kinds = await Promise.all(BODY_RECORDS.map((kind) => records.current(acting.organisation, kind)));
  const waiting = kinds.flat().filter(({ state }) => state === "unconfirmed");
  const now = clock.moment();
  const expiresAt = minutesAfter(now, CONFIRMATION_DAYS * 24 * 60);
  const issued: IssuedLink[] = [];
  for (const organisation of acting.hosts) {
    const entries = waiting.filter(({ owner }) => owner === organisation).length;
    const verdict = mayDo("send-guest-link", { owner: organisation, state: "unconfirmed" }, acting);
    if (entries === 0 || !verdict.may) continue;
    for (const { purpose, secretHash, usedAt, revokedAt } of await people.linksOf(organisation))
      if (purpose === "confirmation" && usedAt === undefined && revokedAt === undefined)
        await people.revokeLink(organisation, secretHash, now);
    const secret = newSecret();
    const body = canonicalJson({ kind: "organisation", object: organisation, key });
    await people.issueLink(hashOfSecret(secret), {
      purpose: "confirmation",
      organisation,
      body,
      issuedAt: now,
      expiresAt,
    });
    issued.push({ organisation, secret, lastDay: dayOf(expiresAt, "Europe/Stockholm"), entries });
  }
  return { kind: "issued", links: issued };
}
