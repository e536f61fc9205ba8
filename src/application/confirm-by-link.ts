import type { Acting } from "#domain/rights";
import { confirmEntries, listUnconfirmed } from "./confirm-entries.ts";
import { findLink, type ClosedLink } from "./links.ts";
import type { OneTimeLink, RecordStore, RecordVersion } from "./ports.ts";
import type { SignInParts } from "./sign-in.ts";
import { stableId } from "./stable-id.ts";
import { BODY_RECORDS } from "./written-down.ts";

/** What confirming by a link needs. */
export type ConfirmByLinkParts = Pick<SignInParts, "people" | "clock"> & { readonly records: RecordStore };

/** A link for confirming, as whoever holds its secret sees it: what waits on the organisation. */
export type OpenConfirmation = {
  readonly link: OneTimeLink;
  readonly secretHash: string;
  readonly waiting: readonly RecordVersion[];
};

/** Looks a link for confirming up (bekräftelselänk). It changes nothing. */
export async function findConfirmation(
  secret: string,
  parts: ConfirmByLinkParts,
): Promise<OpenConfirmation | { readonly closed: ClosedLink }> {
  const found = await findLink(secret, ["confirmation"], parts);
  if (!found.isOpen) return { closed: found.why };
  const { link, secretHash } = found;
  return { link, secretHash, waiting: await listUnconfirmed(link.organisation, parts) };
}

/**
 * Confirms what waits on an organisation for whoever holds the link: those of the things shown that were chosen, once. Nobody
 * is asked who they are; the log says that it was done by the link. A thing that has changed since it was shown stays
 * unconfirmed.
 * @param chosen "body 1 2034-committee": kind, version and object of each
 * @returns how many were confirmed; where nothing was chosen the link still works
 */
export async function confirmByLink(
  secret: string,
  chosen: ReadonlySet<string>,
  parts: ConfirmByLinkParts,
): Promise<{ readonly confirmed: number } | { readonly closed: ClosedLink }> {
  const found = await findConfirmation(secret, parts);
  if ("closed" in found) return found;
  const { link, secretHash, waiting } = found;
  const acting: Acting = {
    person: stableId({ link: secretHash, is: "person" }),
    organisation: link.organisation,
    roles: ["registrar"],
    hosts: [],
  };
  const confirmations = waiting
    .filter((entry) => chosen.has(chosenWord(entry)))
    .flatMap((entry) => {
      const kind = BODY_RECORDS.find((each) => each === entry.kind);
      const { object, version } = entry;
      return kind === undefined
        ? []
        : [{ kind, object, basedOn: version, key: `link ${secretHash} ${kind} ${object}` }];
    });
  if (confirmations.length === 0) return { confirmed: 0 };
  const outcomes = await confirmEntries(confirmations, acting, parts);
  // Last: where the program stops before this, the link still works, and what is done is done once.
  await parts.people.useLink(secretHash, parts.clock.moment());
  return {
    confirmed: outcomes.filter(({ kind }) => kind === "written" || kind === "already-written").length,
  };
}

/** How a form names a thing that waits: kind, version and object. */
export function chosenWord({
  kind,
  version,
  object,
}: Pick<RecordVersion, "kind" | "version" | "object">): string {
  return `${kind} ${version} ${object}`;
}
