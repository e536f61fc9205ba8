import { mayDo, type Acting, type OrganisationId, type PersonId, type Refusal } from "#domain/rights";
import { canonicalJson } from "#domain/source";
import { compareDays } from "#domain/time";
import { organisationsOf, type LinkParts } from "./accept-link.ts";
import { viewPeople, type HeldRole } from "./manage-people.ts";
import type { OneTimeLink, Person, RecordKind, RecordVersion } from "./ports.ts";
import { RECORD_KINDS } from "./ports.ts";
import { logEndedRole, roleVersion } from "./roles.ts";
import { stableId } from "./stable-id.ts";
import { nameOfThing } from "./view-changes.ts";

/** Characters in a reason. */
export const LONGEST_REASON = 300;

/** A text that holds the name or the address of somebody, which nobody can take out of what has been written. */
export type NamingText = { readonly kind: RecordKind; readonly object: string; readonly name: string };

/** Why nobody may be erased as it stands. */
export type ErasureHindrance =
  /** Others have a say: the person has a role there. */
  | { readonly kind: "works-elsewhere"; readonly organisations: readonly OrganisationId[] }
  | { readonly kind: "last-administrator" };

/** What is removed when somebody is erased, and what stays (förhandsvisning). */
export type ErasurePreview = {
  readonly person: Person;
  /** Roles in the organisation; they stay as history, and end. */
  readonly roles: readonly HeldRole[];
  /** Links of the organisation that hold the address or let the person in. */
  readonly links: number;
  /** Lines of the organisation's log that name the person by id. */
  readonly lines: number;
  /** Where the name is written in a text. */
  readonly texts: readonly NamingText[];
  readonly hindrances: readonly ErasureHindrance[];
};

/** Who is erased and why. */
export type AskedErasure = { readonly person: PersonId; readonly reason: string; readonly key: string };

/** What came of it. */
export type ErasureOutcome =
  | { readonly kind: "erased" | "unknown" }
  | { readonly kind: "refused"; readonly why: Refusal }
  | { readonly kind: "hindered"; readonly preview: ErasurePreview }
  | { readonly kind: "reason"; readonly problem: ReasonProblem; readonly preview: ErasurePreview };

/** What is wrong with a reason: it stays in the log for ever, so it may not say who it was. */
export type ReasonProblem = "empty" | "too-long" | "names-the-person";

/** Whether somebody may erase people of the organisation that they act for. */
export function mayErase(acting: Acting | undefined) {
  return mayDo("erase-person", { owner: acting?.organisation ?? "", state: "confirmed" }, acting);
}

/** What erasing somebody would do; undefined where the organisation has no such person with a name left. */
export async function previewErasure(
  person: PersonId,
  acting: Acting,
  parts: LinkParts,
): Promise<ErasurePreview | undefined> {
  const { organisation } = acting;
  const view = await viewPeople(acting, parts);
  const roles = view.roles.filter((each) => each.person.id === person);
  const [held] = roles;
  if (held === undefined || held.person.name === "erased") return undefined;
  const [links, lines, texts, elsewhere] = await Promise.all([
    linksTo(held.person, organisation, parts),
    parts.records.events(organisation),
    textsNaming(held.person, organisation, parts),
    organisationsOf(person, parts),
  ]);
  const others = elsewhere.filter((each) => each !== organisation);
  const administrators = view.roles.filter(
    (each) =>
      each.stands === "now" &&
      each.assignment.role === "administrator" &&
      each.assignment.to === undefined &&
      each.person.name !== "erased",
  );
  const isLast =
    administrators.some((each) => each.person.id === person) &&
    administrators.every((each) => each.person.id === person);
  return {
    person: held.person,
    roles,
    links: links.length,
    lines: lines.filter((line) => line.person === person).length,
    texts,
    hindrances: [
      ...(others.length > 0 ? [{ kind: "works-elsewhere", organisations: others } as const] : []),
      ...(isLast ? [{ kind: "last-administrator" } as const] : []),
    ],
  };
}

/**
 * Erases somebody (tar bort personuppgifter): name, address, ways in, sign-ins and links are gone, roles end, and the history
 * keeps an id. The log says that it was done, by whom and why, and not who it was. Asked again it does the same.
 */
