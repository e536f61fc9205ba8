import { mayDo, type Acting, type OrganisationId, type Role } from "#domain/rights";
import { canonicalJson } from "#domain/source";
import { dayOf, isWithin, minutesAfter, type Day } from "#domain/time";
import { keyOf } from "./links.ts";
import type { LetterTo, NewLetter, Person, Post, RecordStore } from "./ports.ts";
import { hashOfSecret, type SignInParts } from "./sign-in.ts";
import { newLetter } from "./write-letter.ts";
import { BODY_RECORDS } from "./written-down.ts";

/** How long a link for confirming works. */
const CONFIRMATION_DAYS = 30;

/** Who a link goes to by letter: the first of these roles that somebody with an address has. */
const WRITTEN_TO: readonly Role[] = ["registrar", "administrator"];

/** A link as it is shown once: the house keeps only the hash of its secret. */
export type IssuedLink = {
  readonly organisation: OrganisationId;
  readonly secret: string;
  /** The last day that it works, in Sweden. */
  readonly lastDay: Day;
  /** How many entries wait on the organisation. */
  readonly entries: number;
  /** Whom it goes to by letter; `kept` where this house sends none. Absent where nobody there has an address. */
  readonly letter?: { readonly role: Role; readonly state: NewLetter["state"] };
};

/** What came of issuing: the links, or that the same form has made its links before. Their secrets are not shown again. */
export type IssuedLinks =
  | { readonly kind: "issued"; readonly links: readonly IssuedLink[] }
  | { readonly kind: "already-issued" };

/** What issuing links needs. @param post absent in a house without letters */
export type LinkParts = SignInParts & {
  readonly records: RecordStore;
  readonly post?: Post | undefined;
};

/**
 * Makes one link for every organisation that has something to confirm, and a letter to its registrars, else to its
 * administrators (bekräftelselänkar). A link of before that nobody has used stops working.
 *
 * A link's body names the organisation itself, `{ kind: "organisation", object: "2034" }`: everything that waits on it.
 * @param key of the form: sent twice it makes its links once
 */
export async function issueConfirmationLinks(
  acting: Acting | undefined,
  { records, people, clock, newSecret, key, post }: LinkParts & { readonly key: string },
): Promise<IssuedLinks> {
  if (acting === undefined) return { kind: "issued", links: [] };
  for (const organisation of acting.hosts)
    if ((await people.linksOf(organisation)).some((link) => keyOf(link) === key))
      return { kind: "already-issued" };
  const kinds = await Promise.all(BODY_RECORDS.map((kind) => records.current(acting.organisation, kind)));
  const waiting = kinds.flat().filter(({ state }) => state === "unconfirmed");
  const now = clock.moment();
  const expiresAt = minutesAfter(now, CONFIRMATION_DAYS * 24 * 60);
  const lastDay = dayOf(expiresAt);
  const by = await people.findPerson(acting.person);
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
    const about = { organisation, secret, entries, lastDay, expiresAt, writtenAt: now };
    const letters =
      post === undefined
        ? []
        : await confirmationLetters(
            about,
            { acting, by, post },
            await addressesIn(organisation, { people, clock }),
          );
    await people.issueLink(
      hashOfSecret(secret),
      { purpose: "confirmation", organisation, body, issuedAt: now, expiresAt },
      letters,
    );
    const [first] = letters;
    const letter = first && { role: first.to.role, state: first.state };
    issued.push({ organisation, secret, lastDay, entries, ...(letter === undefined ? {} : { letter }) });
  }
  return { kind: "issued", links: issued };
}

/** Everybody with an address who has the first of the roles that anybody with an address has today. */
async function addressesIn(
  organisation: OrganisationId,
  { people, clock }: Pick<LinkParts, "people" | "clock">,
): Promise<readonly LetterTo[]> {
  const today = clock.today();
  const held = (await people.peopleIn(organisation)).filter(({ assignment: { from, to } }) =>
    isWithin(today, from, to),
  );
  const byRole = WRITTEN_TO.map((role) =>
    held.flatMap(({ person, assignment }) =>
      assignment.role === role && person.email !== undefined
        ? [{ organisation, role, address: person.email, person: person.id }]
        : [],
    ),
  );
  return byRole.find((each) => each.length > 0) ?? [];
}

async function confirmationLetters(
  {
    organisation,
    secret,
    entries,
    lastDay,
    expiresAt,
    writtenAt,
  }: Pick<IssuedLink, "organisation" | "secret" | "entries" | "lastDay"> & {
    readonly expiresAt: string;
    readonly writtenAt: string;
  },
  { acting, by, post }: { readonly acting: Acting; readonly by: Person | undefined; readonly post: Post },
  receivers: readonly LetterTo[],
): Promise<readonly NewLetter[]> {
  const nameOf = await post.nameOf();
  const isExample = by?.isExample ?? false;
  return receivers.flatMap((to) => {
    const letter = newLetter(
      {
        key: `confirmation ${hashOfSecret(secret)} ${to.person ?? ""}`,
        organisation: acting.organisation,
        kind: "confirmation",
        to,
        secretPath: post.confirmationPath(secret),
        linkUntil: expiresAt,
        isExample,
        writtenAt,
      },
      post,
      (places) =>
        post.words.confirmation({
          organisation: nameOf(organisation).name,
          host: nameOf(acting.organisation).name,
          entries,
          lastDay,
          isExample,
          ...places,
        }),
    );
    return letter === undefined ? [] : [letter];
  });
}
