import type { Outbox, People, RecordStore } from "../../../src/application/ports.ts";
import { openMemoryOutbox } from "../../../src/storage/memory-outbox.ts";
import { openMemoryPeople } from "../../../src/storage/memory-people.ts";
import { openMemoryRecords } from "../../../src/storage/memory-records.ts";

/** What changes people, roles, sign-ins and links. That somebody was seen is no change. */
const CHANGES = [
  "addPerson",
  "linkIdentity",
  "giveRole",
  "endRole",
  "erasePerson",
  "recordMandate",
  "changeMandate",
  "openSession",
  "chooseOrganisation",
  "closeSession",
  "issueLink",
  "useLink",
  "acceptLink",
  "revokeLink",
  "showName",
  "withdrawName",
] as const satisfies readonly (keyof People)[];

/** Stores that are made anew for each cell, and tell what has been changed in them since. */
export type WatchedStores = {
  readonly records: RecordStore;
  readonly people: People;
  readonly outbox: Outbox;
  /** Empty stores from now on, and no change seen. */
  readonly renew: () => void;
  /** Forgets what was changed so far: what was planted is no change. */
  readonly forget: () => void;
  /** What was changed, by the name of the question: "write confirm-entry", "revokeLink". */
  readonly changes: () => readonly string[];
};

/** Opens stores that a house keeps while what is in them is replaced. */
export function openWatchedStores(): WatchedStores {
  let records = openMemoryRecords();
  let outbox = openMemoryOutbox();
  let people = openMemoryPeople(outbox);
  let changes: string[] = [];
  const changing = new Set<string>(CHANGES);
  const watched = new Proxy(people, {
    get: (_, name: keyof People) => {
      const ask: People[typeof name] = people[name];
      return async (...words: never[]) => {
        const answer: unknown = await Reflect.apply(ask, people, words);
        if (changing.has(name) && answer !== false) changes.push(name);
        return answer;
      };
    },
  });
  return {
    records: {
      write: async (by, change, moment) => {
        const written = await records.write(by, change, moment);
        if (written.kind === "written") changes.push(`write ${change.deed}`);
        return written;
      },
      current: (reader, kind, at) => records.current(reader, kind, at),
      countPublished: (...kinds) => records.countPublished(...kinds),
      history: (reader, kind, object) => records.history(reader, kind, object),
      events: (organisation) => records.events(organisation),
      eventsBy: (person) => records.eventsBy(person),
      eventsOnBehalf: (organisation) => records.eventsOnBehalf(organisation),
    },
    people: watched,
    outbox: {
      add: (organisation, letters) => outbox.add(organisation, letters),
      list: (organisation) => outbox.list(organisation),
      find: (organisation, id) => outbox.find(organisation, id),
      retry: async (organisation, id, now) => {
        const isQueued = await outbox.retry(organisation, id, now);
        if (isQueued) changes.push("retry");
        return isQueued;
      },
      take: (now, heldUntil) => outbox.take(now, heldUntil),
      settle: (id, outcome) => outbox.settle(id, outcome),
      forgetLinks: (now) => outbox.forgetLinks(now),
      lastTo: (organisation, person, kind, most) => outbox.lastTo(organisation, person, kind, most),
      findByStop: (stopHash) => outbox.findByStop(stopHash),
      choiceOf: (organisation, person) => outbox.choiceOf(organisation, person),
      choose: (organisation, person, choice, at) => {
        changes.push("choose letters");
        return outbox.choose(organisation, person, choice, at);
      },
    },
    renew: () => {
      records = openMemoryRecords();
      outbox = openMemoryOutbox();
      people = openMemoryPeople(outbox);
      changes = [];
    },
    forget: () => {
      changes = [];
    },
    changes: () => changes,
  };
}