export async function erasePerson(
  { person, reason, key }: AskedErasure,
  acting: Acting | undefined,
  parts: LinkParts,
): Promise<ErasureOutcome> {
  const verdict = mayErase(acting);
  if (!verdict.may || acting === undefined)
    return { kind: "refused", why: verdict.may ? { kind: "not-signed-in" } : verdict.why };
  const preview = await previewErasure(person, acting, parts);
  if (preview === undefined) return { kind: "unknown" };
  if (preview.hindrances.length > 0) return { kind: "hindered", preview };
  const problem = reasonProblem(reason, preview.person);
  if (problem !== undefined) return { kind: "reason", problem, preview };
  const { organisation } = acting;
  const by = { person: acting.person, organisation, role: verdict.role };
  const moment = parts.clock.moment();
  // The log first: what stops here is told there, and is done when somebody asks again.
  const written = await parts.records.write(
    by,
    {
      kind: "erasure",
      object: person,
      owner: organisation,
      state: "confirmed",
      body: canonicalJson({ reason: reason.trim() }),
      basedOn: 0,
      deed: "erase-person",
      key,
    },
    moment,
  );
  if (written.kind === "key-taken") return { kind: "unknown" };
  await endRoles(preview.roles, { by, moment, key }, parts);
  const hashes = await linksEverywhere(preview.person, parts);
  await parts.people.erasePerson(organisation, person, moment, hashes);
  return { kind: "erased" };
}

/** What is wrong with a reason; undefined where nothing is. */
function reasonProblem(reason: string, { name, email }: Person): ReasonProblem | undefined {
  const written = reason.trim();
  if (written === "") return "empty";
  if ([...written].length > LONGEST_REASON) return "too-long";
  const words = new Set(wordsOf(written));
  const isNamed = wordsOf(name).some((word) => [...word].length > 2 && words.has(word));
  const isAddressed = email !== undefined && written.toLowerCase().includes(email.toLowerCase());
  return isNamed || isAddressed ? "names-the-person" : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Every role that is in force or to come ends the day before, or the day before it would have begun. */
async function endRoles(
  roles: readonly HeldRole[],
  how: {
    readonly by: Parameters<typeof logEndedRole>[0];
    readonly moment: string;
    readonly key: string;
  },
  { records, people, clock }: LinkParts,
): Promise<void> {
  const yesterday = clock.today().subtract({ days: 1 });
  for (const { assignment, stands } of roles) {
    if (stands === "ended") continue;
    const beforeIt = assignment.from.subtract({ days: 1 });
    const last = compareDays(yesterday, beforeIt) < 0 ? beforeIt : yesterday;
    const basedOn = (await roleVersion(assignment.organisation, assignment.id, records))?.version ?? 0;
    const { by, moment } = how;
    const key = `${how.key} ${assignment.id}`;
    await logEndedRole(by, { ...assignment, to: last }, { records, basedOn, key, moment });
    await people.endRole(assignment.organisation, assignment.id, last);
  }
}

type KnownLink = OneTimeLink & { readonly secretHash: string };

/** The links of an organisation that hold somebody's address, name them, or gave them a role. */
async function linksTo(
  person: Person,
  organisation: OrganisationId,
  { people }: LinkParts,
): Promise<readonly KnownLink[]> {
  const [links, assignments] = await Promise.all([
    people.linksOf(organisation),
    people.assignmentsOf(person.id),
  ]);
  const given = new Set(assignments.map(({ id }) => id));
  return links.filter(
    ({ secretHash, body }) =>
      given.has(stableId({ link: secretHash, is: "assignment" })) || bodyIsAbout(body, person),
  );
}

/** Wherever the person has had a role: the address of an invitation may be another than the person's own. */
async function linksEverywhere(person: Person, parts: LinkParts): Promise<readonly string[]> {
  const assignments = await parts.people.assignmentsOf(person.id);
  const organisations = [...new Set(assignments.map(({ organisation }) => organisation))];
  const links = await Promise.all(organisations.map((organisation) => linksTo(person, organisation, parts)));
  return links.flat().map(({ secretHash }) => secretHash);
}

function bodyIsAbout(body: string, { id, email }: Person): boolean {
  const read: unknown = JSON.parse(body);
  if (typeof read !== "object" || read === null) return false;
  const written = "email" in read && typeof read.email === "string" ? read.email.toLowerCase() : undefined;
  return (
    (written !== undefined && written === email?.toLowerCase()) || ("person" in read && read.person === id)
  );
}

/** The texts of an organisation, as they stand, that hold somebody's whole name or address. */
async function textsNaming(
  { name, email }: Person,
  organisation: OrganisationId,
  { records }: LinkParts,
): Promise<readonly NamingText[]> {
  const wanted = [name, email ?? name].map((each) => JSON.stringify(each).slice(1, -1).toLowerCase());
  const kinds = await Promise.all(RECORD_KINDS.map((kind) => records.current(organisation, kind)));
  const holds = ({ body, owner, enteredBy }: RecordVersion) =>
    (owner === organisation || enteredBy === organisation) &&
    wanted.some((each) => body.toLowerCase().includes(each));
  return kinds
    .flat()
    .filter(holds)
    .map((version) => ({ kind: version.kind, object: version.object, name: nameOfThing(version) }));
}
