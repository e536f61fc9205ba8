import type { DutyKind } from "#domain/deadline";
import type { JointPost } from "#domain/financing";
import { headerText, type Reminder } from "#domain/letter";
import { vacantSeats } from "#domain/organisation";
import { mayDo, type Acting, type Role } from "#domain/rights";
import { compareDays, dayOf, isWithin, type Day } from "#domain/time";
import { listUnconfirmed, mayConfirm } from "./confirm-entries.ts";
import type { DraftReading } from "./draft-record.ts";
import { askedAnew } from "./told-of-posts.ts";
import { findWaitingDrafts } from "./find-waiting-drafts.ts";
import { openGifts } from "./links.ts";
import { mayManagePeople } from "./manage-people.ts";
import { isExample, type Catalogue } from "./open-catalogue.ts";
import type { Clock, Outbox, People } from "./ports.ts";
import { lastDaysOf } from "./view-last-days.ts";
import { countFailedLetters } from "./view-outbox.ts";
import { mayWrite } from "./write-record.ts";
import { readWrittenDown } from "./written-down.ts";

/** How many days ahead what ends, or is to be ready, is told of. */
const AHEAD = { link: 3, "last-day": 30, deputy: 14 } as const;

/**
 * Something that waits on somebody in an organisation (det som väntar), with the reminder of it where there is one. Titles
 * are on one line.
 */
export type Waiting = (
  | { readonly kind: "confirm"; readonly count: number }
  | { readonly kind: "publish"; readonly title: string }
  | { readonly kind: "remarks"; readonly title: string; readonly count: number }
  | { readonly kind: "link-ends"; readonly role: Role; readonly day: Day }
  | { readonly kind: "vacant-seats"; readonly count: number }
  | { readonly kind: "last-day"; readonly agreement: string; readonly duty: DutyKind; readonly day: Day }
  | { readonly kind: "deputy-ends"; readonly role: Role; readonly day: Day }
  | { readonly kind: "failed-letters"; readonly count: number }
  | { readonly kind: "answer-post"; readonly title: string; readonly year: number }
) & { readonly reminder?: Reminder };

/** What finding out needs. */
export type WaitingParts = DraftReading & {
  readonly people: People;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly catalogue: Pick<Catalogue, "entries" | "register">;
  /** What several pay together; none where nobody is to be asked of them. */
  readonly jointPosts?: readonly JointPost[];
};

/** Everything that waits on whoever acts, by what they may do about it. */
export async function findWaiting(acting: Acting, parts: WaitingParts): Promise<readonly Waiting[]> {
  const found = await Promise.all([
    toConfirm(acting, parts),
    inDrafts(acting, parts),
    linksThatEnd(acting, parts),
    seatsWithoutHolder(acting, parts),
    deputiesThatEnd(acting, parts),
    lettersThatFailed(acting, parts),
    postsToAnswer(acting, parts),
  ]);
  return [...found.flat(), ...lastDays(acting, parts)];
}

async function toConfirm(acting: Acting, parts: WaitingParts): Promise<readonly Waiting[]> {
  if (!mayConfirm(acting).may) return [];
  const entries = await listUnconfirmed(acting.organisation, parts);
  const [oldest] = entries.map(({ moment }) => dayOf(moment)).toSorted(compareDays);
  if (oldest === undefined) return [];
  const reminder = { kind: "unconfirmed", thing: acting.organisation, day: oldest, isDone: false } as const;
  return [{ kind: "confirm", count: entries.length, reminder }];
}

/** Drafts that are sent to be published, and remarks that nobody has taken up. */
async function inDrafts(acting: Acting, parts: WaitingParts): Promise<readonly Waiting[]> {
  return (await findWaitingDrafts(acting, parts)).flatMap((each): readonly Waiting[] => {
    const title = headerText(each.title);
    switch (each.kind) {
      case "publish":
        return [{ kind: "publish", title }];
      case "remarks":
        return [{ kind: "remarks", title, count: each.count }];
      case "sent":
        return [];
    }
  });
}

