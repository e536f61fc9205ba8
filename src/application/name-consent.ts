import {
  mayShowName,
  readConsent,
  readSeat,
  writtenText,
  type NameConsent,
  type NamedHolder,
} from "#domain/organisation";
import { mayDo, type Acting, type Refusal } from "#domain/rights";
import { compareDays, type Day } from "#domain/time";
import type { LinkParts } from "./accept-link.ts";
import { findLink, issueLink, type ClosedLink, type IssuedLink } from "./links.ts";
import type { LogEvent } from "#domain/log";
import type { Person, RecordVersion, ShownName } from "./ports.ts";
import { stableId } from "./stable-id.ts";
import type { WrittenSeat } from "./written-down.ts";

/** How long the link works by which somebody takes their own consent back. */
const CONSENT_LINK_DAYS = 5 * 365;

/** Characters in a name, and in the words that somebody agreed to. */
const LONGEST_CONSENT = { name: 100, wording: 1000 } as const;

/** A consent as it is recorded: the name, and what is kept of how it was given. */
export type GivenConsent = {
  readonly seat: string;
  readonly name: string;
  readonly holder: NamedHolder;
  readonly way: NameConsent["way"];
  readonly wording: string;
  readonly given: Day;
  /** The version of the seat that whoever records had before the eyes. */
  readonly basedOn: number;
  readonly key: string;
};

/** What is wrong with one, field by field. */
export type ConsentProblem =
  | { readonly field: "name" | "wording"; readonly kind: "empty" | "too-long" }
  /** The words stay for ever, so they may not hold the name. */
  | { readonly field: "wording"; readonly kind: "names-the-person" }
  | { readonly field: "given"; readonly kind: "day-to-come" };

/** What came of recording a consent. */
export type ConsentOutcome =
  | ({ readonly kind: "recorded" } & IssuedLink)
  | { readonly kind: "already-recorded" | "unknown" | "no-representative" }
  /** The seat has changed since the form was opened: it may be somebody else's now. */
  | { readonly kind: "stale" }
  | { readonly kind: "refused"; readonly why: Refusal }
  | { readonly kind: "problems"; readonly problems: readonly ConsentProblem[] };

/** One consent of a seat as somebody who may record them sees it; the name only as long as it is shown. */
export type SeatConsent = {
  readonly entry: RecordVersion;
  readonly consent: NameConsent;
  readonly name?: string;
  /** Who recorded it, where the organisation knows them. */
  readonly recordedBy?: Person;
  /** When it was taken back; absent while it holds. */
  readonly withdrawnAt?: string;
};

/** What reading consents needs. */
export type ConsentParts = Pick<LinkParts, "records" | "people">;

/** A seat with its consents, the last first. */
export type ConsentView = { readonly seat: WrittenSeat; readonly consents: readonly SeatConsent[] };

/** Whether somebody may record consents for a seat. */
export function mayRecordConsent({ owner, state }: RecordVersion, acting: Acting | undefined) {
  return mayDo("record-consent", { owner, state }, acting);
}

/** A seat's consents (samtycken); undefined where there is no such seat for whoever asks, or no name may be shown beside it. */
export async function viewConsents(
  seat: string,
  acting: Acting,
  { records, people }: ConsentParts,
): Promise<ConsentView | undefined> {
  const found = await findSeat(seat, acting, { records });
  if (found === undefined) return undefined;
  const [current, shown, own, others, held] = await Promise.all([
    records.current(acting.organisation, "consent"),
    people.shownNames(),
    records.events(acting.organisation),
    records.eventsOnBehalf(acting.organisation),
    people.peopleIn(acting.organisation),
  ]);
  const names = new Map(shown.map(({ consent, name }) => [consent, name]));
  const persons = new Map(held.map(({ person }) => [person.id, person]));
  const consents = current.flatMap((entry): readonly SeatConsent[] => {
    const read = readConsent(entry.body);
    if (!read.ok || read.value.seat !== seat) return [];
    const name = names.get(entry.object);
    const recorded = [...own, ...others].find((line) => isRecording(line, entry));
    const recordedBy = persons.get(recorded?.person ?? "");
    return [
      {
        entry,
        consent: read.value,
        ...(name === undefined ? {} : { name }),
        ...(recordedBy === undefined ? {} : { recordedBy }),
        ...(entry.state === "ended" ? { withdrawnAt: entry.moment } : {}),
      },
    ];
  });
  const byMoment = (left: SeatConsent, right: SeatConsent) =>
    left.entry.moment < right.entry.moment ? 1 : -1;
  return { seat: found, consents: consents.toSorted(byMoment) };
}

function isRecording(line: LogEvent, { object }: RecordVersion): boolean {
  return line.kind === "consent" && line.object === object && line.deed === "record-consent";
}

/**
 * Records that somebody has agreed to have their name shown beside a seat (registrerar samtycke). From then on it is shown,
 * until it is taken back. How it was given is written for ever, the name beside it and not in it.
 * @returns the secret of the link by which the person takes it back without signing in
 */
