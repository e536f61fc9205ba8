import type { Acting } from "#domain/rights";
import { confirmEntries, listUnconfirmed } from "./confirm-entries.ts";
import { findLink, type ClosedLink } from "./links.ts";
import { objectToEntry } from "./object-to-entry.ts";
import type { OneTimeLink, RecordStore, RecordVersion } from "./ports.ts";
import type { SignInParts } from "./sign-in.ts";
import { stableId } from "./stable-id.ts";
import type { WriteOutcome } from "./write-record.ts";
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

/** What is answered by a link: the things that are ticked, and what is said against others, both by their words in the form. */
export type LinkAnswer = {
  /** "body 1 2034-committee": kind, version and object of each. */
  readonly chosen: ReadonlySet<string>;
  /** What is not right, by the same words. A thing that something is said against is not confirmed, ticked or not. */
  readonly objections: ReadonlyMap<string, string>;
};

/**
 * Confirms what waits on an organisation for whoever holds the link, and takes what they say is not right: those of the things
 * shown, once. Nobody is asked who they are; the log says that it was done by the link. A thing that has changed since it was
 * shown stays as it is.
 * @returns how many were confirmed and how many objected to; where nothing came of it the link still works
 */
export async function confirmByLink(
  secret: string,
  { chosen, objections }: LinkAnswer,
  parts: ConfirmByLinkParts,
): Promise<{ readonly confirmed: number; readonly objected: number } | { readonly closed: ClosedLink }> {
  const found = await findConfirmation(secret, parts);
  if ("closed" in found) return found;
  const { link, secretHash, waiting } = found;
  const acting: Acting = {
    person: stableId({ link: secretHash, is: "person" }),
    organisation: link.organisation,
    roles: ["registrar"],
    hosts: [],
  };
  const answered = waiting.flatMap((entry) => {
    const kind = BODY_RECORDS.find((each) => each === entry.kind);
    const { object, version } = entry;
    const words = (objections.get(chosenWord(entry)) ?? "").trim();
    return kind === undefined
      ? []
      : [{ kind, object, basedOn: version, key: `link ${secretHash} ${kind} ${object}`, words, entry }];
  });
  const against = answered.filter(({ words }) => words !== "");
  const confirmations = answered.filter(({ words, entry }) => words === "" && chosen.has(chosenWord(entry)));
  if (against.length + confirmations.length === 0) return { confirmed: 0, objected: 0 };
  const objected: WriteOutcome[] = [];
  for (const each of against) objected.push(await objectToEntry(each, acting, parts));
  const confirmed = await confirmEntries(confirmations, acting, parts);
  const done = { confirmed: confirmed.filter(isWritten).length, objected: objected.filter(isWritten).length };
  if (done.confirmed + done.objected === 0) return done;
  // Last: where the program stops before this, the link still works, and what is done is done once.
  await parts.people.useLink(secretHash, parts.clock.moment());
  return done;
}

function isWritten({ kind }: WriteOutcome): boolean {
  return kind === "written" || kind === "already-written";
}

/** The entries that are younger than their link: it opens everything that waits on the organisation, also those. */
export function sinceLink({ link, waiting }: OpenConfirmation): readonly RecordVersion[] {
  return waiting.filter(({ moment }) => Date.parse(moment) > Date.parse(link.issuedAt));
}

/** How a form names a thing that waits: kind, version and object. */
export function chosenWord({
  kind,
  version,
  object,
}: Pick<RecordVersion, "kind" | "version" | "object">): string {
  return `${kind} ${version} ${object}`;
}
