import type { OrganisationRegister } from "#domain/organisation";
import { nameOrganisations } from "../application/name-organisations.ts";
import type { Post, RecordStore } from "../application/ports.ts";
import { LETTER_WORDS } from "../texts/letters.ts";
import { invitationHref, LINK_PATH, stopHref } from "./addresses.ts";

/** How letters are written in a house: its words, and the addresses of its pages. */
export function housePost({
  outbox,
  house,
  isSending,
  register,
  records,
}: Pick<Post, "outbox" | "house" | "isSending"> & {
  readonly register: OrganisationRegister;
  readonly records: RecordStore;
}): Post {
  return {
    outbox,
    house,
    isSending,
    words: LETTER_WORDS,
    invitationPath: invitationHref,
    confirmationPath: (secret) => `${LINK_PATH}/${secret}`,
    stopPath: stopHref,
    nameOf: () => nameOrganisations(register, records),
  };
}