async function linksThatEnd(acting: Acting, parts: WaitingParts): Promise<readonly Waiting[]> {
  if (!mayManagePeople(acting).may) return [];
  const today = parts.clock.today();
  return (await openGifts(acting.organisation, parts)).flatMap(({ gift, link, secretHash }) => {
    const day = dayOf(link.expiresAt);
    if (gift.kind !== "role" || !isWithin(day, today, today.add({ days: AHEAD.link }))) return [];
    const reminder = { kind: "link-ends", thing: secretHash, day, isDone: false } as const;
    return [{ kind: "link-ends", role: gift.role, day, reminder } as const];
  });
}

async function seatsWithoutHolder(acting: Acting, parts: WaitingParts): Promise<readonly Waiting[]> {
  const lookAfter = ["administrator", "registrar", "county-host"] as const;
  if (!acting.roles.some((role) => lookAfter.some((each) => each === role))) return [];
  const today = parts.clock.today();
  const { seats } = await readWrittenDown(parts.records, acting.organisation);
  const theirs = seats.filter(
    ({ entry }) =>
      entry.state !== "ended" && mayWrite({ kind: "seat", owner: entry.owner, current: entry }, acting).may,
  );
  const count = vacantSeats(theirs, today).length;
  return count === 0 ? [] : [{ kind: "vacant-seats", count }];
}

async function deputiesThatEnd(acting: Acting, parts: WaitingParts): Promise<readonly Waiting[]> {
  if (!mayManagePeople(acting).may) return [];
  const today = parts.clock.today();
  return (await parts.people.peopleIn(acting.organisation)).flatMap(({ assignment, person }) => {
    const { id, role, to: day, deputyFor } = assignment;
    if (deputyFor === undefined || day === undefined || person.name === "erased") return [];
    if (!isWithin(day, today, today.add({ days: AHEAD.deputy }))) return [];
    const reminder = { kind: "deputy-ends", thing: id, day, isDone: false } as const;
    return [{ kind: "deputy-ends", role, day, reminder } as const];
  });
}

async function lettersThatFailed(acting: Acting, parts: WaitingParts): Promise<readonly Waiting[]> {
  const count = await countFailedLetters(acting, parts);
  return count === 0 ? [] : [{ kind: "failed-letters", count }];
}

/** Years of joint posts whose notice has come, and that the organisation has not decided: whoever may answer is asked anew. */
async function postsToAnswer(
  acting: Acting,
  { jointPosts = [], records }: WaitingParts,
): Promise<readonly Waiting[]> {
  const owner = acting.organisation;
  const posts = jointPosts.filter(({ sharing }) => sharing.parties.includes(owner));
  if (posts.length === 0 || !mayDo("write-commitment", { owner, state: "new" }, acting).may) return [];
  return (await askedAnew(owner, posts, records)).map(({ post, year, told }) => {
    const thing = `${post.slug} ${year}`;
    const reminder = { kind: "answer-post", thing, day: dayOf(told), isDone: false } as const;
    return { kind: "answer-post", title: headerText(post.title), year, reminder } as const;
  });
}

/** Last days near at hand, for those who write or count on agreements in a municipality or a region. */
function lastDays({ organisation, roles }: Acting, { catalogue, clock }: WaitingParts): readonly Waiting[] {
  const { register, entries } = catalogue;
  const isRecipient = register.municipalities.has(organisation) || register.regions.has(organisation);
  if (!isRecipient || !roles.some((role) => role === "economist" || role === "editor")) return [];
  const today = clock.today();
  // Nobody has to keep the days of what is made up.
  const real = entries.filter((entry) => !isExample(entry));
  return real.flatMap((entry) =>
    lastDaysOf(entry, organisation).flatMap(({ name, duty, last }) => {
      if (last === undefined || !isWithin(last, today, today.add({ days: AHEAD["last-day"] }))) return [];
      const reminder = { kind: "last-day", thing: name, day: last, isDone: false } as const;
      const title = headerText(entry.agreement.title);
      return [{ kind: "last-day", agreement: title, duty: duty.content.kind, day: last, reminder } as const];
    }),
  );
}
