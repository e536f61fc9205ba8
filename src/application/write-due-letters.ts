import { DIGEST_HOUR, digestDay, dueStep, hasNews, reminderKey } from "#domain/letter";
import type { LogEvent } from "#domain/log";
import type { Acting } from "#domain/rights";
import { hashOf } from "#domain/source";
import { clockTimeOf, dayOf, minutesAfter, type Day } from "#domain/time";
import { changesSince } from "./changes-since.ts";
import { findWaiting, type Waiting, type WaitingParts } from "./find-waiting.ts";
import { letterTo, receiversIn, USUAL_CHOICE, type Receiver, type WriteTo } from "./letter-receivers.ts";
import type { Digest, Letter, LetterChoice, NewLetter, Person, Post, Rhythm } from "./ports.ts";
import { lettersOfPublished } from "./published-letter.ts";
import type { SignInParts } from "./sign-in.ts";

/** How far back the first letter looks. */
const FIRST_LOOK_DAYS: Readonly<Record<Rhythm, number>> = { daily: 1, weekly: 7, none: 7 };

/** More changes than this are told as a number. */
const MOST_CHANGES = 10;

/** What saying what waits and has changed needs. */
export type DigestParts = Omit<WaitingParts, "outbox"> & { readonly post: Post };

/** What writing letters that nobody has asked for needs. */
export type DueParts = DigestParts &
  Pick<SignInParts, "newSecret"> & {
    /** Is told that somebody's letters could not be written; the others' are. */
    readonly tell: (error: unknown) => void;
  };

/**
 * Writes the reminders and the letters of what waits that are due (skriver det som är dags att skriva), each once, however
 * often and by however many programs it is done. Before seven in the morning in Sweden nothing is due.
 * @returns how many were written; undefined before seven
 */
export async function writeDueLetters(parts: DueParts): Promise<number | undefined> {
  const { people, records, clock } = parts;
  if (clockTimeOf(clock.moment()).hour < DIGEST_HOUR) return undefined;
  let written = 0;
  for (const organisation of await people.organisationsWithPeople()) {
    const receivers = await receiversIn(organisation, parts);
    if (receivers.length === 0) continue;
    const events = await eventsOf(organisation, records);
    for (const receiver of receivers)
      written += await writeTo(receiver, events, parts).catch((error: unknown) => {
        parts.tell(error);
        return 0;
      });
  }
  return written;
}

/**
 * Lets what is due be written once on each day as long as the program runs, from seven in the morning.
 * @returns one round: cheap when the day's letters are written; one that fails is tried again
 */
export function onceEachMorning(
  clock: Pick<DueParts["clock"], "today">,
  write: () => Promise<number | undefined>,
): () => Promise<void> {
  let doneOn: string | undefined;
  return async () => {
    const today = clock.today().toString();
    if (doneOn === today) return;
    if ((await write()) !== undefined) doneOn = today;
  };
}

/** What somebody's next letter would say, as it stands now. */
export async function nextDigest(acting: Acting, parts: DigestParts): Promise<Digest> {
  const { outbox } = parts.post;
  const { organisation, person } = acting;
  const { rhythm } = (await outbox.choiceOf(organisation, person)) ?? USUAL_CHOICE;
  const [last] = await outbox.lastTo(organisation, person, "digest", 1);
  const [waiting, events] = await Promise.all([
    findWaiting(acting, { ...parts, outbox }),
    eventsOf(organisation, parts.records),
  ]);
  return digestOf(acting, waiting, events, sinceOf(rhythm, last, parts.clock.moment()), parts);
}

async function eventsOf(organisation: string, records: DueParts["records"]): Promise<readonly LogEvent[]> {
  const [own, others] = await Promise.all([
    records.events(organisation),
    records.eventsOnBehalf(organisation),
  ]);
  return [...own, ...others];
}

