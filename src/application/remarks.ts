import {
  mayDo,
  type Acting,
  type OrganisationId,
  type PersonId,
  type Refusal,
  type Verdict,
} from "#domain/rights";
import { canonicalJson } from "#domain/source";
import type { Draft } from "./draft-record.ts";
import { findGuestDraft, type GuestParts } from "./guest-links.ts";
import type { ClosedLink } from "./links.ts";
import { textIn } from "./text-in.ts";
import type { Clock, RecordStore } from "./ports.ts";
import { stableId } from "./stable-id.ts";

/** What the log says that somebody was who answered by a link. */
export const GUEST_ROLE = "guest";

/** The longest remark, in characters. */
const LONGEST_REMARK = 10_000;

/** What somebody thinks of a draft (synpunkt), as it is read by those who write it. */
export type Remark = {
  /** The draft's version that it is about. */
  readonly version: number;
  readonly text: string;
  /** Where it came from: a guest's organisation and function; absent for one of the organisation's own. */
  readonly guest?: { readonly organisation: OrganisationId; readonly function: string };
  /** UTC, ISO 8601. */
  readonly moment: string;
  /** Who left it; for a guest an id that stands for the link. */
  readonly person?: PersonId;
};

/** What came of leaving a remark. */
export type RemarkOutcome =
  | { readonly kind: "left" | "already-left" }
  | { readonly kind: "refused"; readonly why: Refusal }
  | { readonly kind: "empty" | "too-long" }
  | { readonly kind: "closed"; readonly why: ClosedLink };

/** What remarks need. */
export type RemarkParts = { readonly records: RecordStore; readonly clock: Clock };

/** Whether somebody may leave a remark on a draft. */
export function mayRemark(
  { version: { owner, state } }: Pick<Draft, "version">,
  acting: Acting | undefined,
): Verdict {
  return mayDo("leave-remark", { owner, state }, acting);
}

/** Leaves a remark on a draft for whoever has a role where it is written. */
export async function leaveRemark(
  { draft, text, key }: { readonly draft: Draft; readonly text: string; readonly key: string },
  acting: Acting | undefined,
  parts: RemarkParts,
): Promise<RemarkOutcome> {
  return write({ draft, text, key }, acting, parts);
}

/**
 * Leaves a guest's remark, once: after that the link opens nothing. Nobody is asked who they are; the log says that it was
 * done by the link.
 */
export async function leaveGuestRemark(
  secret: string,
  text: string,
  parts: GuestParts,
): Promise<RemarkOutcome> {
  const found = await findGuestDraft(secret, parts);
  if ("closed" in found) return { kind: "closed", why: found.closed };
  const { draft, scope, secretHash, link } = found;
  const acting: Acting = {
    person: stableId({ link: secretHash, is: "person" }),
    organisation: link.organisation,
    roles: ["editor"],
    hosts: [],
  };
  const guest = { organisation: scope.guest, function: scope.function };
  const outcome = await write({ draft, text, guest, key: `link ${secretHash} remark` }, acting, parts);
  // Last: where the program stops before this, the link still works, and what is written is written once.
  if (outcome.kind === "left" || outcome.kind === "already-left")
    await parts.people.useLink(secretHash, parts.clock.moment());
  return outcome;
}

type NewRemark = {
  readonly draft: Draft;
  readonly text: string;
  readonly key: string;
  readonly guest?: Remark["guest"];
};

async function write(
  { draft, text, key, guest }: NewRemark,
  acting: Acting | undefined,
  { records, clock }: RemarkParts,
): Promise<RemarkOutcome> {
  const { owner, object, version } = draft.version;
  const verdict = mayRemark(draft, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  if (acting === undefined || text.trim() === "") return { kind: "empty" };
  if (text.length > LONGEST_REMARK) return { kind: "too-long" };
  const written = await records.write(
    {
      person: acting.person,
      organisation: acting.organisation,
      role: guest === undefined ? verdict.role : GUEST_ROLE,
    },
    {
      kind: "remark",
      object: stableId({ remark: key, on: object }),
      owner,
      state: "confirmed",
      body: canonicalJson({ draft: object, version, text: text.trim(), ...guest }),
      basedOn: 0,
      deed: "leave-remark",
      key,
    },
    clock.moment(),
  );
  return { kind: written.kind === "written" ? "left" : "already-left" };
}

/** The remarks on a draft, the last left first. Whoever reads the draft reads them. */
export async function remarksOn(
  { version: { owner, object } }: Pick<Draft, "version">,
  { records }: Pick<RemarkParts, "records">,
): Promise<readonly Remark[]> {
  return (await records.current(owner, "remark"))
    .flatMap(({ body, moment, person }) => {
      const read: unknown = JSON.parse(body);
      const [draft, text, organisation, what] = (["draft", "text", "organisation", "function"] as const).map(
        (name) => textIn(read, name),
      );
      if (draft !== object || text === undefined) return [];
      const version =
        typeof read === "object" && read !== null && "version" in read ? Number(read.version) : 0;
      const guest =
        organisation === undefined || what === undefined ? {} : { guest: { organisation, function: what } };
      return [{ version, text, moment, ...guest, ...(person === undefined ? {} : { person }) }];
    })
    .toSorted((left, right) => (left.moment < right.moment ? 1 : -1));
}
