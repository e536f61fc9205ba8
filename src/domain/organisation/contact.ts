import type { Day } from "#domain/time";
import { isInForce } from "./body.ts";
import type { RecipientCode } from "./organisation.ts";
import type { Origin, Span } from "./written.ts";

/**
 * Who answers for an agreement in an organisation (kontaktperson): a function, never a name.
 * @source Halland 2016: "Kontaktpersoner ansvarar för att kraven i de nationella överenskommelserna uppfylls."
 */
export type Contact = Span & {
  readonly organisation: RecipientCode;
  /** The agreement by its short name, "psykisk-halsa-2016". */
  readonly agreement: string;
  /** "Socialchef", "Verksamhetschef för psykiatrin". */
  readonly function: string;
  /** The requirements answered for, by their ids in the agreement's file; none means all of them. */
  readonly answersFor: readonly string[];
  readonly origin: Origin;
};

/** The contacts of an agreement on a day. */
export function contactsOn<C extends { readonly contact: Contact }>(
  agreement: string,
  contacts: readonly C[],
  on: Day,
): readonly C[] {
  return contacts.filter(({ contact }) => contact.agreement === agreement && isInForce(contact, on));
}

/** The organisations that have no contact for an agreement on a day, in the order they were asked for (vilka saknar kontakt). */
export function withoutContact(
  organisations: readonly RecipientCode[],
  contacts: readonly { readonly contact: Contact }[],
  { agreement, on }: { readonly agreement: string; readonly on: Day },
): readonly RecipientCode[] {
  const have = new Set(contactsOn(agreement, contacts, on).map(({ contact }) => contact.organisation));
  return organisations.filter((organisation) => !have.has(organisation));
}

/**
 * Who answers for a requirement (vem ansvarar för krav 7?) on a day: everybody who has said so, and those who answer for
 * all of the agreement.
 */
export function answeringFor<C extends { readonly contact: Contact }>(
  requirement: string,
  contacts: readonly C[],
  { agreement, on }: { readonly agreement: string; readonly on: Day },
): readonly C[] {
  return contactsOn(agreement, contacts, on).filter(
    ({ contact: { answersFor } }) => answersFor.length === 0 || answersFor.includes(requirement),
  );
}