async function writeTo(
  { person, acting }: Receiver,
  events: readonly LogEvent[],
  parts: DueParts,
): Promise<number> {
  const { outbox } = parts.post;
  const { organisation } = acting;
  const choice = (await outbox.choiceOf(organisation, person.id)) ?? USUAL_CHOICE;
  if (choice.rhythm === "none" && !choice.reminds) return 0;
  const waiting = await findWaiting(acting, { ...parts, outbox });
  const write = letterTo({ person, acting }, (await parts.post.nameOf())(organisation).name, parts);
  const reminders = choice.reminds
    ? waiting.flatMap((each) => reminderOf(each, person, parts.clock.today(), write) ?? [])
    : [];
  // What was told when it was published is not written again: this is for a program that stopped just then.
  const published = choice.reminds ? await lettersOfPublished(acting, write, parts) : [];
  const digest = await digestLetter({ person, acting }, choice, { waiting, events }, { ...parts, write });
  const letters = [...reminders, ...published, ...(digest === undefined ? [] : [digest])];
  return letters.length === 0 ? 0 : outbox.add(organisation, letters);
}

function reminderOf(
  waiting: Waiting,
  person: Pick<Person, "id">,
  today: Day,
  write: WriteTo,
): NewLetter | undefined {
  const { reminder } = waiting;
  const step = reminder && dueStep(reminder, today);
  if (reminder === undefined || step === undefined) return undefined;
  return write("reminder", reminderKey(reminder, step, person.id), (words, about) =>
    words.reminder({ waiting, ...about }),
  );
}

async function digestLetter(
  { person, acting }: Receiver,
  { rhythm }: LetterChoice,
  { waiting, events }: { readonly waiting: readonly Waiting[]; readonly events: readonly LogEvent[] },
  parts: DueParts & { readonly write: WriteTo },
): Promise<NewLetter | undefined> {
  const now = parts.clock.moment();
  const [last] = await parts.post.outbox.lastTo(acting.organisation, person.id, "digest", 1);
  const day = digestDay(rhythm, now, last?.writtenAt);
  if (day === undefined) return undefined;
  const digest = await digestOf(acting, waiting, events, sinceOf(rhythm, last, now), parts);
  const told = hashOfWaiting(waiting);
  const changes = digest.changes.length;
  const before = last && { day: dayOf(last.writtenAt), waits: last.told };
  if (!hasNews({ changes, waits: told }, before, day)) return undefined;
  const letter = parts.write("digest", `digest ${person.id} ${day.toString()}`, (words, about) =>
    words.digest({ ...digest, day, ...about }),
  );
  return letter && { ...letter, ...(told === undefined ? {} : { told }) };
}

async function digestOf(
  acting: Acting,
  waiting: readonly Waiting[],
  events: readonly LogEvent[],
  since: string,
  { records, post }: DigestParts,
): Promise<Digest> {
  const changes = await changesSince(acting, since, events, { records, nameOf: await post.nameOf() });
  const head = events.findLast(({ organisation }) => organisation === acting.organisation);
  return {
    waiting,
    changes: changes.slice(0, MOST_CHANGES),
    moreChanges: Math.max(0, changes.length - MOST_CHANGES),
    ...(head === undefined ? {} : { head: { lines: head.sequence, hash: head.hash } }),
  };
}

function sinceOf(rhythm: Rhythm, last: Pick<Letter, "writtenAt"> | undefined, now: string): string {
  return last?.writtenAt ?? minutesAfter(now, -FIRST_LOOK_DAYS[rhythm] * 24 * 60);
}

/** The hash of everything that waits; undefined where nothing does. A reminder's day says nothing new. */
function hashOfWaiting(waiting: readonly Waiting[]): string | undefined {
  if (waiting.length === 0) return undefined;
  return hashOf({
    waiting: waiting.map(({ reminder: _reminder, ...each }) =>
      "day" in each ? { ...each, day: each.day.toString() } : each,
    ),
  });
}