export async function recordConsent(
  given: GivenConsent,
  acting: Acting | undefined,
  parts: LinkParts,
): Promise<ConsentOutcome> {
  if (acting === undefined) return { kind: "refused", why: { kind: "not-signed-in" } };
  const entry = (await parts.records.history(acting.organisation, "seat", given.seat)).at(-1);
  if (entry === undefined) return { kind: "unknown" };
  const verdict = mayRecordConsent(entry, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  const seat = await findSeat(given.seat, acting, parts);
  if (seat === undefined) return { kind: "no-representative" };
  if (entry.version !== given.basedOn) return { kind: "stale" };
  const problems = consentProblems(given, parts.clock.today());
  if (problems.length > 0) return { kind: "problems", problems };
  const { organisation, person } = acting;
  const consent = stableId({ consent: given.key, organisation });
  const { name, holder, way, wording, given: from } = given;
  const moment = parts.clock.moment();
  const { owner } = seat.entry;
  const written = await parts.records.write(
    { person, organisation, role: verdict.role },
    {
      kind: "consent",
      object: consent,
      owner,
      state: "confirmed",
      body: writtenText({ seat: given.seat, holder, way, wording: wording.trim(), from }),
      basedOn: 0,
      deed: "record-consent",
      key: given.key,
    },
    moment,
  );
  if (written.kind !== "written") return { kind: "already-recorded" };
  const shown = { consent, seat: given.seat, organisation: owner, holder, name: name.trim() };
  await parts.people.showName(organisation, shown, moment);
  const body = { kind: "consent", consent };
  const hours = CONSENT_LINK_DAYS * 24;
  const issued = await issueLink({ purpose: "guest", organisation: owner, body, hours }, parts);
  return { kind: "recorded", ...issued };
}

function consentProblems({ name, wording, given }: GivenConsent, today: Day): readonly ConsentProblem[] {
  const problems: ConsentProblem[] = [];
  for (const [field, text] of [
    ["name", name],
    ["wording", wording],
  ] as const) {
    if (text.trim() === "") problems.push({ field, kind: "empty" });
    if ([...text].length > LONGEST_CONSENT[field]) problems.push({ field, kind: "too-long" });
  }
  const words = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => [...word].length > 2);
  const written = new Set(wording.toLowerCase().split(/[^\p{L}]+/u));
  if (words.some((word) => written.has(word))) problems.push({ field: "wording", kind: "names-the-person" });
  if (compareDays(given, today) > 0) problems.push({ field: "given", kind: "day-to-come" });
  return problems;
}

/** What came of taking a consent back. */
export type WithdrawalOutcome =
  | { readonly kind: "withdrawn" | "unknown" }
  | { readonly kind: "refused"; readonly why: Refusal };

/** Takes a consent back for whoever may (återkallar): the name is gone from every page at once. Twice is once. */
export async function withdrawConsent(
  { consent, key }: { readonly consent: string; readonly key: string },
  acting: Acting | undefined,
  parts: LinkParts,
): Promise<WithdrawalOutcome> {
  if (acting === undefined) return { kind: "refused", why: { kind: "not-signed-in" } };
  const entry = (await parts.records.history(acting.organisation, "consent", consent)).at(-1);
  if (entry === undefined) return { kind: "unknown" };
  const { owner, state } = entry;
  if (state === "ended") return { kind: "withdrawn" };
  const verdict = mayDo("withdraw-consent", { owner, state }, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  const { organisation, person } = acting;
  // The name first: what is taken back must not wait for the log.
  await parts.people.withdrawName({ organisation }, consent, parts.clock.moment());
  await end(entry, { person, organisation, role: verdict.role }, key, parts);
  return { kind: "withdrawn" };
}

/** A consent as whoever holds its link sees it: that it holds, beside which seat, with the name that is shown. */
export type OpenConsent = {
  readonly secretHash: string;
  readonly organisation: string;
  readonly shown: ShownName;
};

/** Looks a link for taking a consent back up. It changes nothing. */
export async function findConsentByLink(
  secret: string,
  parts: Pick<LinkParts, "people" | "clock">,
): Promise<OpenConsent | { readonly closed: ClosedLink }> {
  const found = await findLink(secret, ["guest"], parts);
  if (!found.isOpen) return { closed: found.why };
  const consent = consentIn(found.link.body);
  const shown = (await parts.people.shownNames()).find((each) => each.consent === consent);
  if (shown === undefined) return { closed: consent === undefined ? "unknown" : "used" };
  return { secretHash: found.secretHash, organisation: found.link.organisation, shown };
}

/** Takes one's own consent back by its link, without signing in. The log says that it was done by the link. */
export async function withdrawByLink(
  secret: string,
  parts: LinkParts,
): Promise<{ readonly withdrawn: true } | { readonly closed: ClosedLink }> {
  const found = await findConsentByLink(secret, parts);
  if ("closed" in found) return found;
  const { secretHash, organisation, shown } = found;
  const moment = parts.clock.moment();
  await parts.people.withdrawName({ link: secretHash }, shown.consent, moment);
  const entry = (await parts.records.history(organisation, "consent", shown.consent)).at(-1);
  const person = stableId({ link: secretHash, is: "person" });
  const by = { person, organisation, role: "registrar" };
  if (entry !== undefined && entry.state !== "ended") await end(entry, by, `link ${secretHash}`, parts);
  await parts.people.useLink(secretHash, moment);
  return { withdrawn: true };
}

async function end(
  { object, owner, body, version }: RecordVersion,
  by: { readonly person: string; readonly organisation: string; readonly role: string },
  key: string,
  { records, clock }: LinkParts,
): Promise<void> {
  await records.write(
    by,
    {
      kind: "consent",
      object,
      owner,
      state: "ended",
      body,
      basedOn: version,
      deed: "withdraw-consent",
      key,
    },
    clock.moment(),
  );
}

async function findSeat(
  object: string,
  { organisation }: Acting,
  { records }: Pick<LinkParts, "records">,
): Promise<WrittenSeat | undefined> {
  const entry = (await records.history(organisation, "seat", object)).at(-1);
  const read = entry && readSeat(entry.body);
  if (entry === undefined || read?.ok !== true || !mayShowName(read.value)) return undefined;
  return { entry, seat: read.value };
}

function consentIn(body: string): string | undefined {
  const read: unknown = JSON.parse(body);
  if (typeof read !== "object" || read === null || !("consent" in read)) return undefined;
  return typeof read.consent === "string" ? read.consent : undefined;
}
